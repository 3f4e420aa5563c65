/**
 * Discrepancies inside one report: two places that cannot both be right.
 *
 * "Fourteen people are in custody, nine of them from the federation and six from the union" -> number: 14 against 15.
 * Each comparison stands in its own file and returns findings; what differs between reports is left to src/reconcile.
 */
import { anchor } from '../../record/anchor.ts'
import type { DiscrepancyEntry } from '../../record/entries.ts'
import { makeDiscrepancy } from '../../record/make.ts'
import { overlaps } from '../../text/span.ts'
import { lengthsInside } from '../lengths.ts'
import { voiceAt } from '../voice.ts'
import { COMPARISONS } from './comparisons.ts'
import type { DiscrepancyInput, Finding, Scene } from './fact.ts'
import { numeralsOf } from './numerals.ts'
import { quantitiesOf } from './quantities.ts'
import { tellersOf } from './tellers.ts'

export type { DiscrepancyInput } from './fact.ts'

/** Most findings that may share one place: a number that clashes with everything is misread. */
const sameSides = (a: Finding, b: Finding): boolean =>
  a.sides.filter(x => b.sides.some(y => overlaps(x, y))).length >= 2

export const sceneOf = (input: DiscrepancyInput): Scene => {
  const { report } = input
  const timed = input.times.filter(t => !t.anchoredTo || t.end - t.start < 40)
  const numerals = numeralsOf(report.text, timed)
  return {
    ...input,
    times: lengthsInside(report.text, input.times),
    text: report.text,
    quantities: quantitiesOf(report.text, input.sentences, { numerals, tolls: input.tolls }),
    tellerAt: tellersOf(input.statements, input.actors),
  }
}

export const findingsIn = (scene: Scene): readonly Finding[] => {
  const kept: Finding[] = []
  for (const compare of COMPARISONS) for (const f of compare(scene)) if (!kept.some(k => sameSides(k, f))) kept.push(f)
  return kept
}

export const extractDiscrepancies = (input: DiscrepancyInput): DiscrepancyEntry[] => {
  const { report } = input
  const voice = voiceAt(input.statements)
  return findingsIn(sceneOf(input)).map(f => {
    const sides = [...f.sides].sort((a, b) => a.start - b.start)
    const words = sides.map(s => anchor(report, s))
    const about =
      f.about ?? input.events.filter(e => e.mentions.some(m => words.some(w => overlaps(m.words, w)))).map(e => e.id)
    return makeDiscrepancy({
      by: 'discrepancies',
      kind: f.kind,
      about: [...new Set(about)],
      sides: sides.map((s, i) => ({
        words: words[i]!,
        ...(s.value === undefined ? {} : { value: s.value }),
        voice: voice(words[i]!),
      })),
      why: f.why,
    })
  })
}
