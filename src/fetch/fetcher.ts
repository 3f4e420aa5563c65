/**
 * Fetches a page politely and within bounds: what `parley read URL` and a dossier do with an address.
 *
 * const fetcher = createFetcher(); await fetcher.fetch('https://example.org/talks') -> {kind: 'page', bytes, etag, ...}
 * With the etag or date of an earlier fetch the answer may be {kind: 'unchanged'}. What the bytes mean is left to intake.
 */
import { ParleyError } from '../errors.ts'
import { LARGEST, readBody } from './body.ts'
import { type Budget, createBudget, SECONDS } from './budget.ts'
import { type Guard, guardedAgent, hostOf } from './guard.ts'
import { backOff, type Clock, createPace, retryAfter, systemClock } from './pace.ts'
import { type Answer, ask, failure } from './request.ts'
import { createRobots } from './robots.ts'
import { checkedUrl } from './url.ts'

/** What an earlier fetch of the same address brought, as the server named it. */
export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** Where the page was in the end, after redirects; the address asked for where absent. */
  readonly url?: string | undefined
}
export interface FetchedPage extends Validators {
  readonly kind: 'page'
  readonly url: string
  readonly bytes: Uint8Array
  readonly mediaType?: string
  readonly charset?: string
  /** When, ISO 8601 in UTC. */
  readonly retrieved: string
}
export interface Unchanged {
  readonly kind: 'unchanged'
  readonly url: string
  readonly retrieved: string
}
export interface Fetcher {
  /** Throws `bad-url`, `forbidden-address`, `robots-forbid` and the `fetch-` errors. */
  readonly fetch: (url: string, known?: Validators) => Promise<FetchedPage | Unchanged>
  readonly close: () => Promise<void>
}
export interface FetcherOptions {
  /** Hosts that may be on a private network. */
  readonly allowHosts?: readonly string[]
  /** The most that one address may take in all, in milliseconds; three minutes where absent. */
  readonly most?: number
  /** Limits in milliseconds, and what the world is like; for tests. `milliseconds` is that of a single request. */
  readonly milliseconds?: number
  readonly gap?: number
  readonly clock?: Clock
  readonly resolve?: Guard['resolve']
  readonly reachable?: Guard['reachable']
}

const MOST_REDIRECTS = 5
const MOST_TRIES = 4
/** A site that asks for a longer wait is told of, not waited for. */
const LONGEST_WAIT = 60_000
const PASSING = new Set([429, 500, 502, 503, 504])

const pageOf = async (url: string, answer: Answer, retrieved: string): Promise<FetchedPage> => {
  if (Number(answer.header('content-length')) > LARGEST) {
    answer.drop()
    throw new ParleyError('fetch-too-large', url)
  }
  const type = answer.header('content-type')
  const charset = /charset\s{0,3}=\s{0,3}"?([\w:-]{2,40})/i.exec(type ?? '')?.[1]
  const mediaType = type?.split(';', 1)[0]?.trim().toLowerCase()
  const [etag, lastModified] = [answer.header('etag'), answer.header('last-modified')]
  try {
    const bytes = await readBody(url, { body: answer.body, encoding: answer.header('content-encoding') })
    return {
      kind: 'page',
      url,
      bytes,
      retrieved,
      ...(mediaType ? { mediaType } : {}),
      ...(charset ? { charset } : {}),
      ...(etag ? { etag } : {}),
      ...(lastModified ? { lastModified } : {}),
    }
  } catch (error) {
    answer.drop()
    throw failure(url, error)
  }
}

export const createFetcher = (options: FetcherOptions = {}): Fetcher => {
  const { clock = systemClock, milliseconds = 60_000, gap = 1000, most = SECONDS * 1000 } = options
  const agent = guardedAgent({
    allowed: new Set((options.allowHosts ?? []).map(hostOf)),
    resolve: options.resolve,
    reachable: options.reachable,
  })
  const turn = createPace(gap, clock)
  const robotsOf = createRobots(clock.now)

  /** Asks until there is an answer that will not pass by waiting. */
  const patiently = async (url: string, headers: Record<string, string>, budget: Budget): Promise<Answer> => {
    const { host } = new URL(url)
    const askFor = (at: string, more: Record<string, string> = {}): Promise<Answer> =>
      ask(at, agent, { headers: more, milliseconds: budget.left(milliseconds) })
    budget.left(1)
    const robots = await robotsOf(url, at => askFor(at))
    if (!robots.allows(url)) throw new ParleyError('robots-forbid', url)
    for (let attempt = 0; ; attempt++) {
      const queued = clock.now()
      await turn(host, robots.delay)
      budget.giveBack(clock.now() - queued)
      const answer = await askFor(url, headers)
      if (!PASSING.has(answer.status)) return answer
      const asked = retryAfter(answer.header('retry-after'), clock.now())
      answer.drop()
      const wait = asked ?? backOff(attempt)
      if (wait > LONGEST_WAIT)
        throw new ParleyError('fetch-busy', `${url}: try again in ${Math.ceil(wait / 60_000)} minutes`)
      if (attempt + 1 >= MOST_TRIES) {
        if (answer.status === 429 || answer.status === 503)
          throw new ParleyError('fetch-busy', `${url}: try again later`)
        throw new ParleyError('fetch-refused', `${url}: the site answers ${answer.status}`)
      }
      await budget.wait(wait)
    }
  }

  const follow = async (asked: string, known: Validators, budget: Budget): Promise<FetchedPage | Unchanged> => {
    let url = asked
    const about = known.url ?? url
    const conditions = {
      ...(known.etag ? { 'if-none-match': known.etag } : {}),
      ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    }
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      // A redirect may lead elsewhere today: what a server said of one page is nothing to ask of another.
      const headers = url === about ? conditions : {}
      const answer = await patiently(url, headers, budget)
      const retrieved = new Date(clock.now()).toISOString()
      const location = answer.header('location')
      if (answer.status === 304 && Object.keys(headers).length > 0) {
        answer.drop()
        return { kind: 'unchanged', url, retrieved }
      }
      if ([301, 302, 303, 307, 308].includes(answer.status) && location) {
        answer.drop()
        url = checkedUrl(location, url)
        continue
      }
      if (answer.status === 200 || answer.status === 203) return await pageOf(url, answer, retrieved)
      answer.drop()
      throw new ParleyError('fetch-refused', `${url}: the site answers ${answer.status}`)
    }
    throw new ParleyError('fetch-redirects', asked)
  }
  const fetch: Fetcher['fetch'] = async (address, known = {}) => {
    const url = checkedUrl(address)
    const budget = createBudget(url, { clock, most })
    try {
      return await follow(url, known, budget)
    } catch (error) {
      throw budget.explain(error)
    }
  }
  return { fetch, close: () => agent.destroy() }
}
