/**
 * Quotations that are signed: a dash and a name after the closing mark, to the end of the paragraph.
 *
 * “We shall sign it in May.” — Anna Weiss, foreign minister -> source Anna Weiss, cue "—", content the quotation.
 * A dash that leads on to more of a sentence is no signature.
 */
import type { Attribution } from './attribution.ts'
import type { TokenTable } from './token-table.ts'

const MOST_TOKENS = 14
const LEAST_WORDS = 3

export function signatureRule(table: TokenTable, confidence: number): readonly Attribution[] {
  const found: Attribution[] = []
  for (let dash = 1; dash < table.count; dash++) {
    const id = table.quote[dash - 1]!
    if (table.mark[dash] !== 5 || id === 0 || table.quote[dash] !== 0) continue
    const quote = table.quotes[id - 1]!
    const end = nameEnd(table, dash)
    const words = table.text.slice(quote.inner.start, quote.inner.end).trim().split(/\s+/).length
    if (end <= dash + 1 || words < LEAST_WORDS) continue
    found.push({
      source: [{ start: table.tokens[dash + 1]!.start, end: table.tokens[end - 1]!.end }],
      cue: { start: table.tokens[dash]!.start, end: table.tokens[dash]!.end },
      content: [{ start: quote.start, end: quote.end }],
      confidence,
      by: 'label-rule',
    })
  }
  return found
}

/** Where the name ends: at the first comma or the end of a short, verbless rest of the paragraph; else `dash`. */
function nameEnd(table: TokenTable, dash: number): number {
  const [, to] = table.paragraphs[table.paragraph[dash + 1] ?? 0]!
  if (dash + 1 >= table.count || to - dash > MOST_TOKENS || !/^\p{Lu}/u.test(table.tokens[dash + 1]!.text)) return dash
  let end = to
  for (let t = dash + 1; t < to; t++) {
    if (/^(?:VB|MD)/.test(table.tokens[t]!.xpos) || table.mark[t] === 1) return dash
    if ((table.mark[t] === 2 || table.mark[t] === 6) && end === to) end = t
  }
  while (end > dash + 1 && table.mark[end - 1] !== 0) end--
  return end
}
