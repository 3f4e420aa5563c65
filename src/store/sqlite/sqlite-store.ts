/**
 * The Store over one SQLite file. Each part of it has a file of its own beside this one; here they share a connection.
 *
 * Writes are refused where the file is not the one that was opened: what is written to a file that was taken away is lost.
 */
import { statSync } from 'node:fs'
import type { Transaction } from 'kysely'
import { ParleyError } from '../../errors.ts'
import { sha256 } from '../../record/ids.ts'
import type { Actor, Note, Place } from '../../record/sourced-record.ts'
import { folded } from '../facets.ts'
import { cursorOf, limitOf, pageOf } from '../paging.ts'
import { type KeptReading, type Page, type Paging, type Store, sameVersions } from '../store.ts'
import { backupTo } from './backup.ts'
import { createChangeLog } from './change-log.ts'
import { decide, decisionsOf } from './decisions.ts'
import { type Connection, patiently } from './driver.ts'
import { addReading, listReports, removeReport, selectReports, toReportRow, unpackReading } from './facts.ts'
import { mended } from './faults.ts'
import { listEntries } from './list.ts'
import { bothVersions, putRecord, putReview } from './put-record.ts'
import { around, entryOf, readRecord, reportOf, rereadEntries } from './read-record.ts'
import { search } from './search.ts'
import { infoOf } from './store-info.ts'
import type { Tables } from './tables.ts'
import { verify } from './verify.ts'

/** The file as the disk knows it, whatever its name. */
const identity = (file: string): string | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}

export const sqliteStore = (connection: Connection, file: string): Store => {
  const { db, raw } = connection
  const opened = identity(file)
  const log = createChangeLog()
  const there = (): void => {
    if (identity(file) !== opened) throw new ParleyError('dossier-gone', file)
  }
  /** What SQLite says went wrong becomes one line. */
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await patiently(work)
    } catch (error) {
      throw mended(error, file)
    }
  }
  /** Several reads that must see one state. */
  const snapshot = <T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    reading(() =>
      db.connection().execute(async one => {
        raw.exec('begin')
        try {
          return await work(one as unknown as Transaction<Tables>)
        } finally {
          raw.exec('commit')
        }
      }),
    )
  const writing = async <T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> => {
    there()
    if (raw.readonly) throw new ParleyError('dossier-read-only', file)
    let done: T
    try {
      done = await db.transaction().execute(work)
    } catch (error) {
      there()
      throw mended(error, file)
    }
    // Taken away while it was written: whoever asked must not believe that it is kept.
    there()
    return done
  }
  const readingOf = async (id: string): Promise<KeptReading | undefined> => {
    const row = await db
      .selectFrom('readings')
      .innerJoin('reports', 'reports.id', 'readings.report')
      .select(['reading', 'text', 'generator', 'knowledge', 'readings.sha256'])
      .where('reports.id', '=', id)
      .executeTakeFirst()
    // A reading that was lost and is to be read again (rescue.ts).
    if (!row || row.reading === '') return undefined
    if (sha256(row.reading) !== row.sha256) throw new ParleyError('dossier-damaged', file)
    return { reading: unpackReading(row.reading, row.text), generator: row.generator, knowledge: row.knowledge }
  }
  const named = async <T>(table: 'actors' | 'places', query: Paging & { named?: string } = {}): Promise<Page<T>> => {
    const limit = limitOf(query.limit)
    const after = cursorOf(query.after, 1)
    const names = table === 'actors' ? 'actor_names' : 'place_names'
    const rows = await db
      .selectFrom(table)
      .select(['ord', 'json'])
      .$if(query.named !== undefined, q =>
        q.where('id', 'in', n => n.selectFrom(names).select('id').where('name', '=', folded(query.named!))),
      )
      .$if(after !== undefined, q => q.where('ord', '>', String(after![0])))
      .orderBy('ord')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, { shown: r => JSON.parse(r.json) as T, cursor: r => [r.ord] })
  }
  const notes = async (query: Paging & { report?: string } = {}): Promise<Page<Note>> => {
    const limit = limitOf(query.limit)
    const after = cursorOf(query.after, 1)
    const rows = await db
      .selectFrom('notes')
      .select(['n', 'json'])
      .$if(query.report !== undefined, q => q.where('report', '=', query.report!))
      .$if(after !== undefined, q => q.where('n', '>', Number(after![0])))
      .orderBy('n')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, { shown: r => JSON.parse(r.json) as Note, cursor: r => [r.n] })
  }
  async function* readings(): AsyncIterable<KeptReading> {
    const ids = await reading(() => db.selectFrom('reports').select('id').orderBy('n').execute())
    for (const { id } of ids) {
      const kept = await reading(() => readingOf(id))
      if (kept) yield kept
    }
  }
  const setting = async (key: string): Promise<string | undefined> =>
    (await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst())?.value
  const set = async (trx: Transaction<Tables>, key: string, value: string | undefined): Promise<void> => {
    await trx.deleteFrom('settings').where('key', '=', key).execute()
    if (value !== undefined) await trx.insertInto('settings').values({ key, value }).execute()
  }
  return {
    name: file,
    readOnly: raw.readonly,
    info: () => snapshot(trx => infoOf(trx, raw, file)),
    versions: () => reading(() => bothVersions(db)),
    add: kept => writing(trx => addReading(trx, kept)),
    remove: report => writing(trx => removeReport(trx, report)),
    report: id => reading(() => reportOf(db, id)),
    reports: query => reading(() => listReports(db, query)),
    reportRow: id =>
      reading(async () => {
        const row = await selectReports(db).where('id', '=', id).executeTakeFirst()
        return row && toReportRow(row)
      }),
    reportsOf: url =>
      reading(async () => (await selectReports(db).where('url', '=', url).orderBy('n').execute()).map(toReportRow)),
    reading: id => reading(() => readingOf(id)),
    readings,
    readingDigests: () =>
      reading(() =>
        db
          .selectFrom('readings')
          .innerJoin('reports', 'reports.id', 'readings.report')
          .select(['report', 'readings.sha256 as digest'])
          .where('reading', '!=', '')
          .orderBy('n')
          .execute(),
      ),
    decide: draft => writing(trx => decide(trx, draft)),
    decisions: query => reading(() => decisionsOf(db, query)),
    setting: key => reading(() => setting(key)),
    set: (key, value) => writing(trx => set(trx, key, value)),
    putRecord: async write => {
      const done = await writing(trx => putRecord(trx, write))
      if (done) log.forget()
      return done
    },
    putReview: async write => {
      const change = await writing(trx => putReview(trx, write))
      if (change) log.note(change)
      return change !== undefined
    },
    record: options => snapshot(trx => readRecord(trx, options)),
    shown: before =>
      snapshot(async trx => {
        const { record: versions } = await bothVersions(trx)
        if (before && sameVersions(before.versions, versions)) return before
        const ids = before && log.between(before.versions, versions)
        return { versions, record: ids ? await rereadEntries(trx, before.record, ids) : await readRecord(trx) }
      }),
    entry: id => reading(() => entryOf(db, id)),
    around: ids => reading(() => around(db, ids)),
    list: query => reading(() => listEntries(db, query)),
    search: query => reading(() => search(db, query)),
    actors: query => reading(() => named<Actor>('actors', query)),
    places: query => reading(() => named<Place>('places', query)),
    notes: query => reading(() => notes(query)),
    orphans: () => reading(() => db.selectFrom('orphans').selectAll().orderBy('decision').execute()),
    verify: () => reading(() => verify(connection)),
    backup: (to, options) => reading(() => backupTo(raw, to, options)),
    close: async () => {
      raw.close()
    },
  }
}
