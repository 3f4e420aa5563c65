/**
 * The date of a time that counts from an event, once the event's date is known.
 *
 * "two days before the talks" and talks of 2025-04-25 -> 2025-04-23; "hours before" -> the day itself; "within six months of
 * ratification" and 2019-07-09 -> 2019-07-09/2020-01. Which event the words mean is left to the caller.
 */
import { later } from './agree.ts'
import type { TimeMention } from './mention.ts'

const DAY = /^\d{4}-\d\d-\d\d/
const MARK = /[~?%]$/
const SOON = /\b(?:hours?|minutes?|moments?|shortly|just|immediately|soon)\b/i
const LONGER = /\b(?:days|weeks?|months?|years?|decades?)\b/i

/** A date moved by a length, no more precise than the length's unit. */
const moved = (event: string, duration: string, sign: 1 | -1): string | undefined => {
  const time = /^PT(\d+)[HM]$/.exec(duration)
  if (time) {
    const hours = duration.endsWith('H') ? Number(time[1]) : 0
    return DAY.test(event) ? later(event, `P${hours >= 24 ? Math.round(hours / 24) : 0}D`, sign) : undefined
  }
  const unit = /^P\d+([YMWD])$/.exec(duration)?.[1]
  const date = unit && later(event, duration, sign)
  if (!date) return undefined
  const coarse = unit === 'M' ? date.slice(0, 7) : unit === 'Y' && DAY.test(event) ? date.slice(0, 4) : date
  return `${coarse}${MARK.exec(event)?.[0] ?? ''}`
}

/** EDTF, or undefined where the event's date is too coarse for the words or the words give no number of days. */
export const fromEvent = (mention: Omit<TimeMention, 'by' | 'confidence'>, event: string): string | undefined => {
  const { relation, exact } = mention
  if (!/^\d{4}[-\d]*[~?%]?$/.test(event) || !relation) return undefined
  const duration = mention.duration ?? (/^(?:the|a) day\b/i.test(exact) ? 'P1D' : undefined)
  if (!duration) return SOON.test(exact) && !LONGER.test(exact) && DAY.test(event) ? event : undefined
  if (relation === 'into' || relation === 'during') return event
  const date = moved(event, duration, relation === 'before' ? -1 : 1)
  return date && relation === 'within' ? `${event}/${date}` : date
}
