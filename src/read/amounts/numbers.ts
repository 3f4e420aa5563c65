/**
 * Reads numbers in figures and words.
 *
 * "forty-one" -> 41, "3.2 billion" -> 3200000000, "two dozen" -> 24, "half a million" -> 500000.
 * What is counted, and how sure the words are, is left to the readers of times and amounts.
 */
import { TENS as TENS_WORDS, UNDER_TWENTY } from '../../language/number-words.ts'
import { at, isHyphen, type Word } from '../times/scan.ts'

const ONES: ReadonlyMap<string, number> = new Map(UNDER_TWENTY.map((word, i) => [word, i]))
const TENS: ReadonlyMap<string, number> = new Map(TENS_WORDS.map((word, i) => [word, (i + 2) * 10]))
const BIG: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
])
const SUFFIX: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['k', 1e3],
])

/** A scale stands at piece `i`, as a word or glued to the figure before it. */
export const isBig = (words: readonly Word[], i: number): boolean =>
  BIG.has(at(words, i).lower) || (at(words, i).glued && SUFFIX.has(at(words, i).lower))

export interface NumberHit {
  readonly value: number
  readonly next: number
  /** Written in figures. */
  readonly figures: boolean
}

const small = (words: readonly Word[], i: number): NumberHit | undefined => {
  const word = at(words, i).lower
  const tens = TENS.get(word)
  if (tens !== undefined) {
    const joined = isHyphen(at(words, i + 1)) ? i + 2 : i + 1
    const ones = ONES.get(at(words, joined).lower)
    return ones && ones < 10
      ? { value: tens + ones, next: joined + 1, figures: false }
      : { value: tens, next: i + 1, figures: false }
  }
  const ones = ONES.get(word)
  return ones === undefined ? undefined : { value: ones, next: i + 1, figures: false }
}

const round = (n: number): number => Math.round(n * 1e6) / 1e6

const multiplied = (words: readonly Word[], from: NumberHit): NumberHit => {
  let { value, next } = from
  for (;;) {
    const skip = isHyphen(at(words, next)) && BIG.has(at(words, next + 1).lower) ? 1 : 0
    const big = BIG.get(at(words, next + skip).lower)
    if (big === undefined) break
    value = round(value * big)
    next += skip + 1
    // "two hundred and fifty", "three thousand five hundred": only words add up, figures do not.
    if (from.figures || big < 100) continue
    const rest = small(words, at(words, next).lower === 'and' ? next + 1 : next)
    if (rest && rest.value < big && rest.value > 0) {
      const more = BIG.get(at(words, rest.next).lower)
      if (more === undefined || more < big) {
        value += more ? rest.value * more : rest.value
        next = rest.next + (more ? 1 : 0)
        if (more === undefined) break
      }
    }
  }
  return { value, next, figures: from.figures }
}

/** A number that starts at piece `i`, with its multipliers; undefined where none does. */
export const numberAt = (words: readonly Word[], i: number): NumberHit | undefined => {
  const word = at(words, i)
  if (word.figure !== undefined) {
    const suffix = at(words, i + 1).glued ? SUFFIX.get(at(words, i + 1).lower) : undefined
    if (suffix) return { value: round(word.figure * suffix), next: i + 2, figures: true }
    return multiplied(words, { value: word.figure, next: i + 1, figures: true })
  }
  if (word.lower === 'half' && /^an?$/.test(at(words, i + 1).lower) && BIG.has(at(words, i + 2).lower)) {
    return { value: (BIG.get(at(words, i + 2).lower) ?? 0) / 2, next: i + 3, figures: false }
  }
  if (/^an?$/.test(word.lower) && BIG.has(at(words, i + 1).lower)) {
    return multiplied(words, { value: 1, next: i + 1, figures: false })
  }
  const words1 = small(words, i)
  return words1 ? multiplied(words, words1) : undefined
}
