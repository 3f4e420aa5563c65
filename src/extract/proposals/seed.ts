/**
 * A place where an offer is told, before tellings of one offer are joined.
 */
import type { Sentence } from '../../language/token.ts'
import type { ActorRef } from '../../record/values.ts'
import type { Span } from '../../text/span.ts'

export type Sentences = readonly Sentence[]

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
}
