/**
 * A dossier as the server shows it: the record kept in memory until the dossier changes, search by its own index.
 *
 * Reports are read in a worker (reading-desk.ts), so that pages are answered while a long one is read.
 */
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ENTRY_KINDS } from '../record/decision.ts'
import { type Shown, type Store, sameVersions } from '../store/store.ts'
import { deskOf } from '../views/pages/desk.ts'
import { overview } from '../views/pages/overview.ts'
import { versionName } from '../views/pages/version.ts'
import type { Shelf } from './shelf.ts'

export interface DossierShelf extends Shelf {
  readonly store: Store
  readonly file: string
}

/** While many write, the record is read again so seldom that reading it takes a fifth of the time; one change is shown at once. */
const SHARE = 4
const LONGEST_REST = 3000

/** Searching stops here: nobody pages further than this. */
const MOST = 5000

export const dossierShelf = (store: Store, file: string): DossierShelf => {
  let shown: Shown | undefined
  let coming: Promise<void> | undefined
  let tag = ''
  const current = async (): Promise<boolean> =>
    shown !== undefined && sameVersions(shown.versions, (await store.versions()).record)
  let rest = 0
  let loaded = 0
  const load = async (): Promise<void> => {
    const began = performance.now()
    if (began - loaded < rest) await sleep(rest - (began - loaded))
    const from = performance.now()
    const next = await store.shown(shown)
    // What is opened first is ready before anybody asks.
    overview(deskOf(next.record))
    if (next.record !== shown?.record) tag = versionName(next.versions)
    shown = next
    loaded = performance.now()
    rest = Math.min(LONGEST_REST, SHARE * (loaded - from))
  }
  // Many ask at once after a change: the record is read once for all of them.
  const loading = (): Promise<void> => {
    coming ??= load().finally(() => {
      coming = undefined
    })
    return coming
  }
  /** Whoever reads while others write sees the last whole record at once, and the next as soon as it is there. */
  const now = async (): Promise<Shown> => {
    if (!shown) await loading()
    else if (!coming && !(await current()))
      loading().catch(() => {
        // The next one to ask hears why.
        shown = undefined
      })
    return shown ?? now()
  }
  return {
    store,
    file,
    name: basename(file),
    writable: !store.readOnly,
    version: async () => versionName((await now()).versions),
    pages: async () => {
      const { record, versions } = await now()
      return { record, version: versionName(versions), tag }
    },
    record: async () => (await now()).record,
    fresh: async () => {
      // What is being loaded may have begun before the change.
      await coming?.catch(() => undefined)
      if (!(await current())) await loading()
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
