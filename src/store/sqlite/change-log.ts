/**
 * Which entries this connection wrote between two versions of the record, so that only their rows are read again.
 *
 * note({from: 3-7, to: 3-8, ids: [s-1]}); between(3-7, 3-8) -> {s-1}. Undefined where anything else was written meanwhile.
 */
import { sameVersions, type Versions } from '../store.ts'

export interface Change {
  readonly from: Versions
  readonly to: Versions
  readonly ids: readonly string[]
}
export interface ChangeLog {
  note(change: Change): void
  /** The record was written as a whole: nothing is known of what changed. */
  forget(): void
  between(from: Versions, to: Versions): ReadonlySet<string> | undefined
}

const MOST = 200

export const createChangeLog = (): ChangeLog => {
  let changes: readonly Change[] = []
  return {
    note: change => {
      changes = [...changes, change].slice(-MOST)
    },
    forget: () => {
      changes = []
    },
    between: (from, to) => {
      const ids = new Set<string>()
      let at = from
      for (const change of changes) {
        if (sameVersions(at, to)) return ids
        if (!sameVersions(change.from, at)) continue
        for (const id of change.ids) ids.add(id)
        at = change.to
      }
      return sameVersions(at, to) ? ids : undefined
    },
  }
}
