/**
 * Values of forms, against the day the report was published and what it told before.
 *
 * "earlier this week", published 2025-04-26 -> 2025-04-21/2025-04-25; without a day of publication no value, and why.
 * Never asks what day it is today.
 */
import { addDays, addMonths, type Day, mondayOf, monthLength, weekday } from './calendar.ts'
import type { Form, Part, Shift } from './form.ts'
import { HOLIDAYS, PERIODS } from './holidays.ts'
import { isoDuration } from './lengths.ts'
import { nearestWeekday, nearestYear, seasonYear } from './near.ts'
import { count, lengthBack, shiftPoint } from './shift.ts'
import type { Tense } from './tense.ts'
import { isStretch, ofDay, type Point, type When, weekFrom } from './value.ts'

export type Implied = 'year' | 'month' | 'day' | 'week' | 'decade' | 'century'
export interface Setting {
  readonly published?: Day
  readonly tense?: Tense
  /** The last date told before in the paragraph. */
  readonly told?: Point
  /** A date with a year told earlier in the same sentence, which a bare month follows on. */
  readonly follows?: Point
  /** The first day the report tells: what a time of day with no day of its own most often belongs to. */
  readonly lead?: Point
  /** The last date something was due by. */
  readonly due?: Point
}
export interface Resolved {
  readonly when?: When
  readonly duration?: string
  readonly implied: readonly Implied[]
  readonly unresolved?: string
  /** Where the reading decides on the type, not the form. */
  readonly type?: 'date'
}

const UNPUBLISHED: Resolved = { implied: [], unresolved: 'relative to a day of publication that is not known' }
const UNTOLD: Resolved = { implied: [], unresolved: 'relative to a date told before that is not known' }
const UNCOUNTED = 'the words give no number'

const ok = (when: When, ...implied: Implied[]): Resolved => ({ when, implied })

const dayOf = (form: Form & { kind: 'day' }, at: Setting): Resolved => {
  const { month: m, day: d } = form
  if (form.year !== undefined) return ok({ y: form.year, m, d })
  if (form.yearTold) return at.told ? ok({ y: at.told.y, m, d }, 'year') : UNTOLD
  if (!at.published) return at.follows ? ok({ y: at.follows.y, m, d }, 'year') : UNPUBLISHED
  if (form.yearShift !== undefined) return ok({ y: at.published.y + form.yearShift, m, d }, 'year')
  if (at.follows) return ok({ y: followingYear(at.follows, m), m, d }, 'year')
  return ok(
    {
      y: nearestYear(at.published, { month: m, day: d, ...(form.weekday ? { weekday: form.weekday } : {}) }, at.tense),
      m,
      d,
    },
    'year',
  )
}

/** "on 12 March 2019 and on 5 May": the first such month not before the one told. */
const followingYear = (told: Point, month: number): number =>
  told.m !== undefined && month < told.m ? told.y + 1 : told.y

const mid = (point: Point): Point => (point.m ? { ...point, d: 15, approx: true } : { ...point, m: 6, approx: true })

const parted = (point: Point, part: Part | undefined): Point =>
  part === 'mid' && !point.season && !point.digits ? mid(point) : point

const monthOf = (form: Form & { kind: 'month' }, at: Setting): Resolved => {
  const m = form.month
  const give = (y: number, ...implied: Implied[]): Resolved => ok(parted({ y, m }, form.part), ...implied)
  if (form.year !== undefined) return give(form.year)
  if (form.yearTold) return at.told ? give(at.told.y, 'year') : UNTOLD
  if (!at.published) return at.follows ? give(followingYear(at.follows, m), 'year') : UNPUBLISHED
  const { y, m: now } = at.published
  if (form.yearShift !== undefined) return give(y + form.yearShift, 'year')
  if (form.shift === -1) return give(m < now ? y : y - 1, 'year')
  if (form.shift === 1) return give(m > now ? y : y + 1, 'year')
  if (form.shift === 0) return give(y, 'year')
  if (at.follows) return give(followingYear(at.follows, m), 'year')
  return give(nearestYear(at.published, { month: m }, at.tense), 'year')
}

const unitOf = (form: Form & { kind: 'unit' }, at: Setting): Resolved => {
  const base: Point | undefined = form.told ? at.told : at.published && ofDay(at.published)
  if (!base) return form.told ? UNTOLD : UNPUBLISHED
  const { y, m, d } = base
  const { shift, part } = form
  const [toPart] = [
    part === 'early' || part === 'mid' || part === 'late' || part === 'start' || part === 'end' ? part : undefined,
  ]
  if (form.unit === 'week' || form.unit === 'weekend') {
    if (!m || !d) return UNTOLD
    // Over the weekend: the last one, until it is here again; before the weekend: the coming one.
    const back = form.free && at.tense !== 'future' && weekday({ y, m, d }) < 6
    return week({ y, m, d }, form.unit, back ? -1 : shift, part)
  }
  if (form.unit === 'month') {
    if (!m) return UNTOLD
    const month = addMonths({ y, m, d: 1 }, shift)
    return ok(parted({ y: month.y, m: month.m }, toPart), 'year', 'month')
  }
  if (form.unit === 'year') return ok(parted({ y: y + shift }, toPart), 'year')
  if (form.unit === 'quarter') {
    if (!m) return UNTOLD
    const quarter = addMonths({ y, m, d: 1 }, shift * 3)
    return ok({ y: quarter.y, season: 33 + Math.floor((quarter.m - 1) / 3) }, 'year')
  }
  if (form.unit === 'decade') return ok({ y: Math.floor(y / 10) * 10 + shift * 10, digits: 3 }, 'decade')
  if (form.unit === 'century') return ok({ y: Math.floor(y / 100) * 100 + shift * 100, digits: 2 }, 'century')
  return UNPUBLISHED
}

const week = (base: Day, unit: 'week' | 'weekend', shift: Shift, part: string | undefined): Resolved => {
  const monday = addDays(mondayOf(base), shift * 7)
  if (unit === 'weekend') {
    // On a Monday "the weekend" and "last weekend" are the one just over.
    const saturday = addDays(monday, 5)
    return ok({ from: ofDay(saturday), to: ofDay(addDays(saturday, 1)) }, 'year', 'month', 'day')
  }
  if (shift === 0 && part === 'earlier' && weekday(base) > 1) {
    const yesterday = addDays(base, -1)
    return ok(
      weekday(base) === 2 ? ofDay(monday) : { from: ofDay(monday), to: ofDay(yesterday) },
      'year',
      'month',
      'day',
    )
  }
  if (shift === 0 && part === 'later' && weekday(base) < 7)
    return ok({ from: ofDay(addDays(base, 1)), to: ofDay(addDays(monday, 6)) }, 'year', 'month', 'day')
  return ok(weekFrom(monday), 'year', 'month', 'day')
}

const holidayOf = (form: Form & { kind: 'holiday' }, at: Setting): Resolved => {
  const rule = form.period ? (PERIODS.get(form.name) ?? HOLIDAYS.get(form.name)) : HOLIDAYS.get(form.name)
  if (!rule)
    return { implied: [], unresolved: 'its day follows from the sighting of the moon and no rule here gives it' }
  if (form.year !== undefined) return ok(rule(form.year), 'month', 'day')
  if (!at.published) return UNPUBLISHED
  const value = rule(at.published.y)
  const point = isStretch(value) ? value.from : value
  const year =
    point?.m === undefined
      ? at.published.y
      : nearestYear(at.published, { month: point.m, ...(point.d ? { day: point.d } : {}) }, at.tense)
  return ok(rule(year), 'year', 'month', 'day')
}

/** "the past 35 years" runs to the day of publication; "for a third straight day" ends on it. */
const durationOf = (form: Form & { kind: 'duration' }, at: Setting): Resolved => {
  const duration = isoDuration(form.length)
  const base: Resolved = { implied: [], ...(duration ? { duration } : { unresolved: UNCOUNTED }) }
  const n = count(form.length)
  if (!form.running || !at.published || n === undefined) return base
  const today = at.published
  if (form.running === 'straight') {
    if (form.length.unit !== 'day' || n > 366) return base
    return { ...base, when: { from: ofDay(addDays(today, 1 - n)), to: ofDay(today) } }
  }
  if (form.running === 'ahead') {
    // "in two weeks" is a day only where the clause looks ahead: "will meet in two weeks", but "was built in two weeks".
    const ahead = at.tense === 'future' ? lengthBack(today, form.length, 1) : undefined
    return ahead ? { when: ahead, implied: ['year', 'month', 'day'], type: 'date' } : base
  }
  if (form.running === 'future') {
    const ahead = form.length.bound ? undefined : lengthBack(today, form.length, 1)
    return ahead ? { ...base, when: { from: ofDay(today), to: { ...ahead, approx: undefined } } } : base
  }
  const back = lengthBack(today, form.length, -1)
  return back ? { ...base, when: { from: { ...back, approx: undefined }, to: ofDay(today) } } : base
}

const agoOf = (form: Form & { kind: 'ago' }, at: Setting): Resolved => {
  if (!at.published) return UNPUBLISHED
  const point = lengthBack(at.published, form.length, form.ahead ? 1 : -1)
  return point ? ok(point, 'year', 'month', 'day') : { implied: [], unresolved: UNCOUNTED }
}

const toldOf = (form: Form & { kind: 'from-told' }, at: Setting): Resolved => {
  if (!at.told) return UNTOLD
  if (count(form.length) === undefined) return { implied: [], unresolved: UNCOUNTED }
  const point = shiftPoint(at.told, form.length, form.sign)
  return point ? ok(point, 'year', 'month', 'day') : { implied: [], unresolved: 'finer than the date it counts from' }
}

const nextDay = (at: Setting, offset: number, loose: boolean): Resolved => {
  const told = loose && !at.told?.d ? at.lead : at.told
  if (!told?.m || !told.d) return UNTOLD
  return ok(ofDay(addDays({ y: told.y, m: told.m, d: told.d }, offset)), 'year', 'month', 'day')
}

const overdueOf = (form: Form & { kind: 'overdue' }, at: Setting): Resolved => {
  const duration = isoDuration(form.length)
  const base: Resolved = { implied: [], ...(duration ? { duration } : { unresolved: UNCOUNTED }) }
  const due = form.late ? at.due : undefined
  const when = due && duration ? shiftPoint(due, form.length, 1) : undefined
  return when ? { ...base, when } : base
}

const clockOf = (form: Form & { kind: 'clock' }, at: Setting): Resolved => {
  const day = form.day
    ? resolve(form.day, at)
    : (at.told?.d ?? at.lead)
      ? ok({ ...((at.told?.d ? at.told : at.lead) as Point), clock: undefined })
      : undefined
  const point = day?.when && !isStretch(day.when) ? day.when : undefined
  if (!point?.d) return { implied: [], unresolved: day?.unresolved ?? 'the words give no day' }
  return ok({ ...point, clock: form.clock }, ...(form.day ? (day?.implied ?? []) : (['year', 'month', 'day'] as const)))
}

/** The value of a form that is no range and no edge. */
export const resolve = (form: Form, at: Setting): Resolved => {
  switch (form.kind) {
    case 'day':
      return dayOf(form, at)
    case 'month':
      return monthOf(form, at)
    case 'year':
      return ok(
        parted({ y: form.year, ...(form.digits ? { digits: form.digits } : {}) }, form.part),
        ...(form.guessed ? (['century'] as const) : []),
      )
    case 'season':
      if (form.year !== undefined) return ok({ y: form.year, season: form.season })
      return at.published
        ? ok({ y: seasonYear(at.published, form, at.tense), season: form.season }, 'year')
        : UNPUBLISHED
    case 'weekday':
      return at.published
        ? ok(ofDay(nearestWeekday(at.published, form, at.tense)), 'year', 'month', 'day')
        : UNPUBLISHED
    case 'relative-day': {
      if (!at.published) return UNPUBLISHED
      const day = ofDay(addDays(at.published, form.offset))
      return ok(form.overnight ? { from: day, to: ofDay(at.published) } : day, 'year', 'month', 'day')
    }
    case 'unit':
      return unitOf(form, at)
    case 'holiday':
      return holidayOf(form, at)
    case 'ago':
      return agoOf(form, at)
    case 'from-told':
      return toldOf(form, at)
    case 'told-day':
      return nextDay(at, form.offset, form.loose ?? false)
    case 'clock':
      return clockOf(form, at)
    case 'numeric':
      return { implied: [], unresolved: form.reason }
    case 'duration':
      return durationOf(form, at)
    case 'overdue':
      return overdueOf(form, at)
    case 'set': {
      const duration = isoDuration(form.length)
      return { implied: [], ...(duration ? { duration } : { unresolved: UNCOUNTED }) }
    }
    case 'anchored': {
      const duration = form.length && isoDuration(form.length)
      return { implied: [], ...(duration ? { duration } : {}), unresolved: 'relative to an event' }
    }
    case 'marked': {
      const inner = resolve(form.of, at)
      const point = inner.when && !isStretch(inner.when) ? inner.when : undefined
      return point
        ? {
            ...inner,
            when: { ...point, ...(form.approx ? { approx: true } : {}), ...(form.unsure ? { unsure: true } : {}) },
          }
        : inner
    }
    default:
      return { implied: [], unresolved: 'the words give no date' }
  }
}

/** "by the end of the year": the last day of what the words name, for an end that is reckoned with. */
export const lastDayOf = (form: Form, value: When): When => {
  const part = 'part' in form ? form.part : undefined
  if (part !== 'end' || isStretch(value)) return isStretch(value) && part === 'end' && value.to ? value.to : value
  if (value.digits || value.season) return value
  const m = value.m ?? 12
  return { y: value.y, m, d: monthLength(value.y, m) }
}
