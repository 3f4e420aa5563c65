/**
 * The two judges behind the labeller, grown from honest candidates: one chooses among the ways to read a cue, one decides
 * whether the chosen one is kept.
 *
 * The chooser learns only where a cue is one (softmax over its candidates, beginning with the labeller's log likelihood); the
 * keeper learns from what the chooser would choose in articles that it has not seen.
 */
import { CANDIDATE_FEATURES } from '../../src/read/attribution/candidate-features.ts'
import { type Forest, scoreOf } from '../../src/read/attribution/forest.ts'
import { chosenValues, KEEPER_FEATURES } from '../../src/read/attribution/judge.ts'
import { foldOf } from './corpus.ts'
import type { TrainingRow } from './folds.ts'
import { FOREST_OPTIONS, type ForestOptions, trainForest } from './train-forest.ts'

/** The candidates of one cue, the labeller's first choice first. */
export type Group = readonly TrainingRow[]

export interface RerankOptions {
  readonly chooser: ForestOptions
  readonly keeper: ForestOptions
  /** How much an exact reading is worth beside one that overlaps by half, 0-1. */
  readonly exactShare: number
}

export const RERANK_OPTIONS: RerankOptions = {
  chooser: { ...FOREST_OPTIONS, trees: 280, leaves: 24, rate: 0.05, leastRows: 80, ridge: 10 },
  keeper: { ...FOREST_OPTIONS, trees: 280, leaves: 24, rate: 0.05, leastRows: 40, ridge: 10, rowShare: 0.6 },
  exactShare: 0.5,
}

export function groupsOf(rows: readonly TrainingRow[]): readonly Group[] {
  const groups: TrainingRow[][] = []
  for (const row of rows) {
    const last = groups[groups.length - 1]
    if (last && last[0]?.article === row.article && last[0].anchor === row.anchor) last.push(row)
    else groups.push([row])
  }
  return groups
}

const worth = (row: TrainingRow, exactShare: number): number =>
  (row.half ? 1 - exactShare : 0) + (row.exact ? exactShare : 0)

export function trainChooser(groups: readonly Group[], options: RerankOptions): Forest {
  const learn = groups.filter(group => group.some(row => row.half) && group.length > 1)
  const rows = learn.flat()
  const starts = [0]
  for (const group of learn) starts.push(starts[starts.length - 1]! + group.length)
  const targets = new Float32Array(rows.length)
  learn.forEach((group, g) => {
    // Squared: the exact reading, where it is among them, should win clearly.
    const sum = group.reduce((all, row) => all + worth(row, options.exactShare) ** 2, 0)
    group.forEach((row, i) => {
      targets[starts[g]! + i] = worth(row, options.exactShare) ** 2 / sum
    })
  })
  return trainForest(
    matrixOf(
      rows.map(({ values }) => values),
      CANDIDATE_FEATURES,
    ),
    CANDIDATE_FEATURES,
    {
      targets,
      groups: Int32Array.from(starts),
      start: Float32Array.from(rows, ({ candidate }) => candidate.score),
      options: options.chooser,
    },
  )
}

/** The chosen row of each group, and what the keeper sees of it. */
export function chooseIn(chooser: Forest, group: Group): { readonly row: TrainingRow; readonly values: Float32Array } {
  const scores = group.map(({ values, candidate }) => candidate.score + scoreOf(chooser, values))
  let best = 0
  scores.forEach((score, i) => {
    if (score > scores[best]!) best = i
  })
  const row = group[best]!
  return { row, values: chosenValues(row.values, scores, best) }
}

export function trainKeeper(chosen: readonly ReturnType<typeof chooseIn>[], options: RerankOptions): Forest {
  return trainForest(
    matrixOf(
      chosen.map(({ values }) => values),
      KEEPER_FEATURES,
    ),
    KEEPER_FEATURES,
    {
      targets: Float32Array.from(chosen, ({ row }) => worth(row, 0.25)),
      options: options.keeper,
    },
  )
}

function matrixOf(values: readonly Float32Array[], columns: number): Float32Array {
  const matrix = new Float32Array(values.length * columns)
  values.forEach((row, i) => {
    matrix.set(row, i * columns)
  })
  return matrix
}

/**
 * Cross-fitted over `parts` of the articles: every group chosen and judged by forests that have not seen its article; and
 * the chosen ones, from which the final keeper learns.
 */
export function crossFit(
  groups: readonly Group[],
  idOf: (article: number) => string,
  { options = RERANK_OPTIONS, parts = 2 }: { options?: RerankOptions; parts?: number } = {},
): readonly { readonly row: TrainingRow; readonly values: Float32Array; readonly score: number }[] {
  const partOf = (group: Group): number => foldOf(`r${idOf(group[0]!.article)}`, parts)
  const chosen: { row: TrainingRow; values: Float32Array; part: number }[] = []
  for (let part = 0; part < parts; part++) {
    const chooser = trainChooser(
      groups.filter(group => partOf(group) !== part),
      options,
    )
    for (const group of groups) if (partOf(group) === part) chosen.push({ ...chooseIn(chooser, group), part })
  }
  const keepers = Array.from({ length: parts }, (_, part) =>
    trainKeeper(
      chosen.filter(each => each.part !== part),
      options,
    ),
  )
  return chosen.map(({ row, values, part }) => ({ row, values, score: scoreOf(keepers[part]!, values) }))
}
