/**
 * What a verb of stance is about, and who bears it where the subject does not: its object, its agent, what is withheld.
 *
 * "branded the offer “daylight robbery”" judges an offer; "refused to give his name" withholds words and takes no stand.
 */
import type { Sentence } from '../../language/token.ts'
import { type Clause, lower } from './clauses.ts'
import { JUDGED, JUDGING, SCORN, type Stance, WITHHELD, WITHHOLDING } from './stances.ts'

/** "was rejected by the committee": the agent behind "by". */
export const agentBehind = (s: Sentence, main: Clause, at: number): number | undefined => {
  const by = main.slice(at + 1, at + 6).findIndex(i => lower(s, i) === 'by')
  if (by < 0) return undefined
  const from = at + 2 + by
  const stop = main.slice(from).findIndex(i => /^(VERB|AUX|PUNCT|ADP|CCONJ|SCONJ)$/.test(s.tokens[i]!.upos))
  return main
    .slice(from, stop < 0 ? undefined : from + stop)
    .filter(i => /^(NOUN|PROPN|PRON)$/.test(s.tokens[i]!.upos))
    .at(-1)
}

/** "branded the offer 'daylight robbery'", "praised the plan": a judgement on an offer or a step between parties. */
export const judged = (s: Sentence, main: Clause, k: number): Stance | undefined => {
  const verb = s.tokens[main[k]!]!.lemma.toLowerCase()
  const behind = main.slice(k + 1, k + 12)
  const object = behind.slice(0, 8)
  // "suggestions that" are claims, not offers.
  // "an idea the capital welcomed": the object stands in front.
  const ahead =
    /^an?$/.test(lower(s, main[0] ?? -1)) && main.slice(1, Math.min(k, 5)).some(i => JUDGED.test(lower(s, i)))
  const about =
    ahead ||
    object.some(
      (i, n) => s.tokens[i]!.upos !== 'VERB' && JUDGED.test(lower(s, i)) && lower(s, object[n + 1] ?? -1) !== 'that',
    )
  const pronoun = /^(it|this|that|them)$/.test(lower(s, behind[0] ?? -1))
  const own = JUDGING.get(verb)
  if (own === 'support') return about ? own : undefined
  if (own)
    return about || (pronoun && behind.some(i => lower(s, i) === 'as' || SCORN.test(lower(s, i)))) ? own : undefined
  if (!/^(call|describe|term|label|denounce|regard|see|consider|deem|find)$/.test(verb)) return undefined
  // "described the proposal as not serious", "called it no basis for talks".
  const denied = behind.some(
    (i, n) => /^(not|no|hardly|neither)$/.test(lower(s, i)) && (n < 2 || lower(s, behind[n - 1]!) === 'as'),
  )
  return (about || pronoun) && (denied || behind.some(i => SCORN.test(lower(s, i)))) ? 'oppose' : undefined
}

/** Judges who refuse an application rule; they hold no position. */
export const RULING = /^(judge|judges|court|courts|tribunal|jury|magistrate|magistrates|bench)$/

/** "refused to sign", "refused the offer"; "refused them entry" is a deed. */
export const refusesIt = (s: Sentence, behind: readonly number[]): boolean => {
  // Behind a preposition stands when or where, not what.
  const stop = behind.findIndex(i => s.tokens[i]!.upos === 'ADP' && lower(s, i) !== 'of')
  const words = (stop < 0 ? behind : behind.slice(0, stop)).map(i => lower(s, i))
  return (
    words.slice(0, 5).includes('to') ||
    words.some(w => JUDGED.test(w)) ||
    (/^(it|this|that)$/.test(words[0] ?? '') && !/^(NOUN|ADJ|DET)$/.test(s.tokens[behind[1] ?? -1]?.upos ?? ''))
  )
}

export const withholds = (s: Sentence, behind: readonly number[]): boolean =>
  behind.slice(0, 2).some(i => WITHHOLDING.test(s.tokens[i]!.lemma)) ||
  (behind.slice(0, 2).some(i => /^(give|provide|take|offer|release|publish)$/.test(s.tokens[i]!.lemma)) &&
    behind.some(i => WITHHELD.test(lower(s, i))))

export const isBe = (s: Sentence, main: Clause, k: number): boolean =>
  main.slice(Math.max(0, k - 4), k).some(i => s.tokens[i]!.lemma === 'be' || /^['’](s|re|m)$/.test(lower(s, i)))

export const opposite = (stance: Stance): Stance => (stance === 'oppose' ? 'support' : 'oppose')

/** "asked not to be named", "asked for 4 per cent": courtesies and figures, which are offers and no stands. */
export const asksAside = (s: Sentence, behind: readonly number[]): boolean => {
  const words = behind.map(i => lower(s, i))
  return (
    words[0] === 'not' ||
    words.some(w => /^(name|named|identified|quoted|anonymity|comment)$/.test(w)) ||
    (words[0] === 'for' &&
      (/^(this|that|it|them|more|comment)$/.test(words[1] ?? '') ||
        behind.slice(0, 5).some(i => s.tokens[i]!.upos === 'NUM')))
  )
}
