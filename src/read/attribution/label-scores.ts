/**
 * What the labeller's weights say of each token of a cue's window: the input of the chain.
 *
 * "Ushakov said no." with the cue "said" -> nine scores at each of four tokens.
 * A quarter of a token's features do not look at the cue, only at the side on which it stands. A paragraph has a dozen likely
 * cues, so their sums are kept for the next cue: whole numbers, so that the scores stay the same to the last bit.
 */
import type { Weights } from '../../language/weights.ts'
import { type ChainInput, OUTPUTS } from './chain.ts'
import type { Judges } from './cue-readings.ts'
import { keyOf } from './hash.ts'
import {
  type CueView,
  cueTokenFeatures,
  LABEL_FEATURES,
  SIDES,
  sideOf,
  TOKEN_FEATURES,
  tokenFeatures,
} from './label-features.ts'
import type { TokenTable } from './token-table.ts'

/** Of one window: for each token and side the sums of what does not look at the cue, and whether they are there. */
interface Kept {
  readonly from: number
  readonly to: number
  readonly sums: Int32Array
  readonly known: Uint8Array
}

export const createChainOf = (labels: Weights, moves: Float32Array): Judges['chainOf'] => {
  const last = new WeakMap<TokenTable, Kept>()
  const keys = new Int32Array(LABEL_FEATURES)
  const behind = keys.subarray(TOKEN_FEATURES)
  const sums = new Int32Array(OUTPUTS)

  const keptFor = ({ table, from, to }: CueView): Kept => {
    const known = last.get(table)
    if (known && known.from === from && known.to === to) return known
    const cells = (to - from) * SIDES
    const kept = { from, to, sums: new Int32Array(cells * OUTPUTS), known: new Uint8Array(cells) }
    last.set(table, kept)
    return kept
  }

  /** Where the sums of a token on its side begin, made if they are not there. */
  const sumsAt = (kept: Kept, view: CueView, t: number): number => {
    const cell = (t - view.from) * SIDES + sideOf(view, t)
    const at = cell * OUTPUTS
    if (kept.known[cell] === 0) {
      kept.known[cell] = 1
      tokenFeatures(view, t, keys)
      for (let f = 0; f < TOKEN_FEATURES; f++) keys[f] = keyOf(keys[f] as number)
      labels.add(keys, TOKEN_FEATURES, kept.sums.subarray(at, at + OUTPUTS))
    }
    return at
  }

  return (view, likely): ChainInput => {
    const size = view.to - view.from
    const scores = new Float32Array(size * OUTPUTS)
    const kept = keptFor(view)
    for (let w = 0; w < size; w++) {
      const t = view.from + w
      const at = sumsAt(kept, view, t)
      for (let output = 0; output < OUTPUTS; output++) sums[output] = kept.sums[at + output] as number
      const n = cueTokenFeatures(view, t, likely, keys) - TOKEN_FEATURES
      for (let f = 0; f < n; f++) behind[f] = keyOf(behind[f] as number)
      labels.add(behind, n, sums)
      for (let output = 0; output < OUTPUTS; output++)
        scores[w * OUTPUTS + output] = (sums[output] as number) * labels.unit
    }
    return { size, anchor: view.anchor - view.from, scores, moves }
  }
}
