/**
 * Whether a later report tells of a day after the earlier one was out: what it says of that day contradicts nothing before.
 *
 * Published 3 March, and "five were put ashore on Thursday" of 6 March -> true.
 */
import type { ToldDay } from './told-days.ts'

export interface OnDays {
  /** YYYY-MM-DD, '' where the report has no day. */
  readonly published: string
  /** Days told in its sentence. */
  readonly days: readonly ToldDay[]
}

export const isLater = (a: OnDays, b: OnDays): boolean => {
  if (a.published === b.published || a.published === '' || b.published === '') return false
  const [early, late] = a.published < b.published ? [a.published, b] : [b.published, a]
  return late.days.some(d => d.tense !== 'ahead' && d.spans.every(s => s[0] > early))
}
