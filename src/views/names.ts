/**
 * Names and lines for views: who a reference is, where in the report the words stand.
 */
import type { StatementEntry } from '../record/entries.ts'
import { isMany } from '../record/is-many.ts'
import type { Actor, SourcedRecord } from '../record/sourced-record.ts'
import type { ActorRef, Anchor } from '../record/values.ts'
import { countWhile } from '../text/count-while.ts'

export interface Index {
  actor(id: string): string
  place(id: string): string
  statement(id: string | null | undefined): StatementEntry | undefined
  /** "river.md:12" where there are several reports, else "12". */
  line(words: Anchor): string
  sources(statement: StatementEntry): string
  /** Several speak: two sources, or a group of many. */
  many(statement: StatementEntry): boolean
  refs(refs: readonly ActorRef[]): string
}

/** "A", "A and B", "A, B and C". */
export const join = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Several speak: two sources, or a group of many. */
export const severalSpeak = (s: StatementEntry, actorOf: (id: string) => Actor | undefined): boolean => {
  const ids = [...new Set(s.sources.map(r => r.actor))]
  const only = ids.length === 1 ? actorOf(ids[0]!) : undefined
  const unnamed = only?.kind === 'group' || (only?.kind === 'organisation' && /\b\p{Ll}[\p{L}-]*$/u.test(only.name))
  return ids.length > 1 || (only !== undefined && unnamed && isMany(only))
}

/** Lines of a text by offset, counted from 1. */
export const lineFinder = (text: string): ((at: number) => number) => {
  const starts = [...text.matchAll(/\n/g)].map(m => m.index)
  return at => countWhile(starts, start => start < at) + 1
}

/** Look-ups over a record; made once for a view. */
export const indexRecord = (record: SourcedRecord): Index => {
  const actors = new Map(record.actors.map(a => [a.id, a]))
  const places = new Map(record.places.map(p => [p.id, p.name]))
  const statements = new Map(record.statements.map(s => [s.id, s]))
  const reports = new Map(record.reports.map(r => [r.id, r]))
  const lines = new Map<string, (at: number) => number>()
  const lineOf = (a: Anchor): number => {
    if (!lines.has(a.report)) lines.set(a.report, lineFinder(reports.get(a.report)?.text ?? ''))
    return lines.get(a.report)!(a.start)
  }
  const label = new Map(record.reports.map((r, i) => [r.id, r.name ?? r.outlet ?? `report ${i + 1}`]))
  const actor = (id: string) => actors.get(id)?.name ?? id
  const refs = (list: readonly ActorRef[]) => join([...new Set(list.map(r => actor(r.actor)))])
  return {
    actor,
    place: id => places.get(id) ?? id,
    statement: id => (id ? statements.get(id) : undefined),
    line: a => (record.reports.length > 1 ? `${label.get(a.report)}:${lineOf(a)}` : `line ${lineOf(a)}`),
    refs,
    many: s => severalSpeak(s, id => actors.get(id)),
    sources: s => (s.sources.length > 0 ? refs(s.sources) : 'nobody named'),
  }
}
