/**
 * Gives every feature that is seen often enough a row of weights: hash -> row, -1 for the rare.
 *
 * count(keys, n) over the whole training set, then index(3) -> the lookup. Hashes are cut to 24 bits.
 */
import { keyOf } from '../../src/read/attribution/hash.ts'

const KEY_BITS = 24

export interface FeatureIndex {
  readonly rows: number
  readonly rowOf: Int32Array
}

export interface FeatureCounter {
  readonly count: (features: Int32Array, n: number) => void
  readonly index: (least: number) => FeatureIndex
}

export function featureCounter(): FeatureCounter {
  const counts = new Uint8Array(1 << KEY_BITS)
  return {
    count: (features, n) => {
      for (let i = 0; i < n; i++) {
        const key = keyOf(features[i] as number)
        if ((counts[key] as number) < 255) counts[key] = (counts[key] as number) + 1
      }
    },
    index: least => {
      const rowOf = new Int32Array(1 << KEY_BITS).fill(-1)
      let rows = 0
      for (let key = 0; key < counts.length; key++) if ((counts[key] as number) >= least) rowOf[key] = rows++
      return { rows, rowOf }
    },
  }
}

/** A small fast random number in [0, 1), the same on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = list[i] as T
    list[i] = list[j] as T
    list[j] = held
  }
  return list
}
