/**
 * Days as the comparisons need them: one day of a time, how far two dates are apart, how exact a length is.
 *
 * dayOf("since Monday, 27 October") -> 2025-10-27; gap('2025-05', '2025-06-03') -> 3; slackOf('P3M') -> 16.
 */
import { daysBetween, daysOf } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'
import type { Scene } from './fact.ts'

const FULL = /^\d{4}-\d{2}-\d{2}$/

export const dayOf = (t: TimeMention): string | undefined => {
  const value = (t.named ?? t.edtf)?.replace(/T.*$/, '')
  return value && FULL.test(value) ? value : undefined
}

/** The date that a time names, as precise as it is, without open sides; none for lengths and what counts from an event. */
export const dateOf = (t: TimeMention): string | undefined =>
  t.type === 'duration' || t.anchoredTo
    ? undefined
    : (t.named ?? t.edtf)
        ?.replace(/^\.\.\/|\/\.\.$/g, '')
        .replace(/T.*$/, '')
        .replace(/[~?%]/g, '')

/** Days that two dates are apart at the least; 0 where one day can be both. */
export const gap = (a: string, b: string): number => {
  const [x, y] = [daysOf(a), daysOf(b)]
  if (!x.first || !x.last || !y.first || !y.last) return 0
  if (x.last < y.first) return daysBetween(x.last, y.first)
  return y.last < x.first ? daysBetween(y.last, x.first) : 0
}

/** How many days a length may be off: a word for months or years is rounder than one for days. */
export const slackOf = (duration: string, approximate: boolean): number => {
  const m = /^P(\d+)([DWMY])$/.exec(duration)
  const [n, unit] = m ? [Number(m[1]), m[2]] : [1, 'D']
  const base = unit === 'D' ? 1 : unit === 'W' ? 4 : unit === 'M' ? 16 : 62
  return base + (approximate ? n * (unit === 'Y' ? 60 : unit === 'M' ? 10 : unit === 'W' ? 2 : 1) : 0)
}

/** A time with up to six words before it, so that a reader sees what is compared. */
export const wholeOf = (scene: Scene, words: Span): Span => {
  const s = scene.sentences.find(x => x.start <= words.start && words.end <= x.end)
  if (!s) return words
  const from = scene.text.slice(s.start, words.start)
  const verb = /(?<![\w’])(?:[^\s,;:—–“”"]{1,20} ){0,6}$/.exec(from)?.[0] ?? ''
  return { start: words.start - verb.length, end: words.end }
}
