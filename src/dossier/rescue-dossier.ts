/**
 * Saves a damaged dossier into a new one and makes its record again; reports whose reading was lost are read again.
 */
import type { Rescued } from '../store/sqlite/rescue.ts'
import { openStore } from './open.ts'
import { reread } from './reread.ts'

export const rescueDossier = async (file: string, to: string): Promise<Rescued> => {
  const { rescue } = await import('../store/sqlite/rescue.ts')
  const saved = await rescue(file, to)
  const store = await openStore(to)
  try {
    await reread(store, { only: row => row.generator === '' })
    return saved
  } finally {
    await store.close()
  }
}
