/**
 * The linear-chain model behind the labeller: what each step adds, and how likely each label is at each token.
 *
 * Kinds: 0 outside, 1 source, 2 cue, 3 content. At most one source, exactly one cue, and that holds the anchor.
 * Each token brings nine scores: source, cue, content; a start of each; an end of each (Lafferty et al. 2001, with
 * scores on the borders). The best labellings are found in best-labellings.ts.
 */

/** Scores that a token brings. */
export const OUTPUTS = 9
export const STATES = 7
/** outside, outside after a source, content, content after, cue, cue after, source. */
export const KIND = [0, 0, 3, 3, 2, 2, 1] as const
/** What may follow: [previous states] of each state. */
export const BEFORE: readonly (readonly number[])[] = [
  [0, 2, 4],
  [1, 3, 5, 6],
  [0, 2, 4],
  [1, 3, 5, 6],
  [0, 2, 4],
  [1, 3, 5, 6],
  [0, 2, 4, 6],
]
export const FIRST = [0, 2, 4, 6] as const

export interface ChainInput {
  readonly size: number
  /** Index of the anchor in the window. */
  readonly anchor: number
  /** size x OUTPUTS. */
  readonly scores: Float32Array
  /** 4 x 4, from kind to kind. */
  readonly moves: Float32Array
}

/** What a step from kind `p` (token t - 1) to kind `c` (token t) adds; -Infinity where it is forbidden. */
export function step(input: ChainInput, t: number, p: number, c: number): number {
  const { anchor, scores, moves } = input
  if (c === 2) {
    if (t > anchor && p !== 2) return -Infinity
  } else if (t === anchor || (p === 2 && t - 1 < anchor)) return -Infinity
  let sum = moves[p * 4 + c] as number
  if (c > 0) sum += scores[t * OUTPUTS + c - 1] as number
  if (p !== c) {
    if (p > 0) sum += scores[(t - 1) * OUTPUTS + 5 + p] as number
    if (c > 0) sum += scores[t * OUTPUTS + 2 + c] as number
  }
  return sum
}

export function first(input: ChainInput, c: number): number {
  if (input.anchor === 0 && c !== 2) return -Infinity
  if (c === 0) return 0
  return (input.scores[c - 1] as number) + (input.scores[2 + c] as number)
}

export function last(input: ChainInput, p: number): number {
  return p === 0 ? 0 : (input.scores[(input.size - 1) * OUTPUTS + 5 + p] as number)
}

export interface Marginals {
  /** Log of the sum over all labellings. */
  readonly logSum: number
  /** size x OUTPUTS: how likely each of the nine events is. */
  readonly events: Float32Array
  /** 4 x 4 expected moves. */
  readonly moves: Float32Array
}

/** Forward and backward over the chain. */
export function marginals(input: ChainInput): Marginals {
  const { size } = input
  const alpha = new Float64Array(size * STATES)
  const beta = new Float64Array(size * STATES)
  const steps = new Float64Array(size * 16)
  const scale = new Float64Array(size)
  for (const s of FIRST) alpha[s] = Math.exp(first(input, KIND[s] as number))
  scale[0] = normalise(alpha, 0)
  for (let t = 1; t < size; t++) {
    for (let p = 0; p < 4; p++) for (let c = 0; c < 4; c++) steps[t * 16 + p * 4 + c] = Math.exp(step(input, t, p, c))
    for (let s = 0; s < STATES; s++) {
      let sum = 0
      for (const p of BEFORE[s] as readonly number[])
        sum +=
          (alpha[(t - 1) * STATES + p] as number) *
          (steps[t * 16 + (KIND[p] as number) * 4 + (KIND[s] as number)] as number)
      alpha[t * STATES + s] = sum
    }
    scale[t] = normalise(alpha, t * STATES)
  }
  const end = (size - 1) * STATES
  let total = 0
  for (let s = 0; s < STATES; s++) {
    beta[end + s] = Math.exp(last(input, KIND[s] as number))
    total += (alpha[end + s] as number) * (beta[end + s] as number)
  }
  const events = new Float32Array(size * OUTPUTS)
  const moves = new Float32Array(16)
  const pair = new Float64Array(16)
  let logSum = Math.log(total)
  for (let s = 0; s < STATES; s++) beta[end + s] = (beta[end + s] as number) / total
  for (let p = 1; p < 4; p++) {
    let sum = 0
    for (let s = 0; s < STATES; s++) if (KIND[s] === p) sum += (alpha[end + s] as number) * (beta[end + s] as number)
    events[(size - 1) * OUTPUTS + 5 + p] = sum
  }
  for (let t = size - 1; t >= 0; t--) {
    logSum += Math.log(scale[t] as number)
    for (let s = 0; s < STATES; s++) {
      const kind = KIND[s] as number
      if (kind > 0)
        events[t * OUTPUTS + kind - 1] =
          (events[t * OUTPUTS + kind - 1] as number) +
          (alpha[t * STATES + s] as number) * (beta[t * STATES + s] as number)
    }
    if (t === 0) break
    pair.fill(0)
    for (let s = 0; s < STATES; s++) {
      const out = (beta[t * STATES + s] as number) / (scale[t] as number)
      if (out === 0) continue
      for (const p of BEFORE[s] as readonly number[]) {
        const move = (KIND[p] as number) * 4 + (KIND[s] as number)
        const flow = (steps[t * 16 + move] as number) * out
        beta[(t - 1) * STATES + p] = (beta[(t - 1) * STATES + p] as number) + flow
        pair[move] = (pair[move] as number) + (alpha[(t - 1) * STATES + p] as number) * flow
      }
    }
    for (let p = 0; p < 4; p++)
      for (let c = 0; c < 4; c++) {
        const mass = pair[p * 4 + c] as number
        moves[p * 4 + c] = (moves[p * 4 + c] as number) + mass
        if (p === c) continue
        if (p > 0) events[(t - 1) * OUTPUTS + 5 + p] = (events[(t - 1) * OUTPUTS + 5 + p] as number) + mass
        if (c > 0) events[t * OUTPUTS + 2 + c] = (events[t * OUTPUTS + 2 + c] as number) + mass
      }
  }
  for (let c = 1; c < 4; c++) events[2 + c] = events[c - 1] as number
  return { logSum, events, moves }
}

function normalise(values: Float64Array, at: number): number {
  let sum = 0
  for (let s = 0; s < STATES; s++) sum += values[at + s] as number
  if (!(sum > 0)) sum = 1e-300
  for (let s = 0; s < STATES; s++) values[at + s] = (values[at + s] as number) / sum
  return sum
}

/** The nine events and the moves of one labelling, as `marginals` gives them; for training. */
export function eventsOf(kinds: Uint8Array): { readonly events: Float32Array; readonly moves: Float32Array } {
  const size = kinds.length
  const events = new Float32Array(size * OUTPUTS)
  const moves = new Float32Array(16)
  for (let t = 0; t < size; t++) {
    const kind = kinds[t] as number
    const before = t > 0 ? (kinds[t - 1] as number) : -1
    const after = t + 1 < size ? (kinds[t + 1] as number) : -1
    if (t > 0) moves[before * 4 + kind] = (moves[before * 4 + kind] as number) + 1
    if (kind === 0) continue
    events[t * OUTPUTS + kind - 1] = 1
    if (before !== kind) events[t * OUTPUTS + 2 + kind] = 1
    if (after !== kind) events[t * OUTPUTS + 5 + kind] = 1
  }
  return { events, moves }
}
