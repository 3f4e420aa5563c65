/**
 * The small values every entry is made of: anchors, told values, references, dates.
 *
 * {report: 'r-1', start: 0, end: 6, exact: 'Moscow'} points at the report's first six characters.
 * One zod schema each; the TypeScript types are read off the schemas, so that they cannot drift apart.
 */
import { parse as parseEdtf } from 'edtf'
import { z } from 'zod'

const valid = (text: string): boolean => {
  try {
    parseEdtf(text)
    return true
  } catch {
    return false
  }
}

/** True where `text` is a date of EDTF (ISO 8601-2:2019, levels 0 to 2): "2025-04-26", "2024-23", "../2025-05-15~". */
export const isEdtf = (text: string): boolean => /^[\dXYSE.~?%/+:TZ-]+$/.test(text) && text.length <= 40 && valid(text)

export const Edtf = z
  .string()
  .describe('A date or interval in EDTF (ISO 8601-2:2019), as precise as the words and no more')
export const Duration = z.string().describe('A duration in ISO 8601, for example PT30H')
const id = (of: string) => z.string().describe(`Id of ${of}, made from content`)
export const ReportId = id('a report')
export const ActorId = id('an actor')
export const PlaceId = id('a place')
export const StatementId = id('a statement')
export const EntryId = id('an entry')

/** Words of a report: `exact` is always `text.slice(start, end)`; offsets are half-open UTF-16 code units. */
export const Anchor = z.object({
  report: ReportId,
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string().min(1),
})
export type Anchor = z.infer<typeof Anchor>

export const Voice = StatementId.nullable().describe('The statement something was said in; null: the report says it')

/** A value that somebody tells, with the words and the voice. */
export const told = <T extends z.ZodType>(value: T) => z.object({ value, words: Anchor, voice: Voice })
export interface Told<T> {
  value: T
  words: Anchor
  voice: string | null
}

export const ActorRef = z.object({ actor: ActorId, words: Anchor.optional() })
export type ActorRef = z.infer<typeof ActorRef>

export const Issue = z
  .string()
  .describe(
    'ceasefire, territory, talks, peace-plan, security, alliances, sanctions, economic, prisoners, humanitarian, arms, nuclear, governance, justice, labour, or one of the dossier',
  )
