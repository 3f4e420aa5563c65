/**
 * Lists of entries, a page at a time, whatever is asked for: the rarest thing asked for is where the looking begins.
 *
 * listEntries(db, {kinds: ['statement'], actor: 'Ilka Morren', limit: 20}) -> 20 rows in the order of the record.
 */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Entry } from '../../record/entries.ts'
import { entryWords } from '../../record/make.ts'
import { cursorOf, limitOf, pageOf } from '../paging.ts'
import type { EntryRow, ListQuery, Page } from '../store.ts'
import { hasFacet, rowConditions, type Wanted, wantedOf } from './filter.ts'
import type { Tables } from './tables.ts'

/** As many as are looked through one by one. */
const MANY = 20_000
const DOUBT = sql<number>`coalesce(entries.confidence, 1.0)`

const size = async <T extends keyof Tables>(
  db: Kysely<Tables>,
  some: SelectQueryBuilder<Tables, T, { n: number }>,
): Promise<number> => {
  const counted = db.selectFrom(some.as('some')).select(e => e.fn.countAll<number>().as('c'))
  return (await counted.executeTakeFirstOrThrow()).c
}

/** Values in one facet; where nothing bears the name asked for, nothing is found. */
const count = async (db: Kysely<Tables>, { facet, values }: Wanted): Promise<number> => {
  if (values.length === 0) return 0
  const some = db
    .selectFrom('facets')
    .select('n')
    .where('facet', '=', facet)
    .where('value', 'in', [...values])
    .limit(MANY)
  return size(db, some)
}

/** Where few are so doubtful, the looking begins with them. */
const doubtful = async (db: Kysely<Tables>, most: number | undefined): Promise<boolean> => {
  if (most === undefined || most >= 1) return false
  const some = db
    .selectFrom('entries')
    .select('n')
    .where('stands', '=', sql.lit(1))
    .where(DOUBT, '<=', most)
    .limit(MANY)
  return (await size(db, some)) < MANY
}

interface Keyed {
  readonly n: number
  readonly ord: string
  readonly doubt: number
}

/** The rows of these numbers, in their order. */
export const rowsOf = async (db: Kysely<Tables>, keys: readonly { readonly n: number }[]): Promise<EntryRow[]> => {
  const ns = keys.map(k => k.n)
  if (ns.length === 0) return []
  const rows = await db
    .selectFrom('entries')
    .leftJoin('reports', 'reports.id', 'entries.report')
    .select(['entries.n', 'entries.id', 'entries.kind', 'entries.report', 'reports.name', 'reports.url'])
    .select(['reports.outlet', 'reports.published', 'entries.who', 'entries.what', 'entries.confidence'])
    .select(['entries.review', 'entries.machine', 'entries.value'])
    .where('entries.n', 'in', ns)
    .execute()
  const byN = new Map(rows.map(r => [r.n, r]))
  return ns.flatMap(n => {
    const r = byN.get(n)
    if (!r) return []
    const entry = JSON.parse(r.value ?? r.machine!) as Entry
    const { id, kind, report, outlet, published, who, what, confidence, review } = r
    const words = entryWords(entry)[0]!
    const reportName = r.name ?? r.url
    return [{ id, kind, report, reportName, outlet, published, who, what, words, confidence, review, entry }]
  })
}

/** A page of keys, and the rows only of what is shown: the fat of a row is never sorted. */
export const listEntries = async (db: Kysely<Tables>, query: ListQuery = {}): Promise<Page<EntryRow>> => {
  const limit = limitOf(query.limit)
  const doubt = query.order === 'doubt'
  const after = cursorOf(query.after, doubt ? 2 : 1)
  const counted: { wanted: Wanted; c: number }[] = []
  for (const w of await wantedOf(db, query)) counted.push({ wanted: w, c: await count(db, w) })
  if (counted.some(x => x.c === 0)) return { items: [], next: null }
  counted.sort((a, b) => a.c - b.c)
  // Few bear it: begin there. Many do: walk the order, and enough for a page are met soon.
  const rare = counted[0] && counted[0].c < MANY ? counted[0].wanted : undefined
  const others = counted.map(x => x.wanted).filter(w => w !== rare)
  const unsure = rare === undefined && !doubt && (await doubtful(db, query.maxConfidence))
  const keys: Keyed[] = await db
    .selectFrom('entries')
    .select(['entries.n', 'entries.ord', DOUBT.as('doubt')])
    .where(e => e.and(rowConditions(e, query)))
    .$if(rare !== undefined, q =>
      q.where('entries.n', 'in', f =>
        f
          .selectFrom('facets')
          .select('facets.n')
          .where('facets.facet', '=', rare!.facet)
          .where('facets.value', 'in', [...rare!.values]),
      ),
    )
    .$if(unsure, q =>
      q.where('entries.n', 'in', d =>
        d
          .selectFrom('entries')
          .select('entries.n')
          .where('stands', '=', sql.lit(1))
          .where(DOUBT, '<=', query.maxConfidence!),
      ),
    )
    .$if(others.length > 0, q => q.where(e => e.and(others.map(hasFacet))))
    .$if(after !== undefined && !doubt, q => q.where('entries.ord', '>', String(after![0])))
    .$if(after !== undefined && doubt, q =>
      q.where(sql<boolean>`(${DOUBT}, entries.ord) > (${Number(after![0])}, ${String(after![1])})`),
    )
    .$if(doubt, q => q.orderBy(DOUBT))
    .orderBy('entries.ord')
    .limit(limit + 1)
    .execute()
  const page = pageOf(keys, limit, {
    shown: k => k,
    cursor: (k: Keyed) => (doubt ? [k.doubt, k.ord] : [k.ord]),
  })
  return { items: await rowsOf(db, page.items), next: page.next }
}
