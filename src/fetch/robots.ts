/**
 * What a site asks of programs (RFC 9309): robots.txt, fetched once a day for each origin and obeyed.
 *
 * "User-agent: *\nDisallow: /private" -> allows('https://example.org/private/x') is false
 * None there (4xx): everything is allowed. A site that fails to say (5xx): nothing is, and it is asked again a minute later.
 */
import robotsParser from 'robots-parser'
import { ParleyError } from '../errors.ts'
import { readBody } from './body.ts'
import { type Answer, failure, USER_AGENT } from './request.ts'

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}
/** Its types speak of an ES module, which it is not: Node hands over the function itself. */
const parse = robotsParser as unknown as (url: string, text: string) => Rules

const LARGEST_ROBOTS = 512 * 1024
const MOST_REDIRECTS = 5
/** A site that asks for more than this between two requests is taken to mean this. */
const LONGEST_DELAY = 30_000

export interface Robots {
  readonly allows: (url: string) => boolean
  /** Milliseconds between two requests. */
  readonly delay: number
}
const ALL: Robots = { allows: () => true, delay: 0 }

const read = async (url: string, ask: (url: string) => Promise<Answer>): Promise<Robots> => {
  let at = url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await ask(at)
    const location = answer.header('location')
    if (answer.status >= 300 && answer.status < 400 && location) {
      answer.drop()
      if (!URL.canParse(location, at)) return ALL
      at = new URL(location, at).href
      if (!/^https?:/.test(at)) return ALL
      continue
    }
    if (answer.status !== 200) answer.drop()
    if (answer.status === 429 || answer.status >= 500)
      throw new ParleyError('fetch-failed', `${url}: the site cannot say what it allows (${answer.status})`)
    if (answer.status !== 200) return ALL
    const bytes = await readBody(at, { body: answer.body, encoding: answer.header('content-encoding') }, LARGEST_ROBOTS)
    const robots = parse(url, new TextDecoder().decode(bytes))
    const delay = Math.min(LONGEST_DELAY, (robots.getCrawlDelay(USER_AGENT) ?? 0) * 1000)
    return { allows: page => robots.isAllowed(page, USER_AGENT) !== false, delay: Math.max(delay, 0) }
  }
  return ALL
}

/** What a site asked for a day ago it may not ask for today (RFC 9309, 2.4); a failure passes sooner. */
const KEPT = { answer: 24 * 3_600_000, failure: 60_000 }

interface Known {
  readonly robots: Promise<Robots>
  readonly until: number
}

/** Asks each origin once, also where several pages of it are wanted at the same time; again after a day. */
export const createRobots = (
  now: () => number,
): ((page: string, ask: (url: string) => Promise<Answer>) => Promise<Robots>) => {
  const known = new Map<string, Known>()
  return (page, ask) => {
    const { origin } = new URL(page)
    const url = `${origin}/robots.txt`
    const last = known.get(origin)
    if (last && now() < last.until) return last.robots
    const until = (milliseconds: number): number => now() + milliseconds
    const robots = read(url, ask).catch((error: unknown) => {
      known.set(origin, { robots, until: until(KEPT.failure) })
      throw failure(url, error)
    })
    known.set(origin, { robots, until: until(KEPT.answer) })
    return robots
  }
}
