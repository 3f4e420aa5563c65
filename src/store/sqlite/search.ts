/**
 * Full text over entries and reports (FTS5), with the words that were looked for marked; in the order of the record.
 *
 * search(db, {text: '"air base" deny', actor: 'Ilka Morren'}) -> hits with pieces [{text: 'the '}, {text: 'air base', hit: true}]
 */
import { type Kysely, sql } from 'kysely'
import { ftsQuery, termsOf } from '../match.ts'
import { cursorOf, limitOf, pageOf } from '../paging.ts'
import type { Hit, Page, Piece, SearchQuery } from '../store.ts'
import { PUBLISHED, selectReports, toReportRow } from './facts.ts'
import { asksRow, hasFacet, reportConditions, rowConditions, wantedOf } from './filter.ts'
import { rowsOf } from './list.ts'
import type { Tables } from './tables.ts'

/** Private-use characters: no news text holds them, and a text that does only shows one piece more. */
const OPEN = '\ue000'
const SHUT = '\ue001'

/** Text with marks -> pieces. */
const piecesOf = (marked: string): Piece[] =>
  marked
    .split(OPEN)
    .flatMap((part, i): Piece[] => {
      if (i === 0) return [{ text: part, hit: false }]
      const [hit, ...rest] = part.split(SHUT)
      return [
        { text: hit!, hit: true },
        { text: rest.join(''), hit: false },
      ]
    })
    .filter(p => p.text !== '')

const searchEntries = async (db: Kysely<Tables>, query: SearchQuery): Promise<Page<Hit>> => {
  const limit = limitOf(query.limit)
  const after = cursorOf(query.after, 1)
  const match = ftsQuery(termsOf(query.text))
  const wanted = await wantedOf(db, query)
  if (wanted.some(w => w.values.length === 0)) return { items: [], next: null }
  const keys = await db
    .selectFrom('entries')
    .select(['entries.n', 'entries.ord'])
    .where(sql<boolean>`+entries.n in (select rowid from entry_words where entry_words match ${match})`)
    .where(e => e.and([...rowConditions(e, query), ...wanted.map(hasFacet)]))
    .$if(after !== undefined, q => q.where('entries.ord', '>', String(after![0])))
    .orderBy('entries.ord')
    .limit(limit + 1)
    .execute()
  const page = pageOf(keys, limit, { shown: k => k, cursor: k => [k.ord] })
  if (page.items.length === 0) return { items: [], next: null }
  const marked = await sql<{ n: number; who: string; what: string }>`
    select rowid as n, highlight(entry_words, 0, ${OPEN}, ${SHUT}) as who, highlight(entry_words, 1, ${OPEN}, ${SHUT}) as what
    from entry_words where entry_words match ${match} and rowid in (${sql.join(page.items.map(k => k.n))})`.execute(db)
  const words = new Map(marked.rows.map(r => [r.n, r]))
  const rows = await rowsOf(db, page.items)
  return {
    items: rows.map((row, i) => {
      const m = words.get(page.items[i]!.n)
      return { row, who: piecesOf(m?.who ?? row.who), pieces: piecesOf(m?.what ?? row.what) }
    }),
    next: page.next,
  }
}

const searchReports = async (db: Kysely<Tables>, query: SearchQuery): Promise<Page<Hit>> => {
  const limit = limitOf(query.limit)
  const after = cursorOf(query.after, 2)
  const match = ftsQuery(termsOf(query.text))
  // Outlet and days are the report's own; all else is asked of what stands in it, one entry for all of it.
  const { outlet: _, from: __, to: ___, report: ____, ...asked } = query
  const wanted = await wantedOf(db, asked)
  if (wanted.some(w => w.values.length === 0)) return { items: [], next: null }
  const own = await reportConditions(db, query)
  const rows = await selectReports(db)
    .select('n')
    .where(sql<boolean>`+n in (select rowid from report_words where report_words match ${match})`)
    .where(r => r.and([...own]))
    .$if(wanted.length > 0 || asksRow(asked), q =>
      q.where('id', 'in', e =>
        e
          .selectFrom('entries')
          .innerJoin('facets', 'facets.n', 'entries.n')
          .select('facets.value')
          .where('facets.facet', '=', 'report')
          .whereRef('facets.value', '=', 'reports.id')
          .where(x => x.and([...rowConditions(x, asked), ...wanted.map(hasFacet)])),
      ),
    )
    .$if(after !== undefined, q => q.where(sql<boolean>`(${PUBLISHED}, id) > (${after?.[0]}, ${after?.[1]})`))
    .orderBy(PUBLISHED)
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, { shown: r => r, cursor: r => [r.published ?? '~', r.id] })
  if (page.items.length === 0) return { items: [], next: null }
  const marked = await sql<{ n: number; text: string }>`
    select rowid as n, snippet(report_words, -1, ${OPEN}, ${SHUT}, ' … ', 40) as text
    from report_words where report_words match ${match} and rowid in (${sql.join(page.items.map(r => r.n))})`.execute(
    db,
  )
  const words = new Map(marked.rows.map(r => [r.n, r.text]))
  return {
    items: page.items.map(r => ({ report: toReportRow(r), who: [], pieces: piecesOf(words.get(r.n) ?? '') })),
    next: page.next,
  }
}

export const search = (db: Kysely<Tables>, query: SearchQuery): Promise<Page<Hit>> =>
  query.in === 'reports' ? searchReports(db, query) : searchEntries(db, query)
