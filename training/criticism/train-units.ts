/**
 * Trains the judge of units: logistic regression over hashed features, with AdaGrad and feature dropout.
 */
import { packRows, type Row, type Scorer, unpackRows } from '../../src/language/weights.ts'
import { random, shuffled } from '../random.ts'

export interface UnitOptions {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly least: number
  readonly seeds: readonly number[]
}

export const UNIT_OPTIONS: UnitOptions = { epochs: 8, rate: 0.05, dropout: 0.5, least: 2, seeds: [1, 2, 3] }

export interface Learnt {
  readonly rows: readonly Row[]
  readonly bias: number
}

/** One output; `gold` is 1 or 0 for each row of features. */
export const trainUnits = (
  features: readonly Int32Array[],
  gold: readonly number[],
  { epochs, rate, dropout, least, seeds }: UnitOptions = UNIT_OPTIONS,
): { readonly index: ReadonlyMap<number, number>; readonly weights: Float64Array; readonly bias: number } => {
  const counts = new Map<number, number>()
  for (const list of features) for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1)
  const index = new Map<number, number>()
  for (const [key, count] of counts) if (count >= least) index.set(key, index.size)
  const rows = features.map(list => Int32Array.from([...list].flatMap(key => index.get(key) ?? [])))
  const share = gold.reduce((a, b) => a + b, 0) / gold.length
  const sums = new Float64Array(index.size)
  let [times, biases] = [0, 0]
  for (const seed of seeds) {
    const next = random(seed)
    const weights = new Float64Array(index.size)
    const squares = new Float64Array(index.size).fill(0.01)
    let bias = Math.log(share / (1 - share))
    const order = rows.map((_, i) => i)
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const i of shuffled(order, next)) {
        const kept = rows[i]!.filter(() => next() >= dropout)
        let sum = 0
        for (const row of kept) sum += weights[row]!
        const gradient = gold[i]! - 1 / (1 + Math.exp(-bias - sum / (1 - dropout)))
        bias += 0.02 * gradient
        for (const row of kept) {
          squares[row]! += gradient * gradient
          weights[row]! += (rate * gradient) / Math.sqrt(squares[row]!)
        }
      }
      if (epoch * 2 < epochs) continue
      times++
      biases += bias
      for (let row = 0; row < weights.length; row++) sums[row]! += weights[row]!
    }
  }
  return { index, weights: sums.map(w => w / times), bias: biases / times }
}

/** Outputs side by side, small weights left out. */
export const rowsOf = (outputs: readonly ReturnType<typeof trainUnits>[], least: number): Row[] => {
  const rows = new Map<number, { classes: number[]; weights: number[] }>()
  for (const [output, { index, weights }] of outputs.entries())
    for (const [key, row] of index) {
      const weight = weights[row]!
      if (Math.abs(weight) < least) continue
      const known = rows.get(key) ?? { classes: [], weights: [] }
      known.classes.push(output)
      known.weights.push(weight)
      rows.set(key, known)
    }
  return [...rows].map(([key, row]) => ({ key, ...row }))
}

/** As it will be read: packed to bytes and opened again. */
export const scorerOf = (rows: readonly Row[]): Scorer => unpackRows(packRows(rows))
