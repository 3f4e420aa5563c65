/**
 * Too many wrong passwords in a row: by name and by address, each failure doubles the wait, from the sixth on.
 */
export interface Throttle {
  /** Seconds to wait; 0 where a try is allowed. */
  wait(key: string): number
  failed(key: string): void
  passed(key: string): void
}

const FREE = 5
const LONGEST = 900
const MOST_KEYS = 10_000

export const createThrottle = (now: () => number = Date.now): Throttle => {
  const keys = new Map<string, { count: number; until: number }>()
  return {
    wait: key => Math.max(0, Math.ceil(((keys.get(key)?.until ?? 0) - now()) / 1000)),
    failed: key => {
      // The oldest go first; whoever fills the table gains nothing but a fresh start for another name.
      if (keys.size >= MOST_KEYS) keys.delete(keys.keys().next().value!)
      const count = (keys.get(key)?.count ?? 0) + 1
      const seconds = count < FREE ? 0 : Math.min(LONGEST, 2 ** (count - FREE))
      keys.delete(key)
      keys.set(key, { count, until: now() + seconds * 1000 })
    },
    passed: key => void keys.delete(key),
  }
}
