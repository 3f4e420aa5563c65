/**
 * Readings of many reports -> one record. The order in which reports come does not matter.
 *
 * Two readings that tell of one mediator give one actor with the mentions of both, and entries that refer to it.
 */
import { verifyAnchors } from '../record/anchor.ts'
import type { EventEntry, StatementEntry } from '../record/entries.ts'
import { anchorOrder, byPublished, sortEntries } from '../record/order.ts'
import type { Reading } from '../record/reading.ts'
import type { Actor, EntryList, Place, Report, SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { createCopyFinder } from './copies.ts'
import { createTellers } from './discrepancies/context.ts'
import { crossDiscrepancies } from './discrepancies/index.ts'
import { createProfiler, type Profiler } from './event-profile.ts'
import { hiddenTellings } from './hidden-tellings.ts'
import { joinActors } from './join-actors.ts'
import { createKeptTexts, type KeptTexts } from './kept-texts.ts'
import { mergeEvents } from './merge-events.ts'
import { namedTellings } from './named-tellings.ts'
import { sameEvents, tellingsOf } from './same-events.ts'
import { sameStatements } from './same-statements.ts'
import { storiesOf } from './stories.ts'
import { withHistory } from './updates.ts'

export interface ReconcileOptions {
  /** EDTF; the latest `published` where absent. */
  readonly asOf?: string
  readonly generator: string
}

/** The day a record is reckoned on: the latest published of its reports, never the day of processing. */
export const latestPublished = (reports: readonly Report[]): string | null =>
  reports.reduce<string | null>((last, r) => (r.published && (!last || r.published > last) ? r.published : last), null)

/** Replaces ids in a value, at any depth. */
const renamed = <T>(value: T, ids: ReadonlyMap<string, string>): T => {
  if (typeof value === 'string') return (ids.get(value) ?? value) as T
  if (Array.isArray(value)) return value.map(v => renamed(v, ids)) as T
  if (!value || typeof value !== 'object' || 'exact' in value) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, renamed(v, ids)])) as T
}

const dedupe = <T extends { id: string }>(list: readonly T[]): T[] => [...new Map(list.map(x => [x.id, x])).values()]

/** The side of an actor: where it belongs, over any number of steps; itself where it belongs nowhere. */
const sidesOf = (actors: readonly Actor[]): ((id: string) => string) => {
  const of = new Map(actors.map(a => [a.id, a.affiliation]))
  return id => {
    let at = id
    for (let steps = 0; steps < 5; steps++) {
      const next = of.get(at)
      if (!next || next === at) break
      at = next
    }
    return at
  }
}

const byReport = <T>(list: readonly T[], words: (one: T) => Anchor): ReadonlyMap<string, T[]> => {
  const held = new Map<string, T[]>()
  for (const one of list) {
    const known = held.get(words(one).report)
    if (known) known.push(one)
    else held.set(words(one).report, [one])
  }
  return held
}

interface EventContext {
  readonly order: (a: Anchor, b: Anchor) => number
  readonly statements: readonly StatementEntry[]
  readonly sideOf: (actor: string) => string
  readonly texts: KeptTexts
  readonly profile: Profiler
  readonly storyOf: (report: string) => string
}

/** Tellings in reports that show no event of their own there, by the id of the event they tell. */
const hiddenIn = (events: readonly EventEntry[], reports: readonly Report[], context: EventContext) => {
  const [told, said] = [byReport(events, e => e.mentions[0]!.words), byReport(context.statements, s => s.content[0]!)]
  const hidden = reports.flatMap(r =>
    hiddenTellings(r, { events: told.get(r.id) ?? [], statements: said.get(r.id) ?? [] }, context.texts),
  )
  const found = new Map<string, EventEntry['mentions'][number][]>()
  for (const [h, id] of tellingsOf(hidden, events, context.profile))
    found.set(id, [...(found.get(id) ?? []), h.mentions[0]!])
  return found
}

const joinEvents = (events: readonly EventEntry[], reports: readonly Report[], context: EventContext) => {
  const ids = reports.length > 1 ? sameEvents(events, context.profile) : new Map(events.map(e => [e.id, e.id]))
  const groups = new Map<string, EventEntry[]>()
  for (const e of events) groups.set(ids.get(e.id)!, [...(groups.get(ids.get(e.id)!) ?? []), e])
  const statements = new Map(context.statements.map(s => [s.id, s]))
  const hidden =
    reports.length > 1 ? hiddenIn(events, reports, context) : new Map<string, EventEntry['mentions'][number][]>()
  const merged = [...groups.values()].map(g => {
    const one = g.length > 1 ? mergeEvents(g, context.order, { ...context, statements }) : g[0]!
    const more = g.flatMap(e => hidden.get(e.id) ?? [])
    if (more.length === 0) return one
    return { ...one, mentions: [...one.mentions, ...more].sort((a, b) => context.order(a.words, b.words)) }
  })
  if (reports.length < 2) return { events: merged, ids }
  const named = namedTellings(reports, { events: merged, statements: context.statements, storyOf: context.storyOf })
  const whole = merged.map(e =>
    named.has(e.id)
      ? { ...e, mentions: [...e.mentions, ...named.get(e.id)!].sort((a, b) => context.order(a.words, b.words)) }
      : e,
  )
  return { events: whole, ids }
}

interface Kept {
  readonly findCopies: ReturnType<typeof createCopyFinder>
  readonly texts: KeptTexts
}

const reconcileWith = (kept: Kept, given: readonly Reading[], options: ReconcileOptions): SourcedRecord => {
  const readings = [...new Map(given.map(r => [r.report.id, r])).values()].sort((a, b) =>
    byPublished(a.report, b.report),
  )
  const reports = readings.map(r => r.report)
  const { actors, places, ids } = joinActors(readings)
  const changed = new Map([...ids].filter(([from, to]) => from !== to))
  const order = anchorOrder(reports)
  const ordered = <T extends Actor | Place>(list: readonly T[]): T[] =>
    list
      .map(x => ({ ...renamed(x, changed), mentions: [...x.mentions].sort(order) }))
      .sort((a, b) => order(a.mentions[0]!, b.mentions[0]!) || (a.id < b.id ? -1 : 1))
  const all = <K extends EntryList>(kind: K): SourcedRecord[K] =>
    dedupe(readings.flatMap(r => r[kind] as SourcedRecord[K][number][])).map(e =>
      renamed(e, changed),
    ) as SourcedRecord[K]
  const copies = kept.findCopies(reports)
  const stories = storiesOf(reports)
  const storyOf = (report: string): string => stories.get(report) ?? report
  const same = sameStatements(all('statements'), storyOf)
  const statements = all('statements').map(s => (same.has(s.id) ? { ...s, sameAs: [...same.get(s.id)!] } : s))
  const sideOf = sidesOf(actors)
  const profile = createProfiler({ reports, actors, places, sideOf }, kept.texts)
  const merged = joinEvents(all('events'), reports, { order, statements, sideOf, profile, storyOf, texts: kept.texts })
  const voiced = new Map(statements.map(s => [s.id, s]))
  const world = {
    reports,
    copies,
    actors,
    sideOf,
    sourcesOf: (voice: string | null) => voiced.get(voice ?? '')?.sources.map(s => s.actor) ?? [],
  }
  const tellers = createTellers(world)
  const events = merged.events.map(e => withHistory(e, tellers))
  const across = crossDiscrepancies({ ...world, places, statements, events, commitments: all('commitments') })
  const record: SourcedRecord = {
    version: 'parley-record/1',
    generator: options.generator,
    asOf: options.asOf ?? latestPublished(reports),
    reports: reports.map(r => (copies.has(r.id) ? { ...r, copyOf: copies.get(r.id)! } : r)),
    actors: ordered(actors),
    places: ordered(places),
    statements: sortEntries(statements, reports),
    events: sortEntries(events, reports),
    proposals: sortEntries(all('proposals'), reports),
    positions: sortEntries(all('positions'), reports),
    commitments: sortEntries(all('commitments'), reports),
    discrepancies: sortEntries(renamed([...all('discrepancies'), ...across], merged.ids), reports),
    notes: readings.flatMap(r => r.notes),
  }
  verifyAnchors(record, reports)
  return record
}

export type Reconciler = (readings: readonly Reading[], options: ReconcileOptions) => SourcedRecord

/**
 * Reconciles again and again, as reports come and go, and keeps what it found in the texts: the record is the one that
 * `reconcile` makes of the same readings, byte for byte, in less time.
 */
export const createReconciler = (): Reconciler => {
  const kept: Kept = { findCopies: createCopyFinder(), texts: createKeptTexts() }
  return (readings, options) => {
    kept.texts.sweep()
    return reconcileWith(kept, readings, options)
  }
}

export const reconcile: Reconciler = (readings, options) => createReconciler()(readings, options)
