/**
 * Fits how a margin turns into the chance to be right: logistic regression with one feature, for tags and for arcs.
 */
import type { Parse } from '../src/language/parser.ts'
import type { TaggedSentence } from '../src/language/read-tree.ts'
import { type TagModel, tag } from '../src/language/tagger.ts'
import type { Trust } from '../src/language/two-parses.ts'
import type { GoldExample } from './train-parser.ts'
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
  return logistic(margins, right)
}

/** How far a parser's arcs can be trusted. */
export function trustIn(examples: readonly GoldExample[], read: (sentence: TaggedSentence) => Parse): Trust {
  const margins: number[] = []
  const right: number[] = []
  let [roots, rootsRight] = [0, 0]
  for (const { sentence, gold } of examples) {
    const parse = read(sentence)
    parse.heads.forEach((head, i) => {
      const hit = head === gold.heads[i] ? 1 : 0
      if (head < 0) {
        roots++
        rootsRight += hit
      } else {
        margins.push(parse.margins[i]!)
        right.push(hit)
      }
    })
  }
  return { ...logistic(margins, right), root: rootsRight / Math.max(1, roots) }
}

function logistic(margins: readonly number[], right: readonly number[]): { a: number; b: number } {
  const scale = margins.reduce((sum, margin) => sum + margin, 0) / Math.max(1, margins.length)
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
