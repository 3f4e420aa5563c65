/**
 * The six kinds of entry of design/record.md, as zod schemas and the types read off them.
 *
 * "“We wait,” he said." -> {entry: 'statement', sources: [he], cue: said, content: [“We wait,”], manner: 'direct', ...}.
 * What each word of the vocabulary means stands in docs/record.md.
 */
import { z } from 'zod'
import {
  ActorId,
  ActorRef,
  Anchor,
  Duration,
  Edtf,
  EntryId,
  Issue,
  PlaceId,
  ReportId,
  StatementId,
  told,
  Voice,
} from './values.ts'

const common = {
  id: EntryId,
  was: z.array(EntryId).optional(),
  confidence: z.number().min(0).max(1).optional(),
  by: z.string().describe('The step that made it'),
  history: z.array(z.object({ asOf: Edtf, field: z.string(), value: z.unknown(), words: Anchor })).optional(),
}
const words = z.array(Anchor).min(1)

export const Act = z.enum([
  'say',
  'assess',
  'claim',
  'confirm',
  'deny',
  'acknowledge',
  'blame',
  'criticise',
  'praise',
  'support',
  'oppose',
  'propose',
  'demand',
  'appeal',
  'promise',
  'threaten',
  'ask',
  'predict',
  'no-comment',
])
export type Act = z.infer<typeof Act>
export const ACTS = Act.options
export const Manner = z.enum(['direct', 'indirect', 'mixed'])
export type Manner = z.infer<typeof Manner>
export const MediumKind = z.enum(['interview', 'post', 'press', 'speech', 'call', 'meeting', 'document', 'broadcast'])
export const MEDIA = MediumKind.options
export const Medium = z.object({
  kind: MediumKind,
  name: z.string().optional(),
  words: Anchor,
})
export type Medium = z.infer<typeof Medium>

export const PloverType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'OTHER',
])
export type PloverType = z.infer<typeof PloverType>
/** A party to a deed: its words, and the actor they stand for where the report knows one. */
export const DeedParty = z.object({ actor: ActorId.optional(), words: Anchor })
export type DeedParty = z.infer<typeof DeedParty>
/** What one party does to another by the grammar of its words, coded as PLOVER (2021) codes deeds, speech among them. */
export const Deed = z.object({
  code: PloverType.exclude(['OTHER']),
  source: DeedParty,
  target: DeedParty.optional(),
  words: Anchor.describe('The word that tells it'),
  rank: z.int().nonnegative().optional().describe('Its place among the deeds of its sentence: 0 is the main one'),
})
export type Deed = z.infer<typeof Deed>

/** A stretch of a statement that finds fault, and with whom, where the words or the speech show it. */
export const Criticism = z.object({
  words: Anchor,
  target: ActorRef.optional(),
  confidence: z.number().min(0).max(1),
})
export type Criticism = z.infer<typeof Criticism>

/** An attribution relation: source, cue and content. */
export const StatementEntry = z.object({
  entry: z.literal('statement'),
  ...common,
  sources: z.array(ActorRef),
  cue: Anchor.nullable(),
  content: words,
  manner: Manner,
  act: Act,
  addressee: ActorRef.optional(),
  medium: Medium.optional(),
  time: told(Edtf).optional(),
  hedge: Anchor.optional(),
  negated: z.literal(true).optional(),
  within: Voice,
  sameAs: z.array(StatementId).optional(),
  deed: Deed.optional(),
  criticises: z.array(Criticism).min(1).optional(),
})
export type StatementEntry = z.infer<typeof StatementEntry>

export const EventStatus = z.enum(['happened', 'ongoing', 'planned', 'possible', 'not-happened'])
export type EventStatus = z.infer<typeof EventStatus>
export const STATUSES = EventStatus.options
export const Verdict = z.enum(['reported', 'claimed', 'blamed', 'confirmed', 'disputed', 'unconfirmed'])
export const VERDICTS = Verdict.options
export const Ownership = z.enum(['state', 'public', 'private'])
/** Whose an outlet is: its side, its owner, or the state that runs it. */
export interface OutletOwner {
  readonly of: string
  readonly ownership?: z.infer<typeof Ownership>
}
export const Standing = z.object({
  verdict: Verdict,
  claimedBy: z.array(StatementId),
  blamedBy: z.array(StatementId),
  confirmedBy: z.array(StatementId),
  deniedBy: z.array(StatementId),
  silent: z.array(StatementId),
  unverifiedBy: z.array(StatementId),
})
export type Standing = z.infer<typeof Standing>
export const ParticipantRole = z.enum(['actor', 'recipient', 'victim', 'host', 'mediator', 'proposer'])
export const Participant = ActorRef.extend({ role: ParticipantRole, voice: Voice })
export type Participant = z.infer<typeof Participant>
export const Count = told(z.number()).extend({
  of: z.string().describe('killed, wounded, missing, detained, released, displaced, or a word of the report'),
  qualifier: z.enum(['at-least', 'at-most', 'about']).optional(),
  whose: ActorId.optional(),
})
export type Count = z.infer<typeof Count>

/** Something that happened, is going on, or may come; not the saying of it. */
export const EventEntry = z.object({
  entry: z.literal('event'),
  ...common,
  type: PloverType,
  mentions: z.array(z.object({ words: Anchor, voice: Voice })).min(1),
  statuses: z.array(told(EventStatus)),
  participants: z.array(Participant),
  places: z.array(told(PlaceId)),
  times: z.array(told(Edtf)),
  durations: z.array(told(Duration)),
  counts: z.array(Count),
  ordinal: z.object({ nth: z.int(), since: Edtf.optional(), words: Anchor }).optional(),
  standing: Standing,
  outlets: z
    .array(z.object({ report: ReportId, outlet: z.string(), of: z.string(), ownership: Ownership.optional() }))
    .optional()
    .describe(
      'Reports that tell it in their own voice whose outlet belongs to a side or an owner that has a part in it',
    ),
  deed: Deed.optional(),
})
export type EventEntry = z.infer<typeof EventEntry>

export const Term = z.object({
  words: Anchor,
  duration: Duration.optional(),
  date: Edtf.optional(),
  share: z.number().optional(),
  rate: z.number().optional(),
  amount: z.object({ value: z.number(), currency: z.string() }).optional(),
  quantity: z.object({ value: z.number(), unit: z.string() }).optional(),
  approximate: z.literal(true).optional(),
  voice: Voice,
})
export type Term = z.infer<typeof Term>
export const ProposalEntry = z.object({
  entry: z.literal('proposal'),
  ...common,
  proposers: z.array(ActorRef),
  issue: Issue,
  words,
  terms: z.array(Term),
  status: z.enum(['tabled', 'agreed', 'agreed-in-principle', 'rejected', 'not-agreed', 'withdrawn', 'unpublished']),
  statusWords: Anchor.optional(),
  respondsTo: EntryId.optional(),
  made: told(Edtf).optional(),
  voice: Voice,
})
export type ProposalEntry = z.infer<typeof ProposalEntry>

export const Condition = z.object({
  relation: z.enum(['if', 'only-if', 'only-after', 'after', 'before', 'unless']),
  words: Anchor,
  on: ActorRef.optional(),
  issue: Issue.optional(),
})
export type Condition = z.infer<typeof Condition>

/** Where one party stands on one issue, and on what conditions. */
export const PositionEntry = z.object({
  entry: z.literal('position'),
  ...common,
  holder: ActorRef,
  party: z.array(ActorId).describe('The side or sides the holder speaks for'),
  issue: Issue,
  stance: z.enum(['support', 'oppose', 'insist', 'open', 'conditional', 'undecided']),
  words,
  time: told(Edtf).optional(),
  conditions: z.array(Condition),
  voice: Voice,
})
export type PositionEntry = z.infer<typeof PositionEntry>

export const CommitmentState = z.enum(['pending', 'kept', 'kept-late', 'overdue', 'broken', 'waived'])
export type CommitmentState = z.infer<typeof CommitmentState>

/** Something due: an undertaking, an ultimatum, or a right that expires. */
export const CommitmentEntry = z.object({
  entry: z.literal('commitment'),
  ...common,
  kind: z.enum(['undertaking', 'ultimatum', 'expiry']),
  parties: z.array(ActorRef.extend({ state: CommitmentState.optional() })),
  words,
  dues: z.array(told(Edtf.nullable())).describe('In the order set; null where the words give no date'),
  state: CommitmentState,
  stateWords: Anchor.optional(),
  voice: Voice,
  stateVoice: Voice.optional(),
})
export type CommitmentEntry = z.infer<typeof CommitmentEntry>

export const DiscrepancyKind = z.enum([
  'number',
  'date',
  'place',
  'role',
  'deadline',
  'agent',
  'identity',
  'status',
  'sequence',
  'quotation',
])

export const DISCREPANCY_KINDS = DiscrepancyKind.options

/** Two places that cannot both be right. */
export const DiscrepancyEntry = z.object({
  entry: z.literal('discrepancy'),
  ...common,
  kind: DiscrepancyKind,
  about: z.array(z.string()).describe('Ids of the entries or actors concerned'),
  sides: z.array(z.object({ words: Anchor, value: z.union([z.string(), z.number()]).optional(), voice: Voice })).min(1),
  why: z.string().describe('One sentence a reader understands'),
})
export type DiscrepancyEntry = z.infer<typeof DiscrepancyEntry>

export type Entry = StatementEntry | EventEntry | ProposalEntry | PositionEntry | CommitmentEntry | DiscrepancyEntry
