/**
 * Chooses which of many days, months or years a short form means: the one on the side the clause looks to.
 *
 * "in February", report of 2025-04-26, nothing said -> 2025-02; "on 9 July", a clause that looks ahead -> the next one.
 */
import { addDays, type Day, daysBetween, isDay, weekday } from './calendar.ts'
import type { Shift } from './form.ts'
import type { Tense } from './tense.ts'

/**
 * Further off than this, and of another year, a date that is near is meant, whatever the tense seems: nobody calls last June
 * "in June" in April. In November "in January" can well be of the same year.
 */
const STALE = 290
const SOON = 100

/** The year of a month (and a day) without one. */
export const nearestYear = (
  published: Day,
  date: { month: number; day?: number; weekday?: number },
  tense: Tense | undefined,
): number => {
  const { y } = published
  const days = [y - 1, y, y + 1]
    .filter(year => isDay(year, date.month, date.day ?? 1))
    .map(year => ({
      y: year,
      m: date.month,
      d: date.day ?? (year === y && date.month === published.m ? published.d : 15),
    }))
  const named = date.weekday === undefined ? days : days.filter(day => weekday(day) === date.weekday)
  const choice = named.length > 0 ? named : days
  const gaps = choice.map(day => ({ year: day.y, gap: daysBetween(published, day) }))
  const past = gaps.filter(({ gap }) => gap <= 0).at(-1)
  const future = gaps.find(({ gap }) => gap >= 0)
  const nearest = !past ? future : !future ? past : -past.gap <= future.gap ? past : future
  if (tense === 'past' && past && !(past.year !== y && future && -past.gap > STALE && future.gap < SOON))
    return past.year
  if (tense === 'future' && future && !(future.year !== y && past && future.gap > STALE && -past.gap < SOON))
    return future.year
  return nearest?.year ?? y
}

/** The day of a weekday: of the report's own day that day itself, else the last one, or the next where the clause looks ahead. */
export const nearestWeekday = (
  published: Day,
  which: { weekday: number; shift?: Shift; week?: Shift },
  tense: Tense | undefined,
): Day => {
  const today = weekday(published)
  const monday = addDays(published, 1 - today)
  if (which.week !== undefined) return addDays(monday, which.week * 7 + which.weekday - 1)
  const back = (today - which.weekday + 7) % 7
  if (which.shift === -1) return addDays(published, back === 0 ? -7 : -back)
  if (which.shift === 1) return addDays(published, back === 0 ? 7 : 7 - back)
  if (which.shift === 0) return addDays(monday, which.weekday - 1)
  if (back === 0) return published
  return addDays(published, tense === 'future' ? 7 - back : -back)
}

/** The year of a season: last, this, next, or by tense. Winter counts to the year it begins in. */
export const seasonYear = (
  published: Day,
  season: { season: number; shift?: Shift },
  tense: Tense | undefined,
): number => {
  const start = [3, 6, 9, 12][season.season - 21] ?? 1
  const index = published.m - start
  // The first year whose season has begun by the day of publication.
  const begun = index >= 0 ? published.y : published.y - 1
  const running = published.y * 12 + published.m - (begun * 12 + start) < 3
  if (season.shift === -1) return running ? begun - 1 : begun
  if (season.shift === 1) return begun + 1
  if (season.shift === 0)
    return running || tense === 'past' ? begun : begun + 1 === published.y || index < 0 ? begun + 1 : begun
  if (running) return begun
  // In November "the winter" is the coming one, whatever the tense seems.
  const ahead = (begun + 1 - published.y) * 12 + start - published.m
  if (tense === 'past') return ahead <= 2 ? begun + 1 : begun
  if (tense === 'future') return begun + 1
  return begun + 1 === published.y && published.m >= start - 4 ? published.y : begun
}
