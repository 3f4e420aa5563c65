/**
 * Makes the models of syntax again: npx tsx training/language.ts ../shared/corpora [--all] [--dry] [--one] [--every N]
 *
 * Trains tagger, lemmas, features and parser on what may ship (`--all`: on every genre, nothing is written) and prints scores on
 * dev and held-out news. `--one` leaves the second parser out, `--every 4` trains on every
 * fourth sentence, for a quick look. Seeds are fixed: the same corpora give the same bytes.
 */

import { openClusters } from '../src/language/clusters.ts'
import { parseView } from '../src/language/parse-view.ts'
import { type ParserModel, parse, parserClasses } from '../src/language/parser.ts'
import { parseBackward, readTree, swapSides, type TaggedSentence, type TreeModels } from '../src/language/read-tree.ts'
import { packTable } from '../src/language/syntax-models.ts'
import { type TagModel, tag } from '../src/language/tagger.ts'
import { packRows, unpackRows } from '../src/language/weights.ts'
import { wordTable } from '../src/language/word-table.ts'
import { calibrate, trustIn } from './calibrate.ts'
import type { GoldSentence } from './conllu.ts'
import { asNews, backwardExample, forwardExample, goldTree, lemmasOf, tagClasses, tagExamples } from './prepare.ts'
import { largest } from './prune.ts'
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
const every = process.argv.includes('--every') ? Number(process.argv[process.argv.indexOf('--every') + 1]) : 1
const gold = sets.train.filter((_, index) => index % every === 0)
const sentences: GoldSentence[] = [...gold, ...asNews(gold, random(settings.seed))]
const table = wordTable(openClusters())
const classes = tagClasses(sets.train)
const examples = tagExamples(sentences, { table, classes })
const devs = { ewtDev: sets.ewtDev, gumDev: sets.gumDev, news: sets.news }

say('tagger', sentences.length, 'sentences')
const trained = trainTagger(examples, {
  classes,
  rounds: settings.tagRounds,
  rare: settings.tagRare,
  folds: settings.folds,
  random: random(settings.seed),
})
const tagWeights = packRows(trained.learned.rows(settings.tagLeast))
const tagger: TagModel = { ...trained.model, scorer: unpackRows(tagWeights) }
for (const [name, list] of Object.entries(devs)) {
  say(name, 'learned', tagAccuracy(tagExamples(list, { table, classes }), trained.model))
  say(name, 'packed ', tagAccuracy(tagExamples(list, { table, classes }), tagger))
}

const lemmas = trainLemmas(sets.train)
const feats = trainFeats(sets.train)
const sure = calibrate(tagExamples([...sets.ewtDev, ...sets.gumDev], { table, classes }), tagger)
const lists = tagListsSeen(examples, classes)
say('entries', trained.learned.rows(0).length, 'rules', lemmas.size, 'feats', feats.size, 'seen', lists.size, sure)
if (write) {
  const bytes = writeModel(
    'tagger',
    { classes, sureA: sure.a, sureB: sure.b },
    { weights: tagWeights, seen: packTable(lists), lemmas: packTable(lemmas), feats: packTable(feats) },
  )
  say('models/tagger.bin', bytes)
}

const trees = sets.train.map(({ tokens }) => ({
  heads: tokens.map(token => token.head),
  labels: tokens.map(token => token.deprel),
}))
const { arcs, ...forwardClasses } = arcClasses(trees, settings.arcLeast)
const labels = forwardClasses.labels
const tagged = (sentence: GoldSentence, numbers: ArrayLike<number>): TaggedSentence => {
  const tags = Array.from(numbers, klass => classes[klass]!)
  const words = sentence.tokens.map(token => table.look(token.form))
  return { words, tags, lemmas: lemmasOf(sentence.tokens, tags, lemmas) }
}
const parseDevs = Object.entries(devs).map(([name, list]) => ({
  name,
  list: tagExamples(list, { table, classes }).map(({ words }, i) => ({
    sentence: tagged(list[i]!, tag(words, tagger).classes),
    gold: goldTree(list[i]!, labels),
  })),
}))
const material = sentences.map((sentence, i) => ({
  sentence: tagged(sentence, trained.jackknifed[i]!),
  gold: goldTree(sentence, labels),
}))
const training = (seed: number) => ({
  rounds: settings.parseRounds,
  rare: settings.parseRare,
  random: random(settings.seed + seed),
  explore: settings.explore,
  report: (round: number) => say('round', round + 1),
})
const score = (models: TreeModels) => {
  for (const { name, list } of parseDevs)
    say(
      name,
      attachment(list, sentence => readTree(sentence, models)),
    )
}

const NO_TRUST: TreeModels['trust'] = [
  { a: 1, b: 0, root: 0.9 },
  { a: 1, b: 0, root: 0.9 },
]
const learned = trainParser(
  material.map(({ sentence, gold }) => forwardExample(sentence, gold)),
  forwardClasses,
  training(1),
)
const forward = packRows(largest(learned.rows(0.01), settings.parseEntries))
const forwardModel: ParserModel = { ...forwardClasses, scorer: unpackRows(forward) }
say('forward, as learned')
score({ forward: { ...forwardClasses, scorer: learned }, backward: null, trust: NO_TRUST })
say('forward, packed')
score({ forward: forwardModel, backward: null, trust: NO_TRUST })
if (write) say('bytes', writeModel('parser', { arcs, both: false, trust: NO_TRUST }, { forward }))
if (process.argv.includes('--one')) process.exit(0)

const backwardClasses = parserClasses(swapSides(arcs))
const learnedBack = trainParser(
  material.map(({ sentence, gold }) => backwardExample(sentence, gold)),
  backwardClasses,
  training(2),
)
const backward = packRows(largest(learnedBack.rows(0.01), settings.parseEntries))
const backwardModel: ParserModel = { ...backwardClasses, scorer: unpackRows(backward) }
const dev = parseDevs.filter(({ name }) => name !== 'news').flatMap(({ list }) => list)
const trust = [
  trustIn(dev, ({ words, tags, lemmas: base }) => parse(parseView(words, tags, base), forwardModel)),
  trustIn(dev, sentence => parseBackward(sentence, backwardModel)),
] as const
for (const { name, list } of parseDevs) {
  say(
    name,
    'backward',
    attachment(list, sentence => parseBackward(sentence, backwardModel)),
  )
}
say('both', trust)
score({ forward: forwardModel, backward: backwardModel, trust })
if (write) say('bytes', writeModel('parser', { arcs, both: true, trust }, { forward, backward }))
