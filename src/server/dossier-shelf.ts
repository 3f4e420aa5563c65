/**
 * A dossier as the server shows it: the record kept in memory until the dossier changes, search by its own index.
 *
 * Reports are read in a worker (reading-desk.ts), so that pages are answered while a long one is read.
 */
import { basename } from 'node:path'
import { ENTRY_KINDS } from '../record/decision.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Store } from '../store/store.ts'
import type { Shelf } from './shelf.ts'

export interface DossierShelf extends Shelf {
  readonly store: Store
  readonly file: string
}

/** Searching stops here: nobody pages further than this. */
const MOST = 5000

export const dossierShelf = (store: Store, file: string): DossierShelf => {
  let kept: { readonly version: string; readonly record: SourcedRecord } | undefined
  let coming: { readonly version: string; readonly record: Promise<SourcedRecord> } | undefined
  const version = async (): Promise<string> => {
    const { record } = await store.versions()
    return `${record.readings}-${record.decisions}`
  }
  return {
    store,
    file,
    name: basename(file),
    writable: !store.readOnly,
    version,
    record: async () => {
      const now = await version()
      if (kept?.version === now) return kept.record
      // Many ask at once after a change: the record is read once for all of them.
      if (coming?.version !== now) coming = { version: now, record: store.record() }
      const record = await coming.record
      kept = { version: now, record }
      return record
    },
    search: async text => {
      const found = new Set<string>()
      let after: string | undefined
      do {
        const page = await store.search({ text, in: 'entries', kinds: ENTRY_KINDS, limit: 500, after })
        for (const hit of page.items) if (hit.row) found.add(hit.row.id)
        after = page.next ?? undefined
      } while (after && found.size < MOST)
      return found
    },
  }
}
