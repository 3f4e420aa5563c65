/**
 * Makes models/criticism.bin: npm run train:criticism -- [../shared/corpora/unscon-dev.jsonl] [--dry]
 *
 * Learns from meetings 7138, 7165 and 7658; thresholds are chosen by cross-fitting over the speeches of the first two. Meeting 7154
 * is left out altogether: `npm run bench:unscon` reports on it. Two minutes on one core; the same bytes each time.
 */
import { existsSync } from 'node:fs'
import { scoreLessons, showScores } from '../../bench/unscon-score.ts'
import type { CriticismMeta } from '../../src/extract/criticism/model.ts'
import { OUTPUTS } from '../../src/extract/criticism/model.ts'
import { packRows } from '../../src/language/weights.ts'
import { writeModel } from '../write-model.ts'
import { readLessons } from './examples.ts'
import { crossFit, fitModel, judgedBy } from './fit.ts'
import { bestThreshold, curveOf } from './thresholds.ts'
import { readVectors } from './train-words.ts'

const file = process.argv.slice(2).find(a => !a.startsWith('--')) ?? '../shared/corpora/unscon-dev.jsonl'
if (!existsSync(file)) throw new Error(`no speeches at ${file}`)
const lessons = readLessons(file)
const vectors = readVectors(20_000)
const learnt = lessons.filter(l => l.speech.meeting === '7138' || l.speech.meeting === '7165')
const extra = lessons.filter(l => l.speech.meeting === '7658')
const held = crossFit(learnt, { extra, vectors, folds: 8 })
const gold = held.flatMap(({ lesson }) => lesson.gold)
const column = (output: number): number[] =>
  held.flatMap(({ lesson, scores }) => lesson.gold.map((_, i) => scores[i * OUTPUTS.length + output]!))
const criticises = column(0)
const correction = column(2)
const rebuts = column(1).map((score, i) => Math.max(score, correction[i]!))
const chosen: Pick<CriticismMeta, 'threshold' | 'rebuts' | 'curve'> = {
  threshold: bestThreshold(
    criticises,
    gold.map(u => u.criticises),
  ).at,
  rebuts: bestThreshold(
    rebuts,
    gold.map(u => u.rebuts !== undefined),
  ).at,
  curve: curveOf(
    criticises,
    gold.map(u => u.criticises),
  ),
}
console.log(
  showScores(
    '7138 and 7165, cross-fitted',
    scoreLessons(held.map(h => ({ lesson: h.lesson, judged: judgedBy(h, chosen) }))),
  ),
)
const fitted = fitModel([...learnt, ...extra], vectors)
if (!process.argv.includes('--dry')) {
  const meta: CriticismMeta = { ...fitted.meta, ...chosen }
  const parts = { units: packRows(fitted.units), words: packRows(fitted.words), targets: packRows(fitted.targets) }
  console.log(`models/criticism.bin: ${writeModel('criticism', { ...meta }, parts)} bytes`)
}
