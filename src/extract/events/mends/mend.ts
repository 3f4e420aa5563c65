/**
 * What a mend of a parse is, and the few walks over tokens that mends share.
 *
 * kids(tokens, 1, /^nsubj/) -> the subjects of the second token; changed(tokens, new Map([[1, { head: 3 }]])) -> a copy.
 */
import type { Token } from '../../../language/token.ts'

export type Tokens = readonly Token[]
export type Mend = (tokens: Tokens) => Tokens

const below = new WeakMap<Tokens, readonly (readonly number[])[]>()

/** The children of each token, once for each list of tokens: mends ask for them all the time. */
const childrenOf = (tokens: Tokens): readonly (readonly number[])[] => {
  const kept = below.get(tokens)
  if (kept) return kept
  const lists: number[][] = tokens.map(() => [])
  tokens.forEach((t, i) => {
    if (t.head >= 0) lists[t.head]?.push(i)
  })
  below.set(tokens, lists)
  return lists
}

export const kids = (tokens: Tokens, head: number, relations: RegExp): number[] =>
  (childrenOf(tokens)[head] ?? []).filter(i => relations.test(tokens[i]!.deprel))

/** The tokens with some of them changed. */
export const changed = (tokens: Tokens, changes: ReadonlyMap<number, Partial<Token>>): Tokens =>
  changes.size === 0 ? tokens : tokens.map((t, i) => (changes.has(i) ? { ...t, ...changes.get(i) } : t))

export const inside = (tokens: Tokens, i: number, top: number): boolean => {
  let at = i
  for (let steps = 0; at >= 0 && steps < 20; steps++, at = tokens[at]!.head) if (at === top) return true
  return false
}
