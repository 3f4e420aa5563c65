/**
 * A record as CSV tables, one a kind, with names in place of ids wherever a person reads (RFC 4180, UTF-8).
 *
 * tables(record).get('statements') -> "id,where,outlet,published,source,act,...\r\ns-1a,line 3,Highland Wire,..."
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it. Several values in one cell: " | ".
 */
import { stringify } from 'csv-stringify/sync'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { indexRecord } from '../views/names.ts'
import { detailTables } from './csv-details.ts'
import { entryTables } from './csv-entries.ts'
import { placeRowsOf, safeCell } from './csv-row.ts'

export const CSV_TABLES = [
  'reports',
  'actors',
  'places',
  'statements',
  'events',
  'tolls',
  'proposals',
  'terms',
  'positions',
  'conditions',
  'commitments',
  'discrepancies',
  'sides',
] as const
type CsvTable = (typeof CSV_TABLES)[number]

/** Every table, also the empty ones: those hold their header only. */
export const toCsv = (record: SourcedRecord): ReadonlyMap<CsvTable, string> => {
  const index = indexRecord(record)
  const rows = { ...placeRowsOf(record, index), ...entryTables(record, index), ...detailTables(record, index) }
  return new Map(
    CSV_TABLES.map(name => {
      const { columns, lines } = rows[name]
      const text = stringify([[...columns], ...lines.map(line => line.map(safeCell))], {
        record_delimiter: '\r\n',
        // The library quotes for whole record ends only, and half of one ends a record for many readers.
        quoted_match: /[\r\n]/,
      })
      return [name, text]
    }),
  )
}
