/**
 * Words that may stand for an actor, before it is known for whom.
 */
import type { Span } from '../../text/span.ts'
import type { NominalKind } from './nominal-kind.ts'

export type Form = 'name' | 'nominal' | 'pronoun'

export interface Candidate {
  readonly form: Form
  readonly sentence: number
  /** Token index of the head. */
  readonly head: number
  /** The phrase with its modifiers, without relative clauses and appositions. */
  readonly span: Span
  /** The whole phrase with what follows it ("people close to the talks"), where that is more. */
  readonly long?: Span
  /** A name's own words. */
  readonly name?: Span
  readonly nameType?: string
  readonly nominal?: NominalKind
  readonly plural: boolean
}
