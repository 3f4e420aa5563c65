/**
 * The pages: each address gives the page to a browser and the same as JSON to everybody else.
 */
import { z } from 'zod'
import { EntryKind } from '../record/decision.ts'
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

const Reports = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      outlet: z.string().optional(),
      author: z.string().optional(),
      published: z.string().optional(),
      language: z.string(),
      copyOf: z.string().optional(),
      entries: z.int(),
      words: z.int(),
    }),
  ),
})

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

const page = (path: string, summary: string, of: Pick<Route, 'gives' | 'run'>): Route => ({
  method: 'get',
  path,
  summary,
  tag: 'pages',
  role: 'reader',
  page: true,
  ...of,
})

export const pages: readonly Route[] = [
  page('/', 'Where things stand', { gives: Overview, run: async ({ desk }) => overview(await desk()) }),
  page('/reports', 'The reports of the dossier', {
    gives: Reports,
    run: async ({ desk }) => {
      const d = await desk()
      const counts = new Map<string, number>()
      for (const e of d.entries.values()) {
        const at =
          e.entry === 'statement' ? e.content[0]!.report : e.entry === 'event' ? e.mentions[0]!.words.report : ''
        counts.set(at, (counts.get(at) ?? 0) + 1)
      }
      return {
        reports: d.record.reports.map(({ id, outlet, author, published, language, copyOf, text }) => ({
          id,
          name: d.reportName(id),
          outlet,
          author,
          published,
          language,
          copyOf,
          entries: counts.get(id) ?? 0,
          words: text.split(/\s+/).length,
        })),
      }
    },
  }),
  route<unknown, { id: string }, unknown>({
    ...page('/reports/{id}', 'A report with its entries marked in the text', { gives: Reading, run: () => undefined }),
    params: Id,
    query: undefined,
    body: undefined,
    run: async ({ desk, params }) => found(reading(await desk(), params.id), 'report of this id'),
  }),
  route<z.infer<typeof When>, unknown, unknown>({
    ...page('/timeline', 'Events and statements by date, with their uncertainty', {
      gives: Timeline,
      run: () => undefined,
    }),
    query: When as unknown as z.ZodType<z.infer<typeof When>>,
    params: undefined,
    body: undefined,
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
      route<List, unknown, unknown>({
        method: 'get',
        path: `/${kind}s`,
        summary: `All ${kind}s, searched and counted by facet`,
        tag: 'pages',
        role: 'reader',
        page: true,
        query: List as unknown as z.ZodType<List>,
        gives: ListPage,
        run: list(kind),
      }),
    ),
  route<{ q: string }, unknown, unknown>({
    ...page('/search', 'Everything that holds the words', { gives: SearchPage, run: () => undefined }),
    query: z.object({ q: z.string().max(500).default('') }) as unknown as z.ZodType<{ q: string }>,
    params: undefined,
    body: undefined,
    run: async ({ desk, shelf, query: { q } }) =>
      searchPage(await desk(), { q, only: q.trim() ? await shelf.search(q) : new Set() }),
  }),
  page('/actors', 'Actors with what they said', { gives: Actors, run: async ({ desk }) => actorsPage(await desk()) }),
  route<unknown, { id: string }, unknown>({
    method: 'get',
    path: '/actors/{id}',
    summary: 'One actor: names, roles, positions, words',
    tag: 'pages',
    role: 'reader',
    page: true,
    params: Id,
    gives: ActorPage,
    run: async ({ desk, params }) => found(actorPage(await desk(), params.id), 'actor of this id'),
  }),
  page('/places', 'Places with what happened there', {
    gives: Places,
    run: async ({ desk }) => placesPage(await desk()),
  }),
  route<unknown, { id: string }, unknown>({
    method: 'get',
    path: '/places/{id}',
    summary: 'One place: names, who claims it, what happened there',
    tag: 'pages',
    role: 'reader',
    page: true,
    params: Id,
    gives: PlacePage,
    run: async ({ desk, params }) => found(placePage(await desk(), params.id), 'place of this id'),
  }),
  page('/map', 'The map of the places', { gives: Places, run: async ({ desk }) => placesPage(await desk()) }),
  route<unknown, { id: string }, unknown>({
    method: 'get',
    path: '/entries/{id}',
    summary: 'One entry: its words everywhere, its voices, what speaks against it',
    tag: 'entries',
    role: 'reader',
    page: true,
    params: Id,
    gives: EntryPage,
    run: async ({ desk, params }) => found(entryPage(await desk(), params.id), 'entry of this id'),
  }),
]
