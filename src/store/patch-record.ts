/**
 * A record after a few of its entries changed: all that did not change are the very objects that they were.
 *
 * patchRecord(record, {ids: [s-1], standing: [{entry, ord}]}) -> `statements` is a new list, `events` the same; where nothing
 * that stands is different (an entry was accepted, say) it is the record itself.
 */
import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import { ENTRY_LISTS, type EntryList, LIST_OF, type SourcedRecord } from '../record/sourced-record.ts'
import { ordOf } from './entry-row.ts'

export interface Placed {
  readonly entry: Entry
  /** Its place in the order of the record. */
  readonly ord: string
}
export interface Patch {
  /** Every entry that may be different, or gone. */
  readonly ids: ReadonlySet<string>
  /** Those of them that stand. */
  readonly standing: readonly Placed[]
}

const inserted = (list: Entry[], placed: Placed, ord: (e: Entry) => string): void => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ord(list[middle]!) < placed.ord) low = middle + 1
    else high = middle
  }
  list.splice(low, 0, placed.entry)
}

export const patchRecord = (record: SourcedRecord, patch: Patch): SourcedRecord => {
  const published = new Map(record.reports.map(r => [r.id, r.published]))
  const ord = (e: Entry): string => {
    const words = entryWords(e)[0]!
    return ordOf(e.id, words, published.get(words.report))
  }
  const changed: Partial<Record<EntryList, Entry[]>> = {}
  for (const name of ENTRY_LISTS) {
    const list: readonly Entry[] = record[name]
    const old = new Map(list.filter(e => patch.ids.has(e.id)).map(e => [e.id, JSON.stringify(e)]))
    const now = patch.standing.filter(p => LIST_OF[p.entry.entry] === name)
    const fresh = now.filter(p => old.get(p.entry.id) !== JSON.stringify(p.entry))
    const stays = new Set(now.filter(p => !fresh.includes(p)).map(p => p.entry.id))
    if (fresh.length === 0 && stays.size === old.size) continue
    const next = list.filter(e => !patch.ids.has(e.id) || stays.has(e.id))
    for (const p of fresh) inserted(next, p, ord)
    changed[name] = next
  }
  return Object.keys(changed).length === 0 ? record : ({ ...record, ...changed } as SourcedRecord)
}
