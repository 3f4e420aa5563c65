/**
 * One telling of an event: its trigger with everything its clause says. Several tellings may be one event (join.ts).
 */
import type { EventStatus, Participant, PloverType } from '../../record/entries.ts'
import type { AmountMention, PlaceMention, TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'

export interface Telling {
  readonly type: PloverType
  readonly family: string
  readonly lemma: string
  readonly verbal: boolean
  readonly sentence: number
  readonly head: number
  readonly trigger: Span
  /** The smallest clause or noun phrase that holds the trigger and its arguments. */
  readonly words: Span
  readonly status: EventStatus
  readonly voice: string | null
  /** Told in order to deny it. */
  readonly denied: boolean
  readonly participants: readonly (Omit<Participant, 'voice' | 'words'> & { readonly words: Span })[]
  readonly times: readonly TimeMention[]
  /** Times that count from another event: "hours before the talks". */
  readonly anchored: readonly TimeMention[]
  readonly durations: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  /** How many of `places` are surely the scene. */
  readonly surePlaces: number
  /** Where the report was filed, for its first sentences. */
  readonly dateline?: PlaceMention
  readonly tolls: readonly AmountMention[]
  /** Other figures for what it counts, given in a sentence that tells nothing else. */
  readonly retold?: readonly AmountMention[]
  readonly ordinal?: { readonly nth: number; readonly words: Span }
  /** A verb lends it tense and subject. */
  readonly light: boolean
  /** Its own words hold who, when, where, how many or how long. */
  readonly isConcrete: boolean
  /** "the talks", "that attack", "its visit": may point back. */
  readonly definite: boolean
  /** "The last strike", "an earlier raid": another one than the one told of. */
  readonly earlier?: true
}
