/**
 * Manner: is the content a quotation, partly one, or told in the report's words?
 *
 * "“We wait,”" -> direct; "that contacts were “intensive”" -> mixed; "that they wait" -> indirect.
 */
import type { Manner } from '../../record/entries.ts'
import { overlap, type Span } from '../../text/span.ts'

/** How many letters and digits stand in a span of text. */
const weight = (text: string, span: Span): number =>
  text.slice(span.start, span.end).replace(/[^\p{L}\p{N}]/gu, '').length

export const mannerOf = (text: string, content: readonly Span[], quotes: readonly Span[]): Manner => {
  let all = 0
  let quoted = 0
  for (const span of content) {
    all += weight(text, span)
    for (const q of quotes) {
      if (overlap(q, span) > 0)
        quoted += weight(text, { start: Math.max(q.start, span.start), end: Math.min(q.end, span.end) })
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= all ? 'direct' : 'mixed'
}
