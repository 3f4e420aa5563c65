/**
 * Opens or makes a dossier. SQLite is loaded only here, so that everything else works where it cannot be loaded.
 *
 * const store = await openDossier('talks.parley'); the record is up to date unless the file may not be written.
 */
import type { Store } from '../store/store.ts'

export interface OpenDossier {
  /** Only looks: neither a migration nor an unfinished record is written. */
  readonly readOnly?: boolean
}

export const openStore = async (file: string, options: OpenDossier = {}): Promise<Store> => {
  const { openSqlite } = await import('../store/sqlite/open.ts')
  return openSqlite(file, options)
}

/** Opens a dossier and finishes what an interrupted command left undone. */
export const openDossier = async (file: string): Promise<Store> => {
  const store = await openStore(file)
  try {
    if (!store.readOnly) {
      const { refresh } = await import('./refresh.ts')
      await refresh(store)
    }
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Throws ParleyError('dossier-exists') where something bears the name already. */
export const createDossier = async (file: string): Promise<Store> => {
  const { createSqlite } = await import('../store/sqlite/open.ts')
  return createSqlite(file)
}
