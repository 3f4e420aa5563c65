/**
 * The pen that the draft of a case is written with: ids as letter and number, actors by name, anchors by their words.
 *
 *   penOf(record).drawer(anchor of "he left").one(anchor of the second "he") -> 'he#2'
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { ENTRY_LISTS } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { caseWords } from './case-words.ts'

export type Fields = Record<string, unknown>
const LETTER = { statements: 's', events: 'e', proposals: 'p', positions: 'x', commitments: 'c', discrepancies: 'd' }

/** One value stands alone, several as a list, none not at all. */
export const some = <T>(values: readonly T[]): T | T[] | undefined => (values.length > 1 ? [...values] : values[0])
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** The files a case's reports are kept in: one `report.txt`, or `reports/a.txt`, `reports/b.txt` ... of a group. */
export const fileNames = (record: SourcedRecord): Map<string, string> =>
  new Map(
    record.reports.map((r, i) => [
      r.id,
      record.reports.length === 1 ? 'report.txt' : `reports/${String.fromCharCode(97 + i)}.txt`,
    ]),
  )

/** How a record's ids are told in a draft: entries by letter and number, actors and places by name. */
const idsOf = (record: SourcedRecord): Map<string, string> => {
  const ids = new Map<string, string>([...record.actors, ...record.places].map(x => [x.id, x.name]))
  for (const kind of ENTRY_LISTS)
    for (const [i, e] of record[kind].entries()) ids.set(e.id, `${LETTER[kind]}${String(i + 1).padStart(2, '0')}`)
  return ids
}

export const penOf = (record: SourcedRecord) => {
  const files = fileNames(record)
  const ids = idsOf(record)
  const texts = new Map(record.reports.map(r => [r.id as string, r.text]))
  const name = (id: string) => ids.get(id) ?? id
  const names = (refs: readonly { actor: string }[]) => unique(refs.map(r => name(r.actor)))
  const voice = (id: string | null | undefined) => (id ? name(id) : undefined)
  /** Draws anchors for an entry whose own report is that of its main words. */
  const drawer = (main: Anchor) => {
    const one = (a: Anchor) => {
      const words = caseWords(texts.get(a.report) ?? '', a)
      const letter = files.get(a.report)?.at(-5)
      return files.size > 1 && (a.report !== main.report || /^[a-h]: /.test(words)) ? `${letter}: ${words}` : words
    }
    return {
      report: files.size > 1 ? files.get(main.report) : undefined,
      one: (a: Anchor | null | undefined) => (a ? one(a) : undefined),
      all: (anchors: readonly Anchor[]) => unique(anchors.map(one)),
    }
  }
  return { name, names, voice, drawer }
}
export type Pen = ReturnType<typeof penOf>
