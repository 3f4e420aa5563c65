/**
 * The pages: each address gives the page to a browser and the same as JSON to everybody else.
 */
import { z } from 'zod'
import { EntryKind } from '../record/decision.ts'
import type { Desk } from '../views/pages/desk.ts'
import { EntryPage, entryPage } from '../views/pages/entry.ts'
import {
  Conditions,
  conditionsPage,
  Discrepancies,
  discrepanciesPage,
  Timeline,
  Tolls,
  timelinePage,
  tollsPage,
} from '../views/pages/happenings.ts'
import { FACETS, ListPage, listPage } from '../views/pages/lists.ts'
import {
  ActorPage,
  Actors,
  actorPage,
  actorsPage,
  PlacePage,
  Places,
  placePage,
  placesPage,
} from '../views/pages/names.ts'
import { Overview, overview } from '../views/pages/overview.ts'
import { Reading, reading } from '../views/pages/reading.ts'
import { Reports, reportsPage } from '../views/pages/reports.ts'
import { SearchPage, searchPage } from '../views/pages/search.ts'
import { Refusal } from './problem.ts'
import { type Asked, type Route, route } from './route.ts'

const Id = z.object({ id: z.string().min(1).max(200) })
const many = z.union([z.string(), z.array(z.string())]).transform(v => (Array.isArray(v) ? v : [v]))
const List = z.object({
  q: z.string().max(500).optional().describe('Words that must all be there; "words in quotation marks" as they stand'),
  ...(Object.fromEntries(FACETS.map(f => [f, many.optional()])) as Record<
    (typeof FACETS)[number],
    z.ZodOptional<typeof many>
  >),
  doubtful: z.enum(['yes']).optional().describe('Only what Parley itself doubts'),
  offset: z.coerce.number().int().min(0).max(10_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})
type List = z.infer<typeof List>
const When = z.object({
  kinds: many.optional().describe('event, due, statement'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
type When = z.infer<typeof When>

const found = <T>(page: T | undefined, what: string): T => {
  if (page === undefined)
    throw new Refusal('not-found', `there is no ${what} here`, {
      todo: 'it may have gone with its report; look in the list',
    })
  return page
}

const list =
  (kind: EntryKind) =>
  async ({ desk, shelf, query }: Asked<List, unknown, unknown>): Promise<ListPage> => {
    const { q, doubtful, offset, limit, ...facets } = query
    return listPage(await desk(), {
      kind,
      ...(q ? { only: await shelf.search(q) } : {}),
      facets,
      doubtful: doubtful === 'yes',
      ...(offset === undefined ? {} : { offset }),
      ...(limit === undefined ? {} : { limit }),
    })
  }

/** A page of the whole dossier; what it takes, where it takes anything, comes with it. */
const page = <Q = unknown, P = unknown>(
  path: string,
  summary: string,
  of: Pick<Route<Q, P>, 'gives' | 'run' | 'query' | 'params'> & Partial<Pick<Route, 'tag'>>,
): Route => route<Q, P, unknown>({ method: 'get', path, summary, tag: 'pages', role: 'reader', page: true, ...of })

/** The page of one thing by its id. */
const pageOf = <T>(
  path: string,
  summary: string,
  of: {
    readonly gives: z.ZodType<T>
    readonly what: string
    readonly make: (desk: Desk, id: string) => T | undefined
  } & Partial<Pick<Route, 'tag'>>,
): Route => {
  const { what, make, ...rest } = of
  return page<unknown, { id: string }>(path, summary, {
    ...rest,
    params: Id,
    run: async ({ desk, params }) => found(make(await desk(), params.id), `${what} of this id`),
  })
}

export const pages: readonly Route[] = [
  page('/', 'Where things stand', { gives: Overview, run: async ({ desk }) => overview(await desk()) }),
  page('/reports', 'The reports of the dossier', {
    gives: Reports,
    run: async ({ desk }) => reportsPage(await desk()),
  }),
  pageOf('/reports/{id}', 'A report with its entries marked in the text', {
    gives: Reading,
    what: 'report',
    make: reading,
  }),
  page('/timeline', 'Events and statements by date, with their uncertainty', {
    query: When as unknown as z.ZodType<When>,
    gives: Timeline,
    run: async ({ desk, query }) => timelinePage(await desk(), query),
  }),
  page('/tolls', 'Tolls by teller', { gives: Tolls, run: async ({ desk }) => tollsPage(await desk()) }),
  page('/discrepancies', 'What contradicts, with the words of each teller', {
    gives: Discrepancies,
    run: async ({ desk }) => discrepanciesPage(await desk()),
  }),
  page('/conditions', 'Who waits for whom', {
    gives: Conditions,
    run: async ({ desk }) => conditionsPage(await desk()),
  }),
  ...EntryKind.options
    .filter(k => k !== 'discrepancy')
    .map(kind =>
      page(`/${kind}s`, `All ${kind}s, searched and counted by facet`, {
        query: List as unknown as z.ZodType<List>,
        gives: ListPage,
        run: list(kind),
      }),
    ),
  page('/search', 'Everything that holds the words', {
    query: z.object({ q: z.string().max(500).default('') }) as unknown as z.ZodType<{ q: string }>,
    gives: SearchPage,
    run: async ({ desk, shelf, query: { q } }) =>
      searchPage(await desk(), { q, only: q.trim() ? await shelf.search(q) : new Set() }),
  }),
  page('/actors', 'Actors with what they said', { gives: Actors, run: async ({ desk }) => actorsPage(await desk()) }),
  pageOf('/actors/{id}', 'One actor: names, roles, positions, words', {
    gives: ActorPage,
    what: 'actor',
    make: actorPage,
  }),
  page('/places', 'Places with what happened there', {
    gives: Places,
    run: async ({ desk }) => placesPage(await desk()),
  }),
  pageOf('/places/{id}', 'One place: names, who claims it, what happened there', {
    gives: PlacePage,
    what: 'place',
    make: placePage,
  }),
  page('/map', 'The map of the places', { gives: Places, run: async ({ desk }) => placesPage(await desk()) }),
  pageOf('/entries/{id}', 'One entry: its words everywhere, its voices, what speaks against it', {
    gives: EntryPage,
    what: 'entry',
    make: entryPage,
    tag: 'entries',
  }),
]
