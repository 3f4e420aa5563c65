/**
 * Kept readings -> the record as the machine makes it. The one place where a dossier reconciles.
 *
 * Revisions stand for the texts before them, and what is due is reckoned on the day of the record.
 */
import { isLate } from '../extract/commitments/state.ts'
import { latestPublished, reconcile } from '../reconcile/reconcile.ts'
import type { CommitmentEntry } from '../record/entries.ts'
import type { Reading } from '../record/reading.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
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
  if (commitments.every((c, i) => c === reading.commitments[i])) return reading
  const there = new Set(commitments.map(c => c.id))
  const gone = new Set(reading.commitments.map(c => c.id).filter(id => !there.has(id)))
  const discrepancies = reading.discrepancies.filter(d => !d.about.some(id => gone.has(id)))
  return { ...reading, commitments, discrepancies }
}

/** The same readings in any order give the same record. `asOf`: the dossier's own day, else the latest published. */
export const reconcileKept = (readings: readonly Reading[], asOf?: string): SourcedRecord => {
  const revisions = revisionsOf(readings.map(r => r.report))
  const standing = readings
    .filter(r => revisions.latest(r.report.id) === r.report.id)
    .map((r): Reading => {
      const revisionOf = revisions.before.get(r.report.id)
      return revisionOf ? { ...r, report: { ...r.report, revisionOf } } : r
    })
  const day = asOf ?? latestPublished(standing.map(r => r.report)) ?? undefined
  return reconcile(
    standing.map(r => onDay(r, day)),
    { generator: GENERATOR, ...(asOf ? { asOf } : {}) },
  )
}
