/**
 * The best label sequences of a chain, best first.
 *
 * bestLabellings(input, 20) -> [{kinds: [1, 2, 3, 0], score: 8.1}, {kinds: [0, 2, 3, 0], score: 7.4} ...]
 * A second reading of a state is made only when a better sequence asks for it (Huang & Chiang 2005, their lazy way):
 * twenty sequences differ in few places, so that most states are read once. What a step adds is chain.ts.
 */
import { BEFORE, type ChainInput, FIRST, first, KIND, last, STATES, step } from './chain.ts'

export interface Labelling {
  readonly kinds: Uint8Array
  /** Log score, not normalised. */
  readonly score: number
}

/** Most states that can stand before one. */
const WIDE = 4

/** What is known so far: of each state of each token its readings, best first, and how far those before it are used. */
interface Lattice {
  readonly k: number
  readonly steps: Float64Array
  readonly score: Float64Array
  /** State and rank of the reading before, as state x k + rank. */
  readonly back: Int32Array
  readonly count: Uint8Array
  /** For each state before it, which of its readings comes next. */
  readonly next: Uint8Array
  readonly spent: Uint8Array
}

function latticeOf(input: ChainInput, k: number): Lattice {
  const { size } = input
  const nodes = size * STATES
  const steps = new Float64Array(size * 16)
  for (let t = 1; t < size; t++)
    for (let p = 0; p < 4; p++) for (let c = 0; c < 4; c++) steps[t * 16 + p * 4 + c] = step(input, t, p, c)
  const lattice = {
    k,
    steps,
    score: new Float64Array(nodes * k),
    back: new Int32Array(nodes * k),
    count: new Uint8Array(nodes),
    next: new Uint8Array(nodes * WIDE),
    spent: new Uint8Array(nodes),
  }
  for (const s of FIRST) {
    const value = first(input, KIND[s] as number)
    if (value === -Infinity) continue
    lattice.score[s * k] = value
    lattice.back[s * k] = -1
    lattice.count[s] = 1
  }
  lattice.spent.fill(1, 0, STATES)
  for (let t = 1; t < size; t++) for (let s = 0; s < STATES; s++) scoreAt(lattice, t, s, 0)
  return lattice
}

/** Score of the reading of that rank, -Infinity where there are fewer. Of equals the first state's comes first. */
function scoreAt(lattice: Lattice, t: number, s: number, rank: number): number {
  const { k, steps, score, back, count, next, spent } = lattice
  const node = t * STATES + s
  const before = BEFORE[s] as readonly number[]
  while ((count[node] as number) <= rank) {
    if (spent[node] === 1) return -Infinity
    let best = -Infinity
    let from = -1
    for (let i = 0; i < before.length; i++) {
      const p = before[i] as number
      const gain = steps[t * 16 + (KIND[p] as number) * 4 + (KIND[s] as number)] as number
      if (gain === -Infinity) continue
      const value = scoreAt(lattice, t - 1, p, next[node * WIDE + i] as number) + gain
      if (value > best) {
        best = value
        from = i
      }
    }
    if (from < 0) {
      spent[node] = 1
      return -Infinity
    }
    const used = next[node * WIDE + from] as number
    const at = node * k + (count[node] as number)
    score[at] = best
    back[at] = (before[from] as number) * k + used
    next[node * WIDE + from] = used + 1
    count[node] = (count[node] as number) + 1
  }
  return score[node * k + rank] as number
}

/** The `k` best labellings, best first; `k` is at most 255. */
export function bestLabellings(input: ChainInput, k: number): readonly Labelling[] {
  const end = input.size - 1
  const lattice = latticeOf(input, k)
  const ranks = new Uint8Array(STATES)
  const found: Labelling[] = []
  while (found.length < k) {
    let best = -Infinity
    let state = -1
    for (let s = 0; s < STATES; s++) {
      const value = scoreAt(lattice, end, s, ranks[s] as number) + last(input, KIND[s] as number)
      if (value > best) {
        best = value
        state = s
      }
    }
    if (state < 0) break
    const rank = ranks[state] as number
    found.push({ kinds: kindsOf(lattice, end, state * k + rank), score: best })
    ranks[state] = rank + 1
  }
  return found
}

function kindsOf({ k, back }: Lattice, end: number, pointer: number): Uint8Array {
  const kinds = new Uint8Array(end + 1)
  let at = pointer
  for (let t = end; t >= 0; t--) {
    kinds[t] = KIND[Math.floor(at / k)] as number
    at = back[t * STATES * k + at] as number
  }
  return kinds
}
