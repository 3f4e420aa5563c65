/**
 * Tellings of one offer: "the offer", "its plan", "what it had proposed" join the one told before.
 */
import { overlaps } from '../../text/span.ts'
import type { Seed } from './seed.ts'

const sameParty = (a: Seed, b: Seed): boolean => a.proposers.some(p => b.proposers.some(q => q.actor === p.actor))
const touch = (a: Seed, b: Seed): boolean => a.words.some(x => b.words.some(y => overlaps(x, y)))

/** Groups of seeds in the order of their first telling. A wish stands alone unless a noun points back to it. */
export const joinSeeds = (seeds: readonly Seed[]): Seed[][] => {
  const groups: Seed[][] = []
  const ordered = [...seeds].sort((a, b) => a.words[0]!.start - b.words[0]!.start)
  for (const seed of ordered) {
    const home = groups.findLast(g => {
      const last = g.at(-1)!
      if (touch(last, seed)) return true
      if (seed.kind === 'agreed' && seed.definite && g.some(x => x.kind === 'agreed'))
        return seed.sentence - last.sentence <= 4
      if (seed.kind !== 'noun' || seed.counter || !seed.definite) return false
      const near = seed.sentence - last.sentence
      // "It was sent by the Fund": who makes an offer told without its maker.
      if (near <= 2 && g.every(x => x.proposers.length === 0)) return true
      return sameParty(last, seed) ? near <= 6 : seed.proposers.length === 0 && near <= 2
    })
    if (home) home.push(seed)
    else groups.push([seed])
  }
  return groups
}
