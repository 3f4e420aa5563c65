/**
 * Quotations that go on with no word of reporting: in a new sentence after the cue, or over paragraphs.
 *
 * “One,” he said. “Two. [new paragraph] “Three.” -> the source of “One,” also says “Two.” and “Three.”, without a cue.
 * A quotation inside a sentence of the report's own is left alone.
 */
import { overlaps, type Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import type { Quote } from './quotes.ts'
import type { TokenTable } from './token-table.ts'

/** What follows from the attributions found so far. */
export function continuationRule(table: TokenTable, found: readonly Attribution[]): readonly Attribution[] {
  const speaker = new Map<Quote, Attribution>()
  for (const quote of table.quotes)
    for (const each of found)
      if (each.source.length > 0 && each.content.some(span => holdsMost(span, quote))) speaker.set(quote, each)
  const added: Attribution[] = []
  let before: Quote | undefined
  for (const quote of table.quotes) {
    if (before && quote.start < before.end) continue
    const carrier = before && speaker.get(before)
    const taken = found.some(each => each.content.some(span => overlaps(span, quote)))
    if (before && carrier && !taken && goesOn(table, before, quote)) {
      const { source, confidence } = carrier
      const next: Attribution = {
        source,
        cue: null,
        content: [{ start: quote.start, end: quote.end }],
        confidence,
        by: 'continuation-rule',
      }
      added.push(next)
      speaker.set(quote, next)
    }
    before = quote
  }
  return added
}

/** Left open before it; or, in the same paragraph, a whole sentence of its own after the sentence that holds the cue. */
function goesOn(table: TokenTable, before: Quote, quote: Quote): boolean {
  const between = table.text.slice(before.end, quote.start)
  if (before.open) return between.trim() === ''
  if (/\n\s*\n/.test(between) || !/[.!?…]\s*$/.test(between) || between.length > 200) return false
  return /[.!?…]["”’'»]*$/.test(table.text.slice(quote.start, quote.end)) && standsAlone(table.text, quote)
}

/** Nothing after its closing mark but white space before the next capital, mark or end. */
function standsAlone(text: string, { end, open }: Quote): boolean {
  return open || end === text.length || /^\s+(?:$|[\p{Lu}“"‘'«(])/u.test(text.slice(end, end + 40))
}

function holdsMost(span: Span, quote: Quote): boolean {
  return (Math.min(span.end, quote.end) - Math.max(span.start, quote.start)) * 2 >= quote.end - quote.start
}
