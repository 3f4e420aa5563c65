/**
 * Gives a finished file its own name, never in the place of another.
 *
 * giveName('talks.parley.new-7', 'talks.parley') -> talks.parley is there, whole; EEXIST where something bore the name.
 * File systems without hard links (FAT and exFAT of memory sticks, some shares) hold the name with an empty file first.
 */
import { closeSync, linkSync, openSync, renameSync } from 'node:fs'

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Throws EEXIST. The young name may be left; whoever made it takes it away. */
export const giveName = (young: string, name: string): void => {
  try {
    linkSync(young, name)
  } catch (error) {
    if (!NO_LINKS.has(String((error as NodeJS.ErrnoException).code))) throw error
    closeSync(openSync(name, 'wx'))
    renameSync(young, name)
  }
}
