/** Sums that are kept for the next cue give the scores that each cue for itself gives, to the last bit. */
import { expect, test } from 'vitest'
import { createEngine } from '../../../src/language/index.ts'
import { packRows, unpackRows } from '../../../src/language/weights.ts'
import { OUTPUTS } from '../../../src/read/attribution/chain.ts'
import { keyOf } from '../../../src/read/attribution/hash.ts'
import { cueView, LABEL_FEATURES, labelFeatures } from '../../../src/read/attribution/label-features.ts'
import { createChainOf } from '../../../src/read/attribution/label-scores.ts'
import { tokenTable } from '../../../src/read/attribution/token-table.ts'

const text =
  'The envoy said “no” on Monday. Kesh denied it, officials told reporters.\n\nNobody asked why she left, he added.'
const table = tokenTable(text, createEngine().parse(text), () => ({ fine: 1, wide: 2 }))
const likely = Float32Array.from({ length: table.count }, (_, t) => (t % 5) / 5)
const cues = Array.from({ length: table.count }, (_, t) => t)

/** Every second feature has weights, so that both what is known and what is not is met. */
const weights = () => {
  const keys = new Set<number>()
  const buffer = new Int32Array(LABEL_FEATURES)
  for (const anchor of cues) {
    const view = cueView(table, anchor, likely)
    for (let t = view.from; t < view.to; t++) {
      const n = labelFeatures(view, t, likely, buffer)
      for (let f = 0; f < n; f += 2) keys.add(keyOf(buffer[f]!))
    }
  }
  const rows = [...keys].map(key => ({ key, classes: [key % 9], weights: [((key % 101) - 50) / 7] }))
  return unpackRows(packRows(rows))
}

test('scores of every cue, one after the other and each alone', () => {
  const labels = weights()
  const chainOf = createChainOf(labels, new Float32Array(16))
  const buffer = new Int32Array(LABEL_FEATURES)
  let some = 0
  for (const anchor of cues) {
    const view = cueView(table, anchor, likely)
    const alone = new Float32Array((view.to - view.from) * OUTPUTS)
    for (let t = view.from; t < view.to; t++) {
      const n = labelFeatures(view, t, likely, buffer)
      for (let f = 0; f < n; f++) buffer[f] = keyOf(buffer[f]!)
      labels.score(buffer, n, alone.subarray((t - view.from) * OUTPUTS, (t - view.from + 1) * OUTPUTS))
    }
    const { scores } = chainOf(view, likely)
    expect([...scores]).toEqual([...alone])
    some += scores.filter(x => x !== 0).length
  }
  expect(some).toBeGreaterThan(100)
})
