/**
 * The record itself: one object made from one or more reports (version parley-record/1, docs/record.md).
 *
 * `SourcedRecord.parse(JSON.parse(text))` checks a record from elsewhere; unknown fields are ignored, as the contract asks.
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
import { ActorId, Anchor, Edtf, PlaceId, ReportId } from './values.ts'

export const Report = z.object({
  id: ReportId,
  name: z.string().optional(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  author: z.string().optional(),
  agency: z.string().optional(),
  url: z.string().optional(),
  published: Edtf.optional(),
  retrieved: z.string().optional(),
  language: z.string(),
  text: z.string(),
  sha256: z.string(),
  revisionOf: ReportId.optional(),
  copyOf: ReportId.optional(),
})
export type Report = z.infer<typeof Report>

export const ActorKind = z.enum(['person', 'state', 'organisation', 'outlet', 'platform', 'group', 'document'])
export type ActorKind = z.infer<typeof ActorKind>
export const Actor = z.object({
  id: ActorId,
  name: z.string(),
  kind: ActorKind,
  aliases: z.array(z.string()),
  affiliation: ActorId.optional(),
  roles: z.array(z.object({ title: z.string(), of: ActorId.optional(), words: Anchor })),
  mentions: z.array(Anchor).min(1),
})
export type Actor = z.infer<typeof Actor>

export const Place = z.object({
  id: PlaceId,
  name: z.string(),
  aliases: z.array(z.string()).optional(),
  kind: z.string(),
  country: z.string().optional().describe('ISO 3166-1 alpha-2'),
  disputed: z
    .object({
      claimedBy: z.array(z.string()),
      controlledBy: z.string().optional(),
      asOf: Edtf,
      source: z.string(),
    })
    .optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  geonames: z.number().optional(),
  mentions: z.array(Anchor).min(1),
})
export type Place = z.infer<typeof Place>

/** What could not be settled, and why. */
export const Note = z.object({ rule: z.string(), place: Anchor.optional(), reason: z.string() })
export type Note = z.infer<typeof Note>

export const SourcedRecord = z.object({
  version: z.literal('parley-record/1'),
  generator: z.string(),
  asOf: Edtf.nullable(),
  reports: z.array(Report),
  actors: z.array(Actor),
  places: z.array(Place),
  statements: z.array(StatementEntry),
  events: z.array(EventEntry),
  proposals: z.array(ProposalEntry),
  positions: z.array(PositionEntry),
  commitments: z.array(CommitmentEntry),
  discrepancies: z.array(DiscrepancyEntry),
  notes: z.array(Note),
})
export type SourcedRecord = z.infer<typeof SourcedRecord>

/** The lists of a record that hold entries, in the order they are shown. */
export const ENTRY_LISTS = ['statements', 'events', 'proposals', 'positions', 'commitments', 'discrepancies'] as const
export type EntryList = (typeof ENTRY_LISTS)[number]

/** The list that holds the entries of a kind. */
export const LIST_OF: Readonly<Record<Entry['entry'], EntryList>> = {
  statement: 'statements',
  event: 'events',
  proposal: 'proposals',
  position: 'positions',
  commitment: 'commitments',
  discrepancy: 'discrepancies',
}

/** The record's contract as JSON Schema 2020-12. */
export const recordSchema = (): object =>
  z.toJSONSchema(SourcedRecord, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
