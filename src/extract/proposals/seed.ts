/**
 * A place where an offer is told, before tellings of one offer are joined.
 */
import type { Sentence } from '../../language/token.ts'
import type { StatementEntry } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import type { Span } from '../../text/span.ts'

export type Sentences = readonly Sentence[]

export interface SeedInput {
  readonly report: Report
  readonly sentences: Sentences
  readonly statements: readonly StatementEntry[]
  readonly actorMentions: readonly ActorMention[]
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
  /** Where its terms can begin: behind the one who offers. */
  readonly from?: number
}

export const low = (s: Sentence, i: number | undefined): string =>
  i === undefined ? '' : (s.tokens[i]?.text.toLowerCase() ?? '')
export const lemma = (s: Sentence, i: number | undefined): string =>
  i === undefined ? '' : (s.tokens[i]?.lemma.toLowerCase() ?? '')
export const isVerb = (s: Sentence, i: number | undefined): boolean => i !== undefined && s.tokens[i]?.upos === 'VERB'
