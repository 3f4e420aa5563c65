/**
 * Gives a dossier another name together with the files that SQLite keeps beside it; nothing is ever overwritten.
 *
 * setAside('talks.parley', 'before-2026-03-14T09-30-00') -> 'talks.parley.before-2026-03-14T09-30-00'
 */
import { existsSync, renameSync } from 'node:fs'
import { ParleyError } from '../../errors.ts'
import { openFile } from './driver.ts'

/** Throws ParleyError('dossier-busy') where another command has it open and writes. */
export const setAside = async (file: string, mark: string): Promise<string> => {
  const aside = `${file}.${mark}`
  if (existsSync(aside)) throw new ParleyError('dossier-exists', aside)
  try {
    // What waits in the WAL goes into the file first, so that a stop between two renames loses nothing.
    const raw = await openFile(file, { readOnly: false })
    const [state] = raw.pragma('wal_checkpoint(truncate)') as { busy: number }[]
    raw.close()
    if (state?.busy) throw new ParleyError('dossier-busy', file)
  } catch (error) {
    if (error instanceof ParleyError) throw error
    // A file that SQLite cannot open is set aside as it is, with whatever lies beside it.
  }
  for (const end of ['-wal', '-shm']) if (existsSync(file + end)) renameSync(file + end, aside + end)
  renameSync(file, aside)
  return aside
}
