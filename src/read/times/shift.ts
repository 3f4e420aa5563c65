/**
 * Moves dates by lengths of time, keeping no more precision than the words give.
 *
 * 2025-04-26 and "two years ago" -> 2023; "three months ago" -> 2025-01; "two days ago" -> 2025-04-24; July 2023 and
 * "eight months later" -> 2024-03.
 */
import { addDays, addMonths, type Day } from './calendar.ts'
import type { Length } from './form.ts'
import { ofDay, type Point } from './value.ts'

/** How many whole units, where the words give a number. */
export const count = (length: Length): number | undefined => length.count

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 }

/** A day moved by a length, as coarse as the length's unit. */
export const lengthBack = (from: Day, length: Length, sign: 1 | -1): Point | undefined => {
  const n = length.count
  if (/^(?:hour|minute|second)$/.test(length.unit)) {
    if (n !== undefined && length.unit === 'hour' && n >= 24) return ofDay(addDays(from, sign * Math.round(n / 24)))
    return ofDay(from)
  }
  if (n === undefined) return undefined
  const soft = length.approx ? { approx: true } : {}
  const months = MONTHS[length.unit]
  if (months !== undefined) {
    const total = Math.round(n * months)
    const moved = addMonths(from, sign * total)
    if (length.unit === 'month' || length.unit === 'quarter' || !Number.isInteger(n))
      return { y: moved.y, m: moved.m, ...soft }
    return { y: moved.y, ...(length.unit === 'year' && n < 100 ? soft : { approx: true }) }
  }
  const days = DAYS[length.unit]
  if (days === undefined) return undefined
  return { ...ofDay(addDays(from, sign * Math.round(n * days))), ...(days === 7 ? { approx: true } : soft) }
}

/** A told date moved by a length; undefined where the length is finer than the date. */
export const shiftPoint = (from: Point, length: Length, sign: 1 | -1): Point | undefined => {
  const n = length.count
  if (n === undefined || from.season || from.digits) return undefined
  const soft = from.approx || length.approx ? { approx: true } : {}
  const months = MONTHS[length.unit]
  if (months !== undefined) {
    const total = Math.round(n * months)
    if (!from.m) return total % 12 === 0 ? { y: from.y + (sign * total) / 12, ...soft } : undefined
    const moved = addMonths({ y: from.y, m: from.m, d: 1 }, sign * total)
    return total % 12 === 0 && length.unit !== 'month' && from.d
      ? { y: moved.y, ...soft }
      : { y: moved.y, m: moved.m, ...soft }
  }
  const days = DAYS[length.unit]
  if (!from.m || !from.d) return undefined
  const day = { y: from.y, m: from.m, d: from.d }
  if (days !== undefined) return { ...ofDay(addDays(day, sign * Math.round(n * days))), ...soft }
  return length.unit === 'hour' && n >= 24 ? ofDay(addDays(day, sign * Math.round(n / 24))) : ofDay(day)
}
