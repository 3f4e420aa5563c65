/**
 * The sentences of what one speaker says in one go; one of a few words joins the next.
 *
 * "Yes. Of course. We shall sign on Monday." -> one span; "We shall sign it. They will not be there." -> two.
 */
import type { Span } from '../../text/span.ts'
import type { TokenTable } from './token-table.ts'

/** Of the tokens from `from` up to `to`. */
export function sentencesIn(table: TokenTable, from: number, to: number): readonly Span[] {
  const spans: { start: number; end: number; words: number }[] = []
  for (let t = from; t < to; ) {
    let end = t + 1
    while (end < to && table.sentence[end] === table.sentence[t]) end++
    const last = spans[spans.length - 1]
    const span = { start: table.tokens[t]!.start, end: table.tokens[end - 1]!.end, words: end - t }
    if (last && last.words < 5)
      spans[spans.length - 1] = { start: last.start, end: span.end, words: last.words + span.words }
    else spans.push(span)
    t = end
  }
  return spans
}
