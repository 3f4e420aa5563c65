/**
 * Puts a backup in the place of a dossier; the dossier that stood there is set aside under another name, never deleted.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { ParleyError } from '../errors.ts'
import { counted } from '../text/counted.ts'
import { openStore } from './open.ts'

export interface Restored {
  /** Where the file that stood there is now. */
  readonly aside?: string
}

/** Throws ParleyError('dossier-faults') where the backup does not hold, 'dossier-exists' where something stands there. */
export const restore = async (
  backup: string,
  file: string,
  options: { readonly replace?: boolean } = {},
): Promise<Restored> => {
  const store = await openStore(backup)
  try {
    const { faults } = await store.verify()
    if (faults.length > 0)
      throw new ParleyError(
        'dossier-faults',
        `${backup}: ${counted(faults.length, 'fault')}; parley verify ${backup} shows them, nothing was changed`,
      )
    if (existsSync(file) && !options.replace) throw new ParleyError('dossier-exists', file)
    const { setAside } = await import('../store/sqlite/set-aside.ts')
    const mark = `before-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
    // Copied whole before anything is moved: a disk without room leaves the dossier where it was.
    const young = `${file}.restored-${process.pid}`
    await store.backup(young)
    try {
      const aside = existsSync(file) ? await setAside(file, mark) : undefined
      if (existsSync(file)) throw new ParleyError('dossier-exists', file)
      renameSync(young, file)
      return aside === undefined ? {} : { aside }
    } finally {
      rmSync(young, { force: true })
    }
  } finally {
    await store.close()
  }
}
