/**
 * Which events are compared at all: those that share something rare, so that work grows with the record, not with its square.
 *
 * Two events meet over a rare word, actor, place or number, or over a common one on the same day. A block that many
 * share tells nothing and is left out.
 */
import type { Profile } from './event-profile.ts'

/** Most members of a block whose pairs are compared. */
const LARGEST = 60

const keysOf = (p: Profile): string[] => {
  const things = [...p.own.weights.keys(), ...p.sentence.weights.keys(), ...p.actors, ...p.places]
  const days = p.days.map(d => d.slice(0, 7))
  return [...new Set(things)].flatMap(t => [t, ...days.map(d => `${d}|${t}`)])
}

/** Pairs of indexes, the smaller first, each once. */
export const candidatePairs = (profiles: readonly Profile[]): [number, number][] => {
  const blocks = new Map<string, number[]>()
  profiles.forEach((p, i) => {
    for (const key of keysOf(p)) {
      const block = blocks.get(key)
      if (block) block.push(i)
      else blocks.set(key, [i])
    }
  })
  const seen = new Set<number>()
  const pairs: [number, number][] = []
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > LARGEST) continue
    for (let x = 0; x < block.length; x++)
      for (let y = x + 1; y < block.length; y++) {
        const code = block[x]! * profiles.length + block[y]!
        if (seen.has(code)) continue
        seen.add(code)
        pairs.push([block[x]!, block[y]!])
      }
  }
  return pairs
}
