/**
 * Fits how the tagger's margin turns into a probability that UPOS is right: logistic regression with one feature.
 */
import { type TagModel, tag } from '../src/language/tagger.ts'
import type { TagExample } from './train-tagger.ts'

export function calibrate(examples: readonly TagExample[], model: TagModel): { a: number; b: number } {
  const margins: number[] = []
  const right: number[] = []
  for (const { words, gold } of examples) {
    const { classes, sure } = tag(words, model)
    gold.forEach((want, i) => {
      margins.push(sure[i]!)
      right.push(model.classes[want]?.split('|')[0] === model.classes[classes[i]!]?.split('|')[0] ? 1 : 0)
    })
  }
  const scale = margins.reduce((sum, margin) => sum + margin, 0) / margins.length
  let [a, b] = [0, 0]
  for (let round = 0; round < 400; round++) {
    let [da, db] = [0, 0]
    margins.forEach((margin, i) => {
      const miss = right[i]! - 1 / (1 + Math.exp(-(a * (margin / scale) + b)))
      da += miss * (margin / scale)
      db += miss
    })
    a += (4 * da) / margins.length
    b += (4 * db) / margins.length
  }
  return { a: a / scale, b }
}
