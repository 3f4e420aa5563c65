/**
 * Constructors of entries: each fills in the id, freezes, and refuses an entry without words.
 *
 * makeStatement({content: [anchor], ...}) -> {entry: 'statement', id: 's-...', ...}
 */
import { RecordFault } from './anchor.ts'
import type {
  CommitmentEntry,
  DiscrepancyEntry,
  Entry,
  EventEntry,
  PositionEntry,
  ProposalEntry,
  Standing,
  StatementEntry,
} from './entries.ts'
import { entryId } from './ids.ts'
import type { Anchor } from './values.ts'

/** An entry before it has an id. */
export type Draft<E extends Entry> = Omit<E, 'id' | 'entry'>

/** The anchors an entry stands on: content, tellings, words or sides. Never empty. */
export const entryWords = (entry: Entry | ({ entry: Entry['entry'] } & Partial<Entry>)): readonly Anchor[] => {
  const e = entry as Entry
  if (e.entry === 'statement') return e.content
  if (e.entry === 'event') return e.mentions.map(m => m.words)
  if (e.entry === 'discrepancy') return e.sides.map(s => s.words)
  return e.words
}

const freeze = <T>(value: T): T => {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const one of Object.values(value)) freeze(one)
  }
  return value
}

const make = <E extends Entry>(kind: E['entry'], draft: Draft<E>, mark: string): E => {
  const whole = { entry: kind, id: '', ...draft } as unknown as E
  const words = entryWords(whole)
  if (words.length === 0 || words.some(a => a.exact.length === 0)) throw new RecordFault(`a ${kind} without words`)
  for (const key of Object.keys(whole) as (keyof E)[]) if (whole[key] === undefined) delete whole[key]
  return freeze({ ...whole, id: entryId(kind, words, mark) })
}

/** A statement's id also holds its cue and sources: two voices may share one content ("Paris and, separately, Berlin said"). */
export const makeStatement = (draft: Draft<StatementEntry>): StatementEntry =>
  make('statement', draft, `${draft.cue?.start ?? ''}:${draft.sources.map(s => s.words?.start ?? '').join(',')}`)
/** The standing of what is only reported: nobody claims it, blames anybody for it, confirms, denies or doubts it. */
export const REPORTED: Standing = freeze<Standing>({
  verdict: 'reported',
  claimedBy: [],
  blamedBy: [],
  confirmedBy: [],
  deniedBy: [],
  silent: [],
  unverifiedBy: [],
})

/** What an event holds as long as nothing is known of it but the words that tell it, and in whose voice. */
export const bareEvent = (words: Anchor, voice: string | null = null): Omit<Draft<EventEntry>, 'by'> => ({
  type: 'OTHER',
  mentions: [{ words, voice }],
  statuses: [],
  participants: [],
  places: [],
  times: [],
  durations: [],
  counts: [],
  standing: REPORTED,
})

/** An event's id is that of its first telling. */
export const makeEvent = (draft: Draft<EventEntry>): EventEntry => {
  const event = make<EventEntry>('event', draft, draft.type)
  return { ...event, id: entryId('event', [event.mentions[0]!.words], event.type) }
}
export const makeProposal = (draft: Draft<ProposalEntry>): ProposalEntry => make('proposal', draft, '')
/** Joined holders make one position each, on the same words. */
export const makePosition = (draft: Draft<PositionEntry>): PositionEntry =>
  make('position', draft, `${draft.holder.words?.start ?? draft.holder.actor}:${draft.issue}`)
export const makeCommitment = (draft: Draft<CommitmentEntry>): CommitmentEntry => make('commitment', draft, '')
export const makeDiscrepancy = (draft: Draft<DiscrepancyEntry>): DiscrepancyEntry =>
  make('discrepancy', draft, draft.kind)
