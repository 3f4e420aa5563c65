/**
 * How well words are tied to what they refer to: times, places, and on the gold cases sources, participants, places, times.
 *
 *   npm run bench:references -- ../shared/corpora
 */

import { loadKnowledge } from '../src/knowledge/index.ts'
import { createEngine } from '../src/language/index.ts'
import { placesReport } from './places.ts'
import { measureTimes, timesReport } from './times.ts'

const corpora = process.argv[2]
if (!corpora) {
  console.error('usage: npm run bench:references -- CORPORA')
  process.exit(2)
}
const engine = createEngine({ lexicon: loadKnowledge().lexicon })
console.log(timesReport(await measureTimes(corpora, { parse: text => engine.parse(text) })))
console.log(await placesReport(corpora, true))
console.log('On the gold cases: npm run cases (source, participants, place and time stand among the fields).')
