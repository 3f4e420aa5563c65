/**
 * Lengths of time: a number and a unit.
 *
 * "three weeks", "30-hour", "half an hour", "two and a half years", "a year", "several months", "decades-long".
 * Whether the length is a duration, or counts from some day ("two years ago"), is left to relative.ts.
 */
import { numberAt } from '../amounts/numbers.ts'
import type { Length } from './form.ts'
import { UNITS } from './lexicon.ts'
import { at, isHyphen, type Word } from './scan.ts'

export interface LengthHit {
  readonly length: Length
  readonly next: number
  /** "30-hour": stands before a noun. */
  readonly joined: boolean
  /** "weeks" with no quantity at all. */
  readonly bare: boolean
}

const APPROX = /^(?:about|around|roughly|approximately|some|nearly|almost|circa)$/
const BOUNDS: ReadonlyMap<string, 'at-least' | 'at-most'> = new Map([
  ['least', 'at-least'],
  ['than', 'at-least'],
  ['over', 'at-least'],
  ['most', 'at-most'],
])

/** Words before a number that soften it: "about", "at least", "more than", "just", "up to". */
const softener = (
  words: readonly Word[],
  i: number,
): { next: number; approx?: boolean; bound?: 'at-least' | 'at-most' } => {
  const word = at(words, i).lower
  const second = at(words, i + 1).lower
  if (APPROX.test(word)) return { next: i + 1, approx: true }
  if (word === 'at' || word === 'more' || word === 'less' || word === 'fewer') {
    const bound = BOUNDS.get(second)
    if (bound) return { next: i + 2, bound: word === 'less' || word === 'fewer' ? 'at-most' : bound }
  }
  if (word === 'over' && (numberAt(words, i + 1) || /^an?$/.test(second))) return { next: i + 1, bound: 'at-least' }
  if (word === 'up' && second === 'to') return { next: i + 2, bound: 'at-most' }
  if (/^(?:just|only|exactly|another|the|barely|well)$/.test(word)) return { next: i }
  return { next: i }
}

const counted = (words: readonly Word[], i: number): { count?: number; next: number; approx?: boolean } | undefined => {
  const word = at(words, i).lower
  const next = at(words, i + 1).lower
  if (word === 'half' && /^an?$/.test(next)) return { count: 0.5, next: i + 2 }
  if (/^an?$/.test(word) && next === 'half' && isHyphen(at(words, i + 2))) return { count: 0.5, next: i + 3 }
  if (/^an?$/.test(word) && next === 'couple')
    return { count: 2, approx: true, next: at(words, i + 2).lower === 'of' ? i + 3 : i + 2 }
  if (/^an?$/.test(word) && next === 'few') return { next: i + 2 }
  if (/^an?$/.test(word) && UNITS.has(next) && UNITS.get(next)?.plural === false) return { count: 1, next: i + 1 }
  if (/^an?$/.test(word) && /^(?:full|whole|single|further)$/.test(next)) return { count: 1, next: i + 2 }
  if (/^(?:several|many|few|numerous|some)$/.test(word)) return { next: i + 1 }
  const number = numberAt(words, i)
  if (!number) return undefined
  if (
    at(words, number.next).lower === 'and' &&
    /^a$/.test(at(words, number.next + 1).lower) &&
    at(words, number.next + 2).lower === 'half'
  ) {
    return { count: number.value + 0.5, next: number.next + 3 }
  }
  // "two or three weeks", "10 to 15 minutes": no one number.
  const or = at(words, number.next)
  const other = /^(?:or|to|-|–)$/.test(or.lower) ? numberAt(words, number.next + 1) : undefined
  if (other && other.value > number.value && UNITS.has(at(words, other.next).lower)) return { next: other.next }
  return { count: number.value, next: number.next }
}

/** A length that starts at piece `i`. */
export const lengthAt = (words: readonly Word[], i: number): LengthHit | undefined => {
  const soft = softener(words, i)
  const quantity = counted(words, soft.next)
  if (!quantity) {
    const bare = UNITS.get(at(words, i).lower)
    if (!bare?.plural || bare.unit === 'quarter' || bare.unit === 'second') return undefined
    const long = isHyphen(at(words, i + 1)) && at(words, i + 2).lower === 'long'
    return { length: { unit: bare.unit }, next: long ? i + 3 : i + 1, joined: long, bare: true }
  }
  let next = quantity.next
  const hyphen = isHyphen(at(words, next))
  if (hyphen) next += 1
  if (
    !hyphen &&
    /^(?:more|full|whole|straight|consecutive|calendar|working|long|further|successive)$/.test(at(words, next).lower)
  )
    next += 1
  const unit = UNITS.get(at(words, next).lower)
  // "a second round" counts, and "one second" hardly stands in a report.
  if (!unit || at(words, next).lower === 'second') return undefined
  // "two night watchmen": several take a plural, unless a hyphen joins them.
  if (!hyphen && !unit.plural && (quantity.count ?? 2) > 1) return undefined
  // "about a quarter of its dealers" is a share; quarters are lengths only in a row.
  if (unit.unit === 'quarter' && !/^(?:straight|consecutive|successive)$/.test(at(words, next - 1).lower))
    return undefined
  next += 1
  let count = quantity.count === undefined ? undefined : quantity.count * unit.times
  // "an hour and a half"
  if (
    count !== undefined &&
    at(words, next).lower === 'and' &&
    at(words, next + 1).lower === 'a' &&
    at(words, next + 2).lower === 'half'
  ) {
    count += 0.5
    next += 3
  }
  const joined = hyphen || (isHyphen(at(words, next)) && at(words, next + 1).lower === 'long')
  if (isHyphen(at(words, next)) && at(words, next + 1).lower === 'long') next += 2
  // A person's age is no time of the report's.
  if (isAge(words, i, next)) return undefined
  const approx = soft.approx || quantity.approx
  return {
    length: {
      unit: unit.unit,
      ...(count === undefined ? {} : { count }),
      ...(approx ? { approx } : {}),
      ...(soft.bound ? { bound: soft.bound } : {}),
    },
    next,
    joined,
    bare: false,
  }
}

const isAge = (words: readonly Word[], i: number, next: number): boolean => {
  const after = at(words, next)
  if (after.lower === 'old' || after.lower === 'olds') return true
  if (isHyphen(after) && /^olds?$/.test(at(words, next + 1).lower)) return true
  if (after.lower === 'of' && at(words, next + 1).lower === 'age') return true
  return /^(?:aged|age)$/.test(at(words, i - 1).lower)
}

const LETTERS = {
  century: 'Y',
  decade: 'Y',
  year: 'Y',
  quarter: 'M',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
} as const
const TIMES = {
  century: 100,
  decade: 10,
  year: 1,
  quarter: 3,
  month: 1,
  week: 1,
  day: 1,
  hour: 1,
  minute: 1,
  second: 1,
} as const
const SMALLER = { year: ['M', 12], hour: ['M', 60], day: ['H', 24] } as const

/** ISO 8601: {unit: 'hour', count: 30} -> "PT30H"; two and a half years -> "P2Y6M"; undefined without a number. */
export const isoDuration = (length: Length): string | undefined => {
  if (length.count === undefined) return undefined
  const { unit } = length
  const time = unit === 'hour' || unit === 'minute' || unit === 'second'
  const count = length.count * TIMES[unit]
  const whole = Math.floor(count)
  const rest = count - whole
  const smaller = unit === 'year' || unit === 'hour' || unit === 'day' ? SMALLER[unit] : undefined
  if (rest && smaller) {
    const head = whole ? `${whole}${LETTERS[unit]}` : ''
    const tail = `${Math.round(rest * smaller[1])}${smaller[0]}`
    if (unit === 'day') return head ? `P${head}T${tail}` : `PT${tail}`
    return `${time ? 'PT' : 'P'}${head}${tail}`
  }
  return `${time ? 'PT' : 'P'}${count}${LETTERS[unit]}`
}
