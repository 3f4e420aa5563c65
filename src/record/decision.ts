/**
 * What people decide about entries: kept for ever, in order, with who and when; none is changed or removed, only undone.
 *
 * {does: 'correct', who: 'ana', at: '2026-03-14T09:30:00.000Z', targets: [the statement, with its words], field: 'act', value: 'deny'}
 * Decisions attach by the words of their targets, so that they outlive the ids of one version of Parley.
 */
import { z } from 'zod'
import {
  CommitmentEntry,
  DiscrepancyEntry,
  type Entry,
  EventEntry,
  PositionEntry,
  ProposalEntry,
  StatementEntry,
} from './entries.ts'
import { Anchor, EntryId } from './values.ts'

export const EntryKind = z.enum(['statement', 'event', 'proposal', 'position', 'commitment', 'discrepancy'])
export type EntryKind = z.infer<typeof EntryKind>
export const ENTRY_KINDS = EntryKind.options

export const AnyEntry = z.discriminatedUnion('entry', [
  StatementEntry,
  EventEntry,
  ProposalEntry,
  PositionEntry,
  CommitmentEntry,
  DiscrepancyEntry,
])

/** An entry as it stood when somebody decided about it. */
export const Target = z.object({ entry: EntryKind, id: EntryId, words: z.array(Anchor).min(1) })
export type Target = z.infer<typeof Target>

const Deed = z.enum(['accept', 'correct', 'reject', 'merge', 'split', 'add', 'comment', 'undo'])

const said = {
  who: z.string().min(1).describe('Who decided'),
  does: Deed,
  targets: z.array(Target).describe('What it is about; empty for add and undo'),
  field: z.string().optional().describe('correct: the field'),
  value: z.unknown().optional().describe('correct: what people say it is'),
  machine: z.unknown().optional().describe('correct: what stood there before'),
  words: z.array(Anchor).optional().describe('split: the words that go into an entry of their own'),
  entry: AnyEntry.optional().describe(
    'add: the new entry; split: the entry that the words made; accept and correct: the entry as it stood',
  ),
  undoes: z.string().optional().describe('undo: the id of a decision'),
  note: z.string().optional().describe('comment: its text; else why'),
}
/** A decision before it is kept. */
export const DecisionDraft = z.object(said)
export type DecisionDraft = z.infer<typeof DecisionDraft>
export const Decision = z.object({
  id: z.string(),
  n: z.int().describe('Its place in the order of decisions, from 1'),
  at: z.string().describe('When, ISO 8601 in UTC'),
  ...said,
})
export type Decision = z.infer<typeof Decision>

/** The ids of the entries that a decision is about, each once, the one it adds among them. */
export const idsAbout = (d: Pick<DecisionDraft, 'targets' | 'entry'>): string[] => [
  ...new Set([...d.targets.map(t => t.id), ...(d.entry ? [d.entry.id] : [])]),
]

/** How people left an entry: untouched, or the last that they did with it. */
export const ReviewState = z.enum(['machine', 'accepted', 'corrected', 'rejected', 'merged', 'split', 'added'])
export type ReviewState = z.infer<typeof ReviewState>
export const REVIEW_STATES = ReviewState.options

/** What stands for one entry after review; `entry` null where it no longer stands. */
export interface Reviewed {
  readonly id: string
  readonly entry: Entry | null
  readonly review: ReviewState
  /** The entry it was merged into. */
  readonly into?: string
}
/** A decision whose target the record no longer has. */
export interface Orphan {
  readonly decision: string
  readonly reason: string
}
