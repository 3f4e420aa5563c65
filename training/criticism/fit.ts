/**
 * Lessons -> a whole model, as it will be read; and scores of lessons that it did not see.
 */
import { type Judged, judgeSpeech, unitScores } from '../../src/extract/criticism/judge.ts'
import { type CriticismMeta, type CriticismModel, OUTPUTS } from '../../src/extract/criticism/model.ts'
import type { Row } from '../../src/language/weights.ts'
import type { Lesson } from './examples.ts'
import { trainTargets } from './train-targets.ts'
import { rowsOf, scorerOf, trainUnits } from './train-units.ts'
import { denseOf, trainDense, type Vectors, wordRows } from './train-words.ts'

export interface Fitted {
  readonly units: readonly Row[]
  readonly words: readonly Row[]
  readonly targets: readonly Row[]
  readonly meta: CriticismMeta
}

const LEAST = 0.01

export const fitModel = (lessons: readonly Lesson[], vectors: Vectors): Fitted => {
  const features = lessons.flatMap(lesson => lesson.features)
  const dense = lessons.flatMap(lesson => denseOf(vectors, lesson))
  const units = lessons.flatMap(({ gold }) => gold)
  const golds = OUTPUTS.map(output =>
    units.map(u => Number(output === 'criticises' ? u.criticises : u.rebuts === output)),
  )
  const sparse = golds.map(gold => trainUnits(features, gold))
  const worded = golds.map(gold => trainDense(dense, gold))
  return {
    units: rowsOf(sparse, LEAST),
    words: wordRows(vectors, worded),
    targets: trainTargets(lessons),
    meta: { bias: sparse.map(({ bias }, o) => bias + worded[o]!.bias), threshold: 0, rebuts: 0, curve: [1, 0] },
  }
}

export const modelOf = ({ units, words, targets, meta }: Fitted): CriticismModel => ({
  units: scorerOf(units),
  words: scorerOf(words),
  targets: scorerOf(targets),
  meta,
})

export interface Held {
  readonly lesson: Lesson
  readonly scores: Float32Array
  readonly model: CriticismModel
}

/** Every lesson scored by a model that did not see it. */
export const crossFit = (
  lessons: readonly Lesson[],
  { extra, vectors, folds }: { readonly extra: readonly Lesson[]; readonly vectors: Vectors; readonly folds: number },
): Held[] =>
  Array.from({ length: folds }, (_, fold) => {
    const model = modelOf(fitModel([...lessons.filter((_, i) => i % folds !== fold), ...extra], vectors))
    return lessons
      .filter((_, i) => i % folds === fold)
      .map(lesson => ({ lesson, model, scores: unitScores(model, lesson.table, lesson.units) }))
  }).flat()

/** Judged with the thresholds that were chosen. */
export const judgedBy = ({ model, lesson }: Held, meta: Partial<CriticismMeta>): readonly Judged[] =>
  judgeSpeech({ ...model, meta: { ...model.meta, ...meta } }, lesson)
