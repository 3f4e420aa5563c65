/**
 * What the extraction of events stands on: the layers of a report that it reads.
 */
import type { Sentence } from '../../language/token.ts'
import type { StatementEntry } from '../../record/entries.ts'
import type { ActorMention, AmountMention, PlaceMention, TimeMention } from '../../record/mention.ts'
import type { Actor, Place, Report } from '../../record/sourced-record.ts'

export interface EventInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
  readonly placeMentions: readonly PlaceMention[]
  readonly places: readonly Place[]
  /** Amounts whose `of` is killed, wounded, missing, detained, released or displaced. */
  readonly tolls: readonly AmountMention[]
}
