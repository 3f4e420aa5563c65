/**
 * The order of a record's lists: by published, report id, start. Undated reports come last.
 *
 * Two statements of one report stand as they stand in the text, whatever order the steps made them in.
 */

import type { Entry } from './entries.ts'
import { entryWords } from './make.ts'
import type { Report } from './sourced-record.ts'
import type { Anchor } from './values.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Reports by published, then id. For `Array.sort`. */
export const byPublished = (a: Report, b: Report): number =>
  compare(a.published ?? '~', b.published ?? '~') || compare(a.id, b.id)

/** A comparison of anchors, given the order of their reports. */
export const anchorOrder = (reports: readonly Report[]): ((a: Anchor, b: Anchor) => number) => {
  const rank = new Map([...reports].sort(byPublished).map((r, i) => [r.id, i]))
  const of = (a: Anchor) => rank.get(a.report) ?? rank.size
  return (a, b) => of(a) - of(b) || compare(a.report, b.report) || a.start - b.start || b.end - a.end
}

/** Sorts entries by their first words; entries on the same words by id. */
export const sortEntries = <E extends Entry>(entries: readonly E[], reports: readonly Report[]): E[] => {
  const order = anchorOrder(reports)
  return [...entries].sort((a, b) => order(entryWords(a)[0]!, entryWords(b)[0]!) || compare(a.id, b.id))
}
