/**
 * Trains the chooser of targets: a softmax over the parties that may be meant, each described by the same hashed features.
 *
 * Rare answers weigh more, and each unit is learned by itself: what its neighbours say is heard when speeches are judged.
 */
import { MOST_FEATURES } from '../../src/extract/criticism/features.ts'
import { NOBODY, targetFeatures, targetPlace } from '../../src/extract/criticism/targets.ts'
import type { Row } from '../../src/language/weights.ts'
import { random, shuffled } from '../random.ts'
import type { Lesson } from './examples.ts'

const OPTIONS = Object.freeze({
  epochs: 12,
  rate: 0.05,
  dropout: 0.3,
  decay: 0.005,
  least: 3,
  seeds: [3, 4, 5],
})

interface Question {
  readonly options: readonly Int32Array[]
  readonly right: number
  readonly weight: number
}

const questionsOf = (lessons: readonly Lesson[]): Question[] => {
  const keys = new Int32Array(MOST_FEATURES)
  const counts = new Map<string, number>()
  for (const { gold, targets } of lessons)
    for (const [i, target] of targets.entries())
      if (gold[i]!.criticises) counts.set(target, (counts.get(target) ?? 0) + 1)
  return lessons.flatMap(({ table, units, gold, targets, debate }) => {
    const place = targetPlace(table, units, debate)
    const parties = [...place.candidates, NOBODY]
    return units.flatMap((_, i): Question[] => {
      if (!gold[i]!.criticises) return []
      const right = parties.indexOf(targets[i]!)
      const options = parties.map(party => {
        const n = targetFeatures(place, { i, party }, keys)
        return Int32Array.from(new Set(keys.subarray(0, n)))
      })
      return right < 0 ? [] : [{ options, right, weight: (300 / counts.get(targets[i]!)!) ** 0.25 }]
    })
  })
}

export const trainTargets = (lessons: readonly Lesson[]): Row[] => {
  const { epochs, rate, dropout, decay, least, seeds } = OPTIONS
  const questions = questionsOf(lessons)
  const counts = new Map<number, number>()
  for (const { options } of questions)
    for (const option of options) for (const key of option) counts.set(key, (counts.get(key) ?? 0) + 1)
  const sums = new Map<number, number>()
  let times = 0
  for (const seed of seeds) {
    const next = random(seed)
    const weights = new Map<number, number>()
    const squares = new Map<number, number>()
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const { options, right, weight } of shuffled(questions, next)) {
        const kept = options.map(option => option.filter(key => counts.get(key)! >= least && next() >= dropout))
        const scores = kept.map(list => list.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0) / (1 - dropout))
        const top = Math.max(...scores)
        const shares = scores.map(score => Math.exp(score - top))
        const whole = shares.reduce((a, b) => a + b, 0)
        for (const [c, list] of kept.entries()) {
          const gradient = weight * ((c === right ? 1 : 0) - shares[c]! / whole)
          if (Math.abs(gradient) < 0.001) continue
          for (const key of list) {
            const square = (squares.get(key) ?? 0.1) + gradient * gradient
            squares.set(key, square)
            weights.set(key, (weights.get(key) ?? 0) * (1 - decay) + (rate * gradient) / Math.sqrt(square))
          }
        }
      }
      if (epoch * 2 < epochs) continue
      times++
      for (const [key, weight] of weights) sums.set(key, (sums.get(key) ?? 0) + weight)
    }
  }
  return [...sums].flatMap(([key, sum]) =>
    Math.abs(sum / times) < 0.005 ? [] : [{ key, classes: [0], weights: [sum / times] }],
  )
}
