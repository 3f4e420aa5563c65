/**
 * The date a commitment is due, as EDTF, and null where the words give none.
 *
 * "by Feb 15" -> 2025-02-15; "promised in February ... within six months" -> 2023-08; "within six months of ratification" -> null.
 */
import { later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'

/** The day itself, without the open side that "by" gives the value and without the hour. */
const namedDate = (t: TimeMention): string | undefined => {
  const value = t.named ?? t.edtf
  if (value === undefined) return undefined
  const closed = value.replace(/^\.\.\/|\/\.\.$/g, '')
  return closed.replace(/T.*$/, '')
}

/** The date in a sentence that a length is counted from: the nearest day before the length, else the nearest behind. */
const startOf = (t: TimeMention, sentence: Span, times: readonly TimeMention[]): TimeMention | undefined => {
  const here = times.filter(
    o =>
      o !== t &&
      o.start >= sentence.start &&
      o.end <= sentence.end &&
      o.type === 'date' &&
      o.edtf &&
      !o.anchoredTo &&
      !o.edtf.includes('/'),
  )
  const before = here.filter(o => o.end <= t.start)
  return before.at(-1) ?? here[0]
}

interface DueInput {
  readonly sentence: Span
  /** The sentence before, where the day may stand that "within a year of that date" counts from. */
  readonly before?: Span | undefined
  readonly times: readonly TimeMention[]
  readonly text: string
  /** The day of the report, where the limit is set as it is told: "promised to reply within a week". */
  readonly told?: string | undefined
}

const BACK = /\b(?:that|this|the same) (?:date|day|time|month|year|summit|meeting|signing)$|\bthen$/i

/** The last day told in a stretch, in order of the text. */
const lastDay = (within: Span | undefined, times: readonly TimeMention[]): string | undefined =>
  within &&
  times.findLast(
    t => t.start >= within.start && t.end <= within.end && t.type === 'date' && t.edtf && !t.edtf.includes('/'),
  )?.edtf

export const dueDate = (t: TimeMention, { sentence, before, times, text, told }: DueInput): string | null => {
  if (t.anchoredTo) {
    // "within a year of that date" counts from a day that is told.
    const day = t.duration && BACK.test(text.slice(t.anchoredTo.start, t.anchoredTo.end)) && lastDay(before, times)
    return (day && t.duration && later(day, t.duration)) || null
  }
  if (t.type !== 'duration') {
    const value = namedDate(t)
    // "before the weekend" ends when it begins.
    return value === undefined ? null : /^before\b/i.test(t.exact) && value.includes('/') ? value.split('/')[0]! : value
  }
  const start = startOf(t, sentence, times)
  const from = start?.edtf ?? told?.slice(0, 10)
  return (from && t.duration && later(from, t.duration)) || null
}
