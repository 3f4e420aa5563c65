/**
 * Puts a dossier's server together: its shelf, what writes to it, who may, and the queue of reports.
 *
 * const served = await serveDossier(store, 'talks.parley'); served.app.fetch answers; await served.close() at the end.
 */
import type { Hono } from 'hono'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Store } from '../store/store.ts'
import { openAccounts } from './access/accounts.ts'
import { admitter } from './access/admit.ts'
import { accessRoutes } from './access/routes.ts'
import { type AppOptions, createApp } from './app.ts'
import { dossierShelf } from './dossier-shelf.ts'
import { createReadingDesk } from './reading-desk.ts'
import { fixedShelf } from './shelf.ts'
import { writingRoutes } from './writing.ts'

export interface Served {
  readonly app: Hono
  readonly name: string
  /** Whether one must sign in. */
  readonly guarded: boolean
  close(): Promise<void>
}

export interface ServeOptions extends Pick<AppOptions, 'log'> {
  /** Hosts that may be fetched from though they are on a private network. */
  readonly allowHosts?: readonly string[]
}

export const serveDossier = async (
  store: Store,
  file: string,
  { allowHosts = [], ...options }: ServeOptions = {},
): Promise<Served> => {
  const accounts = await openAccounts(file)
  // An empty list of users would lock everybody out of a file that is theirs.
  const guarded = accounts !== undefined && accounts.users().length > 0
  const shelf = dossierShelf(store, file)
  const desk = createReadingDesk({
    failed: error => options.log?.({ method: 'READ', path: '', status: 500, ms: 0, error }),
    shown: shelf.fresh,
  })
  // Read before the first one asks.
  await shelf.record()
  const keepers = guarded ? accounts : undefined
  const app = createApp({
    shelf,
    routes: [...accessRoutes(keepers, shelf.writable), ...writingRoutes(shelf, desk, allowHosts)],
    admit: admitter(keepers),
    progress: desk.jobs,
    ...options,
  })
  return {
    app,
    name: shelf.name,
    guarded,
    close: async () => {
      await desk.close()
      accounts?.close()
      await store.close()
    },
  }
}

/** Reports without a dossier: to look at, not to change. */
export const serveRecord = (record: SourcedRecord, name: string, options: Pick<AppOptions, 'log'> = {}): Served => {
  const app = createApp({
    shelf: fixedShelf(record, name),
    routes: accessRoutes(undefined, false),
    admit: admitter(undefined),
    ...options,
  })
  return { app, name, guarded: false, close: async () => undefined }
}
