/**
 * Lays gold attributions on tokens: which token is the anchor of a cue, and the labels of a window.
 *
 * "has said" -> the anchor is "said": of the tokens of a cue, the one whose lemma is most often part of a cue.
 */
import type { TokenTable } from '../../src/read/attribution/token-table.ts'
import type { Span } from '../../src/text/span.ts'
import type { GoldArticle, GoldAttribution } from './corpus.ts'

export interface Example {
  readonly gold: GoldAttribution
  readonly anchor: number
  /** Labels for the whole table: token index -> kind, absent where outside. */
  readonly kinds: ReadonlyMap<number, number>
}

/** Tokens that share characters with a span. */
export function tokensOf(table: TokenTable, span: Span): readonly number[] {
  let low = 0
  let high = table.count
  while (low < high) {
    const mid = (low + high) >> 1
    if ((table.tokens[mid]?.end ?? 0) <= span.start) low = mid + 1
    else high = mid
  }
  const found: number[] = []
  for (let t = low; t < table.count && (table.tokens[t]?.start ?? 0) < span.end; t++) found.push(t)
  return found
}

/** How often each lemma stands in a cue, over how often it stands at all; refined by what was chosen. */
export function cueRates(tables: readonly TokenTable[], articles: readonly GoldArticle[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const table of tables) for (const { lemma } of table.tokens) add(all, lemma.toLowerCase())
  let rates = new Map<string, number>()
  for (let round = 0; round < 3; round++) {
    const inCue = new Map<string, number>()
    articles.forEach((article, i) => {
      const table = tables[i] as TokenTable
      for (const { cue } of article.attributions) {
        if (!cue[0]) continue
        const tokens = tokensOf(table, cue[0])
        const chosen = round === 0 ? tokens : [anchorAmong(table, tokens, rates)]
        for (const t of chosen) add(inCue, table.tokens[t]?.lemma.toLowerCase() ?? '')
      }
    })
    rates = new Map([...inCue].map(([lemma, count]) => [lemma, count / ((all.get(lemma) ?? 0) + 4)]))
  }
  return rates
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function anchorAmong(table: TokenTable, tokens: readonly number[], rates: ReadonlyMap<string, number>): number {
  let best = tokens[0] ?? -1
  let bestRate = -1
  for (const t of tokens) {
    const token = table.tokens[t]
    if (!token) continue
    const rate =
      (rates.get(token.lemma.toLowerCase()) ?? 0) +
      (token.upos === 'VERB' ? 0.05 : 0) -
      (token.upos === 'AUX' ? 0.05 : 0)
    if (rate > bestRate) [best, bestRate] = [t, rate]
  }
  return best
}

export function examplesOf(
  table: TokenTable,
  article: GoldArticle,
  rates: ReadonlyMap<string, number>,
): readonly Example[] {
  const examples: Example[] = []
  for (const gold of article.attributions) {
    if (!gold.cue[0]) continue
    const cue = tokensOf(table, gold.cue[0])
    if (cue.length === 0) continue
    const kinds = new Map<number, number>()
    for (const span of gold.content) for (const t of tokensOf(table, span)) kinds.set(t, 3)
    for (const span of gold.source.slice(0, 1)) for (const t of tokensOf(table, span)) kinds.set(t, 1)
    for (const t of cue) kinds.set(t, 2)
    examples.push({ gold, anchor: anchorAmong(table, cue, rates), kinds })
  }
  return examples
}
