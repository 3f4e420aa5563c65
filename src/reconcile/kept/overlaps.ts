/**
 * Which lists of words share how many, by an index over the words.
 *
 * put('a', [guns, silent]), put('b', [guns, fall]) -> sharedWith([guns, silent]) gives a: 2, b: 1.
 */
export interface Overlaps {
  put(id: string, words: Iterable<string>): void
  take(id: string, words: Iterable<string>): void
  /** How many of the words each other list has. Words in more than `most` lists are passed over. */
  sharedWith(words: Iterable<string>, most?: number): ReadonlyMap<string, number>
  /** The lists that a word is in. */
  holdersOf(word: string): ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export const createOverlaps = (): Overlaps => {
  const holders = new Map<string, Set<string>>()
  return {
    put: (id, words) => {
      for (const w of words) {
        const held = holders.get(w)
        if (held) held.add(id)
        else holders.set(w, new Set([id]))
      }
    },
    take: (id, words) => {
      for (const w of words) {
        const held = holders.get(w)!
        held.delete(id)
        if (held.size === 0) holders.delete(w)
      }
    },
    sharedWith: (words, most = Number.POSITIVE_INFINITY) => {
      const counts = new Map<string, number>()
      for (const w of words) {
        const held = holders.get(w) ?? NONE
        if (held.size <= most) for (const id of held) counts.set(id, (counts.get(id) ?? 0) + 1)
      }
      return counts
    },
    holdersOf: word => holders.get(word) ?? NONE,
  }
}
