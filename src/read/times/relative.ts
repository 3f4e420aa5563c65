/**
 * Words that give a day by its distance from the report, or from a day told before.
 *
 * "Thursday evening", "last July", "earlier this week", "overnight", "two years ago", "the previous day", "last autumn".
 * Lengths of time and events as reference points are left to spans.ts.
 */
import { monthAt, plainYearAt } from './explicit.ts'
import type { Form, Hit, Part, Shift } from './form.ts'
import { isWeekdayName } from './guards.ts'
import { DAY_PARTS, SEASONS, UNITS, WEEKDAYS } from './lexicon.ts'
import { at, isCapital, isHyphen, type Word } from './scan.ts'

const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
])
const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])

const partOfDay = (words: readonly Word[], i: number): { part?: string; next: number } => {
  const early = /^(?:early|late)$/.test(at(words, i).lower) ? i + 1 : i
  const part = at(words, early).lower
  return DAY_PARTS.has(part) ? { part, next: early + 1 } : { next: i }
}

/** A shift word with what may stand before it: "last", "this past", "the coming". */
const shiftAt = (words: readonly Word[], i: number): { shift: Shift; next: number } | undefined => {
  const word = at(words, i).lower
  if (word === 'the' && /^(?:coming|current|past)$/.test(at(words, i + 1).lower)) return shiftAt(words, i + 1)
  if (word === 'this' && /^(?:past|coming)$/.test(at(words, i + 1).lower)) return shiftAt(words, i + 1)
  const shift = SHIFTS.get(word)
  return shift === undefined ? undefined : { shift, next: i + 1 }
}

const weekdayForm = (words: readonly Word[], i: number): Hit | undefined => {
  const shifted = shiftAt(words, i)
  const start = shifted?.next ?? i
  const word = at(words, start)
  const weekday = isCapital(word) ? WEEKDAYS.get(word.lower) : undefined
  if (weekday === undefined || !isWeekdayName(words, start)) return undefined
  if (shifted && /^(?:past|current)$/.test(at(words, start - 1).lower) && at(words, i).lower !== 'this')
    return undefined
  const { part, next } = partOfDay(words, start + 1)
  const week = at(words, next + 1).lower === 'week' ? SHIFTS.get(at(words, next).lower) : undefined
  const form: Form = {
    kind: 'weekday',
    weekday,
    ...(shifted ? { shift: shifted.shift } : {}),
    ...(week === undefined ? {} : { week }),
  }
  return { form, next: week === undefined ? next : next + 2, ...(part ? { part } : {}) }
}

const dayWord = (words: readonly Word[], i: number): Hit | undefined => {
  const word = at(words, i).lower
  const offset = DAYS.get(word)
  if (offset !== undefined) {
    const { part, next } = partOfDay(words, i + 1)
    return {
      form: { kind: 'relative-day', offset },
      next,
      ...(part ? { part } : word === 'tonight' ? { part: 'night' } : {}),
    }
  }
  if (word === 'overnight' && !isHyphen(at(words, i + 1)))
    return { form: { kind: 'relative-day', offset: -1, overnight: true }, next: i + 1 }
  const part = at(words, i + 1).lower
  if (word === 'this' && /^(?:morning|afternoon|evening)$/.test(part))
    return { form: { kind: 'relative-day', offset: 0 }, next: i + 2, part }
  if (word === 'last' && part === 'night') return { form: { kind: 'relative-day', offset: -1 }, next: i + 2, part }
  // "resigned in the night", "during the night": the one that the report's day ends.
  if (
    word === 'the' &&
    part === 'night' &&
    /^(?:in|during)$/.test(at(words, i - 1).lower) &&
    // "the night train", "the night of 3 May": of something else.
    (words[i + 2] === undefined || /^(?:[^\p{L}\d]|and|but|as|while|by|with|on|at|said)$/u.test(at(words, i + 2).lower))
  )
    return { form: { kind: 'relative-day', offset: -1, overnight: true }, next: i + 2, part }
  const the = word === 'the' ? at(words, i + 1).lower : ''
  if (the === 'day' && /^(?:before|after)$/.test(part === 'day' ? at(words, i + 2).lower : '')) {
    const day = at(words, i + 3).lower
    if (day === 'yesterday' || day === 'tomorrow')
      return { form: { kind: 'relative-day', offset: day === 'yesterday' ? -2 : 2 }, next: i + 4 }
  }
  return undefined
}

/** "earlier this week", "later this month", "late last year", "last year", "this past week", "next month", "this weekend". */
const unitForm = (words: readonly Word[], i: number): Hit | undefined => {
  const lead = at(words, i).lower
  const led = /^(?:earlier|later|early|late)$/.test(lead)
  const start = led ? (/^(?:on|in|during)$/.test(at(words, i + 1).lower) ? i + 2 : i + 1) : i
  const shifted = shiftAt(words, start)
  // "over the weekend", "before the weekend": which one, the clause says.
  if (!shifted && at(words, i).lower === 'the' && at(words, i + 1).lower === 'weekend') {
    return { form: { kind: 'unit', unit: 'weekend', shift: 0, free: true }, next: i + 2 }
  }
  if (!shifted) return undefined
  const word = at(words, shifted.next).lower
  const part = led ? { part: lead as 'earlier' | 'later' | Part } : {}
  if (word === 'weekend')
    return { form: { kind: 'unit', unit: 'weekend', shift: shifted.shift, ...part }, next: shifted.next + 1 }
  const unit = UNITS.get(word)
  // "the past year" is a length; "this past week" and "the coming week" are weeks.
  if (!unit || unit.plural || /^(?:night|second|minute|hour|century)$/.test(word)) return undefined
  if (word === 'day' || (/^past$/.test(at(words, shifted.next - 1).lower) && at(words, i).lower !== 'this'))
    return undefined
  const month = monthAt(words, shifted.next)
  if (month) return undefined
  return { form: { kind: 'unit', unit: unit.unit, shift: shifted.shift, ...part }, next: shifted.next + 1 }
}

/** "last July", "late last July", "next March". */
const shiftedMonth = (words: readonly Word[], i: number): Hit | undefined => {
  const shifted = /^(?:last|this|next|this past)$/.test(at(words, i).lower) ? shiftAt(words, i) : undefined
  const month = shifted ? monthAt(words, shifted.next) : undefined
  if (!shifted || !month || month.short) return undefined
  return { form: { kind: 'month', month: month.month, shift: shifted.shift }, next: month.next }
}

/** "last autumn", "the summer of 2014", "spring 2025", "in the spring". */
const seasonForm = (words: readonly Word[], i: number): Hit | undefined => {
  const shifted = shiftAt(words, i)
  const the = at(words, i).lower === 'the'
  const start = shifted?.next ?? (the ? i + 1 : i)
  const season = SEASONS.get(at(words, start).lower)
  if (season === undefined) return undefined
  const of = at(words, start + 1).lower === 'of' ? start + 2 : start + 1
  const year = plainYearAt(words, of)
  if (shifted) return { form: { kind: 'season', season, shift: shifted.shift }, next: start + 1 }
  if (year !== undefined) return { form: { kind: 'season', season, year }, next: of + 1 }
  const last = SHIFTS.get(at(words, of).lower)
  if (last !== undefined && at(words, of + 1).lower === 'year')
    return { form: { kind: 'season', season, shift: last }, next: of + 2 }
  const led = /^(?:in|this|by|since|until|during|before|after|early|late|mid)$/.test(at(words, i - 1).lower)
  const free = at(words, start + 1).lower !== 'of' && !/^\p{L}/u.test(at(words, start + 1).text)
  const verbal = /^(?:spring|fall)$/.test(at(words, start).lower)
  if (led && (the || !verbal) && (the ? !/^of$/.test(at(words, start + 1).lower) : free)) {
    return { form: { kind: 'season', season }, next: start + 1 }
  }
  return undefined
}

/** "in the afternoon", "at dawn": a part of a day told before. */
const dayPart = (words: readonly Word[], i: number): Hit | undefined => {
  const before = at(words, i - 1).lower
  if (
    before === 'in' &&
    at(words, i).lower === 'the' &&
    /^(?:morning|afternoon|evening)$/.test(at(words, i + 1).lower)
  ) {
    return { form: { kind: 'told-day', offset: 0, loose: true }, next: i + 2, part: at(words, i + 1).lower }
  }
  if (
    /^(?:at|before|after)$/.test(before) &&
    /^(?:dawn|daybreak|dusk|nightfall|sunset|sunrise)$/.test(at(words, i).lower)
  ) {
    return { form: { kind: 'told-day', offset: 0, loose: true }, next: i + 1, part: at(words, i).lower }
  }
  if (
    before === 'in' &&
    at(words, i).lower === 'the' &&
    at(words, i + 1).lower === 'day' &&
    /^(?:later|earlier)$/.test(at(words, i - 2).lower)
  ) {
    return { form: { kind: 'told-day', offset: 0, loose: true }, next: i + 2 }
  }
  const hours = /^(?:early|small)$/.test(at(words, i + 1).lower) && at(words, i + 2).lower === 'hours'
  if (at(words, i).lower === 'the' && hours && at(words, i + 3).lower !== 'of') {
    return { form: { kind: 'told-day', offset: 0, loose: true }, next: i + 3, part: 'night' }
  }
  return undefined
}

/** "the previous day", "the following month", "the same day", "that year", "the next day", "the year before". */
const toldForm = (words: readonly Word[], i: number): Hit | undefined => {
  const first = at(words, i).lower
  const the = first === 'the' ? i + 1 : i
  const word = at(words, the).lower
  const sign = /^(?:previous|preceding|prior)$/.test(word)
    ? -1
    : word === 'following' || (word === 'next' && the > i)
      ? 1
      : word === 'same'
        ? 0
        : undefined
  if (sign !== undefined && the > i) {
    const unit = UNITS.get(at(words, the + 1).lower)
    if (!unit || unit.plural || /^(?:second|minute|hour|decade|century)$/.test(unit.unit)) return undefined
    const { part, next } = partOfDay(words, the + 2)
    const named = at(words, the + 1).lower === 'night' ? { part: 'night' } : part ? { part } : {}
    if (unit.unit === 'day') return { form: { kind: 'told-day', offset: sign }, next, ...named }
    return { form: { kind: 'unit', unit: unit.unit, shift: sign as Shift, told: true }, next: the + 2 }
  }
  if (first === 'that' && /^(?:day|week|month|year|night|evening|morning|afternoon)$/.test(at(words, i + 1).lower)) {
    const unit = UNITS.get(at(words, i + 1).lower)?.unit ?? 'day'
    const part = unit === 'day' && at(words, i + 1).lower !== 'day' ? { part: at(words, i + 1).lower } : {}
    if (unit === 'day') return { form: { kind: 'told-day', offset: 0 }, next: i + 2, ...part }
    return { form: { kind: 'unit', unit, shift: 0, told: true }, next: i + 2 }
  }
  const unit = UNITS.get(word)
  const behind = at(words, the + 1).lower
  if (
    the > i &&
    unit &&
    !unit.plural &&
    /^(?:before|after)$/.test(behind) &&
    !/^[\p{L}\d“"]/u.test(at(words, the + 2).text)
  ) {
    const shift = behind === 'before' ? -1 : 1
    if (unit.unit === 'day') return { form: { kind: 'told-day', offset: shift }, next: the + 2 }
    if (/^(?:week|month|year)$/.test(unit.unit))
      return { form: { kind: 'unit', unit: unit.unit, shift, told: true }, next: the + 2 }
  }
  return undefined
}

/** The longest relative date that starts at piece `i`. */
export const relativeAt = (words: readonly Word[], i: number): Hit | undefined =>
  dayWord(words, i) ??
  weekdayForm(words, i) ??
  shiftedMonth(words, i) ??
  seasonForm(words, i) ??
  unitForm(words, i) ??
  toldForm(words, i) ??
  dayPart(words, i)
