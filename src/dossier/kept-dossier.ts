/**
 * What making the record of a dossier again keeps from one time to the next: readings as they were loaded, and what was reconciled of them.
 *
 * One report more in a dossier of a thousand -> one reading loaded, and only what it touches reconciled. For a process that stays; a
 * command makes one and forgets it.
 */
import { outletOwner } from '../knowledge/index.ts'
import type { Reading } from '../record/reading.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Store } from '../store/store.ts'
import { knowledgeOf } from './reader.ts'
import { createKeptReconciler } from './reconcile-kept.ts'

export interface KeptDossier {
  /** Readings of the store, and the record that they make. */
  make(store: Store): Promise<{ readonly readings: readonly Reading[]; readonly record: SourcedRecord }>
}

export const keepDossier = (): KeptDossier => {
  let known: ReadonlyMap<string, { readonly digest: string; readonly reading: Reading }> = new Map()
  let yaml: string | undefined
  let reconciler: ReturnType<typeof createKeptReconciler> | undefined
  return {
    make: async store => {
      const now = new Map<string, { readonly digest: string; readonly reading: Reading }>()
      for (const { report, digest } of await store.readingDigests()) {
        const old = known.get(report)
        if (old?.digest === digest) now.set(report, old)
        else {
          const kept = await store.reading(report)
          if (kept) now.set(report, { digest, reading: kept.reading })
        }
      }
      known = now
      const given = await store.setting('parley.yaml')
      if (!reconciler || given !== yaml) reconciler = createKeptReconciler(outletOwner(knowledgeOf(given)))
      yaml = given
      const readings = [...now.values()].map(k => k.reading)
      return { readings, record: reconciler(readings, { asOf: await store.setting('as-of') }) }
    },
  }
}
