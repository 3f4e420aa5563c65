/**
 * Readings of many reports -> one record. The order in which reports come does not matter.
 *
 * Two readings that tell of one mediator give one actor with the mentions of both, and entries that refer to it. How the
 * parts are kept up as reports come and go stands in kept/.
 */
import { byPublished } from '../record/order.ts'
import type { Reading } from '../record/reading.ts'
import type { Report, SourcedRecord } from '../record/sourced-record.ts'
import { createRecordKeeper } from './kept/record-keeper.ts'
import type { OutletOwners } from './outlet-sides.ts'

export interface ReconcileOptions {
  /** EDTF; the latest `published` where absent. */
  readonly asOf?: string
  readonly generator: string
}

export interface ReconcilerOptions {
  /** Whose an outlet is; nobody's where absent. */
  readonly ownerOf?: OutletOwners | undefined
}

/** The day a record is reckoned on: the latest published of its reports, never the day of processing. */
export const latestPublished = (reports: readonly Report[]): string | null =>
  reports.reduce<string | null>((last, r) => (r.published && (!last || r.published > last) ? r.published : last), null)

export type Reconciler = (readings: readonly Reading[], options: ReconcileOptions) => SourcedRecord

/** True where what was kept tells nothing: a report has another text or day under its id, or two reports became one or one two. */
const outdated = (before: ReadonlyMap<string, Report>, reports: readonly Report[]): boolean =>
  before.size > 1 !== reports.length > 1 ||
  reports.some(r => {
    const old = before.get(r.id)
    return old !== undefined && old !== r && (old.text !== r.text || old.published !== r.published)
  })

/**
 * Reconciles again and again, as reports come and go, and works only on what changed: the record is the one that `reconcile`
 * makes of the same readings, byte for byte. A reading that is the same object as before is taken to be unchanged.
 */
export const createReconciler = ({ ownerOf }: ReconcilerOptions = {}): Reconciler => {
  let keeper = createRecordKeeper(false, ownerOf)
  let before: ReadonlyMap<string, Report> = new Map()
  return (given, options) => {
    const readings = [...new Map(given.map(r => [r.report.id, r])).values()].sort((a, b) =>
      byPublished(a.report, b.report),
    )
    const reports = readings.map(r => r.report)
    if (outdated(before, reports)) keeper = createRecordKeeper(reports.length > 1, ownerOf)
    before = new Map(reports.map(r => [r.id, r]))
    const { reports: stand, ...found } = keeper.update(readings)
    return {
      version: 'parley-record/1',
      generator: options.generator,
      asOf: options.asOf ?? latestPublished(reports),
      reports: stand,
      ...found,
    }
  }
}

export const reconcile = (
  readings: readonly Reading[],
  { ownerOf, ...options }: ReconcileOptions & ReconcilerOptions,
): SourcedRecord => createReconciler({ ownerOf })(readings, options)
