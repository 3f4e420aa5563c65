/**
 * Makes models/attribution.bin from articles with attributions, in minutes, without a network.
 *
 * npx tsx training/attribution/train.ts ../shared/corpora/polnear-train.jsonl [work folder] [model name] [every n-th article]
 *
 * Cross-fitted in two halves: the labeller of one half reads the other, and the forest learns from what it says there.
 * Threshold and calibration come from forests that have not seen the article. Development articles are never opened.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { addArticle, f1, report } from '../../bench/attribution-score.ts'
import { CANDIDATE_FEATURES } from '../../src/read/attribution/candidate-features.ts'
import { choose } from '../../src/read/attribution/choose.ts'
import { cueReadings } from '../../src/read/attribution/cue-readings.ts'
import { scoreOf } from '../../src/read/attribution/forest.ts'
import { calibrate } from './calibrate.ts'
import { foldOf } from './corpus.ts'
import { relationOf, type TrainingRow, verdictsOf } from './folds.ts'
import { type Lesson, lessonOf, prepared } from './prepared.ts'
import { saveModel } from './save-model.ts'
import { cueLikelihoods, trainCues } from './train-cues.ts'
import { FOREST_OPTIONS, trainForest } from './train-forest.ts'
import { chainOf, trainLabeller } from './train-labeller.ts'

const FOLDS = 2
const [corpus, work = join(tmpdir(), 'parley-attribution'), name = 'attribution', every = '1'] = process.argv.slice(2)
if (!corpus) throw new Error('which corpus? see the head of this file')
const began = Date.now()
const log = (text: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${text}`)

const lesson = lessonOf(prepared(corpus, work, Number(every)))
log(`${lesson.articles.length} articles, ${lesson.tables.reduce((sum, table) => sum + table.count, 0)} tokens`)
const folds = lesson.articles.map(({ id }) => foldOf(id, FOLDS))
const likely = crossFitCues(lesson)
const rows = crossFitRows(lesson, likely)
writeFileSync(join(work, `rows-${every}.bin`), serialize(rows))
const { threshold, calibration } = tune(lesson, rows)
const forest = growForest(rows.filter(isUseful(rows)))
log('forest')
const cues = trainCues(lesson.tables, lesson.anchors)
log('cue finder')
const labels = trainLabeller(tasksOf(lesson, () => true))
log('labeller')
saveModel(name, { cues, labels, forest, calibration, threshold, rates: lesson.rates })
log('saved')

function tasksOf({ tables, examples }: Lesson, isIn: (index: number) => boolean) {
  return tables.flatMap((table, i) =>
    isIn(i) ? (examples[i] ?? []).map(example => ({ table, likely: likely[i] as Float32Array, example })) : [],
  )
}

/** Every article's cues by a finder that has not seen it. */
function crossFitCues({ tables, anchors }: Lesson): readonly Float32Array[] {
  const found: Float32Array[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const learn = (_: unknown, i: number): boolean => folds[i] !== fold
    const model = trainCues(tables.filter(learn), anchors.filter(learn))
    tables.forEach((table, i) => {
      if (folds[i] === fold) found[i] = cueLikelihoods(model, table)
    })
    log(`cue finder ${fold}`)
  }
  return found
}

function crossFitRows(lesson: Lesson, likely: readonly Float32Array[]): readonly TrainingRow[] {
  const rows: TrainingRow[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainLabeller(tasksOf(lesson, i => folds[i] !== fold))
    log(`labeller ${fold}`)
    lesson.articles.forEach((article, index) => {
      if (folds[index] !== fold) return
      const table = lesson.tables[index]!
      const judges = {
        chainOf: (view: Parameters<typeof chainOf>[1], seen: Float32Array) => chainOf(model, view, seen),
        rateOf: (lemma: string) => lesson.rates.get(lemma) ?? 0,
      }
      for (const reading of cueReadings(table, likely[index]!, judges)) {
        const verdicts = verdictsOf(table, reading, article)
        reading.candidates.forEach((candidate, rank) => {
          const { anchor } = reading
          rows.push({ article: index, anchor, rank, candidate, values: reading.values[rank]!, ...verdicts[rank]! })
        })
      }
    })
    log(`${rows.length} candidates`)
  }
  return rows
}

/** Cues that are none need only a few candidates to learn from. */
function isUseful(rows: readonly TrainingRow[]): (row: TrainingRow) => boolean {
  const right = new Set(rows.filter(({ half }) => half).map(({ article, anchor }) => `${article} ${anchor}`))
  return row => row.rank < 4 || right.has(`${row.article} ${row.anchor}`)
}

function growForest(rows: readonly TrainingRow[]) {
  const values = new Float32Array(rows.length * CANDIDATE_FEATURES)
  rows.forEach((row, i) => {
    values.set(row.values, i * CANDIDATE_FEATURES)
  })
  const targets = Float32Array.from(rows, ({ half, exact }) => (half ? 0.5 : 0) + (exact ? 0.5 : 0))
  return trainForest(values, CANDIDATE_FEATURES, { targets, options: FOREST_OPTIONS })
}

function tune({ articles, tables }: Lesson, rows: readonly TrainingRow[]) {
  const scores = new Map<TrainingRow, number>()
  const useful = isUseful(rows)
  const part = ({ article }: TrainingRow): number => foldOf(`r${articles[article]!.id}`, 2)
  for (let fold = 0; fold < 2; fold++) {
    const forest = growForest(rows.filter(row => part(row) !== fold && useful(row)))
    for (const row of rows) if (part(row) === fold) scores.set(row, scoreOf(forest, row.values))
    log(`forest ${fold}`)
  }
  const lists = new Map<number, TrainingRow[]>()
  for (const row of rows) lists.set(row.article, [...(lists.get(row.article) ?? []), row])
  const chosenAt = (threshold: number) =>
    [...lists].map(([article, list]) => ({
      article,
      chosen: choose(
        list.map(row => ({
          anchor: row.anchor,
          candidate: row.candidate,
          rank: scores.get(row)!,
          score: scores.get(row)!,
          row,
        })),
        threshold,
      ),
    }))
  let best = { threshold: 0, value: -1 }
  for (let threshold = -2; threshold <= 0; threshold += 0.1) {
    const into = report()
    for (const { article, chosen } of chosenAt(threshold)) {
      const found = chosen.map(({ candidate }) => relationOf(tables[article]!, candidate))
      addArticle(into, { text: articles[article]!.text, found, gold: articles[article]!.attributions }, () => false)
    }
    const value = f1(into.half) + f1(into.exact)
    log(`threshold ${threshold.toFixed(1)}: half ${f1(into.half).toFixed(2)}, exact ${f1(into.exact).toFixed(2)}`)
    if (value > best.value) best = { threshold, value }
  }
  const points = chosenAt(-3).flatMap(({ chosen }) => chosen.map(({ score, row }) => ({ score, right: row.half })))
  return { threshold: best.threshold, calibration: calibrate(points) }
}
