/**
 * How well words are tied to what they refer to: times, places, who is who, and how long it takes.
 *
 *   npm run bench:references -- ../shared/corpora
 *
 * Sources, participants, places and times on the gold cases stand among the fields of `npm run cases`.
 */

import { loadKnowledge } from '../src/knowledge/index.ts'
import { createEngine } from '../src/language/index.ts'
import { createAttributionReader } from '../src/read/attribution/index.ts'
import { placesReport } from './places.ts'
import { coreferenceReport } from './references-coreference.ts'
import { referenceTimes } from './references-speed.ts'
import { measureTimes, timesReport } from './times.ts'

const corpora = process.argv[2]
if (!corpora) {
  console.error('usage: npm run bench:references -- CORPORA')
  process.exit(2)
}
const engine = createEngine({ lexicon: loadKnowledge().lexicon })
console.log(timesReport(await measureTimes(corpora, { parse: text => engine.parse(text) })))
console.log(await placesReport(corpora, true))
console.log(coreferenceReport(corpora, engine, createAttributionReader()))
console.log(referenceTimes(corpora))
console.log('On the gold cases: npm run cases (source, participants, place and time stand among the fields).')
