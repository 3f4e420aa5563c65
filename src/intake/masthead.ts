/**
 * The day of publication that the report itself writes above its text, where no metadata gives it.
 *
 * "By Ana Lopez | Northern Post | 14 October 2026" -> 2026-10-14; "Published: 3 May 2025, 10:40 GMT" -> 2025-05-03; lines that
 * give two different days -> none. A day inside a sentence is left alone: it is what the report tells of.
 */
import { readLooseDate } from './published.ts'

/** A line longer than this is text, and ends what stands above it. */
const SHORT = 120
const MOST_LINES = 8
const DAY = /^\d{4}-\d{2}-\d{2}$/
const LABEL = /^(?:(?:first |last )?(?:published|posted|updated|released)|date)(?: on)?:? +/i
const TOWN = /^(?:\p{Lu}[\p{L}'’.-]{0,30} ?){1,4}, +/u
const CLOCK = /,? +(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?)?$/
const WHOLE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})$/iu
const WEEKDAY = /^\p{L}{3,7}day,? +/iu

const dayOf = (words: string): string | undefined => {
  const bare = words.trim().replace(LABEL, '').replace(CLOCK, '')
  const whole = [bare, bare.replace(TOWN, '')].find(w => WHOLE.test(w))
  const date = whole === undefined ? undefined : readLooseDate(whole.replace(WEEKDAY, ''))
  return date !== undefined && DAY.test(date) ? date : undefined
}

/** EDTF of a whole day, or undefined where the lines above the text give none or several. */
export const dayAbove = (text: string): string | undefined => {
  const lines = text
    .split('\n', 4 * MOST_LINES)
    .map(l => l.slice(0, 4 * SHORT).replace(/^[#*_>\s]+|[*_\s]+$/g, ''))
    .filter(l => l !== '')
    .slice(0, MOST_LINES)
  const end = lines.findIndex(l => l.length > SHORT)
  const days = (end < 0 ? lines : lines.slice(0, end)).flatMap(l =>
    l.split(/ *[|•·–—] *|\. +/u).flatMap(part => dayOf(part.replace(/\.$/, '')) ?? []),
  )
  return new Set(days).size === 1 ? days[0] : undefined
}
