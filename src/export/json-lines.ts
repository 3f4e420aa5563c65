/**
 * A record as JSON Lines: one object a line, for tools that read line by line (jq, DuckDB, pandas).
 *
 * {"entry":"record",...} / {"entry":"report",...} / {"entry":"actor",...} / {"entry":"statement",...}
 * Every line says in `entry` what it is. The lines together are the whole record, so that it can be put together again.
 */
import { ENTRY_LISTS, type SourcedRecord } from '../record/sourced-record.ts'
import { safeJson } from './json.ts'

const LISTS = { reports: 'report', actors: 'actor', places: 'place' } as const

export const toJsonLines = (record: SourcedRecord): string => {
  const { version, generator, asOf } = record
  const rows: object[] = [
    { entry: 'record', version, generator, asOf },
    ...Object.entries(LISTS).flatMap(([list, entry]) =>
      record[list as keyof typeof LISTS].map(value => ({ entry, ...value })),
    ),
    ...ENTRY_LISTS.flatMap(list => record[list] as readonly object[]),
    ...record.notes.map(note => ({ entry: 'note', ...note })),
  ]
  return rows.map(row => `${safeJson(row)}\n`).join('')
}
