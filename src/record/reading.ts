/**
 * What the reading of one report gives, before reports are reconciled: the report, and entries that all stand in it.
 */
import type { ENTRY_LISTS, Report, SourcedRecord } from './sourced-record.ts'

export type Reading = Pick<SourcedRecord, (typeof ENTRY_LISTS)[number] | 'actors' | 'places' | 'notes'> & {
  readonly report: Report
}
