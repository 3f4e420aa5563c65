/**
 * A copy of a dossier that is whole even while others write: SQLite's own backup, checked, then given its name.
 *
 * backupTo(raw, 'talks-2026-03-14.parley') -> the file is there and sound, or it is not there at all.
 */
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { ParleyError } from '../../errors.ts'
import { statOf } from '../stat-of.ts'
import type { BackupOptions } from '../store.ts'
import { openFile, type Raw } from './driver.ts'
import { mended } from './faults.ts'
import { giveName } from './give-name.ts'
import { dropYoung, youngName } from './young.ts'

/** So many pages between two breaths: other commands come in between. */
const PAGES = 2000

/** Throws ParleyError('dossier-exists') where something bears the name already. */
export const backupTo = async (raw: Raw, to: string, options: BackupOptions = {}): Promise<void> => {
  const { progress } = options
  if (existsSync(to)) throw new ParleyError('dossier-exists', to)
  if (!statOf(dirname(to))?.isDirectory()) throw new ParleyError('output', to)
  const young = youngName(to)
  try {
    await raw.backup(young, {
      progress: ({ totalPages, remainingPages }) => {
        progress?.(totalPages > 0 ? 1 - remainingPages / totalPages : 0)
        return PAGES
      },
    })
    const copy = await openFile(young, { readOnly: false })
    const sound = copy.pragma('quick_check(1)', { simple: true }) === 'ok'
    if (sound && options.compact) copy.exec('vacuum')
    copy.close()
    if (!sound) throw new ParleyError('dossier-damaged', raw.name)
    const fd = openSync(young, 'r+')
    fsyncSync(fd)
    closeSync(fd)
    giveName(young, to)
    progress?.(1)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') throw new ParleyError('dossier-exists', to)
    if (code === 'ENOENT' || code === 'EACCES') throw new ParleyError('output', to)
    throw mended(error, to)
  } finally {
    dropYoung(young)
  }
}
