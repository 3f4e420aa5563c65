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

export const allActors = (store: Store): Promise<Actor[]> => all(p => store.actors(p))
export const allPlaces = (store: Store): Promise<Place[]> => all(p => store.places(p))
export const allReports = (store: Store): Promise<ReportRow[]> => all(p => store.reports(p))
