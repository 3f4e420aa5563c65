/**
 * Lets one command at a time change what a name means; the others wait, and one that is killed holds nobody up.
 *
 * alone('talks.parley', () => set aside and put another in its place)
 * The lock is SQLite's own, on an empty file beside it: the system lets go of it whatever becomes of the command.
 */
import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { ParleyError } from '../../errors.ts'
import { openFile, patiently, type Raw } from './driver.ts'
import { mended } from './faults.ts'

const inode = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino

const held = async (path: string): Promise<Raw> => {
  for (;;) {
    closeSync(openSync(path, 'a'))
    const raw = await openFile(path, { readOnly: false })
    const opened = inode(path)
    try {
      await patiently(() => raw.exec('begin exclusive'))
      // Whoever had it before took the file away: a lock on that one keeps nobody out.
      if (opened !== undefined && inode(path) === opened) return raw
    } catch (error) {
      raw.close()
      throw error
    }
    raw.close()
  }
}

/** Throws ParleyError: 'output' where nothing can be written beside the file, 'dossier-busy' after a minute of waiting. */
export const alone = async <T>(file: string, work: () => T | Promise<T>): Promise<T> => {
  const path = `${file}.lock`
  let raw: Raw
  try {
    raw = await held(path)
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|EACCES|EROFS|EPERM)$/.test(String((error as NodeJS.ErrnoException).code)))
      throw new ParleyError('output', file)
    throw mended(error, file)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
    raw.close()
  }
}
