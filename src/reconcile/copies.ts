/**
 * Reports that carry another's text: one agency's copy in several papers is one teller.
 *
 * Two reports that share most runs of five words -> the later one, or the one without an agency of its own, is the copy.
 */

import { byPublished } from '../record/order.ts'
import type { Report } from '../record/sourced-record.ts'

const RUN = 5
/** Share of the shorter report's runs that makes it a copy. */
const COPY = 0.5

const runs = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (let i = 0; i + RUN <= words.length; i++) found.add(words.slice(i, i + RUN).join(' '))
  return found
}

/** For each copy the id of its original. Runs are indexed, so that only reports that share one are compared. */
export const findCopies = (reports: readonly Report[]): ReadonlyMap<string, string> => {
  const ordered = [...reports].sort(byPublished)
  const sets = ordered.map(r => runs(r.text))
  const owners = new Map<string, number[]>()
  const copies = new Map<string, string>()
  ordered.forEach((report, i) => {
    const shared = new Map<number, number>()
    for (const run of sets[i]!) {
      for (const j of owners.get(run) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
      owners.set(run, [...(owners.get(run) ?? []), i])
    }
    let best = -1
    for (const [j, n] of shared) {
      const smaller = Math.min(sets[i]!.size, sets[j]!.size)
      if (
        smaller > 0 &&
        n / smaller >= COPY &&
        (best < 0 || n > (shared.get(best) ?? 0) || (n === shared.get(best) && j < best))
      )
        best = j
    }
    if (best >= 0) {
      const original = ordered[best]!.id
      copies.set(report.id, copies.get(original) ?? original)
    }
  })
  return copies
}
