/**
 * Sums of money.
 *
 * "US$18 million" -> 18e6 USD; "€3.2 billion" -> 3.2e9 EUR; "Rs 40 crore" -> 400e6 INR; "some 200 million Swiss francs".
 */
import {
  COINED,
  CURRENCIES,
  DOLLARS,
  goesWith,
  isCode,
  MARKS,
  SHARED_MARKS,
  SHARED_NOUNS,
  SYMBOLS,
} from '../../knowledge/currencies.ts'
import { at, isHyphen, type Word } from '../times/scan.ts'
import type { AmountHit } from './amount.ts'
import { isBig, numberAt } from './numbers.ts'
import { qualifierBefore } from './qualifier.ts'

interface Mark {
  /** ISO 4217; undefined where several countries write the mark. */
  readonly currency: string | undefined
  readonly number: number
}

/** One letter may be a road or a team: a sum is glued to it and long, or counted in millions. */
const isSum = (words: readonly Word[], i: number): boolean =>
  at(words, i).glued && (/,|\./.test(at(words, i).text) || (at(words, i).figure ?? 0) >= 1000 || isBig(words, i + 1))

/** A currency mark before the number at `i`: "$", "US$", "A$", "EUR", "Dh", "Rs.". */
const before = (words: readonly Word[], i: number): Mark | undefined => {
  const word = at(words, i)
  const symbol = SYMBOLS.get(word.text)
  if (symbol) return { currency: symbol, number: i + 1 }
  const next = at(words, i + 1)
  const dollar = next.text === '$' && next.glued && /^\p{L}+$/u.test(word.text) ? DOLLARS.get(word.lower) : undefined
  if (dollar && /^\p{Lu}/u.test(word.text)) return { currency: dollar, number: i + 2 }
  if (isCode(word.text)) return { currency: word.text, number: i + 1 }
  const pair = next.glued ? MARKS.get(word.text + next.text) : undefined
  if (pair) return { currency: pair, number: i + 2 }
  if (!MARKS.has(word.text) && !SHARED_MARKS.has(word.text)) return undefined
  const signed = next.text === '.' && next.glued
  const number = signed ? i + 2 : i + 1
  const gap = at(words, number).glued ? '' : ' '
  if (word.text.length === 1 ? !isSum(words, number) : !goesWith(word.text, gap)) return undefined
  return { currency: MARKS.get(word.text), number }
}

/** A sum of money that starts at piece `i`. */
export const moneyAt = (words: readonly Word[], i: number): AmountHit | undefined => {
  const mark = before(words, i)
  const number = numberAt(words, mark?.number ?? i)
  if (!number) return undefined
  const { from, qualifier } = qualifierBefore(words, i)
  const soft = qualifier ? { qualifier } : {}
  if (mark) {
    if (at(words, mark.number).figure === undefined) return undefined
    // Money whose code the mark does not tell is a count of the coin.
    const coin = mark.currency ? { currency: mark.currency } : { of: at(words, i).lower }
    // "$18-million plan" reads like "$18 million".
    return {
      from,
      next: number.next,
      values: { value: number.value, ...coin, ...soft, confidence: 0.97 },
    }
  }
  // "410p": pence.
  if (number.figures && at(words, number.next).text === 'p' && at(words, number.next).glued) {
    return {
      from,
      next: number.next + 1,
      values: { value: number.value / 100, currency: 'GBP', ...soft, confidence: 0.9 },
    }
  }
  const skip = isHyphen(at(words, number.next)) ? number.next + 1 : number.next
  const coined = COINED.get(at(words, skip).lower)
  const noun = at(words, coined ? skip + 1 : skip)
  const shared = coined !== undefined && SHARED_NOUNS.has(noun.lower)
  const name = CURRENCIES.get(noun.lower) ?? (isCode(noun.text) ? noun.text : undefined)
  const currency = coined && (name || shared) ? coined : name
  if (!currency) return undefined
  return {
    from,
    next: (coined ? skip + 1 : skip) + 1,
    values: { value: number.value, currency, ...soft, confidence: 0.93 },
  }
}
