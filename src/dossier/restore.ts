/**
 * Puts a backup in the place of a dossier; the dossier that stood there is set aside under another name, never deleted.
 *
 * The backup is only read: a copy of it is brought forward, checked and given the name, whatever version the backup has.
 */
import { existsSync } from 'node:fs'
import { ParleyError } from '../errors.ts'
import { isSameFile } from '../store/same-file.ts'
import { counted } from '../text/counted.ts'
import { openStore } from './open.ts'

export interface Restored {
  /** Where the file that stood there is now. */
  readonly aside?: string
}

const check = async (young: string, backup: string): Promise<void> => {
  const store = await openStore(young)
  try {
    const { faults } = await store.verify()
    if (faults.length > 0)
      throw new ParleyError(
        'dossier-faults',
        `${backup}: ${counted(faults.length, 'fault')}; parley verify ${backup} shows them, nothing was changed`,
      )
  } finally {
    await store.close()
  }
}

/** Throws ParleyError('dossier-faults') where the backup does not hold, 'dossier-exists' where something stands there. */
export const restore = async (
  backup: string,
  file: string,
  options: { readonly replace?: boolean } = {},
): Promise<Restored> => {
  if (isSameFile(backup, file))
    throw new ParleyError('usage', `${backup}: the backup and the dossier are the same file`)
  const { copySqlite } = await import('../store/sqlite/open.ts')
  const { setAside } = await import('../store/sqlite/set-aside.ts')
  const { alone } = await import('../store/sqlite/alone.ts')
  const { giveName } = await import('../store/sqlite/give-name.ts')
  const { dropYoung, youngName } = await import('../store/sqlite/young.ts')
  // Copied whole before anything is moved: a disk without room leaves the dossier where it was.
  const young = youngName(file)
  try {
    await copySqlite(backup, young)
    await check(young, backup)
    if (existsSync(file) && !options.replace) throw new ParleyError('dossier-exists', file)
    const mark = `before-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
    return await alone(file, async () => {
      const aside = options.replace && existsSync(file) ? await setAside(file, mark) : undefined
      giveName(young, file)
      return aside === undefined ? {} : { aside }
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new ParleyError('dossier-exists', file)
    if ((error as { code?: unknown }).code === 'output') throw new ParleyError('output', file)
    throw error
  } finally {
    dropYoung(young)
  }
}
