/**
 * Look-ups over one record for all pages, made once: names, lines, voices, and what refers to what.
 *
 * deskOf(record).where(anchor) -> {reportName: 'river.md', line: 12, ...}; .voices(statement) -> [the outlet, the aide, the president].
 */
import type { DiscrepancyEntry, Entry, StatementEntry } from '../../record/entries.ts'
import { type Actor, ENTRY_LISTS, type Place, type Report, type SourcedRecord } from '../../record/sourced-record.ts'
import type { ActorRef, Anchor } from '../../record/values.ts'
import { join, lineFinder } from '../names.ts'
import type { Ref, VoiceLink, Where } from './shapes.ts'

/** Finds by id. */
export interface Finder<T> {
  get(id: string): T | undefined
  has(id: string): boolean
}

/** What was looked up while something was made: entries by id, and the discrepancies about an id. */
export interface Reads {
  readonly entries: Map<string, Entry | undefined>
  readonly about: Map<string, readonly string[]>
}

export interface Desk {
  readonly record: SourcedRecord
  readonly entries: Finder<Entry>
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
  readonly reports: ReadonlyMap<string, Report>
  readonly statements: Finder<StatementEntry>
  reportName(id: string): string
  actor(id: string): Ref
  place(id: string): Ref
  /** Each actor once, in order. */
  refs(refs: readonly ActorRef[]): Ref[]
  where(words: Anchor): Where
  /** The report's own voice, then every voice down to `statement`; the report alone for null. */
  voices(statement: string | null | undefined, report: string): VoiceLink[]
  /** Who tells it, in words: "the governor, as told by Northern Wire"; '' for the report itself. */
  teller(statement: string | null | undefined): string
  /** The side an actor belongs to, over any number of steps; itself where it belongs to none. */
  side(actor: string): string
  /** Ids of discrepancies about an entry or actor. */
  discrepanciesOf(id: string): readonly string[]
  /** Makes something with this desk, and tells which entries were looked up meanwhile (per-entry.ts). */
  watched<T>(make: (watching: Desk) => T): { readonly value: T; readonly reads: Reads }
}

/** Something worked out once for what never changes: a desk, or a list of the record, which the next record shares if it is the same. */
export const once = <K extends object, T>(make: (of: K) => T): ((of: K) => T) => {
  const kept = new WeakMap<K, { readonly value: T }>()
  return of => {
    let found = kept.get(of)
    if (!found) kept.set(of, (found = { value: make(of) }))
    return found.value
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map(x => [x.id, x]))
const actorsById = once((list: readonly Actor[]) => byId(list))
const placesById = once((list: readonly Place[]) => byId(list))
const reportsById = once((list: readonly Report[]) => byId(list))
const entriesById = once((list: readonly Entry[]) => byId(list))
const statementsById = entriesById as (list: readonly StatementEntry[]) => ReadonlyMap<string, StatementEntry>
/** Which discrepancies are about an entry or an actor. */
const aboutIn = once((list: readonly DiscrepancyEntry[]): ReadonlyMap<string, readonly string[]> => {
  const about = new Map<string, string[]>()
  for (const d of list)
    for (const id of d.about) {
      const ids = about.get(id)
      if (ids) ids.push(d.id)
      else about.set(id, [d.id])
    }
  return about
})
const namesOf = once(
  (list: readonly Report[]): ReadonlyMap<string, string> =>
    new Map(list.map((r, i) => [r.id, r.title ?? r.name ?? r.outlet ?? `Report ${i + 1}`])),
)
const linesOf = once((report: Report) => lineFinder(report.text))

/** Every entry, by kind in the order they are shown. */
export const entriesOf = (record: SourcedRecord): Entry[] =>
  ENTRY_LISTS.flatMap((list): readonly Entry[] => record[list])

const NONE: readonly string[] = []

/** Entries of every kind, found list by list: most lists outlive the record. */
const finderOf = (record: SourcedRecord): Finder<Entry> => {
  const lists = ENTRY_LISTS.map(name => entriesById(record[name]))
  const get = (id: string): Entry | undefined => {
    for (const list of lists) {
      const found = list.get(id)
      if (found) return found
    }
    return undefined
  }
  return { get, has: id => get(id) !== undefined }
}

interface Look {
  readonly entries: Finder<Entry>
  readonly statements: Finder<StatementEntry>
  discrepanciesOf(id: string): readonly string[]
}

const lookIn = (record: SourcedRecord): Look => {
  const about = aboutIn(record.discrepancies)
  return {
    entries: finderOf(record),
    statements: statementsById(record.statements),
    discrepanciesOf: id => about.get(id) ?? NONE,
  }
}

/** The same look-ups, each of them written down. */
const watching = (look: Look, reads: () => Reads): Look => {
  const entry = (id: string): Entry | undefined => {
    const found = look.entries.get(id)
    reads().entries.set(id, found)
    return found
  }
  const statement = (id: string): StatementEntry | undefined => {
    entry(id)
    return look.statements.get(id)
  }
  return {
    entries: { get: entry, has: id => entry(id) !== undefined },
    statements: { get: statement, has: id => statement(id) !== undefined },
    discrepanciesOf: id => {
      const found = look.discrepanciesOf(id)
      reads().about.set(id, found)
      return found
    },
  }
}

const newReads = (): Reads => ({ entries: new Map(), about: new Map() })

const makeDesk = (record: SourcedRecord): Desk => {
  const look = lookIn(record)
  let reads = newReads()
  let watcher: Desk | undefined
  return deskWith(record, look, make => {
    reads = newReads()
    watcher ??= deskWith(
      record,
      watching(look, () => reads),
      again => ({ value: again(watcher!), reads }),
    )
    return { value: make(watcher), reads }
  })
}

const deskWith = (record: SourcedRecord, look: Look, watched: Desk['watched']): Desk => {
  const actors = actorsById(record.actors)
  const places = placesById(record.places)
  const reports = reportsById(record.reports)
  const { entries, statements, discrepanciesOf } = look
  const names = namesOf(record.reports)
  const lineOf = ({ report: id, start }: Anchor): number => {
    const report = reports.get(id)
    return report ? linesOf(report)(start) : 1
  }
  const actor = (id: string): Ref => ({ id, name: actors.get(id)?.name ?? id })
  const refs = (list: readonly ActorRef[]): Ref[] => [...new Set(list.map(r => r.actor))].map(actor)
  const reportName = (id: string): string => names.get(id) ?? id
  const labelOf = (s: StatementEntry): string =>
    s.sources.length > 0 ? join(refs(s.sources).map(r => r.name)) : 'nobody named'
  const chain = (id: string | null | undefined): StatementEntry[] => {
    const found: StatementEntry[] = []
    let s = id ? statements.get(id) : undefined
    while (s && !found.includes(s)) {
      found.unshift(s)
      s = s.within ? statements.get(s.within) : undefined
    }
    return found
  }
  const side = (id: string): string => {
    const seen = new Set<string>()
    let at = id
    for (let next = actors.get(at)?.affiliation; next && !seen.has(next); next = actors.get(at)?.affiliation) {
      seen.add(next)
      at = next
    }
    return at
  }
  return {
    record,
    entries,
    actors,
    places,
    reports,
    statements,
    reportName,
    actor,
    place: id => ({ id, name: places.get(id)?.name ?? id }),
    refs,
    where: words => {
      const report = reports.get(words.report)
      return {
        ...words,
        reportName: reportName(words.report),
        ...(report?.outlet === undefined ? {} : { outlet: report.outlet }),
        ...(report?.published === undefined ? {} : { published: report.published }),
        line: lineOf(words),
      }
    },
    voices: (statement, report) => [
      { who: [], label: reports.get(report)?.outlet ?? reportName(report) },
      ...chain(statement).map(s => ({
        id: s.id,
        who: refs(s.sources),
        label: labelOf(s),
        ...(s.cue ? { cue: s.cue.exact } : {}),
        ...(s.hedge ? { hedge: s.hedge.exact } : {}),
      })),
    ],
    teller: statement => chain(statement).reverse().map(labelOf).join(', as told by '),
    side,
    discrepanciesOf,
    watched,
  }
}

const made = new WeakMap<SourcedRecord, Desk>()

/** The desk of a record; records are frozen, so one is kept for each. */
export const deskOf = (record: SourcedRecord): Desk => {
  let desk = made.get(record)
  if (!desk) made.set(record, (desk = makeDesk(record)))
  return desk
}
