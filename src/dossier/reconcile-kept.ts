/**
 * Kept readings -> the record as the machine makes it. The one place where a dossier reconciles.
 *
 * Revisions stand for the texts before them, and what is due is reckoned on the day of the record.
 */
import { isLate } from '../extract/commitments/state.ts'
import type { OutletOwners } from '../reconcile/outlet-sides.ts'
import { createReconciler, latestPublished } from '../reconcile/reconcile.ts'
import type { CommitmentEntry } from '../record/entries.ts'
import type { Reading } from '../record/reading.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { sameItems } from '../text/same-items.ts'
import { GENERATOR } from '../version.ts'
import { revisionsOf } from './revisions.ts'

/** A commitment on a later day: what was pending and is past is overdue, a right that ran out is none any more. */
const reckoned = (c: CommitmentEntry, asOf: string): CommitmentEntry | undefined => {
  if (c.stateWords || c.state !== 'pending' || c.dues.length === 0) return c
  if (!c.dues.every(d => isLate(d.value, asOf))) return c
  return c.kind === 'expiry' ? undefined : { ...c, state: 'overdue' }
}

const onDay = (reading: Reading, asOf: string | undefined): Reading => {
  if (asOf === undefined || reading.commitments.length === 0) return reading
  const commitments = reading.commitments.flatMap(c => reckoned(c, asOf) ?? [])
  if (sameItems(commitments, reading.commitments)) return reading
  const there = new Set(commitments.map(c => c.id))
  const gone = new Set(reading.commitments.map(c => c.id).filter(id => !there.has(id)))
  const discrepancies = reading.discrepancies.filter(d => !d.about.some(id => gone.has(id)))
  return { ...reading, commitments, discrepancies }
}

const sameReckoned = (a: Reading, b: Reading): boolean =>
  a.commitments.length === b.commitments.length &&
  a.discrepancies.length === b.discrepancies.length &&
  a.commitments.every((c, i) => c.id === b.commitments[i]!.id && c.state === b.commitments[i]!.state)

export interface KeptOptions {
  /** The dossier's own day, else the latest published. */
  readonly asOf?: string | undefined
}

/** Reconciles a dossier again and again: a reading that is the same object as before gives the same object on to what is kept of it. */
export const createKeptReconciler = (
  ownerOf?: OutletOwners,
): ((readings: readonly Reading[], options?: KeptOptions) => SourcedRecord) => {
  const reconciler = createReconciler({ ownerOf })
  let before: ReadonlyMap<string, { readonly reading: Reading; readonly revisionOf?: string; readonly made: Reading }> =
    new Map()
  return (readings, { asOf } = {}) => {
    const revisions = revisionsOf(readings.map(r => r.report))
    const standing = readings.filter(r => revisions.latest(r.report.id) === r.report.id)
    const day = asOf ?? latestPublished(standing.map(r => r.report)) ?? undefined
    const now = new Map(
      standing.map(reading => {
        const { id } = reading.report
        const revisionOf = revisions.before.get(id)
        const made = onDay(revisionOf ? { ...reading, report: { ...reading.report, revisionOf } } : reading, day)
        const old = before.get(id)
        const same = old?.reading === reading && old.revisionOf === revisionOf && sameReckoned(old.made, made)
        return [id, same ? old : { reading, ...(revisionOf ? { revisionOf } : {}), made }] as const
      }),
    )
    before = now
    return reconciler(
      [...now.values()].map(k => k.made),
      { generator: GENERATOR, ...(asOf ? { asOf } : {}) },
    )
  }
}
