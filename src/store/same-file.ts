/**
 * Whether two names are of one file, under whatever links.
 *
 * isSameFile('talks.parley', './talks.parley') -> true; false where either is not there.
 */
import { statSync } from 'node:fs'

export const isSameFile = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map(path => statSync(path, { throwIfNoEntry: false, bigint: true }))
  return x !== undefined && y !== undefined && x.dev === y.dev && x.ino === y.ino
}
