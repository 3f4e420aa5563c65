/**
 * Makes models/names.bin from the free genres of GUM, and reports scores on what was held out.
 *
 * npx tsx training/names.ts ../shared/corpora [--epochs 6] [--dressed 1] [--votes 2] [--hold 6] [--ewt] [--write]
 * `--hold 6` keeps every sixth document out, as more to choose settings on, and scores neither held-out news nor test.
 * Each document is read as it is, and re-dressed in other names; the memory of a document comes from models that did not see it.
 */
import { parseArgs } from 'node:util'
import { scoreTreebank } from '../bench/language-names.ts'
import { openClusters } from '../src/language/clusters.ts'
import { createNameTagger, type NamesModel } from '../src/language/names.ts'
import { bestLabels, strikeOut } from '../src/language/names-crf.ts'
import {
  addMemory,
  createWordReader,
  FEATURES,
  readDocumentWords,
  readFeatures,
} from '../src/language/names-features.ts'
import { LABELS } from '../src/language/names-labels.ts'
import { type Lexicon, matchLexicon } from '../src/language/names-lexicon.ts'
import { recall, remember } from '../src/language/names-memory.ts'
import { packRows, unpackRows } from '../src/language/weights.ts'
import type { GoldSentence } from './conllu.ts'
import { createDresser, type LabelledSentence } from './names-augment.ts'
import { averageOf, type CrfOptions, type CrfWeights, pruneRows, type TrainingSentence, trainCrf } from './names-crf.ts'
import { readGazetteer } from './names-gazetteer.ts'
import { commonNouns, type GoldName, goldLabels, goldNames, nameTokens, textOf } from './names-gold.ts'
import { showScore } from './names-score.ts'
import { weakLabels } from './names-weak.ts'
import { random } from './random.ts'
import { readSets } from './sets.ts'
import { writeModel } from './write-model.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '6' },
    dressed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '0.15' },
    decay: { type: 'string', default: '0.00002' },
    dropout: { type: 'string', default: '0.35' },
    minimum: { type: 'string', default: '2' },
    folds: { type: 'string', default: '3' },
    least: { type: 'string', default: '0.05' },
    strongest: { type: 'string', default: '0.12' },
    votes: { type: 'string', default: '2' },
    hold: { type: 'string', default: '0' },
    ewt: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const corpora = positionals[0] ?? '../shared/corpora'
const sets = readSets(corpora, values.all ? 'all' : 'shipped')
if (!sets) throw new Error(`no treebanks under ${corpora}`)
const gazetteer = readGazetteer(corpora)
const nouns = commonNouns(sets.train)
const clusters = openClusters()
const read = createWordReader(clusters)
const next = random(11)
const settings: CrfOptions = {
  epochs: Number(values.epochs),
  rate: Number(values.rate),
  decay: Number(values.decay),
  dropout: Number(values.dropout),
  minimum: Number(values.minimum),
  seed: 5,
}

/** GUM draws a state that acts as an organisation; here a state is a place, and who acts is left to the readers. */
const stateIsPlace = (sentence: GoldSentence, name: GoldName): GoldName =>
  name.type === 'organisation' && gazetteer.states.has(textOf(sentence, name)) ? { ...name, type: 'place' } : name

const trainDocs = [...new Set(sets.train.filter(s => s.doc.startsWith('GUM')).map(s => s.doc))].sort()
const held = new Set(trainDocs.filter((_, i) => Number(values.hold) > 0 && i % Number(values.hold) === 0))
const docs = new Map<string, LabelledSentence[]>()
for (const sentence of sets.train) {
  if (!sentence.doc.startsWith('GUM') || held.has(sentence.doc)) continue
  const labels = goldLabels(
    sentence,
    goldNames(sentence, nouns, gazetteer.demonyms).map(name => stateIsPlace(sentence, name)),
  )
  docs.set(sentence.doc, [...(docs.get(sentence.doc) ?? []), { tokens: nameTokens(sentence.tokens), labels }])
}
console.log(`${docs.size} documents, ${[...docs.values()].flat().reduce((sum, s) => sum + s.tokens.length, 0)} tokens`)

/** Forgets a share of the lexicon's phrases, so that the model does not lean on it. */
const forgetful = (lexicon: Lexicon, share: number): Lexicon => {
  const forgotten = new Map<string, boolean>()
  return {
    lookup: phrase => {
      const types = lexicon.lookup(phrase)
      if (types.length === 0) return types
      if (!forgotten.has(phrase)) forgotten.set(phrase, next() < share)
      return forgotten.get(phrase) ? [] : types
    },
  }
}

interface Prepared extends TrainingSentence {
  readonly tokens: LabelledSentence['tokens']
}
const prepare = (doc: readonly LabelledSentence[], lexicon: Lexicon): Prepared[] => {
  const words = readDocumentWords(doc.map(sentence => sentence.tokens))
  return doc.map(({ tokens, labels }) => ({
    tokens,
    labels,
    keys: readFeatures({ tokens, words, matches: matchLexicon(tokens, lexicon) }, read),
  }))
}
const modelOf = ({ rows, transitions }: CrfWeights): NamesModel => ({
  scorer: unpackRows(packRows(rows)),
  transitions: Float64Array.from(Float32Array.from(transitions)),
  clusters,
})
const label = (model: NamesModel, { keys, labels }: TrainingSentence): Uint8Array => {
  const scores = new Float32Array(labels.length * LABELS)
  for (let i = 0; i < labels.length; i++) {
    const cells = scores.subarray(i * LABELS, (i + 1) * LABELS)
    model.scorer.score(keys.subarray(i * FEATURES, (i + 1) * FEATURES), FEATURES, cells)
  }
  return bestLabels(scores, labels.length, strikeOut(model.transitions))
}
const withMemory = (model: NamesModel, doc: readonly Prepared[]): TrainingSentence[] => {
  const first = doc.map(sentence => ({ tokens: sentence.tokens, labels: label(model, sentence) }))
  const memory = remember(first)
  return doc.map(({ tokens, labels, keys }, s) => {
    const filled = keys.slice()
    addMemory(filled, tokens, i => recall(memory, first[s]!, i))
    return { keys: filled, labels }
  })
}

const names = [...docs.keys()].sort()
const dresser = createDresser(gazetteer, nouns, next)
const versions = names.map(name => {
  const doc = docs.get(name)!
  const copies = [doc, ...Array.from({ length: Number(values.dressed) }, () => dresser.redress(doc))]
  return copies.map(copy => prepare(copy, forgetful(gazetteer.lexicon, 0.3)))
})
const folds = Number(values.folds)
const remembered: TrainingSentence[] = []
const teachers: NamesModel[] = []
for (let fold = 0; fold < folds; fold++) {
  const seen = versions.filter((_, i) => i % folds !== fold).flatMap(copies => copies.slice(0, 2).flat())
  const model = modelOf(trainCrf(seen, { ...settings, epochs: Math.ceil(settings.epochs / 2), minimum: 2 }))
  versions.forEach((copies, i) => {
    if (i % folds === fold) for (const copy of copies) remembered.push(...withMemory(model, copy))
  })
  teachers.push(model)
  console.log(`fold ${fold + 1} of ${folds}`)
}
const headlines = names.flatMap(name =>
  dresser
    .redress(docs.get(name)!)
    .filter(({ tokens }) => tokens.length > 3 && tokens.length < 25 && next() < 0.15)
    .map(sentence => dresser.headline(sentence, next() < 0.4)),
)
const learnt: TrainingSentence[] = []
const ewt = new Map<string, GoldSentence[]>()
for (const sentence of sets.train) {
  if (!sentence.doc.startsWith('GUM')) ewt.set(sentence.doc, [...(ewt.get(sentence.doc) ?? []), sentence])
}
for (const doc of values.ewt ? ewt.values() : []) {
  if (!/^(weblog|newsgroup)$/.test(doc[0]!.genre)) continue
  const blank = doc.map(({ tokens }) => ({ tokens: nameTokens(tokens), labels: new Uint8Array(tokens.length) }))
  const prepared = prepare(blank, forgetful(gazetteer.lexicon, 0.4))
  const first = prepared.map(sentence => ({ tokens: sentence.tokens, labels: label(teachers[0]!, sentence) }))
  const memory = remember(first)
  weakLabels(doc, gazetteer).forEach((allowed, s) => {
    if (!allowed) return
    const { keys, tokens, labels } = prepared[s]!
    if (s % 2 === 0) addMemory(keys, tokens, i => recall(memory, first[s]!, i))
    learnt.push({ keys, labels, allowed, weight: 0.5 })
  })
}
console.log(`${learnt.length} sentences of EWT`)
const training = [
  ...(values.ewt ? learnt : []),
  ...remembered,
  ...versions.flatMap(copies => copies.slice(0, 1).flat()),
  ...headlines.flatMap(sentence => prepare([sentence], gazetteer.lexicon)),
]
const trained = averageOf(
  Array.from({ length: Number(values.votes) }, (_, i) => trainCrf(training, { ...settings, seed: settings.seed + i })),
)
const report = (title: string, weights: CrfWeights): void => {
  const model = modelOf(weights)
  const packed = packRows(weights.rows)
  console.log(`${title}: ${weights.rows.length} features, ${packed.length} bytes unpacked`)
  const parts: readonly (readonly [string, readonly GoldSentence[]])[] = [
    ['gum-dev', sets.gumDev],
    ...(held.size > 0
      ? ([['gum-dev and held', [...sets.gumDev, ...sets.train.filter(s => held.has(s.doc))]]] as const)
      : ([
          ['news held out', sets.news],
          ['gum-test', sets.gumTest],
        ] as const)),
  ]
  for (const [name, lexicon] of [
    ['gazetteer', gazetteer.lexicon],
    ['no lexicon', undefined],
  ] as const) {
    const tag = createNameTagger(model, lexicon)
    for (const [set, sentences] of parts) {
      const scores = scoreTreebank(sentences, tag, { nouns, ...gazetteer })
      console.log(
        `  ${name}, ${set}: ${showScore(scores.states)} | GUM's types ${showScore(scores.names)} | as drawn ${showScore(scores.mentions)}`,
      )
    }
  }
}
const pruned = { ...trained, rows: pruneRows(trained.rows, Number(values.least), Number(values.strongest)) }
report('pruned', pruned)
if (values.write) {
  const transitions = Buffer.alloc(4 * LABELS * LABELS)
  pruned.transitions.forEach((value, i) => {
    transitions.writeFloatLE(value, 4 * i)
  })
  const bytes = writeModel('names', { settings, documents: docs.size }, { weights: packRows(pruned.rows), transitions })
  console.log(`models/names.bin: ${bytes} bytes`)
}
