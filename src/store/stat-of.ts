/**
 * What stands under a name: undefined where nothing does, also where what should be its folder is none.
 *
 * statOf('talks.parley')?.isFile() -> true; statOf('talks.parley/below') -> undefined.
 */
import { type BigIntStats, statSync } from 'node:fs'

export const statOf = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}
