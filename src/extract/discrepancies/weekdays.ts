/**
 * Weekdays that do not fall on the date they stand with: "Monday, Feb. 3" where the third was a Tuesday -> date.
 *
 * A date without a year may be of the year beside it, unless it is near the day of the report.
 */
import { daysBetween } from '../../record/agree.ts'
import { dayOf } from './days.ts'
import type { Finding, Scene } from './fact.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const NEAR = 45

/** A date without a year is of the year of the report where it lies within weeks of it, whatever its weekday. */
const nearest = (day: string | undefined, words: string, today: string | undefined): string | undefined => {
  if (!day || !today || /\b\d{4}\b/.test(words)) return day
  const own = `${today.slice(0, 4)}${day.slice(4)}`
  return !day.endsWith('-02-29') && Math.abs(daysBetween(today, own)) < NEAR ? own : day
}

export const weekdays = (scene: Scene): Finding[] =>
  scene.times.flatMap(t => {
    const name = /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i.exec(t.exact)
    const day = nearest(dayOf(t), t.exact, scene.report.published?.slice(0, 10))
    const rest = name ? t.exact.replace(name[0], '') : ''
    if (
      !name ||
      !day ||
      !/\b\d{1,2}(?:st|nd|rd|th)?\b/.test(rest.replace(/\d{1,2}(?::\d{2})?\s?[ap]\.?m\b/i, '')) ||
      !/[A-Z][a-z]{2}/.test(rest)
    )
      return []
    const wanted = WEEKDAYS.indexOf(name[1]!.toLowerCase())
    const fits = (y: number): boolean =>
      new Date(`${Number(day.slice(0, 4)) + y}${day.slice(4)}T00:00:00Z`).getUTCDay() === wanted
    const today = scene.report.published?.slice(0, 10)
    const sure = /\b\d{4}\b/.test(rest) || (today !== undefined && Math.abs(daysBetween(today, day)) < NEAR)
    if (fits(0) || (!sure && (fits(1) || fits(-1)))) return []
    const at = t.start + name.index
    const date = /[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}/.exec(rest)
    const from = date ? t.start + t.exact.indexOf(date[0]) : t.start
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: at, end: at + name[0].length, value: name[0] },
          { start: from, end: date ? from + date[0].length : t.end, value: day },
        ],
        why: `${day} was a ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!.replace(/^./, c => c.toUpperCase())}, not a ${name[1]}.`,
      },
    ]
  })
