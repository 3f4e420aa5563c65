/**
 * How the position of one holder on one issue shifted: another stance, or other conditions, in a later report.
 *
 * "rejects the ceasefire" on 2 February, "would accept it if prisoners are freed" on the 9th -> stance oppose, then conditional.
 */
import type { PositionEntry } from '../../record/entries.ts'
import { type Step, stepsOf } from './steps.ts'
import { otherNumbers, sameSubject, subjectOf } from './subject.ts'
import type { PositionTelling } from './tellings.ts'

/** Insisting on a thing is being for it: outlets choose between these words. */
const DIRECTION: Readonly<Record<PositionEntry['stance'], string>> = {
  support: 'for',
  insist: 'for',
  oppose: 'against',
  open: 'open',
  conditional: 'on a condition',
  undecided: 'undecided',
}
const direction = (t: PositionTelling): string => DIRECTION[t.entry.stance]

/** One holder, or a party and whoever speaks for it; two persons of one party may differ. */
const sameHolder = (a: PositionTelling, b: PositionTelling): boolean =>
  a.holder === b.holder || a.holder === b.side || b.holder === a.side

const alike = (a: PositionTelling, b: PositionTelling): boolean =>
  sameHolder(a, b) && sameSubject(a.subject, b.subject) && !otherNumbers(a.subject, b.subject)

const conditionsOf = (t: PositionTelling): string[] => t.entry.conditions.map(c => c.words.exact)

/** Two wordings of one condition, or of one of several. */
const sameConditions = (a: PositionTelling, b: PositionTelling): boolean =>
  conditionsOf(a).some(x => conditionsOf(b).some(y => sameSubject(subjectOf(x, []), subjectOf(y, []))))

/** The history up to each position of one side on one issue; `tellings` by day. */
export const positionSteps = (tellings: readonly PositionTelling[]): ReadonlyMap<PositionTelling, readonly Step[]> => {
  const stance = stepsOf(tellings, alike, {
    name: 'stance',
    valueOf: t => t.entry.stance,
    wordsOf: t => t.words,
    same: (a, b) => direction(a) === direction(b),
  })
  const conditions = stepsOf(tellings, alike, {
    name: 'conditions',
    valueOf: t => (t.entry.conditions.length > 0 ? conditionsOf(t) : undefined),
    wordsOf: t => t.entry.conditions[0]!.words,
    same: sameConditions,
  })
  return new Map(
    tellings.flatMap(t => {
      const all = [...(stance.get(t) ?? []), ...(conditions.get(t) ?? [])]
      return all.length > 0 ? [[t, all] as const] : []
    }),
  )
}
