/**
 * The server as a function of a request: every route of the table, one error shape, the page for browsers.
 *
 * createApp({shelf}).request('/timeline') -> JSON; with Accept: text/html -> the page, which asks the same address for its JSON.
 */
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { streamSSE } from 'hono/streaming'
import type { z } from 'zod'
import { type Desk, deskOf } from '../views/pages/desk.ts'
import { PAGE_HEADER, VERSION_HEADER } from '../views/pages/version.ts'
import { openApi } from './openapi.ts'
import { createPageCache } from './page-cache.ts'
import { pages } from './pages.ts'
import { problemOf, Refusal } from './problem.ts'
import type { Route } from './route.ts'
import type { Shelf } from './shelf.ts'
import { asset, pageName, shell } from './static.ts'

export interface AppOptions {
  readonly shelf: Shelf
  /** More routes than the pages: writing, access. */
  readonly routes?: readonly Route[]
  /** Who asks, or a Refusal thrown; absent: everybody is "local" and may do everything. */
  readonly admit?: (context: Context, route: Route) => Promise<string>
  /** What is being read, for those who watch. */
  readonly progress?: () => unknown
  readonly log?: (line: {
    readonly method: string
    readonly path: string
    readonly status: number
    readonly ms: number
    readonly error?: unknown
  }) => void
}

/** What JSON calls a value, in few words: the fields of a query or a body that did not fit. */
const faults = (error: z.ZodError): string =>
  error.issues
    .map(i => `${i.path.join('.') || 'the whole'}: ${i.message}`)
    .join('; ')
    .slice(0, 500)

const take = <T>(schema: z.ZodType<T> | undefined, value: unknown): T => {
  if (!schema) return value as T
  const read = schema.safeParse(value)
  if (!read.success)
    throw new Refusal('bad-request', faults(read.error), { todo: 'see /openapi.json for what this address takes' })
  return read.data
}

/** Repeated parameters become lists. */
const queryOf = (c: Context): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(c.req.queries()).map(([k, v]) => [k, v.length === 1 ? v[0]! : v]))

const bodyOf = async (c: Context): Promise<unknown> => {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/json')) return undefined
  try {
    return await c.req.json()
  } catch {
    throw new Refusal('bad-request', 'the body is not JSON')
  }
}

const wantsPage = (c: Context): boolean => (c.req.header('accept') ?? '').includes('text/html')

/** A file of 32 MB, the most that intake takes, in base64. */
const MOST_BYTES = 48 * 1024 * 1024

const csp = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

export const createApp = ({ shelf, routes = [], admit = async () => 'local', progress, log }: AppOptions): Hono => {
  const app = new Hono()
  const all = [...pages, ...routes]
  const desk = async (): Promise<Desk> => deskOf(await shelf.record())
  const cache = createPageCache()
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    log?.({
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
      error: c.error,
    })
  })
  // Read now, before anything replaces it on the disk.
  pageName()
  app.use(async (c, next) => {
    c.header(PAGE_HEADER, pageName())
    await next()
  })
  app.use(secureHeaders({ contentSecurityPolicy: csp, referrerPolicy: 'no-referrer', xFrameOptions: 'DENY' }))
  app.use(compress())
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new Refusal('too-large', 'more than 48 MB', { todo: 'split it into single reports' })
      },
    }),
  )
  app.onError((error, c) => {
    const { status, body } = problemOf(error)
    return c.json(body, status)
  })
  app.notFound(c => {
    if (wantsPage(c)) return shell(c, 404)
    const { body } = problemOf(new Refusal('not-found', `nothing is at ${c.req.path}`, { todo: 'see /openapi.json' }))
    return c.json(body, 404)
  })
  app.get('/health', c => c.json({ ok: true }))
  app.get('/ready', async c => {
    await shelf.version()
    return c.json({ ok: true, dossier: shelf.name })
  })
  app.get('/openapi.json', c => c.json(openApi(all)))
  app.get('/assets/:file', asset)
  app.get('/favicon.svg', c => asset(c))
  // What changed and what is being read, as it happens: the page asks again for what it shows.
  app.get('/changes', async c => {
    await admit(c, pages[0]!)
    return streamSSE(c, async stream => {
      const last: Record<string, string> = {}
      const tell = async (event: string, data: string): Promise<void> => {
        if (last[event] !== data) await stream.writeSSE({ event, data })
        last[event] = data
      }
      while (!stream.aborted) {
        await tell('version', await shelf.version())
        if (progress) await tell('jobs', JSON.stringify(progress()))
        await stream.sleep(500)
      }
    })
  })
  for (const r of all) {
    const path = r.path.replace(/\{(\w+)\}/g, ':$1')
    const answer = async (c: Context): Promise<Response> => {
      if (r.page && wantsPage(c)) return shell(c, 200)
      const who = await admit(c, r)
      const asked = {
        shelf,
        desk,
        query: take(r.query, queryOf(c)),
        params: take(r.params, c.req.param()),
        body: take(r.body, await bodyOf(c)),
        who,
        context: c,
      }
      // Only pages hang on the record alone: who is signed in and what is being read change without it.
      if (!pages.includes(r)) {
        if (r.method === 'get') c.header('Cache-Control', 'no-store')
        return respond(c, await r.run(asked))
      }
      const made = await shelf.pages()
      const tag = `"${createHash('sha256').update(`${made.tag} ${who}`).digest('hex').slice(0, 20)}"`
      c.header('ETag', tag)
      c.header(VERSION_HEADER, made.version)
      c.header('Cache-Control', 'private, no-cache')
      c.header('Vary', 'Accept, Accept-Encoding, Cookie, Authorization')
      if (c.req.header('if-none-match') === tag) return c.body(null, 304)
      // One desk for the whole answer, whatever is written meanwhile.
      const one = deskOf(made.record)
      const url = new URL(c.req.url)
      const { plain, zipped } = await cache.page(one, url.pathname + url.search, () =>
        r.run({ ...asked, desk: async () => one }),
      )
      const small = plain.length < 1024 || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
      c.header('Content-Type', 'application/json')
      if (!small) c.header('Content-Encoding', 'gzip')
      return c.body(small ? plain : zipped)
    }
    app.on(r.method.toUpperCase(), path, answer)
  }
  return app
}

const respond = (c: Context, made: unknown): Response =>
  made instanceof Response ? made : c.json((made ?? {}) as Record<string, unknown>)
