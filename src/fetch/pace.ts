/**
 * How often a host is asked: one request at a time and a gap between them, and how long to wait when it asks for that.
 *
 * retryAfter('120', now) -> 120000; backOff(1) -> 2000; pace('example.org') resolves when the host's turn has come
 */
export interface Clock {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: milliseconds => new Promise(done => setTimeout(done, milliseconds)),
}

/** Waits for the host's turn; each turn takes `gap`, or longer where its robots.txt asks for it. */
export const createPace = (gap: number, clock: Clock): ((host: string, delay?: number) => Promise<void>) => {
  const free = new Map<string, number>()
  return async (host, delay = 0) => {
    const now = clock.now()
    const turn = Math.max(now, free.get(host) ?? 0)
    free.set(host, turn + Math.max(gap, delay))
    if (turn > now) await clock.sleep(turn - now)
  }
}

/** Milliseconds of a Retry-After header (seconds or an HTTP date); undefined where it says nothing that can be read. */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** Milliseconds before the next try: one second, then two, then four. */
export const backOff = (attempt: number): number => 1000 * 2 ** attempt
