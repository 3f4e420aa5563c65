/**
 * The time that one address may take in all: its robots.txt, redirects, waits, further tries and the body together.
 *
 * const budget = createBudget(url, {clock, most: 180_000}); budget.left(60_000) -> 60000, later 12000, then 'fetch-slow'
 * Waiting for the host's turn behind other pages of ours is nothing that the address takes, and is given back.
 */
import { ParleyError } from '../errors.ts'
import type { Clock } from './pace.ts'

/** The most that one address may take, in seconds, where nobody says otherwise. */
export const SECONDS = 180
/** Timers and clocks round differently. */
const ROUNDED = 20

export interface Budget {
  /** The milliseconds that are left, at most so many. Throws `fetch-slow` where there are none. */
  readonly left: (most: number) => number
  /** Waits where there is time for it; throws `fetch-slow` at once where there is not. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Takes what was waited out of the account, the first time. */
  readonly giveBack: (milliseconds: number) => void
  /** What to say of a request that was cut off: the whole time was over, or that of the one request. */
  readonly explain: (error: unknown) => unknown
}

export const createBudget = (url: string, options: { readonly clock: Clock; readonly most: number }): Budget => {
  const { clock, most } = options
  let end = clock.now() + most
  let given = false
  const seconds = Math.round(most / 1000)
  const over = (): ParleyError =>
    new ParleyError(
      'fetch-slow',
      `${url}: more than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, redirects, waits and further tries together`,
    )
  const left: Budget['left'] = asked => {
    const milliseconds = Math.min(asked, end - clock.now())
    if (milliseconds <= 0) throw over()
    return milliseconds
  }
  return {
    left,
    wait: async milliseconds => {
      if (milliseconds > left(Number.POSITIVE_INFINITY)) throw over()
      await clock.sleep(milliseconds)
    },
    giveBack: milliseconds => {
      if (!given) end += milliseconds
      given = true
    },
    explain: error =>
      error instanceof ParleyError && error.code === 'fetch-slow' && clock.now() >= end - ROUNDED ? over() : error,
  }
}
