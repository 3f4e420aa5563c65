/**
 * Notes on times that could not be settled: "on Friday" in a report without a date of publication.
 */
import { anchor } from '../../record/anchor.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Note, Report } from '../../record/sourced-record.ts'

/** One note a mention whose words ask for a date that nothing gives. */
export const timeNotes = (report: Report, times: readonly TimeMention[]): Note[] =>
  times.flatMap(t =>
    t.unresolved && t.type === 'date' && !t.anchoredTo
      ? [{ rule: 'time', place: anchor(report, t), reason: t.unresolved }]
      : [],
  )
