/**
 * Readings of many reports -> one record. The order in which reports come does not matter.
 *
 * Two readings that tell of one mediator give one actor with the mentions of both, and entries that refer to it.
 */
import { verifyAnchors } from '../record/anchor.ts'
import { anchorOrder, byPublished, sortEntries } from '../record/order.ts'
import type { Reading } from '../record/reading.ts'
import type { Actor, Place, Report, SourcedRecord } from '../record/sourced-record.ts'
import { joinActors } from './join-actors.ts'

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

export const reconcile = (given: readonly Reading[], options: ReconcileOptions): SourcedRecord => {
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
  const all = <K extends 'statements' | 'events' | 'proposals' | 'positions' | 'commitments' | 'discrepancies'>(
    kind: K,
  ) =>
    sortEntries(
      dedupe(readings.flatMap(r => r[kind] as SourcedRecord[K][number][])).map(e => renamed(e, changed)),
      reports,
    ) as SourcedRecord[K]
  const record: SourcedRecord = {
    version: 'parley-record/1',
    generator: options.generator,
    asOf: options.asOf ?? latestPublished(reports),
    reports,
    actors: ordered(actors),
    places: ordered(places),
    statements: all('statements'),
    events: all('events'),
    proposals: all('proposals'),
    positions: all('positions'),
    commitments: all('commitments'),
    discrepancies: all('discrepancies'),
    notes: readings.flatMap(r => r.notes),
  }
  verifyAnchors(record, reports)
  return record
}
