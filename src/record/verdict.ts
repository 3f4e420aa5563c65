/**
 * The verdict of a standing: the first that fits, in the order of design: disputed, confirmed, unconfirmed, blamed, claimed, reported.
 *
 * The Kremlin blames Kyiv, nobody denies or confirms -> blamed. Two sides tell the same -> confirmed.
 */
import type { Standing } from './entries.ts'

export interface Tellers {
  /** True where a report tells it in its own voice. */
  readonly own: boolean
  /** How many sides, independent of each other, tell it through a voice. */
  readonly sides: number
  /** False for what is only planned or possible: several who speak of it do not confirm it. */
  readonly tookPlace?: boolean
}

export const verdictOf = (lists: Omit<Standing, 'verdict'>, tellers: Tellers): Standing['verdict'] => {
  if (lists.deniedBy.length > 0) return 'disputed'
  if (lists.confirmedBy.length > 0 || (!tellers.own && tellers.sides > 1 && tellers.tookPlace !== false))
    return 'confirmed'
  if (lists.unverifiedBy.length > 0) return 'unconfirmed'
  if (lists.blamedBy.length > 0) return 'blamed'
  return lists.claimedBy.length > 0 ? 'claimed' : 'reported'
}
