/**
 * How alike two stretches of words are: content words, stemmed, weighed by how rare they are in the reports at hand.
 *
 * "shells hit a crowded market" / "army artillery fired on the market" share "market".
 */
import { baseOf } from './irregular-forms.ts'

const STOP = new Set(
  `a an the of in on at to for and or by with from that this its his her their was were had has have been be is are who which as it he she
  they said say says told after before near about into over two one not no than also but will would could when while`.split(
    /\s+/,
  ),
)

/** Content words of a text, lower case, common English endings off. */
export const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(w => w.length > 2 && !STOP.has(w)).map(stem)

const ENDING = /(?:ations?|ings?|edly|ed|ies|es|s|ly|ment)$/

/** Two forms of one word have one stem: "shooting", "shot" and "shoots"; "planned" and "plans". */
export const stem = (word: string): string => {
  const base = baseOf(word)
  const cut = base.length > 4 ? base.replace(ENDING, '') : base.replace(/s$/, '')
  const bare = cut.length < 3 ? base : cut
  return bare.replace(/([bdgmnprt])\1$/, '$1').replace(/(?<=..)[ey]$/, '')
}

export interface Vector {
  readonly weights: ReadonlyMap<string, number>
  readonly length: number
}

/** The words of one text, each once, by their weights. */
export const vectorOf = (bag: readonly string[], weightOf: (word: string) => number): Vector => {
  const weights = new Map<string, number>()
  let squares = 0
  for (const w of bag) {
    const weight = weightOf(w)
    weights.set(w, weight)
    squares += weight * weight
  }
  return { weights, length: Math.sqrt(squares) }
}

/** Cosine, 0-1. */
export const cosine = (a: Vector, b: Vector): number => {
  if (a.length === 0 || b.length === 0) return 0
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a]
  let dot = 0
  for (const [w, x] of small.weights) dot += x * (large.weights.get(w) ?? 0)
  return dot / (a.length * b.length)
}

/** Share of the words of two texts that both hold, 0-1 (Jaccard over words in any form). */
export const sharedWords = (a: string, b: string): number => {
  const x = new Set(contentWords(a))
  const y = new Set(contentWords(b))
  if (x.size === 0 || y.size === 0) return 0
  let n = 0
  for (const w of x) if (y.has(w)) n++
  return n / (x.size + y.size - n)
}

/** Share of the shorter text's words that the longer one holds, 0-1. */
export const containedWords = (a: string, b: string): number => {
  const x = new Set(contentWords(a))
  const y = new Set(contentWords(b))
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  if (small.size === 0) return 0
  return [...small].filter(w => large.has(w)).length / small.size
}
