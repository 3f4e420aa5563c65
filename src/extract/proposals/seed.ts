/**
 * A place where an offer is told, before tellings of one offer are joined.
 */
import type { Sentence } from '../../language/token.ts'
import type { StatementEntry } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import type { Span } from '../../text/span.ts'
import { TABLE_NOUN } from './offer-words.ts'

export type Sentences = readonly Sentence[]

export interface SeedInput {
  readonly report: Report
  readonly sentences: Sentences
  readonly statements: readonly StatementEntry[]
  readonly actorMentions: readonly ActorMention[]
  readonly actors?: readonly Actor[]
}

export interface Seed {
  /** Index of its sentence. */
  readonly sentence: number
  readonly words: readonly Span[]
  readonly proposers: readonly ActorRef[]
  readonly voice: string | null
  readonly kind: 'verb' | 'noun' | 'wish' | 'agreed'
  readonly counter: boolean
  /** "the plan", "its offer": may point back to one told before. */
  readonly definite: boolean
  /** True where it is an offer without any number in it. */
  readonly firm: boolean
  /** Stretches that are terms as they stand. */
  readonly wholes: readonly Span[]
  /** Stretches that are terms where no figure is told in them. */
  readonly parts?: readonly Span[]
  /** True where a figure stands in what is offered, whether or not a reader of amounts knows it. */
  readonly figured?: boolean
  /** The word that turns it down, where it is told by that. */
  readonly refused?: Span
  /** The word that takes it, where it is told by that. */
  readonly accepted?: Span
  /** Where its terms can begin: behind the one who offers. */
  readonly from?: number
}

export const low = (s: Sentence, i: number | undefined): string =>
  i === undefined ? '' : (s.tokens[i]?.text.toLowerCase() ?? '')
export const lemma = (s: Sentence, i: number | undefined): string =>
  i === undefined ? '' : (s.tokens[i]?.lemma.toLowerCase() ?? '')
const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/i

/** True where a token tells a number that could be a term: no day of a month, no year, no count of those at the table. */
export const isFigure = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  // "half a per cent", "a third of that", "a doubling".
  if (/^(halving|doubling|tripling|trebling|quadrupling)$/i.test(t.text)) return true
  if (/^(half|third|quarter|fifth|tenth)s?$/i.test(t.text)) return /^(a|an|of|the|its|per|what)$/.test(low(s, i + 1))
  if (!(t.upos === 'NUM' || t.upos === 'SYM' || /\d/.test(t.text))) return false
  const [before, after] = [low(s, i - 1), low(s, i + 1)]
  if (MONTH.test(before) || MONTH.test(after) || /^(st|nd|rd|th)$/.test(after)) return false
  if (/^(19|20)\d\d$/.test(t.text) && /^(in|since|of|from|until|by|before|after|the|late|early|mid)$/.test(before))
    return false
  if (/^\d{1,2}:\d\d$/.test(t.text) || /^both$/i.test(t.text)) return false
  if (
    /^one$/i.test(t.text) &&
    !/^(year|month|week|day|hour|per|percent|million|billion|third|quarter|half)s?$/.test(after)
  )
    return false
  const noun = s.tokens.slice(i + 1, i + 4).find(x => x.upos === 'NOUN')
  return !(noun && TABLE_NOUN.test(noun.lemma))
}

export const isVerb = (s: Sentence, i: number | undefined): boolean => i !== undefined && s.tokens[i]?.upos === 'VERB'
