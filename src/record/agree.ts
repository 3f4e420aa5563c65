/**
 * Which told values agree: numbers as far as their words are exact, dates as far as they are precise.
 *
 * "at least 7" and 11 agree, 7 and 11 do not; "approximately 20%" and "nearly a fifth" agree; 2025-02 and 2025-02-15 agree.
 * Also the days that an EDTF value can mean, and a day so long before or after it.
 */

export interface ToldNumber {
  readonly value: number
  readonly qualifier?: 'at-least' | 'at-most' | 'about' | undefined
}

const DAY = 86_400_000

/** How far a rounded number reaches: 3,800 is exact to fifty, 3,812 to nothing; "about" adds a tenth. */
const slackOf = ({ value, qualifier }: ToldNumber): number => (qualifier === 'about' ? Math.abs(value) * 0.1 : 0)

/** The lowest and highest value that the words allow. */
export const numberRange = (told: ToldNumber): readonly [number, number] => {
  if (told.qualifier === 'at-least') return [told.value, Number.POSITIVE_INFINITY]
  if (told.qualifier === 'at-most') return [Number.NEGATIVE_INFINITY, told.value]
  const slack = slackOf(told)
  return [told.value - slack, told.value + slack]
}

/** True where one number can be both. */
export const numbersAgree = (a: ToldNumber, b: ToldNumber): boolean => {
  const [x, y] = [numberRange(a), numberRange(b)]
  const error = 1e-9 * Math.max(1, Math.abs(a.value), Math.abs(b.value))
  return x[0] <= y[1] + error && y[0] <= x[1] + error
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const lastOfMonth = (year: number, month: number): number => Date.UTC(year, month, 0)

/** First and last day of one EDTF date, without its time of day or its marks of doubt. */
const pointDays = (edtf: string): readonly [number, number] | undefined => {
  const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf)
  if (!m) return undefined
  const [year, month] = [Number(m[1]), Number(m[2] ?? 0)]
  if (m[3] !== undefined) {
    const day = Date.UTC(year, month - 1, Number(m[3]))
    return [day, day]
  }
  if (month === 0) return [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)]
  if (month <= 12) return [Date.UTC(year, month - 1, 1), lastOfMonth(year, month)]
  // Seasons: 21 spring to 24 winter.
  if (month > 24) return undefined
  const first = (month - 21) * 3 + 2
  return [Date.UTC(year, first, 1), lastOfMonth(year, first + 3)]
}

/** First and last day an EDTF value can mean, as ISO days; an open side is undefined, so is what cannot be read. */
export const daysOf = (edtf: string): { readonly first?: string; readonly last?: string } => {
  const [from, to] = edtf.includes('/') ? (edtf.split('/') as [string, string]) : [edtf, edtf]
  const [a, b] = [pointDays(from), pointDays(to)]
  return { ...(a ? { first: iso(a[0]) } : {}), ...(b ? { last: iso(b[1]) } : {}) }
}

/** True where one day can be both; an open side reaches everywhere. */
export const datesAgree = (a: string, b: string): boolean => {
  const [x, y] = [daysOf(a), daysOf(b)]
  const before = (p: string | undefined, q: string | undefined): boolean => p !== undefined && q !== undefined && p < q
  return !before(x.last, y.first) && !before(y.last, x.first)
}

const LENGTH = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/

/** An EDTF date so much later, as precise as both are: 2018-08 and P3Y give 2021-08; undefined for what has no whole days. */
export const later = (edtf: string, duration: string, sign: 1 | -1 = 1): string | undefined => {
  const m = LENGTH.exec(duration)
  const p = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf)
  if (!m || !p || edtf.includes('/')) return undefined
  const [years, months, weeks, days, hours] = m.slice(1).map(x => Number(x ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  if (hours % 24 !== 0) return undefined
  const whole = weeks * 7 + days + hours / 24
  const year = Number(p[1])
  if (p[2] === undefined) return months || whole ? undefined : String(year + sign * years)
  if (p[3] === undefined) {
    if (whole || Number(p[2]) > 12) return undefined
    return iso(Date.UTC(year + sign * years, Number(p[2]) - 1 + sign * months, 1)).slice(0, 7)
  }
  const month = Date.UTC(year + sign * years, Number(p[2]) - 1 + sign * months, 1)
  const at = new Date(month)
  const day = Math.min(Number(p[3]), new Date(lastOfMonth(at.getUTCFullYear(), at.getUTCMonth() + 1)).getUTCDate())
  return iso(month + (day - 1 + sign * whole) * DAY)
}

/** Whole days from one ISO day to another. */
export const daysBetween = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / DAY)
