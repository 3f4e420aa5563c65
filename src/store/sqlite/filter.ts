/**
 * An EntryFilter as what SQLite looks up: facets with their values, and conditions on the row itself.
 *
 * {actor: 'ilka morren', act: 'deny'} -> facets actor in (a-1), act in (deny); an unknown name finds nothing.
 */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { ParleyError } from '../../errors.ts'
import { isNamedId } from '../../record/refs-in.ts'
import { type Facet, folded } from '../facets.ts'
import type { EntryFilter } from '../store.ts'
import type { Tables } from './tables.ts'

export interface Wanted {
  readonly facet: Facet
  readonly values: readonly string[]
}

/** Ids of actors or places known by a name, or the id itself. */
const idsNamed = async (
  db: Kysely<Tables>,
  table: 'actor_names' | 'place_names',
  name: string,
): Promise<readonly string[]> => {
  if (isNamedId(name)) return [name]
  const rows = await db.selectFrom(table).select('id').where('name', '=', folded(name)).execute()
  return rows.map(r => r.id)
}

/** The facets a filter asks for; each must hold, by any of its values. */
export const wantedOf = async (db: Kysely<Tables>, filter: EntryFilter): Promise<readonly Wanted[]> => {
  const wanted: Wanted[] = []
  const want = (facet: Facet, values: readonly string[] | undefined): void => {
    if (values !== undefined) wanted.push({ facet, values })
  }
  const named = async (table: 'actor_names' | 'place_names', name: string | undefined) =>
    name === undefined ? undefined : await idsNamed(db, table, name)
  const one = (text: string | undefined): string[] | undefined => (text === undefined ? undefined : [folded(text)])
  want('actor', await named('actor_names', filter.actor))
  want('side', await named('actor_names', filter.side))
  want('place', await named('place_names', filter.place))
  want('issue', one(filter.issue))
  want('act', one(filter.act))
  want('medium', one(filter.medium))
  want('outlet', one(filter.outlet))
  want('standing', one(filter.standing))
  want('report', filter.report === undefined ? undefined : [filter.report])
  if (filter.kinds && filter.kinds.length > 0) want('kind', filter.kinds)
  return wanted
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const dayOf = (text: string): string => {
  if (!DAY.test(text) || Number.isNaN(Date.parse(text))) throw new ParleyError('bad-date', text)
  return text
}

/** Conditions that the row itself answers. */
export const rowConditions = (e: ExpressionBuilder<Tables, 'entries'>, filter: EntryFilter): Expression<SqlBool>[] => {
  const all: Expression<SqlBool>[] = [sql<SqlBool>`entries.stands = 1`]
  if (filter.from !== undefined) all.push(e('entries.last_day', '>=', dayOf(filter.from)))
  if (filter.to !== undefined) all.push(e('entries.first_day', '<=', dayOf(filter.to)))
  if (filter.minConfidence !== undefined) all.push(e('entries.confidence', '>=', filter.minConfidence))
  if (filter.maxConfidence !== undefined) all.push(e('entries.confidence', '<=', filter.maxConfidence))
  if (filter.review && filter.review.length > 0) {
    all.push(e('entries.review', 'in', [...filter.review]))
    // Said in the words of the index of what people touched, or it would not be used.
    if (!filter.review.includes('machine')) all.push(sql<SqlBool>`entries.review <> 'machine'`)
  }
  return all
}

/** True where a filter asks of the row more than that it stands. */
export const asksRow = (filter: EntryFilter): boolean =>
  [filter.from, filter.to, filter.minConfidence, filter.maxConfidence].some(x => x !== undefined) ||
  (filter.review ?? []).length > 0

/** Conditions that a report itself answers. Of a day that is not known, as much as is known is compared. */
export const reportConditions = async (
  db: Kysely<Tables>,
  filter: EntryFilter,
): Promise<readonly Expression<SqlBool>[]> => {
  const all: Expression<SqlBool>[] = []
  const { outlet, report } = filter
  const [from, to] = [filter.from, filter.to].map(day => (day === undefined ? undefined : dayOf(day)))
  if (outlet !== undefined) {
    // SQLite lowers letters of English only.
    const named = await db.selectFrom('reports').select('outlet').distinct().where('outlet', 'is not', null).execute()
    const same = named.flatMap(r => (r.outlet !== null && folded(r.outlet) === folded(outlet) ? [r.outlet] : []))
    all.push(same.length === 0 ? sql<SqlBool>`0` : sql<SqlBool>`outlet in (${sql.join(same)})`)
  }
  if (report !== undefined) all.push(sql<SqlBool>`id = ${report}`)
  if (from !== undefined) all.push(sql<SqlBool>`published >= substr(${from}, 1, length(published))`)
  if (to !== undefined) all.push(sql<SqlBool>`published <= ${`${to}~`}`)
  return all
}

/** The entry has the facet: looked up by the whole key, so that it costs one step. */
export const hasFacet = (wanted: Wanted): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from facets x where x.facet = ${wanted.facet}
    and x.value in (${sql.join(wanted.values)}) and x.ord = entries.ord and x.n = entries.n)`
