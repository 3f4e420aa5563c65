/**
 * Which counts only bring an earlier one up to date: the same teller again, later, or words that say the toll rose.
 *
 * "two dead" on Tuesday and "the toll has risen to five" on Friday, both by the governor, are one count with a history.
 */
import type { Count } from '../record/entries.ts'
import type { Tellers } from './discrepancies/context.ts'

const ROSE =
  /\b(?:rose|risen|rises|rising|raised|climbed|increased|grown|grew|now stands|new figure|new toll|updated|revised|latest (?:toll|figure|count))\b/i

/** True where `count` updates an earlier one of `counts`. */
export const isUpdate = (count: Count, counts: readonly Count[], tellers: Tellers): boolean => {
  const day = tellers.publishedOf(count.words)
  const earlier = counts.filter(c => c.of === count.of && tellers.publishedOf(c.words) < day)
  if (earlier.length === 0) return false
  return (
    earlier.some(c => tellers.tellerOf(c) === tellers.tellerOf(count)) || ROSE.test(tellers.sentenceOf(count.words))
  )
}
