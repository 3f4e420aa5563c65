/**
 * Trains the cue finder: logistic regression over hashed features (AdaGrad, feature dropout), one number a token.
 */
import { cueFeatures, mayBeCue } from '../../src/read/attribution/cue-features.ts'
import { keyOf } from '../../src/read/attribution/hash.ts'
import type { TokenTable } from '../../src/read/attribution/token-table.ts'
import { type FeatureIndex, featureCounter, randomFrom, shuffled } from './feature-rows.ts'

export interface CueModel {
  readonly index: FeatureIndex
  readonly weights: Float32Array
  readonly bias: number
}

export interface CueOptions {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly least: number
  readonly seed: number
}

export const CUE_OPTIONS: CueOptions = { epochs: 6, rate: 0.06, dropout: 0.35, least: 2, seed: 1 }

export function trainCues(
  tables: readonly TokenTable[],
  anchors: readonly ReadonlySet<number>[],
  options: CueOptions = CUE_OPTIONS,
): CueModel {
  const { index, words } = prepare(tables, anchors, options.least)
  const weights = new Float32Array(index.rows)
  const squares = new Float32Array(index.rows).fill(1e-4)
  const sums = new Float64Array(index.rows)
  const random = randomFrom(options.seed)
  const kept = new Int32Array(128)
  const scale = 1 / (1 - options.dropout)
  let bias = -2
  let [averaged, biasSum] = [0, 0]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { rows, ends, gold, easy } of shuffled(words, random)) {
      for (let w = 0; w < gold.length; w++) {
        // Words that are plainly no cue teach little: most epochs pass them over.
        if (easy[w] === 1 && random() < 0.75) continue
        let n = 0
        let sum = 0
        for (let f = w > 0 ? (ends[w - 1] as number) : 0; f < (ends[w] as number); f++) {
          if (random() < options.dropout) continue
          const row = rows[f] as number
          kept[n++] = row
          sum += weights[row] as number
        }
        const gradient = (gold[w] as number) - 1 / (1 + Math.exp(-bias - sum * scale))
        if (Math.abs(gradient) < 0.01) {
          easy[w] = 1
          continue
        }
        easy[w] = 0
        bias += 0.01 * options.rate * gradient
        for (let f = 0; f < n; f++) {
          const row = kept[f] as number
          squares[row] = (squares[row] as number) + gradient * gradient
          weights[row] = (weights[row] as number) + (options.rate * gradient) / Math.sqrt(squares[row] as number)
        }
      }
    }
    if (epoch * 2 >= options.epochs) {
      averaged++
      biasSum += bias
      for (let row = 0; row < index.rows; row++) sums[row] = (sums[row] as number) + (weights[row] as number)
    }
  }
  for (let row = 0; row < index.rows; row++) weights[row] = (sums[row] as number) / averaged
  return { index, weights, bias: biasSum / averaged }
}

function prepare(tables: readonly TokenTable[], anchors: readonly ReadonlySet<number>[], least: number) {
  const buffer = new Int32Array(128)
  const counter = featureCounter()
  for (const table of tables)
    for (let t = 0; t < table.count; t++) if (mayBeCue(table, t)) counter.count(buffer, cueFeatures(table, t, buffer))
  const index = counter.index(least)
  const words = tables.map((table, i) => {
    const rows: number[] = []
    const ends: number[] = []
    const gold: number[] = []
    for (let t = 0; t < table.count; t++) {
      if (!mayBeCue(table, t)) continue
      const n = cueFeatures(table, t, buffer)
      for (let f = 0; f < n; f++) {
        const row = index.rowOf[keyOf(buffer[f] as number)] as number
        if (row >= 0) rows.push(row)
      }
      ends.push(rows.length)
      gold.push(anchors[i]?.has(t) ? 1 : 0)
    }
    return {
      rows: Int32Array.from(rows),
      ends: Int32Array.from(ends),
      gold: Uint8Array.from(gold),
      easy: new Uint8Array(gold.length),
    }
  })
  return { index, words }
}

/** How likely each token of a table is the anchor of a cue. */
export function cueLikelihoods(model: CueModel, table: TokenTable): Float32Array {
  const buffer = new Int32Array(128)
  const likely = new Float32Array(table.count)
  for (let t = 0; t < table.count; t++) {
    if (!mayBeCue(table, t)) continue
    const n = cueFeatures(table, t, buffer)
    let score = model.bias
    for (let f = 0; f < n; f++) {
      const row = model.index.rowOf[keyOf(buffer[f] as number)] as number
      if (row >= 0) score += model.weights[row] as number
    }
    likely[t] = 1 / (1 + Math.exp(-score))
  }
  return likely
}
