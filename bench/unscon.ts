/**
 * Measures the reading of criticism in Security Council speeches: npm run bench:unscon -- ../shared/corpora/unscon-dev.jsonl
 *
 * Meetings 7138, 7165 and 7658 taught the model, so its figures there flatter; 7154 did not, and is the half to report. Beside it a
 * floor: a unit criticises where it holds a word of fault, and whoever the speech blames most is meant. Prints scores only.
 */
import { existsSync } from 'node:fs'
import { type Judged, judgeSpeech } from '../src/extract/criticism/judge.ts'
import { openCriticismModel } from '../src/extract/criticism/model.ts'
import { NOBODY, targetPlace } from '../src/extract/criticism/targets.ts'
import { FAULTS } from '../src/extract/criticism/words.ts'
import { type Lesson, readLessons } from '../training/criticism/examples.ts'
import { scoreLessons, showScores } from './unscon-score.ts'

const floor = ({ table, units, debate }: Lesson): Judged[] => {
  const [most = NOBODY] = targetPlace(table, units, debate).candidates
  return units.map(({ from, to }) => {
    const criticises = table.classes.slice(from, to).some(c => c !== undefined && FAULTS.has(c))
    return { score: 0, likelihood: 0, criticises, rebuts: undefined, target: most }
  })
}

const file = process.argv[2] ?? '../shared/corpora/unscon-dev.jsonl'
if (existsSync(file)) {
  const lessons = readLessons(file)
  const model = openCriticismModel()
  for (const [name, meetings] of [
    ['develop (7138, 7165; the model has seen them)', ['7138', '7165']],
    ['report (7154)', ['7154']],
  ] as const) {
    const half = lessons.filter(l => (meetings as readonly string[]).includes(l.speech.meeting))
    console.log(showScores(name, scoreLessons(half.map(lesson => ({ lesson, judged: judgeSpeech(model, lesson) })))))
    console.log(showScores('  word list', scoreLessons(half.map(lesson => ({ lesson, judged: floor(lesson) })))))
  }
} else console.log(`${file}: not measured: corpus absent`)
