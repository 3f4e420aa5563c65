/**
 * What the server shows: a dossier that may be written to, or a record made of files, which may not.
 *
 * fixedShelf(record, 'three reports') -> every page of it, and one clear error for whoever tries to change it.
 */
import { createHash } from 'node:crypto'
import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { entriesOf } from '../views/pages/desk.ts'

export interface Shelf {
  /** For the head of the page: the file's name. */
  readonly name: string
  readonly writable: boolean
  /** Changes whenever anything was decided or read. */
  version(): Promise<string>
  /** What the pages are made of, at which version of the shelf; the tag stays where what was decided left it as it was. */
  pages(): Promise<{ readonly record: SourcedRecord; readonly version: string; readonly tag: string }>
  /** Frozen: the same object until the version changes. */
  record(): Promise<SourcedRecord>
  /** Resolves once everything that was written before is shown. */
  fresh(): Promise<void>
  /** Ids of the entries whose words, or who says them, hold every word searched for. */
  search(text: string): Promise<ReadonlySet<string>>
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/"[^"]*"|\S+/g) ?? []

/** Entries by plain containment of each word or "phrase in quotation marks". */
const scan = (record: SourcedRecord, text: string): ReadonlySet<string> => {
  const wanted = wordsOf(text).map(w => w.replace(/"/g, ''))
  const names = new Map(record.actors.map(a => [a.id, a.name]))
  const said = (e: Entry): string => {
    const who = e.entry === 'statement' ? e.sources.map(s => names.get(s.actor) ?? '') : []
    return [...who, ...entryWords(e).map(w => w.exact)].join(' ').toLowerCase()
  }
  return new Set(
    entriesOf(record)
      .filter(e => wanted.every(w => said(e).includes(w)))
      .map(e => e.id),
  )
}

export const fixedShelf = (record: SourcedRecord, name: string): Shelf => {
  const version = createHash('sha256')
    .update(JSON.stringify([record.asOf, record.generator, record.reports.map(r => r.id)]))
    .digest('hex')
    .slice(0, 16)
  return {
    name,
    writable: false,
    version: async () => version,
    pages: async () => ({ record, version, tag: version }),
    record: async () => record,
    fresh: async () => undefined,
    search: async text => scan(record, text),
  }
}
