/**
 * Where the sentence begins that holds a place of a report.
 *
 * sentenceStarts(record)(anchor of "Lima") in "It rained. Lima agreed." -> 11; 0 for a report that the record lacks.
 */
import { sentenceSpans } from '../language/index.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'

export const sentenceStarts = (record: SourcedRecord): ((a: Anchor) => number) => {
  const starts = new Map(record.reports.map(r => [r.id, sentenceSpans(r.text).map(s => s.start)] as const))
  return a => {
    const list = starts.get(a.report) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]! <= a.start) low = middle + 1
      else high = middle
    }
    return list[low - 1] ?? 0
  }
}
