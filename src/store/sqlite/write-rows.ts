/**
 * Writes the rows of entries, only those that differ from what is there; what belongs to a row goes and comes with it.
 *
 * writeRows(trx, rows, there) where two of 900 rows are new: two inserts, and their facets, anchors and former ids.
 */
import type { Transaction } from 'kysely'
import type { Entry } from '../../record/entries.ts'
import type { Anchor } from '../../record/values.ts'
import type { EntryRowKept } from '../entry-row.ts'
import type { Tables } from './tables.ts'

type Trx = Transaction<Tables>

/** A value in parts small enough for one statement. */
export const parts = <T>(list: readonly T[], size = 400): T[][] => {
  const out: T[][] = []
  for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size))
  return out
}

/** Every anchor of an entry with the path of its field: "content.0", "medium.words". */
const anchorsOf = (value: unknown, path = '', found: [string, Anchor][] = []): [string, Anchor][] => {
  if (Array.isArray(value)) value.forEach((v, i) => anchorsOf(v, path ? `${path}.${i}` : String(i), found))
  else if (value && typeof value === 'object') {
    if ('exact' in value && 'start' in value) found.push([path, value as Anchor])
    else for (const [key, v] of Object.entries(value)) anchorsOf(v, path ? `${path}.${key}` : key, found)
  }
  return found
}

const entryOf = (row: EntryRowKept): Entry => JSON.parse(row.value ?? row.machine ?? 'null') as Entry

const columns = (row: EntryRowKept) => {
  const { facets: _, former: __, ...kept } = row
  return kept
}

const belongings = async (trx: Trx, rows: readonly (EntryRowKept & { readonly n: number })[]): Promise<void> => {
  const facets = rows.flatMap(r => r.facets.map(([facet, value]) => ({ facet, value, ord: r.ord, n: r.n })))
  for (const part of parts(facets, 2000)) await trx.insertInto('facets').values(part).execute()
  const anchors = rows.flatMap(r =>
    anchorsOf(entryOf(r)).map(([field, a]) => ({
      n: r.n,
      field,
      report: a.report,
      start_at: a.start,
      end_at: a.end,
      exact: a.exact,
    })),
  )
  for (const part of parts(anchors, 1000)) await trx.insertInto('anchors').values(part).execute()
  const former = rows.flatMap(r => r.former.map(id => ({ id, n: r.n })))
  for (const part of parts(former, 2000)) await trx.insertInto('former_ids').values(part).execute()
}

interface There {
  readonly n: number
  readonly checksum: string
}

/** Writes what is new or changed; gives the ids of these. */
export const writeRows = async (
  trx: Trx,
  rows: readonly EntryRowKept[],
  there: ReadonlyMap<string, There>,
): Promise<readonly string[]> => {
  const changed = rows.filter(r => there.get(r.id)?.checksum !== r.checksum)
  let next =
    (
      await trx
        .selectFrom('entries')
        .select(e => e.fn.max('n').as('n'))
        .executeTakeFirst()
    )?.n ?? 0
  for (const part of parts(changed)) {
    const numbered = part.map(r => ({ ...r, n: there.get(r.id)?.n ?? ++next }))
    const old = numbered.filter(r => there.has(r.id))
    if (old.length > 0) {
      const ns = old.map(r => r.n)
      await trx.deleteFrom('facets').where('n', 'in', ns).execute()
      await trx.deleteFrom('anchors').where('n', 'in', ns).execute()
      await trx.deleteFrom('former_ids').where('n', 'in', ns).execute()
      for (const r of old) await trx.updateTable('entries').set(columns(r)).where('n', '=', r.n).execute()
    }
    const fresh = numbered.filter(r => !there.has(r.id))
    if (fresh.length > 0)
      await trx
        .insertInto('entries')
        .values(fresh.map(r => ({ ...columns(r), n: r.n })))
        .execute()
    await belongings(trx, numbered)
  }
  return changed.map(r => r.id)
}

/** Takes away the rows of these ids with all that belongs to them. */
export const dropRows = async (trx: Trx, ids: readonly string[]): Promise<void> => {
  for (const part of parts(ids, 2000)) await trx.deleteFrom('entries').where('id', 'in', part).execute()
}
