/**
 * The facts of a dossier in SQLite: reports with their readings, decisions, settings. Each call is one transaction.
 *
 * addReading(db, kept) -> 'added', and the record is behind by one reading until it is made again.
 */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { sha256 } from '../../record/ids.ts'
import type { Reading } from '../../record/reading.ts'
import type { Report } from '../../record/sourced-record.ts'
import { cursorOf, limitOf, pageOf } from '../paging.ts'
import type { KeptReading, Page, Paging, ReportRow } from '../store.ts'
import type { ReportsTable, Tables } from './tables.ts'

type Db = Kysely<Tables> | Transaction<Tables>
type ReportFields = Pick<Report, 'name' | 'title' | 'outlet' | 'author' | 'agency' | 'url' | 'published' | 'retrieved'>
const FIELDS = ['name', 'title', 'outlet', 'author', 'agency', 'url', 'published', 'retrieved'] as const

/** JSON of a reading; the report's text stands in its own table and is left out. */
const packReading = (reading: Reading): string =>
  JSON.stringify({ ...reading, report: { ...reading.report, text: '' } })

/** A reading with its text back in the place it had. */
export const unpackReading = (json: string, text: string): Reading => {
  const reading = JSON.parse(json) as Reading
  return { ...reading, report: { ...reading.report, text } }
}

/** The facts moved: the record is behind until it is made again. */
export const moved = (db: Db, key: 'facts_readings' | 'facts_decisions') =>
  db.updateTable('dossier').set({ value: sql<string>`cast(value as integer) + 1` }).where('key', '=', key).execute()

const reportRow = (report: Report, kept: KeptReading, added: string) => ({
  ...(Object.fromEntries(FIELDS.map(f => [f, report[f] ?? null])) as Record<keyof ReportFields, string | null>),
  id: report.id,
  language: report.language,
  text: report.text,
  sha256: report.sha256,
  added,
  generator: kept.generator,
  knowledge: kept.knowledge,
})

export const addReading = async (db: Db, kept: KeptReading): Promise<'added' | 'replaced' | 'same'> => {
  const { report } = kept.reading
  const reading = packReading(kept.reading)
  const digest = sha256(reading)
  const there = await db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .select(['readings.sha256', 'generator', 'knowledge'])
    .where('reports.id', '=', report.id)
    .executeTakeFirst()
  if (!there) {
    await db
      .insertInto('reports')
      .values(reportRow(report, kept, new Date().toISOString()))
      .execute()
    await db.insertInto('readings').values({ report: report.id, reading, sha256: digest }).execute()
    await moved(db, 'facts_readings')
    return 'added'
  }
  if (there.sha256 === digest && there.generator === kept.generator && there.knowledge === kept.knowledge) return 'same'
  const { generator, knowledge } = kept
  await db.updateTable('reports').set({ generator, knowledge }).where('id', '=', report.id).execute()
  if (there.sha256 === digest) return 'same'
  await db.updateTable('readings').set({ reading, sha256: digest }).where('report', '=', report.id).execute()
  await moved(db, 'facts_readings')
  return 'replaced'
}

export const removeReport = async (db: Db, id: string): Promise<boolean> => {
  const gone = await db.deleteFrom('reports').where('id', '=', id).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  await moved(db, 'facts_readings')
  return true
}

const BARE = [
  ...FIELDS,
  'id',
  'language',
  'sha256',
  'copy_of',
  'revision_of',
  'stands',
  'entries',
  'added',
  'generator',
  'knowledge',
] as const
type Bare = Selectable<Pick<ReportsTable, (typeof BARE)[number]>> & { length: number }

export const toReportRow = (row: Bare): ReportRow => {
  const known = FIELDS.flatMap(f => (row[f] === null ? [] : [[f, row[f]]]))
  const report = {
    id: row.id,
    ...(Object.fromEntries(known) as ReportFields),
    language: row.language,
    sha256: row.sha256,
    ...(row.revision_of ? { revisionOf: row.revision_of } : {}),
    ...(row.copy_of ? { copyOf: row.copy_of } : {}),
  }
  const { added, generator, knowledge, entries, length } = row
  return { report, added, generator, knowledge, entries, length, stands: row.stands === 1 }
}

export const selectReports = (db: Db) =>
  db.selectFrom('reports').select([...BARE, sql<number>`length(text)`.as('length')])

/** Undated reports come last. */
export const PUBLISHED = sql<string>`coalesce(published, '~')`

export const listReports = async (db: Db, query: Paging = {}): Promise<Page<ReportRow>> => {
  const limit = limitOf(query.limit)
  const after = cursorOf(query.after, 2)
  const rows = await selectReports(db)
    .$if(after !== undefined, q => q.where(sql<boolean>`(${PUBLISHED}, id) > (${after?.[0]}, ${after?.[1]})`))
    .orderBy(PUBLISHED)
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, { shown: toReportRow, cursor: r => [r.published ?? '~', r.id] })
}
