/**
 * The date a commitment is due, as EDTF, and null where the words give none.
 *
 * "by Feb 15" -> 2025-02-15; "promised in February ... within six months" -> 2023-08; "within six months of ratification" -> null.
 */
import { later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'

/** The day itself, without the open side that "by" gives the value and without the hour. */
export const namedDate = (t: TimeMention): string | undefined => {
  const value = t.named ?? t.edtf
  if (value === undefined) return undefined
  const closed = value.replace(/^\.\.\/|\/\.\.$/g, '')
  return closed.replace(/T.*$/, '')
}

/** The date in a sentence that a length is counted from: the nearest day before the length, else the nearest behind. */
export const startOf = (t: TimeMention, sentence: Span, times: readonly TimeMention[]): TimeMention | undefined => {
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

export const dueDate = (t: TimeMention, sentence: Span, times: readonly TimeMention[]): string | null => {
  if (t.anchoredTo) return null
  if (t.type !== 'duration') {
    const value = namedDate(t)
    // "before the weekend" ends when it begins.
    return value === undefined ? null : /^before\b/i.test(t.exact) && value.includes('/') ? value.split('/')[0]! : value
  }
  const start = startOf(t, sentence, times)
  return (start?.edtf && t.duration && later(start.edtf, t.duration)) || null
}
