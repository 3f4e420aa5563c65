/**
 * What changed from one record to a later one: reports and entries that are new, gone or changed, field by field.
 *
 * After one more report: an event with another telling and a toll more -> changed: mentions, counts. An entry that was joined
 * into another is found by its old id.
 */

import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import { ENTRY_LISTS, type EntryList, type SourcedRecord } from '../record/sourced-record.ts'
import { changeWords, headOf, historyWords } from './change-words.ts'
import { indexRecord } from './names.ts'

export interface EntryChange {
  readonly list: EntryList
  readonly change: 'new' | 'gone' | 'changed'
  readonly id: string
  /** Names of the fields that differ; empty for what is new or gone. */
  readonly fields: readonly string[]
  readonly words: string
  /** Who and what: "Aldo Renvik is against · ceasefire". */
  readonly head: string
  /** What changed, in plain words; of a new entry how it came to be so, where earlier reports tell it. */
  readonly what: readonly string[]
}
export interface RecordDiff {
  readonly reports: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly entries: readonly EntryChange[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const changedFields = (a: Entry, b: Entry): string[] => {
  const [x, y] = [a, b] as unknown as [Record<string, unknown>, Record<string, unknown>]
  return [...new Set([...Object.keys(x), ...Object.keys(y)])]
    .filter(k => k !== 'id' && k !== 'was' && !same(x[k], y[k]))
    .sort()
}

const wordsOf = (e: Entry): string => entryWords(e)[0]!.exact

/** New and changed entries in the order of the later record, then those that are gone in the order of the earlier. */
export const recordDiff = (before: SourcedRecord, after: SourcedRecord): RecordDiff => {
  const ids = (record: SourcedRecord): Set<string> => new Set(record.reports.map(r => r.id))
  const [old, now] = [ids(before), ids(after)]
  const [was, is] = [indexRecord(before), indexRecord(after)]
  const entries = ENTRY_LISTS.flatMap((list): EntryChange[] => {
    const earlier: readonly Entry[] = before[list]
    const later: readonly Entry[] = after[list]
    const known = new Map(earlier.flatMap(e => [e.id, ...(e.was ?? [])].map(id => [id, e] as const)))
    const kept = new Set<string>()
    const changes = later.flatMap((e): EntryChange[] => {
      const past = [e.id, ...(e.was ?? [])].flatMap(id => known.get(id) ?? [])
      for (const p of past) kept.add(p.id)
      if (past.length === 0)
        return [
          { list, change: 'new', id: e.id, fields: [], words: wordsOf(e), head: headOf(e, is), what: historyWords(e) },
        ]
      const fields = [...new Set(past.flatMap(p => changedFields(p, e)))].sort()
      if (fields.length === 0) return []
      const what = changeWords(past, e, { fields, before: was, after: is })
      return [{ list, change: 'changed', id: e.id, fields, words: wordsOf(e), head: headOf(e, is), what }]
    })
    const gone = earlier
      .filter(e => !kept.has(e.id))
      .map(
        (e): EntryChange => ({
          ...{ list, change: 'gone', id: e.id, fields: [], words: wordsOf(e) },
          ...{ head: headOf(e, was), what: [] },
        }),
      )
    return [...changes, ...gone]
  })
  return {
    reports: {
      added: after.reports.map(r => r.id).filter(id => !old.has(id)),
      removed: before.reports.map(r => r.id).filter(id => !now.has(id)),
    },
    entries,
  }
}
