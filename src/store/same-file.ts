/**
 * Whether two names are of one file, under whatever links.
 *
 * isSameFile('talks.parley', './talks.parley') -> true; false where either is not there.
 */
import { statOf } from './stat-of.ts'

export const isSameFile = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map(statOf)
  return x !== undefined && y !== undefined && x.dev === y.dev && x.ino === y.ino
}
