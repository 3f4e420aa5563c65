/**
 * Reads the record, or single entries of it, out of the tables.
 *
 * entryOf(db, 's-1') -> {entry, machine, review}: what stands beside what the machine made.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Entry } from '../../record/entries.ts'
import { byPublished, sortEntries } from '../../record/order.ts'
import {
  type Actor,
  ENTRY_LISTS,
  type EntryList,
  LIST_OF,
  type Note,
  type Place,
  type Report,
  type SourcedRecord,
} from '../../record/sourced-record.ts'
import { type Placed, patchRecord } from '../patch-record.ts'
import type { KeptEntry } from '../store.ts'
import { selectReports, toReportRow } from './facts.ts'
import type { EntriesTable, Tables } from './tables.ts'
import { parts } from './write-rows.ts'

type Db = Pick<Kysely<Tables> | Transaction<Tables>, 'selectFrom'>

type KeptRow = Pick<EntriesTable, 'id' | 'machine' | 'value' | 'review' | 'stands' | 'into_id'>
const KEPT = ['id', 'machine', 'value', 'review', 'stands', 'into_id'] as const

const parsed = (json: string | null): Entry | null => (json === null ? null : (JSON.parse(json) as Entry))
const keptOf = (row: KeptRow): KeptEntry => {
  const machine = parsed(row.machine)
  return {
    id: row.id,
    entry: row.stands ? (parsed(row.value) ?? machine) : null,
    machine,
    review: row.review,
    ...(row.into_id ? { into: row.into_id } : {}),
  }
}

export const entriesOf = async (db: Db, ids: readonly string[]): Promise<KeptEntry[]> => {
  const rows: KeptRow[] = []
  for (const part of parts(ids, 2000))
    rows.push(...(await db.selectFrom('entries').select(KEPT).where('id', 'in', part).execute()))
  return rows.map(keptOf)
}

export const entryOf = async (db: Db, id: string): Promise<KeptEntry | undefined> => {
  const row =
    (await db.selectFrom('entries').select(KEPT).where('id', '=', id).executeTakeFirst()) ??
    (await db
      .selectFrom('entries')
      .innerJoin('former_ids', 'former_ids.n', 'entries.n')
      .select(['entries.id', 'machine', 'value', 'review', 'stands', 'into_id'])
      .where('former_ids.id', '=', id)
      .orderBy('stands', 'desc')
      .executeTakeFirst())
  return row && keptOf(row)
}

export const around = async (db: Db, ids: readonly string[]): Promise<KeptEntry[]> => {
  const found = new Map((await entriesOf(db, ids)).map(k => [k.id, k]))
  for (const part of parts(ids, 1000)) {
    const rows = await db
      .selectFrom('entries')
      .select(KEPT)
      .where('n', 'in', q => q.selectFrom('facets').select('n').where('facet', '=', 'ref').where('value', 'in', part))
      .execute()
    for (const r of rows) found.set(r.id, keptOf(r))
  }
  return [...found.values()]
}

export const reportOf = async (db: Kysely<Tables> | Transaction<Tables>, id: string): Promise<Report | undefined> => {
  const row = await selectReports(db).select('text').where('id', '=', id).executeTakeFirst()
  return row && withText(toReportRow(row).report, row.text)
}

/** The text in its place among the fields, so that a report is the same bytes whoever kept it. */
const withText = (report: Omit<Report, 'text'>, text: string): Report => {
  const { id, language, sha256, revisionOf, copyOf, ...known } = report
  const links = { ...(revisionOf ? { revisionOf } : {}), ...(copyOf ? { copyOf } : {}) }
  return { id, ...known, language, text, sha256, ...links }
}

export const readRecord = async (
  db: Kysely<Tables> | Transaction<Tables>,
  options: { readonly machine?: boolean } = {},
): Promise<SourcedRecord> => {
  const value = new Map((await db.selectFrom('dossier').selectAll().execute()).map(r => [r.key, r.value]))
  const reports = (await selectReports(db).select('text').where('stands', '=', 1).execute())
    .map(r => withText(toReportRow(r).report, r.text))
    .sort(byPublished)
  const named = async <T>(table: 'actors' | 'places'): Promise<T[]> =>
    (await db.selectFrom(table).select('json').orderBy('ord').execute()).map(r => JSON.parse(r.json) as T)
  const rows = await db
    .selectFrom('entries')
    .select(['kind', 'machine', 'value'])
    .$if(options.machine === true, q => q.where('machine', 'is not', null))
    .$if(options.machine !== true, q => q.where('stands', '=', 1))
    .orderBy('ord')
    .execute()
  const lists = Object.fromEntries(ENTRY_LISTS.map(l => [l, [] as Entry[]])) as Record<EntryList, Entry[]>
  for (const r of rows)
    lists[LIST_OF[r.kind]].push(JSON.parse((options.machine ? null : r.value) ?? r.machine!) as Entry)
  if (options.machine) for (const l of ENTRY_LISTS) lists[l] = sortEntries(lists[l], reports)
  const notes = await db.selectFrom('notes').select('json').orderBy('n').execute()
  return {
    version: 'parley-record/1',
    generator: value.get('generator') ?? '',
    asOf: value.get('as_of') ?? null,
    reports,
    actors: await named<Actor>('actors'),
    places: await named<Place>('places'),
    ...(lists as unknown as Pick<SourcedRecord, EntryList>),
    notes: notes.map(r => JSON.parse(r.json) as Note),
  }
}

/** The record after `before`, of which only these entries are read again. */
export const rereadEntries = async (
  db: Db,
  before: SourcedRecord,
  ids: ReadonlySet<string>,
): Promise<SourcedRecord> => {
  if (ids.size === 0) return before
  const standing: Placed[] = []
  for (const part of parts([...ids], 2000))
    for (const r of await db
      .selectFrom('entries')
      .select(['ord', 'machine', 'value'])
      .where('id', 'in', part)
      .where('stands', '=', 1)
      .execute())
      standing.push({ entry: parsed(r.value ?? r.machine)!, ord: r.ord })
  return patchRecord(before, { ids, standing })
}
