/**
 * What became of something due: the day it was moved to, and whether it was kept, broken or waived, as later reports tell it.
 *
 * "by 5 March", a week later "by 12 March", then "kept its word" -> dues 5 March, 12 March; state pending, kept.
 */
import { datesAgree, daysBetween } from '../../record/agree.ts'
import { type Step, stepsOf } from './steps.ts'
import { sameSubject } from './subject.ts'
import { type CommitmentTelling, isOldDue } from './tellings.ts'

/** Words that say a day was moved. */
const MOVED =
  /\b(?:postpon\w+|put (?:it )?off|push(?:ed|es|ing)? back|moved|delay\w*|extend\w*|extension|brought forward|reschedul\w+|instead of|later than|earlier than|new (?:date|deadline)|(?:more|extra) (?:time|days|weeks|months)|another \p{Ll}+ (?:days|weeks|months))\b/iu

export const alikeCommitments = (a: CommitmentTelling, b: CommitmentTelling): boolean =>
  (a.entry.kind === 'expiry') === (b.entry.kind === 'expiry') &&
  a.sides.some(s => b.sides.includes(s)) &&
  sameSubject(a.subject, b.subject)

export const lastDue = (t: CommitmentTelling): string | undefined => t.entry.dues.at(-1)?.value ?? undefined

/** "by 5 March" and "by 12 March" are two dues, though both hold on the 4th. */
const end = (due: string): string => due.replace(/^(?:\.\.)?\//, '')
export const sameDue = (a: CommitmentTelling, b: CommitmentTelling): boolean =>
  datesAgree(end(lastDue(a)!), end(lastDue(b)!))

/** So many days later another due is a new one, whoever tells it. */
const LATER = 2

/** True where another due brings the first up to date: the party says so itself, the same outlet does, days later, or in words that say so. */
export const bringsUpToDate = (earlier: CommitmentTelling, later: CommitmentTelling): boolean =>
  earlier.day < later.day &&
  (MOVED.test(later.sentence) ||
    daysBetween(earlier.day, later.day) >= LATER ||
    (earlier.outlet !== undefined && earlier.outlet === later.outlet) ||
    (later.teller !== undefined && later.sides.includes(later.teller)))

const stateOf = (t: CommitmentTelling): string | undefined =>
  t.entry.stateWords ? t.entry.state : isOldDue(t) ? undefined : 'pending'

/** The history up to each commitment of one side; `tellings` by day. */
export const commitmentSteps = (
  tellings: readonly CommitmentTelling[],
): ReadonlyMap<CommitmentTelling, readonly Step[]> => {
  const dues = stepsOf(tellings, alikeCommitments, {
    name: 'dues',
    valueOf: t => (isOldDue(t) && !t.entry.stateWords ? undefined : lastDue(t)),
    wordsOf: t => t.entry.dues.at(-1)!.words,
    same: sameDue,
    follows: bringsUpToDate,
  })
  const states = stepsOf(tellings, alikeCommitments, {
    name: 'state',
    valueOf: stateOf,
    wordsOf: t => t.entry.stateWords ?? t.words,
    // What is told again without a word of how it stands is not pending anew.
    same: (a, b) => stateOf(a) === stateOf(b) || stateOf(b) === 'pending',
  })
  return new Map(
    tellings.flatMap(t => {
      const all = [...(dues.get(t) ?? []), ...(states.get(t) ?? [])]
      return all.length > 0 ? [[t, all] as const] : []
    }),
  )
}
