/**
 * Gives a dossier another name together with the files that SQLite keeps beside it; nothing is ever overwritten.
 *
 * setAside('talks.parley', 'before-2026-03-14T09-30-00') -> 'talks.parley.before-2026-03-14T09-30-00'
 * Two commands must not do so at once (alone.ts): each would take a part of it.
 */
import { existsSync, renameSync } from 'node:fs'
import { ParleyError } from '../../errors.ts'
import { openFile } from './driver.ts'

const BESIDE = ['', '-wal', '-shm'] as const

/** The name itself or, where anything bears it or one like it, the next that is free. */
const freeName = (name: string): string => {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name}-${n}`
    if (!BESIDE.some(end => existsSync(tried + end))) return tried
  }
}

/** Throws ParleyError('dossier-busy') where another command has it open and writes. */
export const setAside = async (file: string, mark: string): Promise<string> => {
  const aside = freeName(`${file}.${mark}`)
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
