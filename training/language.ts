/**
 * Makes the models of syntax again: npx tsx training/language.ts ../shared/corpora [--all] [--dry]
 *
 * Trains tagger, lemmas, features and parser on what may ship (`--all`: on every genre, nothing is written) and prints scores on
 * dev and held-out news. Seeds are fixed: the same corpora give the same bytes.
 */

import { openClusters } from '../src/language/clusters.ts'
import { hashText } from '../src/language/hash.ts'
import { packTable } from '../src/language/syntax-models.ts'
import { type TagModel, tag } from '../src/language/tagger.ts'
import { packRows, unpackRows } from '../src/language/weights.ts'
import { wordTable } from '../src/language/word-table.ts'
import { calibrate } from './calibrate.ts'
import type { GoldSentence } from './conllu.ts'
import { asNews, parseExample, tagClasses, tagExamples } from './prepare.ts'
import { random } from './random.ts'
import { readSets } from './sets.ts'
import { LANGUAGE_SETTINGS as settings } from './settings.ts'
import { trainFeats } from './train-feats.ts'
import { trainLemmas } from './train-lemma.ts'
import { arcClasses, attachment, trainParser } from './train-parser.ts'
import { tagAccuracy, tagListsSeen, trainTagger } from './train-tagger.ts'
import { writeModel } from './write-model.ts'

const corpora = process.argv[2] ?? '../shared/corpora'
const all = process.argv.includes('--all')
const write = !all && !process.argv.includes('--dry')
const sets = readSets(corpora, all ? 'all' : 'shipped')
if (!sets) {
  console.log('not trained: corpus absent')
  process.exit(0)
}

const say = (...words: unknown[]) => console.log(`${(process.uptime() / 60).toFixed(1)} min`, ...words)
const sentences: GoldSentence[] = [...sets.train, ...asNews(sets.train, random(settings.seed))]
const table = wordTable(openClusters())
const classes = tagClasses(sets.train)
const examples = tagExamples(sentences, { table, classes })
const devs = { ewtDev: sets.ewtDev, gumDev: sets.gumDev, news: sets.news }

say('tagger', sentences.length, 'sentences')
const trained = trainTagger(examples, {
  classes,
  rounds: settings.tagRounds,
  folds: settings.folds,
  quick: settings.quick,
  random: random(settings.seed),
})
const first = packRows(trained.first.rows(settings.tagLeast))
const second = packRows(trained.second.rows(settings.tagLeast))
const tagger: TagModel = { ...trained.model, first: unpackRows(first), second: unpackRows(second) }
for (const [name, list] of Object.entries(devs)) {
  say(name, 'learned', tagAccuracy(tagExamples(list, { table, classes }), trained.model))
  say(name, 'packed ', tagAccuracy(tagExamples(list, { table, classes }), tagger))
}

const lemmas = trainLemmas(sets.train)
const feats = trainFeats(sets.train)
const sure = calibrate(tagExamples([...sets.ewtDev, ...sets.gumDev], { table, classes }), tagger)
const lists = tagListsSeen(examples, classes)
say('rules', lemmas.size, 'feats', feats.size, 'seen', lists.size, sure)
if (write) {
  const bytes = writeModel(
    'tagger',
    { classes, passes: 2, sureA: sure.a, sureB: sure.b },
    { first, second, seen: packTable(lists), lemmas: packTable(lemmas), feats: packTable(feats) },
  )
  say('models/tagger.bin', bytes)
}

const trees = sets.train.map(({ tokens }) => ({
  heads: tokens.map(token => token.head),
  labels: tokens.map(token => token.deprel),
}))
const { arcs, ...parserParts } = arcClasses(trees, settings.arcLeast)
const toExample = (sentence: GoldSentence, tags: ArrayLike<number>) =>
  parseExample(sentence, {
    words: sentence.tokens.map(token => table.look(token.form)),
    tags: Array.from(tags, klass => classes[klass]!),
    rules: lemmas,
    labels: parserParts.labels,
  })
const parseDevs = Object.entries(devs).map(([name, list]) => ({
  name,
  list: tagExamples(list, { table, classes }).map(({ words }, i) => toExample(list[i]!, tag(words, tagger).classes)),
}))
const learner = trainParser(
  sentences.map((sentence, i) => toExample(sentence, trained.jackknifed[i]!)),
  parserParts,
  {
    rounds: settings.parseRounds,
    random: random(settings.seed + 1),
    explore: settings.explore,
    report: round => say(round),
  },
)
const weights = packRows(learner.rows(settings.parseLeast))
for (const { name, list } of parseDevs) {
  say(name, 'learned', attachment(list, { ...parserParts, scorer: learner }))
  say(name, 'packed ', attachment(list, { ...parserParts, scorer: unpackRows(weights) }))
}
if (write) say('models/parser.bin', writeModel('parser', { arcs }, { weights }))
say('checksum of the tag names', hashText(classes.join(' ')))
