/**
 * The date of publication, as EDTF (ISO 8601-2:2019, levels 0 and 1).
 *
 * In: `2025-04-26T01:30:00+03:00`. Out: `2025-04-26`, the day as written in its own offset.
 * Dates inside the report's text are left to the readers; the day of processing is never used.
 */
import { parse } from 'edtf'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAMED_FIRST = /^([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i
const NAMED_SECOND = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]{0,6}\.?,? (\d{4})\b/i
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.{0,30})$/

// the grammar lets 29 February through in every year
const isLeapDayWrong = (date: string): boolean =>
  [...date.matchAll(/(?<!\d)(\d{4})-02-29/g)].some(([, year]) => {
    const y = Number(year)
    return y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0)
  })

/** The date in `words` as EDTF, or undefined where it is not one. Clock times are cut off. */
export function readDate(words: string): string | undefined {
  const trimmed = words.trim()
  const date = DATE_TIME.exec(trimmed)?.[1] ?? trimmed
  if (date.length === 0 || date.length > 40 || isLeapDayWrong(date)) return undefined
  try {
    const value = parse(date)
    const isSimple = typeof value === 'object' && value !== null && 'level' in value && Number(value.level) <= 1
    return isSimple ? date : undefined
  } catch {
    return undefined
  }
}

/** The same, and forms that web pages and feeds use: `20250426T0930Z`, `2025/04/26`, `Sat, 26 Apr 2025`, `April 26, 2025`. */
export function readLooseDate(words: string): string | undefined {
  const trimmed = words.trim().replace(/\s+/g, ' ').slice(0, 64)
  const digits = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/.exec(trimmed)
  const first = NAMED_FIRST.exec(trimmed)
  const second = NAMED_SECOND.exec(trimmed)
  return (
    readDate(trimmed) ??
    (digits ? readDate(`${digits[1]}-${digits[2]}-${digits[3]}`) : undefined) ??
    (first ? named(first[3], first[1], first[2]) : undefined) ??
    (second ? named(second[3], second[2], second[1]) : undefined)
  )
}

function named(year = '', month = '', day = ''): string | undefined {
  const index = MONTHS.indexOf(month.toLowerCase())
  return index < 0 ? undefined : readDate(`${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
