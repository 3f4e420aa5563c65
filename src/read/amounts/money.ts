/**
 * Sums of money.
 *
 * "US$18 million" -> 18e6 USD; "€3.2 billion" -> 3.2e9 EUR; "5 million euros"; "some 200 million Swiss francs".
 */
import { at, isHyphen, type Word } from '../times/scan.ts'
import type { AmountHit } from './amount.ts'
import { numberAt } from './numbers.ts'
import { qualifierBefore } from './qualifier.ts'
import { COINED, CURRENCIES, DOLLARS, SYMBOLS } from './words.ts'

/** A currency mark before the number at `i`: "$", "US$", "A$", "EUR". */
const before = (words: readonly Word[], i: number): { currency: string; number: number } | undefined => {
  const word = at(words, i)
  const symbol = SYMBOLS.get(word.text)
  if (symbol) return { currency: symbol, number: i + 1 }
  const dollar = at(words, i + 1).text === '$' && at(words, i + 1).glued ? DOLLARS.get(word.lower) : undefined
  if (dollar && /^\p{Lu}+$/u.test(word.text)) return { currency: dollar, number: i + 2 }
  const code = /^[A-Z]{3}$/.test(word.text) ? CURRENCIES.get(word.lower) : undefined
  return code ? { currency: code, number: i + 1 } : undefined
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
    // "$18-million plan" reads like "$18 million".
    return {
      from,
      next: number.next,
      values: { value: number.value, currency: mark.currency, ...soft, confidence: 0.97 },
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
  const name = CURRENCIES.get(at(words, coined ? skip + 1 : skip).lower)
  const currency = coined && name ? coined : name
  if (!currency) return undefined
  return {
    from,
    next: (coined ? skip + 1 : skip) + 1,
    values: { value: number.value, currency, ...soft, confidence: 0.93 },
  }
}
