/**
 * Packs what was trained: weights too small to matter are dropped, the rest kept in one byte each.
 */
import type { Row } from '../../src/language/weights.ts'
import { packRows } from '../../src/language/weights.ts'
import { OUTPUTS } from '../../src/read/attribution/chain.ts'
import type { Forest } from '../../src/read/attribution/forest.ts'
import { type AttributionMeta, type Calibration, packForest } from '../../src/read/attribution/model.ts'
import { writeModel } from '../write-model.ts'
import type { FeatureIndex } from './feature-rows.ts'
import type { CueModel } from './train-cues.ts'
import type { LabelModel } from './train-labeller.ts'

export interface Trained {
  readonly cues: CueModel
  readonly labels: LabelModel
  readonly chooser: Forest
  readonly keeper: Forest
  readonly calibration: Calibration
  readonly threshold: number
  readonly rates: ReadonlyMap<string, number>
}

const LEAST_CUE = 0.02
const LEAST_LABEL = 0.03

export function saveModel(name: string, trained: Trained): void {
  const { cues, labels, chooser, keeper, calibration, threshold, rates } = trained
  const known = [...rates].filter(([, rate]) => rate >= 0.002).map(([lemma, rate]) => [lemma, Number(rate.toFixed(4))])
  const meta: AttributionMeta = {
    bias: cues.bias,
    moves: [...labels.moves],
    keeperBase: keeper.base,
    calibration,
    threshold,
    rates: Object.fromEntries(known) as Record<string, number>,
  }
  writeModel(
    name,
    { ...meta },
    {
      cues: packRows(rowsOf(cues.index, cues.weights, { width: 1, least: LEAST_CUE })),
      labels: packRows(rowsOf(labels.index, labels.weights, { width: OUTPUTS, least: LEAST_LABEL })),
      chooser: packForest(chooser),
      keeper: packForest(keeper),
    },
  )
}

function rowsOf(index: FeatureIndex, weights: Float32Array, { width, least }: { width: number; least: number }): Row[] {
  const rows: Row[] = []
  index.rowOf.forEach((row, key) => {
    if (row < 0) return
    const classes: number[] = []
    const kept: number[] = []
    for (let o = 0; o < width; o++) {
      const weight = weights[row * width + o] as number
      if (Math.abs(weight) < least) continue
      classes.push(o)
      kept.push(weight)
    }
    if (classes.length > 0) rows.push({ key, classes, weights: kept })
  })
  return rows
}
