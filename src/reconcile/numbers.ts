/**
 * Numbers in a stretch of words, in figures or spelled out, with the noun they count where it follows at once.
 *
 * "fourteen Red Cross trucks" -> 14; "three drones" -> {value: 3, noun: 'drones'}. Times of day and years are left out.
 */
import { TENS, UNDER_TWENTY } from '../language/number-words.ts'

const WORDS = new Map<string, number>([
  ...UNDER_TWENTY.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w, (i + 2) * 10] as const),
  ['dozen', 12],
])

export interface FoundNumber {
  readonly value: number
  readonly start: number
  readonly end: number
  /** The words after it, up to three, lower case. */
  readonly after: readonly string[]
}

const TOKEN = /[\p{L}]+|\d[\d,]*(?:\.\d+)?/gu

const numberOf = (token: string): number | undefined => {
  if (/^\d/.test(token)) return Number(token.replace(/,/g, ''))
  return WORDS.get(token.toLowerCase())
}

/** Years, and what stands in a date or a time of day. */
const isDate = (text: string, at: number, token: string): boolean =>
  /^(?:19|20)\d\d$/.test(token) ||
  (/^\d/.test(token) && /[-:/]$/.test(text.slice(0, at))) ||
  /^[-:/]\d/.test(text.slice(at + token.length))

/** Every number of a text from zero up; "one" alone counts nothing and is left out. */
export const findNumbers = (text: string): FoundNumber[] => {
  const tokens = [...text.matchAll(TOKEN)]
  return tokens.flatMap((m, i) => {
    const value = numberOf(m[0])
    if (value === undefined || m[0].toLowerCase() === 'one' || isDate(text, m.index, m[0])) return []
    const next = tokens[i + 1]
    // "twenty-one": the tens take the ones after them.
    const ones = next && text[m.index + m[0].length] === '-' ? numberOf(next[0]) : undefined
    const joined = ones !== undefined && ones < 10 && value >= 20 && value < 100
    const last = joined ? next! : m
    return [
      {
        value: joined ? value + ones : value,
        start: m.index,
        end: last.index + last[0].length,
        after: tokens.slice(i + (joined ? 2 : 1), i + (joined ? 5 : 4)).map(t => t[0].toLowerCase()),
      },
    ]
  })
}
