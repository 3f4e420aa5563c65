/**
 * Dates that name their month or year.
 *
 * "Monday, March 27, 2006", "15 February 2025", "Feb 15", "July last year", "the 1990s", "2025-04-26", "12-14 May".
 * Words that stand in relation to the report ("last July", "yesterday") are left to relative.ts.
 */

import { isDay } from './calendar.ts'
import type { Form, Hit, Placed, Shift } from './form.ts'
import { isMonthName, isYear } from './guards.ts'
import { DECADES, MONTHS, ORDINALS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './lexicon.ts'
import { at, isCapital, isDash, type Word } from './scan.ts'

const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** A month's name or abbreviation at `i`, with its full stop. */
export const monthAt = (
  words: readonly Word[],
  i: number,
): { month: number; next: number; short: boolean } | undefined => {
  const word = at(words, i)
  if (!isCapital(word)) return undefined
  const full = MONTHS.get(word.lower)
  if (full) return { month: full, next: i + 1, short: false }
  const short = SHORT_MONTHS.get(word.lower)
  if (!short) return undefined
  const dot = at(words, i + 1)
  return { month: short, next: dot.text === '.' && dot.glued ? i + 2 : i + 1, short: true }
}

/** A day of the month in figures, "15", "15th". */
export const dayAt = (words: readonly Word[], i: number): { day: number; next: number } | undefined => {
  const word = at(words, i)
  if (word.figure === undefined || !/^\d{1,2}$/.test(word.text) || word.figure < 1 || word.figure > 31) return undefined
  const suffix = at(words, i + 1)
  if (suffix.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower)) return { day: word.figure, next: i + 2 }
  if (suffix.glued && (/^[:/%]$/.test(suffix.text) || /^\p{L}/u.test(suffix.text))) return undefined
  return { day: word.figure, next: i + 1 }
}

/** A four-figure year at `i`, with no look at its surroundings. */
export const plainYearAt = (words: readonly Word[], i: number): number | undefined => {
  const word = at(words, i)
  if (!/^\d{4}$/.test(word.text) || word.figure === undefined || word.figure < 1000 || word.figure > 2199)
    return undefined
  const after = at(words, i + 1)
  return after.glued && /^[:%]$/.test(after.text) ? undefined : word.figure
}

/** A year behind a month or a day: ", 2006", "2006", "of 2006", "last year". */
const yearTail = (
  words: readonly Word[],
  i: number,
): { year?: number; yearShift?: Shift; yearTold?: boolean; next: number } => {
  const skip = /^(?:,|of)$/.test(at(words, i).lower) ? 1 : 0
  const year = plainYearAt(words, i + skip)
  if (year !== undefined && (skip === 1 || !at(words, i).glued || at(words, i - 1).text === '.'))
    return { year, next: i + skip + 1 }
  const start = at(words, i).lower === 'of' ? i + 1 : i
  const that =
    at(words, start).lower === 'that'
      ? start + 1
      : /^(?:the same|that same)$/.test(`${at(words, start).lower} ${at(words, start + 1).lower}`)
        ? start + 2
        : undefined
  if (that !== undefined && at(words, that).lower === 'year') return { yearTold: true, next: that + 1 }
  const shift = SHIFTS.get(at(words, start).lower)
  if (shift !== undefined && at(words, start + 1).lower === 'year') return { yearShift: shift, next: start + 2 }
  return { next: i }
}

const weekdayBefore = (words: readonly Word[], i: number): { weekday?: number; next: number } => {
  const word = at(words, i)
  const weekday = isCapital(word) ? (WEEKDAYS.get(word.lower) ?? SHORT_WEEKDAYS.get(word.lower)) : undefined
  if (weekday === undefined) return { next: i }
  let next = i + 1
  while (/^[.,]$/.test(at(words, next).text)) next += 1
  return { weekday, next }
}

const placed = (words: readonly Word[], from: number, next: number, form: Form): Placed => ({
  start: at(words, from).start,
  end: at(words, next - 1).end,
  form,
})

const joiner = (words: readonly Word[], i: number): number | undefined => {
  if (isDash(at(words, i)) || /^(?:to|through|until|and)$/.test(at(words, i).lower)) return i + 1
  return undefined
}

/** "March 27, 2006", "March 27-29", "27 March 2006", "27-29 March", "the 27th of March". */
const dayForm = (words: readonly Word[], i: number): Hit | undefined => {
  const before = weekdayBefore(words, i)
  const start = at(words, before.next).lower === 'the' ? before.next + 1 : before.next
  const weekday = before.weekday === undefined ? {} : { weekday: before.weekday }
  const month = monthAt(words, start)
  if (month) {
    const day = dayAt(words, at(words, month.next).lower === 'the' ? month.next + 1 : month.next)
    if (!day) return undefined
    const second = joiner(words, day.next)
    const to = second === undefined || at(words, day.next).lower === 'and' ? undefined : dayAt(words, second)
    if (to && to.day > day.day && !monthAt(words, to.next)) {
      const tail = yearTail(words, to.next)
      const { next, ...year } = tail
      const form = (d: number): Form => ({ kind: 'day', month: month.month, day: d, ...year })
      return {
        form: {
          kind: 'range',
          from: placed(words, i, day.next, form(day.day)),
          to: placed(words, second ?? i, to.next, form(to.day)),
        },
        next,
      }
    }
    const { next, ...year } = yearTail(words, day.next)
    return { form: { kind: 'day', month: month.month, day: day.day, ...weekday, ...year }, next }
  }
  const day = dayAt(words, start)
  if (!day) return undefined
  const second = joiner(words, day.next)
  const to = second === undefined ? undefined : dayAt(words, second)
  if (to && to.day > day.day) {
    const tailMonth = monthAt(words, to.next)
    if (!tailMonth) return undefined
    const { next, ...year } = yearTail(words, tailMonth.next)
    const form = (d: number): Form => ({ kind: 'day', month: tailMonth.month, day: d, ...year })
    return {
      form: {
        kind: 'range',
        from: placed(words, i, day.next, form(day.day)),
        to: placed(words, second ?? i, next, form(to.day)),
      },
      next,
    }
  }
  const of = at(words, day.next).lower === 'of' ? day.next + 1 : day.next
  const behind = monthAt(words, of)
  if (!behind || (behind.short && at(words, of).lower === 'sun')) return undefined
  const { next, ...year } = yearTail(words, behind.next)
  return { form: { kind: 'day', month: behind.month, day: day.day, ...weekday, ...year }, next }
}

/** "March 2006", "Feb. 2006", "March last year", a bare month that surely is one. */
const monthForm = (words: readonly Word[], i: number): Hit | undefined => {
  const month = monthAt(words, i)
  if (!month) return undefined
  const { next, ...year } = yearTail(words, month.next)
  const sure = next > month.next
  if (!sure && (month.short || !isMonthName(words, i))) return undefined
  return { form: { kind: 'month', month: month.month, ...year }, next: sure ? next : month.next }
}

/** "2025-04-26", "04/26/2025", "26.04.2025": only where they can be read in one way. */
const numericForm = (words: readonly Word[], i: number): Hit | undefined => {
  const [a, s1, b, s2, c] = [0, 1, 2, 3, 4].map(k => at(words, i + k))
  if (!a || !s1 || !b || !s2 || !c || a.figure === undefined) return undefined
  if (!s1.glued || !b.glued || !s2.glued || !c.glued || s1.text !== s2.text) return undefined
  const iso = /^\d{4}$/.test(a.text) && /^[-/]$/.test(s1.text) && /^\d{2}$/.test(b.text) && /^\d{2}$/.test(c.text)
  if (iso && isDay(a.figure, b.figure ?? 0, c.figure ?? 0)) {
    return { form: { kind: 'day', year: a.figure, month: b.figure ?? 0, day: c.figure ?? 0 }, next: i + 5 }
  }
  if (!/^\d{1,2}$/.test(a.text) || !/^\d{1,2}$/.test(b.text) || !/^\d{4}$/.test(c.text) || !/^[/-]$/.test(s1.text))
    return undefined
  const [p, q, year] = [a.figure, b.figure ?? 0, c.figure ?? 0]
  const american = isDay(year, p, q)
  const european = isDay(year, q, p)
  if (american && european && p !== q) {
    return { form: { kind: 'numeric', reason: 'day and month can be read either way' }, next: i + 5 }
  }
  if (american) return { form: { kind: 'day', year, month: p, day: q }, next: i + 5 }
  return european ? { form: { kind: 'day', year, month: q, day: p }, next: i + 5 } : undefined
}

/** "the 1990s", "the '90s", "the sixties", "the 20th century", "the nineteenth century". */
const decadeForm = (words: readonly Word[], i: number): Hit | undefined => {
  const the = at(words, i).lower === 'the' ? i + 1 : i
  const first = at(words, the)
  const quoted = /^['’‘]$/.test(first.text) ? the + 1 : the
  const word = at(words, quoted)
  const figure = word.figure
  if (figure !== undefined && figure % 10 === 0 && /^\d{2}(?:\d{2})?$/.test(word.text)) {
    const mark = /^['’]$/.test(at(words, quoted + 1).text) ? quoted + 2 : quoted + 1
    if (at(words, mark).lower === 's' && at(words, mark).glued) {
      if (word.text.length === 4)
        return { form: { kind: 'year', year: figure, digits: figure % 100 === 0 ? 2 : 3 }, next: mark + 1 }
      const owner = at(words, i - 1).lower
      if (
        !/^(?:his|her|their|my|our|your)$/.test(owner) &&
        (the > i || quoted > the || (at(words, i - 1).lower === 'and' && at(words, i - 2).lower === 's'))
      ) {
        return { form: { kind: 'year', year: 1900 + figure, digits: 3, guessed: true }, next: mark + 1 }
      }
    }
  }
  const decade = the > i ? DECADES.get(word.lower) : undefined
  if (decade) return { form: { kind: 'year', year: 1900 + decade * 10, digits: 3, guessed: true }, next: quoted + 1 }
  const suffix = at(words, the + 1)
  const nth =
    figure !== undefined && suffix.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? figure : ORDINALS.get(word.lower)
  const unit = figure === undefined ? the + 1 : the + 2
  if (nth && nth > 9 && nth < 23 && at(words, unit).lower === 'century') {
    return { form: { kind: 'year', year: (nth - 1) * 100, digits: 2 }, next: unit + 1 }
  }
  return undefined
}

const yearForm = (words: readonly Word[], i: number): Hit | undefined => {
  const year = plainYearAt(words, i)
  if (year === undefined || !isYear(words, i)) return undefined
  const dash = at(words, i + 1)
  const second = isDash(dash) ? at(words, i + 2) : undefined
  if (second?.figure !== undefined && /^\d{2}$|^\d{4}$/.test(second.text) && !isDash(at(words, i + 3))) {
    const to = second.text.length === 4 ? second.figure : Math.floor(year / 100) * 100 + second.figure
    if (to > year && to < 2200) {
      const ends = [
        placed(words, i, i + 1, { kind: 'year', year }),
        placed(words, i + 2, i + 3, { kind: 'year', year: to }),
      ] as const
      return { form: { kind: 'range', from: ends[0], to: ends[1] }, next: i + 3 }
    }
  }
  return { form: { kind: 'year', year }, next: i + 1 }
}

/** The attacks of 11 September 2001 are the one date news writes without its year and means as a name. */
const namedDay = (words: readonly Word[], i: number): Hit | undefined => {
  const [nine, slash, eleven] = [at(words, i), at(words, i + 1), at(words, i + 2)]
  if (nine.text !== '9' || slash.text !== '/' || eleven.text !== '11' || at(words, i + 3).text === '/') return undefined
  return { form: { kind: 'day', year: 2001, month: 9, day: 11 }, next: i + 3 }
}

/** The longest explicit date that starts at piece `i`. */
export const explicitAt = (words: readonly Word[], i: number): Hit | undefined =>
  numericForm(words, i) ??
  dayForm(words, i) ??
  decadeForm(words, i) ??
  monthForm(words, i) ??
  yearForm(words, i) ??
  namedDay(words, i)
