/**
 * Scores attribution relations against gold, as issue 6 counts them.
 *
 * Half overlap: the characters that source shares with gold source are at least half of the longer of the two, and so for
 * content (both empty counts as agreeing). Exact: both the same. One gold relation is matched by one found relation at most.
 */
import { type Quote, readQuotes } from '../src/read/attribution/quotes.ts'
import type { Span } from '../src/text/span.ts'

export interface Relation {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface Tally {
  hit: number
  found: number
  gold: number
}

export type Manner = 'direct' | 'mixed' | 'indirect'

export const tally = (): Tally => ({ hit: 0, found: 0, gold: 0 })
export const f1 = ({ hit, found, gold }: Tally): number => (found + gold === 0 ? 0 : (200 * hit) / (found + gold))

/** Characters of white space do not count: a gap of a line break is no difference. */
function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return sum
}

export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  if (a.length === 0 && b.length === 0) return 1
  return shared(a, b) / Math.max(lengthOf(a), lengthOf(b), 1)
}

export const isHalf = (a: Relation, b: Relation): boolean =>
  overlapOf(a.source, b.source) >= 0.5 && overlapOf(a.content, b.content) >= 0.5

export const isExact = (a: Relation, b: Relation): boolean => same(a.source, b.source) && same(a.content, b.content)

const same = (a: readonly Span[], b: readonly Span[]): boolean => keyOf(a) === keyOf(b)
const keyOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join()

/** Pairs found with gold one to one, the closest first: [found, gold]. */
export function pairs(
  found: readonly Relation[],
  gold: readonly Relation[],
  matches: (a: Relation, b: Relation) => boolean,
): readonly (readonly [number, number])[] {
  const all: [number, number, number][] = []
  for (const [i, f] of found.entries())
    for (const [j, g] of gold.entries()) {
      if (!matches(f, g)) continue
      all.push([i, j, overlapOf(f.source, g.source) + overlapOf(f.content, g.content) + 2 * overlapOf(f.cue, g.cue)])
    }
  all.sort((a, b) => b[2] - a[2])
  const usedFound = new Set<number>()
  const usedGold = new Set<number>()
  const chosen: [number, number][] = []
  for (const [i, j] of all) {
    if (usedFound.has(i) || usedGold.has(j)) continue
    usedFound.add(i)
    usedGold.add(j)
    chosen.push([i, j])
  }
  return chosen
}

let kept: { readonly text: string; readonly quotes: readonly Quote[] } = { text: '', quotes: [] }

function quotesOf(text: string): readonly Quote[] {
  if (kept.text !== text) kept = { text, quotes: readQuotes(text) }
  return kept.quotes
}

/** All letters of the content inside quotations, some, or none. */
export function mannerOf(text: string, content: readonly Span[]): Manner {
  let [inside, outside] = [0, 0]
  const quotes = quotesOf(text)
  for (const span of content) {
    const near = quotes.filter(({ inner }) => inner.start < span.end && span.start < inner.end)
    for (let at = span.start; at < span.end; at++) {
      if (!/[\p{L}\p{N}]/u.test(text[at] as string)) continue
      if (near.some(quote => quote.inner.start <= at && at < quote.inner.end)) inside++
      else outside++
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}

export interface Report {
  readonly half: Tally
  readonly exact: Tally
  readonly withCue: Tally
  readonly source: Tally
  readonly cue: Tally
  readonly content: Tally
  readonly core: Tally
  readonly manners: Record<Manner, Tally>
}

export const report = (): Report => ({
  half: tally(),
  exact: tally(),
  withCue: tally(),
  source: tally(),
  cue: tally(),
  content: tally(),
  core: tally(),
  manners: { direct: tally(), mixed: tally(), indirect: tally() },
})

/** Adds one article to a report; `isCore` tells an ordinary reporting cue by its words. */
export function addArticle(
  into: Report,
  article: { readonly text: string; readonly found: readonly Relation[]; readonly gold: readonly Relation[] },
  isCore: (cue: string) => boolean,
): void {
  const { text, found, gold } = article
  const count = (counts: Tally, hit: number, f: number, g: number): void => {
    counts.hit += hit
    counts.found += f
    counts.gold += g
  }
  for (const part of ['source', 'cue', 'content'] as const) {
    const f = new Set(found.map(relation => keyOf(relation[part])).filter(key => key !== ''))
    const g = new Set(gold.map(relation => keyOf(relation[part])).filter(key => key !== ''))
    count(into[part], [...f].filter(key => g.has(key)).length, f.size, g.size)
  }
  const half = pairs(found, gold, isHalf)
  count(into.half, half.length, found.length, gold.length)
  const exact = pairs(found, gold, isExact)
  count(into.exact, exact.length, found.length, gold.length)
  const all = pairs(found, gold, (a, b) => isExact(a, b) && same(a.cue, b.cue))
  count(into.withCue, all.length, found.length, gold.length)
  const cueText = (relation: Relation): string => relation.cue.map(span => text.slice(span.start, span.end)).join(' ')
  classF1(into.core, relation => isCore(cueText(relation)))
  for (const manner of ['direct', 'mixed', 'indirect'] as const)
    classF1(into.manners[manner], relation => mannerOf(text, relation.content) === manner)

  // Of a class: found ones of the class that match any gold, gold ones of the class that any found matches.
  function classF1(counts: Tally, inClass: (relation: Relation) => boolean): void {
    const f = found.filter(inClass).length
    const g = gold.filter(inClass).length
    const hits = half.filter(([i]) => inClass(found[i] as Relation)).length
    const covered = half.filter(([, j]) => inClass(gold[j] as Relation)).length
    count(counts, (hits + covered) / 2, f, g)
  }
}
