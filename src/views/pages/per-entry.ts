/**
 * What is worked out for an entry, kept while all that it was made of is the same: a correction makes only the cards it changes.
 *
 * const cardOf = perEntry(makeCard); cardOf(entry, desk) is the very card that the desk before had, unless the entry, one of the
 * entries it looked up, or the list of actors, places or reports is another one.
 */
import type { Entry } from '../../record/entries.ts'
import { sameItems } from '../../text/same-items.ts'
import type { Desk, Reads } from './desk.ts'

interface Kept<T> {
  readonly value: T
  readonly lists: readonly object[]
  readonly reads: Reads
}

const listsOf = ({ record }: Desk): readonly object[] => [record.actors, record.places, record.reports]

const holds = ({ lists, reads }: Kept<unknown>, desk: Desk): boolean => {
  if (!sameItems(lists, listsOf(desk))) return false
  for (const [id, entry] of reads.entries) if (desk.entries.get(id) !== entry) return false
  for (const [id, list] of reads.about) if (!sameItems(desk.discrepanciesOf(id), list)) return false
  return true
}

/** `make` may look at nothing but the entry and the desk, and must not use another thing kept per entry. */
export const perEntry = <T>(make: (entry: Entry, desk: Desk) => T): ((entry: Entry, desk: Desk) => T) => {
  const kept = new WeakMap<Entry, Kept<T>>()
  return (entry, desk) => {
    const old = kept.get(entry)
    if (old && holds(old, desk)) return old.value
    const { value, reads } = desk.watched(watching => make(entry, watching))
    kept.set(entry, { value, lists: listsOf(desk), reads })
    return value
  }
}

/** Something made of a few lists of the record, kept while they are the same; the first of them keeps it. */
export const perLists = <A, T>(
  lists: (of: A) => readonly [object, ...object[]],
  make: (of: A) => T,
): ((of: A) => T) => {
  const kept = new WeakMap<object, { readonly lists: readonly object[]; readonly value: T }>()
  return of => {
    const now = lists(of)
    const old = kept.get(now[0])
    if (old && sameItems(old.lists, now)) return old.value
    const value = make(of)
    kept.set(now[0], { lists: now, value })
    return value
  }
}
