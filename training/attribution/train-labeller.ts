/**
 * Trains the labeller: a conditional random field over the window of one cue at a time (AdaGrad, feature dropout).
 */
import { type ChainInput, eventsOf, marginals, OUTPUTS } from '../../src/read/attribution/chain.ts'
import { keyOf } from '../../src/read/attribution/hash.ts'
import { type CueView, cueView, LABEL_FEATURES, labelFeatures } from '../../src/read/attribution/label-features.ts'
import type { TokenTable } from '../../src/read/attribution/token-table.ts'
import type { Example } from './alignment.ts'
import { type FeatureIndex, featureCounter, randomFrom, shuffled } from './feature-rows.ts'

export interface LabelModel {
  readonly index: FeatureIndex
  /** rows x OUTPUTS. */
  readonly weights: Float32Array
  readonly moves: Float32Array
}

export interface LabelOptions {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly least: number
  readonly seed: number
}

export const LABEL_OPTIONS: LabelOptions = { epochs: 9, rate: 0.03, dropout: 0.55, least: 3, seed: 2 }

export interface LabelTask {
  readonly table: TokenTable
  readonly likely: Float32Array
  readonly example: Example
}

interface Prepared {
  readonly size: number
  readonly anchor: number
  readonly kinds: Uint8Array
  /** Rows of weights of all tokens, one token after the other. */
  readonly rows: Int32Array
  readonly counts: Uint8Array
}

export function trainLabeller(tasks: readonly LabelTask[], options: LabelOptions = LABEL_OPTIONS): LabelModel {
  const { index, prepared } = prepare(tasks, options.least)
  const size = index.rows * OUTPUTS
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-3)
  const sums = new Float32Array(size)
  const moves = new Float32Array(16)
  const random = randomFrom(options.seed)
  const scale = 1 / (1 - options.dropout)
  const keep = 1 - options.dropout
  let kept = new Int32Array(0)
  let averaged = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.7 * epoch) / options.epochs)
    for (const { size: window, anchor, kinds, rows, counts } of shuffled(prepared, random)) {
      if (kept.length < rows.length) kept = new Int32Array(rows.length * 2)
      const ends = new Int32Array(window)
      const scores = new Float32Array(window * OUTPUTS)
      let [read, write] = [0, 0]
      for (let w = 0; w < window; w++) {
        for (const stop = read + (counts[w] as number); read < stop; read++) {
          if (random() > keep) continue
          const at = rows[read] as number
          kept[write++] = at
          for (let o = 0; o < OUTPUTS; o++)
            scores[w * OUTPUTS + o] = (scores[w * OUTPUTS + o] as number) + (weights[at + o] as number)
        }
        ends[w] = write
      }
      for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) * scale
      const gold = eventsOf(kinds)
      const expected = marginals({ size: window, anchor, scores, moves })
      for (let w = 0; w < window; w++) {
        for (let o = 0; o < OUTPUTS; o++) {
          const gradient = (gold.events[w * OUTPUTS + o] as number) - (expected.events[w * OUTPUTS + o] as number)
          if (!(Math.abs(gradient) > 0.01)) continue
          const square = gradient * gradient
          const pace = rate * gradient
          const end = ends[w] as number
          for (let f = w > 0 ? (ends[w - 1] as number) : 0; f < end; f++) {
            const at = (kept[f] as number) + o
            const sum = (squares[at] = (squares[at] as number) + square)
            weights[at] = (weights[at] as number) + pace / Math.sqrt(sum)
          }
        }
      }
      for (let m = 0; m < 16; m++)
        moves[m] = (moves[m] as number) + 0.002 * ((gold.moves[m] as number) - (expected.moves[m] as number))
    }
    if (epoch * 2 >= options.epochs) {
      averaged++
      for (let at = 0; at < size; at++) sums[at] = (sums[at] as number) + (weights[at] as number)
    }
  }
  for (let at = 0; at < size; at++) weights[at] = (sums[at] as number) / averaged
  return { index, weights, moves }
}

/** Features are computed twice, to count them and to keep their rows; the epochs then only read. */
function prepare(tasks: readonly LabelTask[], least: number): { index: FeatureIndex; prepared: readonly Prepared[] } {
  const counter = featureCounter()
  const buffer = new Int32Array(LABEL_FEATURES)
  for (const { table, likely, example } of tasks) {
    const view = cueView(table, example.anchor, likely)
    for (let t = view.from; t < view.to; t++) counter.count(buffer, labelFeatures(view, t, likely, buffer))
  }
  const index = counter.index(least)
  const prepared = tasks.map(({ table, likely, example }) => {
    const view = cueView(table, example.anchor, likely)
    const size = view.to - view.from
    const rows = new Int32Array(size * LABEL_FEATURES)
    const counts = new Uint8Array(size)
    let n = 0
    for (let w = 0; w < size; w++) {
      const features = labelFeatures(view, view.from + w, likely, buffer)
      const first = n
      for (let f = 0; f < features; f++) {
        const row = index.rowOf[keyOf(buffer[f] as number)] as number
        if (row >= 0) rows[n++] = row * OUTPUTS
      }
      counts[w] = n - first
    }
    return { size, anchor: example.anchor - view.from, kinds: kindsIn(view, example), rows: rows.slice(0, n), counts }
  })
  return { index, prepared }
}

export function kindsIn(view: CueView, example: Example): Uint8Array {
  const kinds = new Uint8Array(view.to - view.from)
  for (const [t, kind] of example.kinds) if (t >= view.from && t < view.to) kinds[t - view.from] = kind
  // One source and one cue only: a stray piece would make the labelling impossible.
  keepRun(kinds, 2, example.anchor - view.from)
  keepRun(kinds, 1, kinds.indexOf(1))
  return kinds
}

function keepRun(kinds: Uint8Array, kind: number, inside: number): void {
  let [from, to] = [inside, inside]
  while (from > 0 && kinds[from - 1] === kind) from--
  while (to < kinds.length && kinds[to] === kind) to++
  for (let w = 0; w < kinds.length; w++) if (kinds[w] === kind && (w < from || w >= to)) kinds[w] = 0
}

/** The scores of a window under a model in training. */
export function chainOf(model: LabelModel, view: CueView, likely: Float32Array): ChainInput {
  const window = view.to - view.from
  const scores = new Float32Array(window * OUTPUTS)
  const buffer = new Int32Array(LABEL_FEATURES)
  for (let w = 0; w < window; w++) {
    const n = labelFeatures(view, view.from + w, likely, buffer)
    for (let f = 0; f < n; f++) {
      const row = model.index.rowOf[keyOf(buffer[f] as number)] as number
      if (row < 0) continue
      for (let o = 0; o < OUTPUTS; o++)
        scores[w * OUTPUTS + o] = (scores[w * OUTPUTS + o] as number) + (model.weights[row * OUTPUTS + o] as number)
    }
  }
  return { size: window, anchor: view.anchor - view.from, scores, moves: model.moves }
}
