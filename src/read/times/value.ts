/**
 * Values of times: points of a stated precision, intervals between them, and how EDTF writes them.
 *
 * {y: 2025, m: 5, d: 15, approx: true} -> "2025-05-15~"; {from: 2014, to: open} -> "2014/.."; {y: 1990, digits: 3} -> "199X".
 * Follows EDTF (ISO 8601-2:2019, levels 0 to 2); seasons are 21-24, quarters 33-36, halves 40-41.
 */
import { addDays, type Day, monthLength } from './calendar.ts'

export interface Point {
  readonly y: number
  readonly m?: number
  readonly d?: number
  /** A season, quarter or half of EDTF, in place of a month. */
  readonly season?: number
  /** 3: a decade, 2: a century. */
  readonly digits?: 2 | 3
  /** "T08:00:00", with "Z" where the words say UTC or GMT. */
  readonly clock?: string
  readonly approx?: boolean
  readonly unsure?: boolean
}
export interface Stretch {
  /** null: open, ".." in EDTF. */
  readonly from: Point | null
  readonly to: Point | null
}
export type When = Point | Stretch

export const isStretch = (when: When): when is Stretch => 'from' in when

const two = (n: number): string => String(n).padStart(2, '0')
const year = (y: number): string => String(y).padStart(4, '0')

const point = (p: Point): string => {
  const mark = p.approx && p.unsure ? '%' : p.approx ? '~' : p.unsure ? '?' : ''
  if (p.digits === 3) return `${year(p.y).slice(0, 3)}X${mark}`
  if (p.digits === 2) return `${year(p.y).slice(0, 2)}XX${mark}`
  if (p.season) return `${year(p.y)}-${p.season}${mark}`
  if (!p.m) return `${year(p.y)}${mark}`
  if (!p.d) return `${year(p.y)}-${two(p.m)}${mark}`
  return `${year(p.y)}-${two(p.m)}-${two(p.d)}${p.clock ?? mark}`
}

/** The EDTF string of a value. */
export const edtf = (when: When): string =>
  isStretch(when) ? `${when.from ? point(when.from) : '..'}/${when.to ? point(when.to) : '..'}` : point(when)

/** First months of the parts of a year; winter begins in December of its year (meteorological, northern). */
const PART_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
}

/** First and last day a point may mean. */
export const pointBounds = (p: Point): readonly [Day, Day] => {
  if (p.digits) {
    const size = p.digits === 3 ? 10 : 100
    const y = Math.floor(p.y / size) * size
    return [
      { y, m: 1, d: 1 },
      { y: y + size - 1, m: 12, d: 31 },
    ]
  }
  const part = p.season === undefined ? undefined : PART_MONTHS[p.season]
  if (part) {
    const last = p.y * 12 + part[0] - 1 + part[1] - 1
    const [y, m] = [Math.floor(last / 12), (last % 12) + 1]
    return [
      { y: p.y, m: part[0], d: 1 },
      { y, m, d: monthLength(y, m) },
    ]
  }
  const [first, final] = [p.m ?? 1, p.m ?? 12]
  return [
    { y: p.y, m: first, d: p.d ?? 1 },
    { y: p.y, m: final, d: p.d ?? monthLength(p.y, final) },
  ]
}

/** One date of ours, read back from EDTF; marks of doubt are left aside. */
export const parsePoint = (text: string): Point | undefined => {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:]+Z?)?[~?%]?$/.exec(text)
  if (!match) return undefined
  const digits = match[1]?.endsWith('XX') ? 2 : match[1]?.endsWith('X') ? 3 : undefined
  const y = Number(match[1]?.replaceAll('X', '0'))
  const m = match[2] ? Number(match[2]) : undefined
  if (m !== undefined && m > 12) return { y, season: m }
  return { y, ...(digits ? { digits } : {}), ...(m ? { m } : {}), ...(match[3] ? { d: Number(match[3]) } : {}) }
}

/**
 * The first and the last day an EDTF value of ours may mean, for reckoning and comparing; undefined at an open end,
 * both undefined where the string is no value of ours.
 */
export const dayBounds = (value: string): { readonly first?: Day; readonly last?: Day } => {
  const [left = '', right] = value.split('/')
  const [from, to] = [parsePoint(left), parsePoint(right ?? left)]
  return {
    ...(from ? { first: pointBounds(from)[0] } : {}),
    ...(to ? { last: pointBounds(to)[1] } : {}),
  }
}

export const ofDay = (day: Day): Point => ({ y: day.y, m: day.m, d: day.d })

/** Seven days from a Monday on. */
export const weekFrom = (monday: Day): Stretch => ({ from: ofDay(monday), to: ofDay(addDays(monday, 6)) })
