/**
 * Scores names: exact spans with their type, and spans that overlap by half of the longer one.
 *
 * Gold "Bank of Oman", found "Bank": no exact hit, no half overlap (1 of 3 tokens).
 */
import type { GoldName } from './names-gold.ts'

export interface NameScore {
  readonly gold: number
  readonly found: number
  readonly exact: number
  readonly half: number
}

export const NO_SCORE: NameScore = Object.freeze({ gold: 0, found: 0, exact: 0, half: 0 })

const halfOverlap = (a: GoldName, b: GoldName): boolean => {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return a.type === b.type && common > 0 && 2 * common >= Math.max(a.to - a.from, b.to - b.from)
}

/** Adds one sentence to a score; only the given types count. Each gold name is hit at most once. */
export const addScore = (score: NameScore, gold: readonly GoldName[], found: readonly GoldName[]): NameScore => {
  const left = new Set(gold)
  let half = 0
  let exact = 0
  for (const name of found) {
    if (gold.some(other => other.type === name.type && other.from === name.from && other.to === name.to)) exact++
    const hit = [...left].find(other => halfOverlap(name, other))
    if (!hit) continue
    left.delete(hit)
    half++
  }
  return {
    gold: score.gold + gold.length,
    found: score.found + found.length,
    exact: score.exact + exact,
    half: score.half + half,
  }
}

export const f1 = ({ gold, found }: NameScore, hits: number): number =>
  gold + found > 0 ? (200 * hits) / (gold + found) : 0

export const showScore = (score: NameScore): string =>
  `P ${((100 * score.exact) / Math.max(1, score.found)).toFixed(1)} R ${((100 * score.exact) / Math.max(1, score.gold)).toFixed(1)} ` +
  `F1 ${f1(score, score.exact).toFixed(1)}, half overlap ${f1(score, score.half).toFixed(1)} (${score.gold} gold)`
