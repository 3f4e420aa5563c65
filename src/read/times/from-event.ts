/**
 * The date of a time that counts from an event, once the event's date is known.
 *
 * "two days before the talks" and talks of 2025-04-25 -> 2025-04-23; "hours before" -> the day itself; "within six months of
 * ratification" and 2019-07-09 -> 2019-07-09/2020-01. Which event the words mean is left to the caller.
 */
import type { Length } from './form.ts'
import type { Unit } from './lexicon.ts'
import { shiftPoint } from './shift.ts'
import type { TimeMention } from './times.ts'
import { edtf, parsePoint } from './value.ts'

const UNITS: Readonly<Record<string, Unit>> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute' }

const lengthOf = (duration: string): Length | undefined => {
  const match = /^P(T?)(\d+)([YMWDH])$/.exec(duration)
  const unit = match && UNITS[`${match[1]}${match[3]}`]
  return match && unit ? { unit, count: Number(match[2]) } : undefined
}

/** EDTF, or undefined where the event's date is too coarse for the words or the words give no number of days. */
export const fromEvent = (mention: TimeMention, event: string): string | undefined => {
  const point = parsePoint(event)
  if (!point || !mention.relation) return undefined
  const length = mention.duration === undefined ? undefined : lengthOf(mention.duration)
  if (!length) return /\b(?:hours?|minutes?)\b/i.test(mention.exact) && point.d ? edtf(point) : undefined
  if (mention.relation === 'into' || mention.relation === 'during') return edtf(point)
  const moved = shiftPoint(point, length, mention.relation === 'before' ? -1 : 1)
  if (!moved) return undefined
  return mention.relation === 'within' ? `${edtf(point)}/${edtf(moved)}` : edtf(moved)
}
