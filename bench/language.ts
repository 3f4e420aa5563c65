/**
 * All figures of the language engine: npm run bench:language -- ../shared/corpora [--quick]
 *
 * Prints Markdown tables: on gold tokens, from raw text, relation by relation, names, speed, growth. Where a corpus is absent it says
 * "not measured: corpus absent". `--quick` leaves the 10 MB text out. Test parts are for reporting, never for choosing.
 */
import { existsSync, statSync } from 'node:fs'
import { openClusters } from '../src/language/clusters.ts'
import { createEngine } from '../src/language/index.ts'
import { syntaxReader } from '../src/language/syntax.ts'
import { openSyntax } from '../src/language/syntax-models.ts'
import { wordTable } from '../src/language/word-table.ts'
import type { GoldSentence } from '../training/conllu.ts'
import { readSets } from '../training/sets.ts'
import { RELATIONS, scoreGold } from './language-gold.ts'
import { measureGrowth, measureSpeed } from './language-speed.ts'
import { byDocument, rawDocument, scoreRaw } from './raw-score.ts'

const corpora = process.argv[2] ?? '../shared/corpora'
const quick = process.argv.includes('--quick')
const show = (value: number) => value.toFixed(1)
const line = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells: readonly string[]) => {
  line(...cells)
  line(...cells.map(() => '---'))
}

const sets = readSets(corpora, 'shipped')
const engine = createEngine()
const reader = syntaxReader(openSyntax(), wordTable(openClusters()))

console.log('# Language\n')
sizes()
if (!sets) console.log('not measured: corpus absent (ud)')
else {
  const lists: Record<string, readonly GoldSentence[]> = {
    'EWT dev': sets.ewtDev,
    'EWT test': sets.ewtTest,
    'GUM dev': sets.gumDev,
    'GUM test': sets.gumTest,
    'held-out news': sets.news,
    'GUM test, news + interview': sets.gumTest.filter(({ genre }) => genre === 'news' || genre === 'interview'),
  }
  const scores = Object.entries(lists).map(([name, list]) => ({ name, list, gold: scoreGold(list, reader) }))
  console.log('\n## On gold tokens, tags predicted\n')
  head('', 'tokens', 'UPOS', 'XPOS', 'FEATS', 'lemma', 'UAS', 'LAS')
  for (const { name, gold } of scores) {
    line(name, gold.tokens, ...[gold.upos, gold.xpos, gold.feats, gold.lemma, gold.uas, gold.las].map(show))
  }
  console.log('\n## From raw text, as CoNLL 2018 scores (F1)\n')
  head('', 'tokens', 'sentences', 'UPOS', 'XPOS', 'lemma', 'UAS', 'LAS')
  for (const { name, list } of scores) {
    const raw = scoreRaw(byDocument(list).map(rawDocument), engine.parse)
    line(name, ...[raw.tokens, raw.sentences, raw.upos, raw.xpos, raw.lemma, raw.uas, raw.las].map(show))
  }
  console.log('\n## Relations, arc and label right, P / R\n')
  head('', ...RELATIONS)
  for (const { name, gold } of scores) {
    line(
      name,
      ...RELATIONS.map(relation => {
        const { precision, recall } = gold.relations[relation]!
        return `${Math.round(precision)} / ${Math.round(recall)}`
      }),
    )
  }
  console.log('\n## Speed, tokens a CPU-second\n')
  const texts = byDocument([...sets.news, ...sets.gumTest]).map(doc => rawDocument(doc).text)
  head('reader', 'tokens / s')
  for (const { reader: name, tokensPerSecond } of measureSpeed(texts, engine)) line(name, tokensPerSecond)
  console.log('\n## Growth\n')
  head('kB', 'CPU seconds', 'ms / kB')
  const sizes = quick ? [10, 100, 1000] : [10, 100, 1000, 10_000]
  for (const { kilobytes, seconds } of measureGrowth(texts.join('\n\n'), engine, sizes)) {
    line(kilobytes, seconds.toFixed(2), ((1000 * seconds) / kilobytes).toFixed(2))
  }
}

const names = new URL('./language-names.ts', import.meta.url)
if (existsSync(names)) {
  const { benchNames } = (await import(names.href)) as { benchNames?: (corpora: string) => unknown }
  await benchNames?.(corpora)
}

function sizes(): void {
  let total = 0
  head('model', 'bytes')
  for (const name of ['tagger', 'parser', 'clusters', 'names']) {
    const url = new URL(`../models/${name}.bin`, import.meta.url)
    const bytes = existsSync(url) ? statSync(url).size : 0
    total += bytes
    line(name, bytes)
  }
  line('all', total)
}
