/**
 * Writes a record that was made again, as far as it differs from the one that is kept; all of it or nothing.
 *
 * putRecord(trx, {basis, record, reviewed, orphans}) -> false where a report or a decision came in meanwhile.
 */
import type { Transaction } from 'kysely'
import type { Orphan } from '../../record/decision.ts'
import type { Entry } from '../../record/entries.ts'
import { sha256 } from '../../record/ids.ts'
import { type Actor, ENTRY_LISTS, type Note, type Place, type SourcedRecord } from '../../record/sourced-record.ts'
import { type EntryRowKept, ordOf, rowOf } from '../entry-row.ts'
import { folded } from '../facets.ts'
import { indexRecord, type RecordIndex } from '../record-index.ts'
import { type RecordWrite, type ReviewWrite, sameVersions, type Versions } from '../store.ts'
import type { Change } from './change-log.ts'
import { entriesOf } from './read-record.ts'
import type { NamedTable, Tables } from './tables.ts'
import { dropRows, parts, writeRows } from './write-rows.ts'

type Trx = Transaction<Tables>

export const dossierValue = async (trx: Pick<Trx, 'selectFrom'>, key: string): Promise<string | undefined> =>
  (await trx.selectFrom('dossier').select('value').where('key', '=', key).executeTakeFirst())?.value

const setValue = async (trx: Trx, key: string, value: string | null): Promise<void> => {
  if (value === null) await trx.deleteFrom('dossier').where('key', '=', key).execute()
  else
    await trx
      .insertInto('dossier')
      .values({ key, value })
      .onConflict(c => c.column('key').doUpdateSet({ value }))
      .execute()
}

const VERSIONS = ['facts_readings', 'facts_decisions', 'record_readings', 'record_decisions'] as const

/** How far facts and record are. */
export const bothVersions = async (
  trx: Pick<Trx, 'selectFrom'>,
): Promise<{ readonly facts: Versions; readonly record: Versions }> => {
  const rows = await trx.selectFrom('dossier').selectAll().where('key', 'in', VERSIONS).execute()
  const value = (key: (typeof VERSIONS)[number]): number => Number(rows.find(r => r.key === key)?.value)
  return {
    facts: { readings: value('facts_readings'), decisions: value('facts_decisions') },
    record: { readings: value('record_readings'), decisions: value('record_decisions') },
  }
}

export const versionsOf = async (trx: Pick<Trx, 'selectFrom'>, of: 'facts' | 'record'): Promise<Versions> =>
  (await bothVersions(trx))[of]

/** True where the facts are still those that something was made from. */
const holds = async (trx: Trx, basis: Versions): Promise<boolean> => sameVersions(await versionsOf(trx, 'facts'), basis)

/** One checksum over all entries that are kept. */
export const recordSum = async (trx: Pick<Trx, 'selectFrom'>): Promise<string> => {
  const rows = await trx.selectFrom('entries').select(['id', 'checksum']).orderBy('id').execute()
  return sha256(rows.map(r => `${r.id} ${r.checksum}`).join('\n'))
}

const finish = async (trx: Trx, basis: Versions, orphans: readonly Orphan[]): Promise<void> => {
  await trx.deleteFrom('orphans').execute()
  for (const part of parts(orphans, 2000)) await trx.insertInto('orphans').values(part).execute()
  await setValue(trx, 'record_readings', String(basis.readings))
  await setValue(trx, 'record_decisions', String(basis.decisions))
  await setValue(trx, 'record_sha256', await recordSum(trx))
}

const putNamed = async (trx: Trx, table: 'actors' | 'places', record: SourcedRecord, index: RecordIndex) => {
  const rows = record[table].map((x): NamedTable => {
    const ord = ordOf(x.id, x.mentions[0]!, index.report(x.mentions[0]!.report)?.published)
    return { id: x.id, ord, name: x.name, kind: x.kind, json: JSON.stringify(x) }
  })
  const there = new Map((await trx.selectFrom(table).select(['id', 'ord', 'json']).execute()).map(r => [r.id, r]))
  const changed = rows.filter(r => there.get(r.id)?.json !== r.json || there.get(r.id)?.ord !== r.ord)
  const ids = new Set(rows.map(r => r.id))
  const gone = [...[...there.keys()].filter(id => !ids.has(id)), ...changed.map(r => r.id)]
  const names = table === 'actors' ? 'actor_names' : 'place_names'
  for (const part of parts(gone, 2000)) {
    await trx.deleteFrom(table).where('id', 'in', part).execute()
    await trx.deleteFrom(names).where('id', 'in', part).execute()
  }
  for (const part of parts(changed)) await trx.insertInto(table).values(part).execute()
  const byId = new Map(record[table].map(x => [x.id, x]))
  const known = changed.flatMap(r => {
    const { name, aliases } = byId.get(r.id)!
    return [...new Set([name, ...(aliases ?? [])].map(folded))].map(n => ({ name: n, id: r.id }))
  })
  for (const part of parts(known, 2000)) await trx.insertInto(names).values(part).execute()
}

const putNotes = async (trx: Trx, notes: readonly Note[]): Promise<void> => {
  const digest = sha256(JSON.stringify(notes))
  if ((await dossierValue(trx, 'notes_sha256')) === digest) return
  await trx.deleteFrom('notes').execute()
  const rows = notes.map(n => ({
    report: n.place?.report ?? null,
    rule: n.rule,
    words: n.place?.exact ?? null,
    reason: n.reason,
    json: JSON.stringify(n),
  }))
  for (const part of parts(rows)) await trx.insertInto('notes').values(part).execute()
  await setValue(trx, 'notes_sha256', digest)
}

/** What the record says of reports: whose copy or revision one is, whether it stands, how many entries stand in it. */
const putReports = async (trx: Trx, record: SourcedRecord, rows: readonly EntryRowKept[]): Promise<void> => {
  const counts = new Map<string, number>()
  for (const r of rows) if (r.stands) counts.set(r.report, (counts.get(r.report) ?? 0) + 1)
  const stand = new Map(record.reports.map(r => [r.id, r]))
  const there = await trx.selectFrom('reports').select(['id', 'copy_of', 'revision_of', 'stands', 'entries']).execute()
  for (const old of there) {
    const now = stand.get(old.id)
    const set = {
      copy_of: now?.copyOf ?? null,
      revision_of: now?.revisionOf ?? null,
      stands: now ? 1 : 0,
      entries: counts.get(old.id) ?? 0,
    }
    const same = (Object.keys(set) as (keyof typeof set)[]).every(k => set[k] === old[k])
    if (!same) await trx.updateTable('reports').set(set).where('id', '=', old.id).execute()
  }
}

export const putRecord = async (trx: Trx, write: RecordWrite): Promise<boolean> => {
  if (!(await holds(trx, write.basis))) return false
  const { record } = write
  const index = indexRecord(record)
  const reviewed = new Map(write.reviewed.map(r => [r.id, r]))
  const machine = ENTRY_LISTS.flatMap((list): readonly Entry[] => record[list])
  const known = new Set(machine.map(e => e.id))
  const added = write.reviewed.filter(r => !known.has(r.id) && r.entry)
  const rows = [...machine.map(e => rowOf(e, reviewed.get(e.id), index)), ...added.map(r => rowOf(null, r, index))]
  const there = new Map((await trx.selectFrom('entries').select(['id', 'n', 'checksum']).execute()).map(r => [r.id, r]))
  const ids = new Set(rows.map(r => r.id))
  await dropRows(
    trx,
    [...there.keys()].filter(id => !ids.has(id)),
  )
  await writeRows(trx, rows, there)
  await putNamed(trx, 'actors', record, index)
  await putNamed(trx, 'places', record, index)
  await putNotes(trx, record.notes)
  await putReports(trx, record, rows)
  await setValue(trx, 'as_of', record.asOf)
  await setValue(trx, 'generator', record.generator)
  await finish(trx, write.basis, write.orphans)
  return true
}

/** The actors that some entries speak of, and whatever these belong to. */
const actorsIn = async (trx: Trx, entries: readonly unknown[]): Promise<Actor[]> => {
  const found = new Map<string, Actor>()
  let next = [...new Set(JSON.stringify(entries).match(/a-[0-9a-f]{12}/g) ?? [])]
  while (next.length > 0) {
    const rows: Actor[] = []
    for (const part of parts(next, 2000))
      for (const r of await trx.selectFrom('actors').select('json').where('id', 'in', part).execute())
        rows.push(JSON.parse(r.json) as Actor)
    for (const a of rows) found.set(a.id, a)
    next = [...new Set(rows.flatMap(a => a.affiliation ?? []))].filter(id => !found.has(id))
  }
  return [...found.values()]
}

/** The places named in some entries: known from their rows, but for entries on words that none was on before. */
const placesAround = async (
  trx: Trx,
  looked: readonly string[],
  reviewed: ReviewWrite['reviewed'],
): Promise<Place[]> => {
  const all = reviewed.some(r => r.entry?.by === 'people')
  const rows = await trx
    .selectFrom('places')
    .select('json')
    .$if(!all, q =>
      q.where('id', 'in', f =>
        f
          .selectFrom('facets')
          .innerJoin('entries', 'entries.n', 'facets.n')
          .select('facets.value')
          .where('entries.id', 'in', looked)
          .where('facet', '=', 'place'),
      ),
    )
    .execute()
  return rows.map(r => JSON.parse(r.json) as Place)
}

/** Only what people decided is new: writes the entries that were looked at. Undefined where facts moved meanwhile. */
export const putReview = async (trx: Trx, write: ReviewWrite): Promise<Change | undefined> => {
  const record = await versionsOf(trx, 'record')
  if (!(await holds(trx, write.basis)) || record.readings !== write.basis.readings) return undefined
  const reviewed = new Map(write.reviewed.map(r => [r.id, r]))
  const looked = [...new Set([...write.looked, ...reviewed.keys()])]
  const kept = new Map((await entriesOf(trx, looked)).map(k => [k.id, k]))
  const voiced = await trx
    .selectFrom('entries')
    .select('machine')
    .where('kind', 'in', ['position', 'proposal'])
    .where('n', 'in', q => q.selectFrom('facets').select('n').where('facet', '=', 'ref').where('value', 'in', looked))
    .execute()
  const told = voiced.flatMap(v => (v.machine ? [JSON.parse(v.machine)] : []))
  const reports = await trx.selectFrom('reports').select(['id', 'outlet', 'published']).execute()
  const index = indexRecord({
    actors: await actorsIn(trx, [...kept.values(), ...write.reviewed]),
    places: await placesAround(trx, looked, write.reviewed),
    positions: told.filter(t => t.entry === 'position'),
    proposals: told.filter(t => t.entry === 'proposal'),
    reports: reports.map(r => ({
      id: r.id,
      language: '',
      sha256: '',
      ...(r.outlet ? { outlet: r.outlet } : {}),
      ...(r.published ? { published: r.published } : {}),
    })),
  })
  const gone = looked.filter(id => !reviewed.get(id)?.entry && kept.get(id)?.machine === null)
  const rows = looked.flatMap(id => {
    const machine = kept.get(id)?.machine ?? null
    return machine || reviewed.get(id)?.entry ? [rowOf(machine, reviewed.get(id), index)] : []
  })
  const there = new Map(
    (await trx.selectFrom('entries').select(['id', 'n', 'checksum']).where('id', 'in', looked).execute()).map(r => [
      r.id,
      r,
    ]),
  )
  await dropRows(trx, gone)
  const written = await writeRows(trx, rows, there)
  await finish(trx, write.basis, write.orphans)
  return { from: record, to: write.basis, ids: [...gone, ...written] }
}
