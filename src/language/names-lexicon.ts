/**
 * Finds the caller's own names in a sentence: the longest phrase that the lexicon knows, from left to right.
 *
 * lexicon knows "black sea fleet" -> organisation: "the Black Sea Fleet said" -> {from: 1, to: 4, types: ['organisation']}.
 * Which of several types a phrase has here is left to the names model.
 */
import type { Span } from '../text/span.ts'
import type { NameType } from './token.ts'

/** Names known beforehand. */
export interface Lexicon {
  /** The types a phrase can have; empty where it is unknown. The phrase is lower-case with single spaces between words. */
  lookup(phrase: string): readonly NameType[]
}

/** What the names model needs of a token. */
export interface NameToken extends Span {
  readonly text: string
}

/** A phrase of the lexicon in a sentence. */
export interface LexiconMatch {
  readonly from: number
  readonly to: number
  readonly types: readonly NameType[]
}

const LONGEST = 8
const UPPER = /^[^\p{Ll}\p{N}]?\p{Lu}/u

/** True where a token is written with a capital. */
export const isCapitalised = (text: string): boolean => UPPER.test(text)

/** The lexicon's phrases in a sentence that hold a capital, longest first from the left, never overlapping. */
export const matchLexicon = (tokens: readonly NameToken[], lexicon: Lexicon): readonly LexiconMatch[] => {
  const matches: LexiconMatch[] = []
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]!
    if (!/\p{L}|\p{N}/u.test(first.text)) continue
    let phrase = ''
    let capital = false
    let best: LexiconMatch | undefined
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to++) {
      const token = tokens[to - 1]!
      const gap = to - 1 > from && token.start > tokens[to - 2]!.end ? ' ' : ''
      phrase += gap + token.text.toLowerCase()
      capital ||= isCapitalised(token.text)
      if (!capital && to - from > 2) break
      if (!capital) continue
      const types = lexicon.lookup(phrase)
      if (types.length > 0) best = { from, to, types }
    }
    if (best) {
      matches.push(best)
      from = best.to - 1
    }
  }
  return matches
}
