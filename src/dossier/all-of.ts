/**
 * All pages of a list, where a whole is needed.
 */
import type { Actor, Place } from '../record/sourced-record.ts'
import type { Page, Paging, ReportRow, Store } from '../store/store.ts'

const all = async <T>(ask: (paging: Paging) => Promise<Page<T>>): Promise<T[]> => {
  const items: T[] = []
  for (let after: string | undefined; ; ) {
    const page = await ask({ limit: 500, after })
    items.push(...page.items)
    if (page.next === null) return items
    after = page.next
  }
}

/** Names come from readings alone: as long as these are the same, so are all actors and places. */
const kept = <T>(ask: (store: Store) => Promise<T>): ((store: Store) => Promise<T>) => {
  const known = new WeakMap<Store, { readonly readings: number; readonly all: T }>()
  return async store => {
    // Asked before: what is read after it is at least as new, and another version is read again.
    const { readings } = (await store.versions()).record
    const last = known.get(store)
    if (last?.readings === readings) return last.all
    const found = await ask(store)
    known.set(store, { readings, all: found })
    return found
  }
}

export const allActors: (store: Store) => Promise<readonly Actor[]> = kept(store => all(p => store.actors(p)))
export const allPlaces: (store: Store) => Promise<readonly Place[]> = kept(store => all(p => store.places(p)))
export const allReports = (store: Store): Promise<ReportRow[]> => all(p => store.reports(p))
