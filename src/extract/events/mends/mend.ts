/**
 * What a mend of a parse is, and the few walks over tokens that mends share.
 *
 * kids(tokens, 1, /^nsubj/) -> the subjects of the second token; changed(tokens, new Map([[1, { head: 3 }]])) -> a copy.
 */
import type { Token } from '../../../language/token.ts'

export type Tokens = readonly Token[]
export type Mend = (tokens: Tokens) => Tokens

export const kids = (tokens: Tokens, head: number, relations: RegExp): number[] =>
  tokens.flatMap((t, i) => (t.head === head && relations.test(t.deprel) ? [i] : []))

/** The tokens with some of them changed. */
export const changed = (tokens: Tokens, changes: ReadonlyMap<number, Partial<Token>>): Tokens =>
  changes.size === 0 ? tokens : tokens.map((t, i) => (changes.has(i) ? { ...t, ...changes.get(i) } : t))

export const inside = (tokens: Tokens, i: number, top: number): boolean => {
  let at = i
  for (let steps = 0; at >= 0 && steps < 20; steps++, at = tokens[at]!.head) if (at === top) return true
  return false
}
