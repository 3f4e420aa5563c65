/**
 * The layers that English steps lay over a report: what a step may need and give.
 */
import type { Sentence } from '../../language/token.ts'
import type {
  CommitmentEntry,
  DiscrepancyEntry,
  EventEntry,
  PositionEntry,
  ProposalEntry,
  StatementEntry,
} from '../../record/entries.ts'
import type {
  ActorMention,
  AmountMention,
  Attribution,
  PlaceMention,
  Quote,
  TimeMention,
} from '../../record/mention.ts'
import type { Actor, Note, Place } from '../../record/sourced-record.ts'

export interface Layers {
  sentences: readonly Sentence[]
  languageNotes: readonly Note[]
  quotes: readonly Quote[]
  times: readonly TimeMention[]
  amounts: readonly AmountMention[]
  tolls: readonly AmountMention[]
  placeMentions: readonly PlaceMention[]
  places: readonly Place[]
  attributions: readonly Attribution[]
  actors: readonly Actor[]
  actorMentions: readonly ActorMention[]
  actorNotes: readonly Note[]
  timeNotes: readonly Note[]
  statements: readonly StatementEntry[]
  events: readonly EventEntry[]
  proposals: readonly ProposalEntry[]
  positions: readonly PositionEntry[]
  commitments: readonly CommitmentEntry[]
  discrepancies: readonly DiscrepancyEntry[]
}
