/**
 * The sentences of a record's reports that no entry stands on: what was passed over, for a person to look at.
 *
 * A sentence is covered where a statement, event, proposal, position, commitment or discrepancy has words in it.
 */
import { anchor } from '../record/anchor.ts'
import { entryWords } from '../record/make.ts'
import { ENTRY_LISTS, type SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'

/** Stretches between sentence ends and line breaks; a view knows no language. */
const stretches = (text: string): { start: number; end: number }[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(s => ({
    start: s.index,
    end: s.index + s.segment.length,
  }))

export const uncovered = (record: SourcedRecord): Anchor[] => {
  const words = ENTRY_LISTS.flatMap(kind => record[kind].flatMap(e => [...entryWords(e)]))
  return record.reports.flatMap(report => {
    const own = words.filter(w => w.report === report.id)
    return stretches(report.text)
      .filter(s => /\p{L}/u.test(report.text.slice(s.start, s.end)))
      .filter(s => !own.some(w => w.start < s.end && s.start < w.end))
      .map(s => anchor(report, s))
  })
}
