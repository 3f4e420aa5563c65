/**
 * The trained parts of the reader of criticism, opened from models/criticism.bin. Made by training/criticism, described in models/criticism.md.
 *
 * openCriticismModel().units scores features of a unit, `.words` the words themselves, `.targets` who may be meant.
 */
import { openModel } from '../../language/model-file.ts'
import { type Scorer, unpackRows } from '../../language/weights.ts'
import { keptWhileUsed } from '../../text/kept-while-used.ts'

/** What is asked of every unit. */
export const OUTPUTS = Object.freeze(['criticises', 'challenge', 'correction'] as const)
export type Output = (typeof OUTPUTS)[number]

export interface CriticismMeta {
  /** Added to the scores of each output. */
  readonly bias: readonly number[]
  /** A unit criticises where its score is above this: chosen inside the training speeches. */
  readonly threshold: number
  /** A unit rebuts where challenge or correction is above this. */
  readonly rebuts: number
  /** Score -> likelihood by a logistic curve: slope and offset. */
  readonly curve: readonly [number, number]
}

export interface CriticismModel {
  readonly units: Scorer
  /** For a word: its worth in the unit for each output, the same in the sentence, its weight. */
  readonly words: Scorer
  readonly targets: Scorer
  readonly meta: CriticismMeta
}

/** @throws ParleyError 'model-missing' or 'model-damaged' */
export const openCriticismModel = keptWhileUsed((): CriticismModel => {
  const model = openModel('criticism')
  return Object.freeze({
    units: unpackRows(model.part('units')),
    words: unpackRows(model.part('words')),
    targets: unpackRows(model.part('targets')),
    meta: model.meta as unknown as CriticismMeta,
  })
})
