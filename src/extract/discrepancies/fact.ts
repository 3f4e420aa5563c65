/**
 * What the comparisons of one report work on, and what they find: two places that cannot both be right.
 *
 * A finding is two spans with what each says, the kind, and one plain sentence why; index.ts makes entries of them.
 */
import type { Knowledge } from '../../knowledge/index.ts'
import type { Sentence } from '../../language/token.ts'
import type { CommitmentEntry, DiscrepancyEntry, EventEntry, StatementEntry } from '../../record/entries.ts'
import type { ActorMention, AmountMention, TimeMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { Span } from '../../text/span.ts'
import type { Quantity } from './quantities.ts'

export interface DiscrepancyInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeMention[]
  readonly tolls: readonly AmountMention[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  readonly events: readonly EventEntry[]
  readonly commitments: readonly CommitmentEntry[]
  readonly statements: readonly StatementEntry[]
  readonly knowledge: Knowledge
  /** EDTF day that the report is reckoned on. */
  readonly asOf?: string | undefined
}

/** Who vouches for words: the first source of their voice; '' is the report itself. */
export interface Teller {
  readonly id: string
  /** "the union", "the report". */
  readonly name: string
}

export interface Scene extends DiscrepancyInput {
  readonly text: string
  readonly quantities: readonly Quantity[]
  readonly tellerAt: (span: Span) => Teller
}

export interface Side extends Span {
  readonly value?: string | number
}

export interface Finding {
  readonly kind: DiscrepancyEntry['kind']
  readonly sides: readonly Side[]
  readonly why: string
  readonly about?: readonly string[]
}

/** The text of a sentence. */
export const textOf = (scene: { readonly text: string }, s: Span): string => scene.text.slice(s.start, s.end)

/** What lies inside a span, of any kind of mention. */
export const inside = <T extends Span>(all: readonly T[], s: Span): T[] =>
  all.filter(x => x.start >= s.start && x.end <= s.end)

/** "A rope ..." from "a rope ...": a sentence begins with a capital. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
