/**
 * Holds every entry of a dossier against its checksum, the texts it points at and the entries it speaks of; row by row.
 *
 * entryFaults(connection, checked) -> [{kind: 'anchor', where: 's-1', what: 'its words at ... are not the report's'}]
 */
import { sql } from 'kysely'
import { anchorsIn } from '../../record/anchor.ts'
import type { Entry } from '../../record/entries.ts'
import { idsIn } from '../../record/refs-in.ts'
import type { Actor, Place } from '../../record/sourced-record.ts'
import { rowOf } from '../entry-row.ts'
import { indexRecord, type RecordIndex, type Voiced } from '../record-index.ts'
import type { Fault, Verified } from '../store.ts'
import type { Connection } from './driver.ts'
import { selectReports, toReportRow } from './facts.ts'
import { bothVersions, dossierValue, recordSum } from './put-record.ts'

export type Checked = Record<keyof Verified['checked'], number>

/** So many rows at a time. */
const ROWS = 500

/** What every row is held against: kept small, since a dossier may hold more entries than memory does. */
interface Ground {
  readonly index: RecordIndex
  readonly texts: ReadonlyMap<string, string>
  readonly known: ReadonlySet<string>
  readonly named: readonly { readonly id: string }[]
}

const groundOf = async ({ db }: Connection): Promise<Ground> => {
  const kept = await selectReports(db).select('text').where('stands', '=', 1).execute()
  const named = async <T>(table: 'actors' | 'places'): Promise<T[]> =>
    (await db.selectFrom(table).select('json').execute()).map(r => JSON.parse(r.json) as T)
  const [actors, places] = [await named<Actor>('actors'), await named<Place>('places')]
  const voiced = await db
    .selectFrom('entries')
    .select([
      sql<Voiced['voice']>`json_extract(machine, '$.voice')`.as('voice'),
      sql<Voiced['issue']>`json_extract(machine, '$.issue')`.as('issue'),
    ])
    .where('kind', 'in', ['position', 'proposal'])
    .where('machine', 'is not', null)
    .execute()
  const ids = await db
    .selectFrom('entries')
    .select(['id', sql<string | null>`json_extract(coalesce(value, machine), '$.was')`.as('was')])
    .where('stands', '=', 1)
    .execute()
  const known = new Set([...actors, ...places].map(x => x.id))
  for (const { id, was } of ids) for (const one of [id, ...(JSON.parse(was ?? '[]') as string[])]) known.add(one)
  return {
    index: indexRecord({
      reports: kept.map(r => toReportRow(r).report),
      actors,
      places,
      positions: voiced,
      proposals: [],
    }),
    texts: new Map(kept.map(r => [r.id, r.text])),
    known,
    named: [...actors, ...places],
  }
}

/** References and anchors in a value that lead nowhere. */
const strays = (where: string, value: unknown, { ground, checked }: { ground: Ground; checked: Checked }): Fault[] => {
  const faults: Fault[] = []
  for (const id of idsIn(value)) {
    checked.references++
    if (!ground.known.has(id)) faults.push({ kind: 'reference', where, what: `it speaks of ${id}, which is not there` })
  }
  for (const a of anchorsIn(value)) {
    checked.anchors++
    const text = ground.texts.get(a.report)
    if (text === undefined)
      faults.push({ kind: 'reference', where, what: `it stands in ${a.report}, which is not there` })
    else if (text.slice(a.start, a.end) !== a.exact)
      faults.push({ kind: 'anchor', where, what: `its words at ${a.report} ${a.start}-${a.end} are not the report's` })
  }
  return faults
}

/** Rows in the order of their numbers, some hundred at a time, and which of them a filter finds. */
async function* entryRows({ db }: Connection) {
  for (let last = 0; ; ) {
    const rows = await db.selectFrom('entries').selectAll().where('n', '>', last).orderBy('n').limit(ROWS).execute()
    const ns = rows.map(r => r.n)
    if (ns.length === 0) return
    const found = await db.selectFrom('facets').select('n').distinct().where('n', 'in', ns).execute()
    const findable = new Set(found.map(f => f.n))
    for (const row of rows) yield { row, isFindable: findable.has(row.n) }
    last = ns.at(-1)!
  }
}

export const entryFaults = async (connection: Connection, checked: Checked): Promise<Fault[]> => {
  const { db } = connection
  const { facts, record: made } = await bothVersions(db)
  const faults: Fault[] = []
  if (made.readings > 0 && (await dossierValue(db, 'record_sha256')) !== (await recordSum(db)))
    faults.push({ kind: 'checksum', where: 'the record', what: 'its entries are not those that were written' })
  const ground = await groundOf(connection)
  // Reports may have gone since the record was made: then only a new record can tell.
  const current = facts.readings === made.readings
  if (current) for (const x of ground.named) faults.push(...strays(x.id, x, { ground, checked }))
  for await (const { row, isFindable } of entryRows(connection)) {
    checked.entries++
    const machine = row.machine === null ? null : (JSON.parse(row.machine) as Entry)
    const entry = row.value === null ? machine : (JSON.parse(row.value) as Entry)
    if (current && row.stands) faults.push(...strays(row.id, entry, { ground, checked }))
    const reviewed = {
      id: row.id,
      entry: row.stands ? entry : null,
      review: row.review,
      ...(row.into_id ? { into: row.into_id } : {}),
    }
    if (current && rowOf(machine, reviewed, ground.index).checksum !== row.checksum)
      faults.push({ kind: 'checksum', where: row.id, what: 'the entry is not the one that was written' })
    if (row.stands && !isFindable) faults.push({ kind: 'search', where: row.id, what: 'no filter finds the entry' })
  }
  return faults
}
