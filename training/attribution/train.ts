/**
 * Makes models/attribution.bin from articles with attributions, in minutes, without a network.
 *
 * npx tsx training/attribution/train.ts ../shared/corpora/polnear-train.jsonl [work folder] [model name] [every n-th article]
 *
 * Cross-fitted in two halves: the labeller of one half reads the other, and the judges learn from what it says there.
 * Threshold and calibration come from judges that have not seen the article. Development articles are never opened.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { isCoreCue } from '../../bench/attribution-core.ts'
import { addArticle, f1, type Report, report } from '../../bench/attribution-score.ts'
import { choose, type Scored } from '../../src/read/attribution/choose.ts'
import { cueReadings } from '../../src/read/attribution/cue-readings.ts'
import { calibrate } from './calibrate.ts'
import { foldOf } from './corpus.ts'
import { relationOf, type TrainingRow, verdictsOf } from './folds.ts'
import { type Lesson, lessonOf, prepared } from './prepared.ts'
import { crossFit, groupsOf, RERANK_OPTIONS, trainChooser, trainKeeper } from './rerank.ts'
import { saveModel } from './save-model.ts'
import { cueLikelihoods, trainCues } from './train-cues.ts'
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
const groups = groupsOf(rows)
const judged = crossFit(groups, article => lesson.articles[article]!.id)
const { threshold, calibration } = tune(lesson, judged)
const chooser = trainChooser(groups, RERANK_OPTIONS)
const keeper = trainKeeper(judged, RERANK_OPTIONS)
log('judges')
const cues = trainCues(lesson.tables, lesson.anchors)
log('cue finder')
const labels = trainLabeller(tasksOf(lesson, () => true))
log('labeller')
if (name === '-') log('not saved')
else saveModel(name, { cues, labels, chooser, keeper, calibration, threshold, rates: lesson.rates })
log('done')

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

/** The threshold with the best sum of both scores, and what a score is worth; both on articles that the judges have not seen. */
function tune({ articles, tables }: Lesson, judged: ReturnType<typeof crossFit>) {
  const lists = new Map<number, Scored[]>()
  for (const { row, score } of judged) {
    const list = lists.get(row.article) ?? []
    list.push({ anchor: row.anchor, candidate: row.candidate, score })
    lists.set(row.article, list)
  }
  let best = { threshold: 0, value: -1 }
  for (let threshold = -2; threshold <= 0; threshold += 0.1) {
    const into = report()
    for (const [article, list] of lists) {
      const found = choose(list, threshold).map(({ candidate }) => relationOf(tables[article]!, candidate))
      addArticle(into, { text: articles[article]!.text, found, gold: articles[article]!.attributions }, isCoreCue)
    }
    const value = f1(into.half) + f1(into.exact)
    if (value > best.value) best = { threshold, value }
    log(`threshold ${threshold.toFixed(1)}: ${summary(into)}`)
  }
  const points = judged.map(({ score, row }) => ({ score, right: row.half }))
  return { threshold: best.threshold, calibration: calibrate(points) }
}

function summary({ manners, ...tallies }: Report): string {
  return Object.entries({ ...tallies, ...manners })
    .map(([part, tally]) => `${part} ${f1(tally).toFixed(1)}`)
    .join(', ')
}
