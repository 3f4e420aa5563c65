/**
 * The shapes that every page is made of: a reference, words with their place, a chain of voices, an entry as a card.
 *
 * Zod schemas, so that the server can describe its answers (OpenAPI); the page reads their types only.
 */
import { z } from 'zod'
import { EntryKind, ReviewState } from '../../record/decision.ts'

/** An actor or a place by id and name. */
export const Ref = z.object({ id: z.string(), name: z.string() })
export type Ref = z.infer<typeof Ref>

/** Words of a report with what a reader needs to find them: `start` and `end` are UTF-16 offsets, lines count from 1. */
export const Where = z.object({
  report: z.string(),
  reportName: z.string(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  line: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
})
export type Where = z.infer<typeof Where>

/** One voice of a chain: who speaks, and the words that say so. */
export const VoiceLink = z.object({
  /** The statement; absent for the report's own voice. */
  id: z.string().optional(),
  who: z.array(Ref),
  /** What stands for the source where no name does: "a Western diplomat", the outlet. */
  label: z.string(),
  cue: z.string().optional(),
  hedge: z.string().optional(),
})
export type VoiceLink = z.infer<typeof VoiceLink>

/** One fact of an entry with the words and the voice that give it. */
export const Fact = z.object({
  field: z.string(),
  text: z.string(),
  ref: Ref.extend({ kind: z.enum(['actor', 'place', 'entry']) }).optional(),
  where: Where.optional(),
  voice: z.string().optional().describe('Who tells it, where it is not the report'),
  warn: z.boolean().optional(),
})
export type Fact = z.infer<typeof Fact>

/** An entry of any kind, ready to be shown. */
export const Card = z.object({
  id: z.string(),
  kind: EntryKind,
  /** Who it is about: sources, participants, holder, proposers, parties. */
  who: z.array(Ref),
  /** What they do, in a word: "denies", "is open", "overdue", "agreement". */
  does: z.string(),
  /** The words themselves; the parts of a broken quotation joined by an ellipsis. */
  words: z.string(),
  /** Said in quotation marks by the source itself. */
  quoted: z.boolean(),
  where: z.array(Where).min(1),
  /** From the report outwards in: the outlet first, the innermost voice last. */
  voices: z.array(VoiceLink),
  facts: z.array(Fact),
  when: z.string().optional().describe('EDTF: its own date, else none'),
  published: z.string().optional(),
  confidence: z.number().optional(),
  doubtful: z.boolean(),
  review: ReviewState.optional(),
})
export type Card = z.infer<typeof Card>
