/**
 * Percentages and fractions as shares of a whole.
 *
 * "65 percent of the bank" -> 0.65; "nearly a fifth" -> about 0.2; "two-thirds" -> 0.6667; "one in five" -> 0.2.
 * "a third round" is an ordinal and none.
 */
import { at, isHyphen, type Word } from '../times/scan.ts'
import type { AmountHit } from './amount.ts'
import { numberAt } from './numbers.ts'
import { phraseAt, type Tags } from './phrase.ts'
import { qualifierBefore } from './qualifier.ts'
import { FRACTIONS } from './words.ts'

/** Words beside a percentage that make it a rate of tax, duty or interest. */
const RATED =
  /^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|interest|surcharges?|rates?|inflation|fees?|royalt(?:y|ies))$/

const percentAt = (words: readonly Word[], i: number): number | undefined => {
  const word = at(words, i)
  if (word.text === '%') return i + 1
  if (/^(?:percent|pc)$/.test(word.lower)) return i + 1
  const skip = isHyphen(word) ? i + 1 : i
  if (at(words, skip).lower === 'percent') return skip + 1
  if (
    at(words, skip).lower === 'per' &&
    at(words, isHyphen(at(words, skip + 1)) ? skip + 2 : skip + 1).lower === 'cent'
  ) {
    return isHyphen(at(words, skip + 1)) ? skip + 3 : skip + 2
  }
  return undefined
}

const round = (n: number): number => Math.round(n * 1e6) / 1e6

const whole = (words: readonly Word[], i: number, tags: Tags | undefined): { of?: string } => {
  const of = at(words, i).lower === 'of' ? i + 1 : undefined
  if (of === undefined) return {}
  const start = /^(?:the|its|all|their|his|her|our|this)$/.test(at(words, of).lower) ? of + 1 : of
  const { head } = phraseAt(words, start, tags)
  return head === undefined ? {} : { of: at(words, head).lower }
}

const isRate = (words: readonly Word[], from: number, next: number): boolean =>
  [0, 1, 2].some(k => RATED.test(at(words, next + k).lower)) ||
  [1, 2, 3].some(k => RATED.test(at(words, from - k).lower))

/** Behind a fraction, words that show it is one and no ordinal. */
const isFraction = (words: readonly Word[], next: number, plural: boolean): boolean =>
  plural ||
  /^(?:of|to|in|from|more|less|and|or|since|as|by|over|between|at|on|compared)$|^[.,;:)”"?!—–]$|^$/.test(
    at(words, next).lower,
  )

const fraction = (words: readonly Word[], i: number): { share: number; next: number } | undefined => {
  const word = at(words, i).lower
  if (word === 'half') {
    const behind = at(words, i + 1).lower
    const led = /^(?:by|in|about|nearly|almost|than|over|to)$/.test(at(words, i - 1).lower)
    if (
      /^(?:of|the|its|his|her|their|our)$/.test(behind) ||
      (led && !/^(?:an?|-|hour|year|day|time|hearted)$/.test(behind))
    )
      return { share: 0.5, next: i + 1 }
    return undefined
  }
  const one = /^(?:an?|one)$/.test(word) ? { value: 1, next: i + 1 } : numberAt(words, i)
  if (!one || one.value > 99) return undefined
  const skip = isHyphen(at(words, one.next)) ? one.next + 1 : one.next
  const name = at(words, skip).lower
  const parts = FRACTIONS.get(name)
  if (parts && one.value < parts && (/s$/.test(name) ? one.value > 1 : one.value === 1)) {
    return isFraction(words, skip + 1, /s$/.test(name))
      ? { share: round(one.value / parts), next: skip + 1 }
      : undefined
  }
  // "one in five"
  const five =
    at(words, one.next).lower === 'in' && one.value < 10 && !/^a/.test(word) ? numberAt(words, one.next + 1) : undefined
  return five &&
    !five.figures &&
    five.value > one.value &&
    five.value <= 100 &&
    !/^\p{L}/u.test(at(words, five.next).text) === false &&
    /^(?:people|children|adults|households|women|men|voters|of)$/.test(at(words, five.next).lower)
    ? { share: round(one.value / five.value), next: five.next }
    : undefined
}

/** A share that starts at piece `i`. */
export const shareAt = (words: readonly Word[], i: number, tags?: Tags): AmountHit | undefined => {
  const { from, qualifier } = qualifierBefore(words, i)
  const soft = qualifier ? { qualifier } : {}
  const number = numberAt(words, i)
  const next = number && percentAt(words, number.next)
  if (number && next !== undefined) {
    if (
      /^points?$/.test(at(words, next).lower) ||
      (at(words, next).lower === 'age' && at(words, next + 1).lower === 'points')
    ) {
      return {
        from,
        next: next + 1,
        values: { value: number.value, unit: 'percentage-point', ...soft, confidence: 0.95 },
      }
    }
    const share = round(number.value / 100)
    const rate = isRate(words, from, next) ? { rate: share } : {}
    return {
      from,
      next,
      values: {
        value: number.value,
        unit: '%',
        share,
        ...rate,
        ...whole(words, next, tags),
        ...soft,
        confidence: 0.97,
      },
    }
  }
  if (/^(?:first|second|last|other)$/.test(at(words, i - 1).lower)) return undefined
  const part = fraction(words, i)
  if (!part) return undefined
  const of = at(words, part.next).lower === 'of' ? whole(words, part.next, tags) : {}
  return { from, next: part.next, values: { value: part.share, share: part.share, ...of, ...soft, confidence: 0.88 } }
}
