/**
 * What a sentence gives before anything is made of it: a trigger with its head and its words, and what is asked of the report.
 *
 * "held talks" -> trigger CONSULT meet, head talks, light held.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import type { Signs } from './other.ts'
import type { Trigger } from './trigger.ts'

export interface Found {
  readonly trigger: Trigger
  readonly head: number
  readonly verbal: boolean
  readonly words: Span
  /** The verb that lends a noun its tense and subject: "held talks". */
  readonly light?: number
}

export interface Around extends Signs {
  readonly text: string
  /** Reporting words: what they tell is the saying. */
  readonly cues: readonly Span[]
  /** Those of them that criticise, demand, deny ...: everything but plain saying. */
  readonly critical: readonly Span[]
  /** Words without those of the reporting: cut to the content that holds the trigger. */
  readonly clip: (words: Span, trigger: Span) => Span
}

export const lower = (s: Sentence, i: number): string => s.tokens[i]!.text.toLowerCase()

export const lemmas = (s: Sentence, list: readonly number[]): string[] =>
  list.map(i => s.tokens[i]!.lemma.toLowerCase())

/** Lower-case prepositions of a word. */
export const casesOf = (s: Sentence, i: number): string[] => dependents(s, i, 'case').map(c => lower(s, c))

/** Bodies and papers that bear an event's name: "the Security Council session" is one, "trade deal text" is not. */
export const isModifier = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  // "visited the wounded": people, not a deed.
  if (/^VB[NG]$/.test(t.xpos) && /^(obj|nsubj|obl|nmod|conj)/.test(t.deprel) && dependents(s, i, 'det').length > 0)
    return true
  if (t.xpos === 'VBN' && relation(t) === 'amod' && t.head < i && /^the$/i.test(s.tokens[i - 1]?.text ?? ''))
    return true
  // "300 displaced people", "the wounded men": a participle before its noun, whatever the parse makes of it.
  if (
    t.xpos === 'VBN' &&
    /^NNS?$/.test(s.tokens[i + 1]?.xpos ?? '') &&
    /^(NUM|DET|ADJ)$/.test(s.tokens[i - 1]?.upos ?? '') &&
    dependents(s, i, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'obl').length === 0
  )
    return true
  return /^(compound|amod|flat)$/.test(relation(t)) && t.head >= 0 && /NOUN|PROPN/.test(s.tokens[t.head]!.upos)
}
