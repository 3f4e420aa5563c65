/**
 * Trains the conditional random field of the names model: AdaGrad on the log-likelihood, with weight decay and feature dropout.
 *
 * Sentences as feature keys and labels in, weights of each feature and each label pair out. Same seed, same weights.
 */
import { marginals, strikeOut } from '../src/language/names-crf.ts'
import { FEATURES } from '../src/language/names-features.ts'
import { LABELS } from '../src/language/names-labels.ts'
import type { Row } from '../src/language/weights.ts'
import { random, shuffled } from './random.ts'

export interface TrainingSentence {
  /** FEATURES keys a token, 0 for none. */
  readonly keys: Int32Array
  readonly labels: Uint8Array
  /** Where labels are not certain: the labels each token may have, as bits; `labels` is then not read. */
  readonly allowed?: Uint16Array
  /** How much it counts, 1 where nothing is said. */
  readonly weight?: number
}

export interface CrfOptions {
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  readonly dropout: number
  readonly minimum: number
  readonly seed: number
}

export interface CrfWeights {
  readonly rows: readonly Row[]
  readonly transitions: Float64Array
}

export const trainCrf = (sentences: readonly TrainingSentence[], options: CrfOptions): CrfWeights => {
  const counts = new Map<number, number>()
  for (const { keys } of sentences) for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  const ids = new Map<number, number>()
  for (const [key, count] of counts) if (count >= options.minimum) ids.set(key, ids.size)
  const size = ids.size
  const weights = new Float32Array(size * LABELS)
  const squares = new Float32Array(size * LABELS).fill(1e-2)
  const pairs = new Float64Array(LABELS * LABELS)
  const pairSquares = new Float64Array(LABELS * LABELS).fill(1)
  const data = sentences.map(({ keys, labels, weight, allowed }) => ({
    ids: Int32Array.from(keys, key => (key ? (ids.get(key) ?? -1) : -1)),
    labels,
    allowed,
    weight: weight ?? 1,
  }))
  const next = random(options.seed)
  const sum = new Float64Array(weights.length)
  let averaged = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate / (1 + epoch * 0.15)
    for (const { ids: row, labels, weight, allowed } of shuffled(data, next)) {
      const n = labels.length
      const kept = Int32Array.from(row, id => (id >= 0 && next() >= options.dropout ? id : -1))
      const scores = new Float32Array(n * LABELS)
      for (let i = 0; i < n; i++) {
        for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
          const id = kept[f]!
          if (id < 0) continue
          for (let y = 0; y < LABELS; y++) scores[i * LABELS + y]! += weights[id * LABELS + y]!
        }
      }
      const steps = strikeOut(pairs).map(Math.exp)
      const { at, alpha, beta, emit, scale } = marginals(scores, n, steps)
      // With uncertain labels the target is the model's own belief among the allowed rows (partial CRF, Tsuboi et al. 2008).
      const wanted = allowed
        ? marginals(
            scores.map((score, cell) =>
              (allowed[Math.floor(cell / LABELS)]! >> (cell % LABELS)) & 1 ? score : score - 60,
            ),
            n,
            steps,
          )
        : undefined
      const slope = new Float64Array(n * LABELS)
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < LABELS; y++) {
          const cell = i * LABELS + y
          slope[cell] = at[cell]! - (wanted ? wanted.at[cell]! : labels[i] === y ? 1 : 0)
        }
      }
      for (let i = 0; i < n; i++) {
        const base = i * LABELS
        let worth = 0
        for (let y = 0; y < LABELS; y++) worth += Math.abs(slope[base + y]!)
        if (worth < 1e-3) continue
        for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
          const id = kept[f]!
          if (id < 0) continue
          for (let y = 0; y < LABELS; y++) {
            const cell = id * LABELS + y
            const gradient = weight * slope[base + y]! + options.decay * weights[cell]!
            squares[cell]! += gradient * gradient
            weights[cell]! -= (rate * gradient) / Math.sqrt(squares[cell]!)
          }
        }
      }
      for (let i = 1; i < n; i++) {
        for (let x = 0; x < LABELS; x++) {
          for (let y = 0; y < LABELS; y++) {
            const cell = x * LABELS + y
            const expected =
              (alpha[(i - 1) * LABELS + x]! * steps[cell]! * emit[i * LABELS + y]! * beta[i * LABELS + y]!) / scale[i]!
            const target = wanted
              ? (wanted.alpha[(i - 1) * LABELS + x]! *
                  steps[cell]! *
                  wanted.emit[i * LABELS + y]! *
                  wanted.beta[i * LABELS + y]!) /
                wanted.scale[i]!
              : labels[i - 1] === x && labels[i] === y
                ? 1
                : 0
            const gradient = weight * (expected - target)
            if (gradient === 0) continue
            pairSquares[cell]! += gradient * gradient
            pairs[cell]! -= (rate * gradient) / Math.sqrt(pairSquares[cell]!)
          }
        }
      }
    }
    if (epoch >= options.epochs / 2) {
      averaged++
      for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!
    }
  }
  const rows: Row[] = []
  for (const [key, id] of ids) {
    const classes: number[] = []
    const values: number[] = []
    for (let y = 0; y < LABELS; y++) {
      const value = sum[id * LABELS + y]! / averaged
      if (Math.abs(value) < 0.01) continue
      classes.push(y)
      values.push(value)
    }
    if (classes.length > 0) rows.push({ key, classes, weights: values })
  }
  return { rows, transitions: pairs }
}

/** Several models trained with different seeds vote: of linear models the mean of the weights is the mean of the votes. */
export const averageOf = (models: readonly CrfWeights[]): CrfWeights => {
  const rows = new Map<number, Float64Array>()
  for (const model of models) {
    for (const { key, classes, weights } of model.rows) {
      const sum = rows.get(key) ?? new Float64Array(LABELS)
      classes.forEach((klass, i) => {
        sum[klass]! += weights[i]! / models.length
      })
      rows.set(key, sum)
    }
  }
  return {
    rows: [...rows].map(([key, sum]) => {
      const classes = [...sum.keys()].filter(klass => sum[klass] !== 0)
      return { key, classes, weights: classes.map(klass => sum[klass]!) }
    }),
    transitions: models[0]!.transitions.map(
      (_, i) => models.reduce((sum, m) => sum + m.transitions[i]!, 0) / models.length,
    ),
  }
}

/** Leaves out what hardly weighs: labels under `least`, rows whose strongest label stays under `strongest`. */
export const pruneRows = (rows: readonly Row[], least: number, strongest: number): readonly Row[] =>
  rows.flatMap(({ key, classes, weights }) => {
    if (Math.max(...weights.map(Math.abs)) < strongest) return []
    const kept = classes.map((_, i) => i).filter(i => Math.abs(weights[i]!) >= least)
    return [{ key, classes: kept.map(i => classes[i]!), weights: kept.map(i => weights[i]!) }]
  })
