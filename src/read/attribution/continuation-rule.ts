/**
 * Quotations that run over paragraphs: a paragraph left without its closing mark hands the speaker on to the next.
 *
 * “One, he said. “Two. [new paragraph] “Three.” -> the source of “Two.” also says “Three.”, with no cue of its own.
 */
import { overlaps } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import type { TokenTable } from './token-table.ts'

/** What follows from the attributions found so far. */
export function continuationRule(table: TokenTable, found: readonly Attribution[]): readonly Attribution[] {
  const added: Attribution[] = []
  table.quotes.forEach((quote, index) => {
    if (!quote.open) return
    const next = table.quotes.slice(index + 1).find(other => other.start >= quote.end)
    if (!next || table.text.slice(quote.end, next.start).trim() !== '') return
    const carrier = [...found, ...added].find(each => each.content.some(span => overlaps(span, quote)))
    if (!carrier || carrier.source.length === 0) return
    if ([...found, ...added].some(each => each.content.some(span => overlaps(span, next)))) return
    const { source, confidence } = carrier
    added.push({
      source,
      cue: null,
      content: [{ start: next.start, end: next.end }],
      confidence,
      by: 'continuation-rule',
    })
  })
  return added
}
