/**
 * Arithmetic on days of the Gregorian calendar.
 *
 * weekday({y: 2025, m: 4, d: 26}) -> 6, a Saturday; easter(2025) -> 20 April. Knows no words.
 */
export interface Day {
  readonly y: number
  readonly m: number
  readonly d: number
}

const MS = 86_400_000
const serial = (day: Day): number => Math.round(new Date(0).setUTCFullYear(day.y, day.m - 1, day.d) / MS)

/** Whole days from `a` to `b`. */
export const daysBetween = (a: Day, b: Day): number => serial(b) - serial(a)

export const addDays = (day: Day, days: number): Day => {
  const date = new Date((serial(day) + days) * MS)
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }
}

export const monthLength = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate()

/** The same day of another month, or its last day where that month is shorter. */
export const addMonths = (day: Day, months: number): Day => {
  const index = day.y * 12 + day.m - 1 + months
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return { y, m, d: Math.min(day.d, monthLength(y, m)) }
}

/** Monday 1 to Sunday 7. */
export const weekday = (day: Day): number => ((((serial(day) + 3) % 7) + 7) % 7) + 1

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

export const isDay = (y: number, m: number, d: number): boolean => m >= 1 && m <= 12 && d >= 1 && d <= monthLength(y, m)

/** Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export const easter = (y: number): Day => {
  const a = y % 19
  const b = Math.floor(y / 100)
  const c = y % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return { y, m: Math.floor(n / 31), d: (n % 31) + 1 }
}

/** Orthodox Easter Sunday as a Gregorian day: Meeus's Julian computus, moved by the difference of the calendars. */
export const orthodoxEaster = (y: number): Day => {
  const d = (19 * (y % 19) + 15) % 30
  const n = d + ((2 * (y % 4) + 4 * (y % 7) - d + 34) % 7) + 114
  const lag = Math.floor(y / 100) - Math.floor(y / 400) - 2
  return addDays({ y, m: Math.floor(n / 31), d: (n % 31) + 1 }, lag)
}

/** Reads "2025-04-26" (a time behind it is left aside); undefined where that is no day. */
export const toDay = (edtf: string | undefined): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T~?%])/.exec(edtf ?? '')
  if (!match) return undefined
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(y, m, d) ? { y, m, d } : undefined
}
