/**
 * The trained parts of attribution, opened from models/attribution.bin: cue finder, labeller, chooser, keeper, calibration.
 *
 * openAttributionModel().likelihoods(table) -> for each token how likely it is the anchor of a cue.
 * Made by training/attribution; what it is made from stands in models/attribution.md.
 */
import { openModel } from '../../language/model-file.ts'
import { type Scorer, unpackRows } from '../../language/weights.ts'
import { cueFeatures, mayBeCue } from './cue-features.ts'
import type { Judges } from './cue-readings.ts'
import type { Forest } from './forest.ts'
import { keyOf } from './hash.ts'
import { createChainOf } from './label-scores.ts'
import type { TokenTable } from './token-table.ts'

/** Score of the keeper -> confidence: straight lines between points, scores ascending. */
export interface Calibration {
  readonly scores: readonly number[]
  readonly confidences: readonly number[]
}

export interface AttributionModel extends Judges {
  readonly likelihoods: (table: TokenTable) => Float32Array
  readonly chooser: Forest
  readonly keeper: Forest
  readonly calibration: Calibration
  /** Relations that score less are rejected. */
  readonly threshold: number
}

/** What `meta` of the model file holds. */
export interface AttributionMeta {
  readonly bias: number
  readonly moves: readonly number[]
  readonly keeperBase: number
  readonly calibration: Calibration
  readonly threshold: number
  readonly rates: Readonly<Record<string, number>>
}

const kept = new Map<string, WeakRef<AttributionModel>>()

/** Unpacked once and kept while it is used. @throws ParleyError 'model-missing' or 'model-damaged' */
export function openAttributionModel(name = 'attribution'): AttributionModel {
  const known = kept.get(name)?.deref()
  if (known) return known
  const model = openModel(name)
  const meta = model.meta as unknown as AttributionMeta
  const cues = unpackRows(model.part('cues'))
  const labels = unpackRows(model.part('labels'))
  const moves = Float32Array.from(meta.moves)
  const rates = new Map(Object.entries(meta.rates))
  const opened = Object.freeze({
    likelihoods: (table: TokenTable) => likelihoods(cues, meta.bias, table),
    chainOf: createChainOf(labels, moves),
    rateOf: (lemma: string) => rates.get(lemma) ?? 0,
    chooser: unpackForest(model.part('chooser'), 0),
    keeper: unpackForest(model.part('keeper'), meta.keeperBase),
    calibration: meta.calibration,
    threshold: meta.threshold,
  })
  kept.set(name, new WeakRef(opened))
  return opened
}

function likelihoods(cues: Scorer, bias: number, table: TokenTable): Float32Array {
  const buffer = new Int32Array(128)
  const likely = new Float32Array(table.count)
  const score = new Float32Array(1)
  for (let t = 0; t < table.count; t++) {
    if (!mayBeCue(table, t)) continue
    const n = cueFeatures(table, t, buffer)
    for (let f = 0; f < n; f++) buffer[f] = keyOf(buffer[f] as number)
    score[0] = bias
    cues.score(buffer, n, score)
    likely[t] = 1 / (1 + Math.exp(-(score[0] as number)))
  }
  return likely
}

/** Parts of a forest one behind the other: counts (u32 trees, u32 nodes), roots, right (i32), feature (i16), threshold, value (f32). */
export function packForest(forest: Forest): Uint8Array {
  const counts = Uint32Array.of(forest.roots.length, forest.feature.length)
  const arrays = [counts, forest.roots, forest.right, forest.threshold, forest.value, forest.feature]
  return Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)))
}

function unpackForest(bytes: Uint8Array, base: number): Forest {
  const copy = Uint8Array.from(bytes).buffer
  const [trees = 0, nodes = 0] = new Uint32Array(copy, 0, 2)
  let at = 8
  const take = (length: number, width: number): number => {
    const from = at
    at += length * width
    return from
  }
  return {
    roots: new Int32Array(copy, take(trees, 4), trees),
    right: new Int32Array(copy, take(nodes, 4), nodes),
    threshold: new Float32Array(copy, take(nodes, 4), nodes),
    value: new Float32Array(copy, take(nodes, 4), nodes),
    feature: new Int16Array(copy, take(nodes, 2), nodes),
    base,
  }
}
