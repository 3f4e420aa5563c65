/**
 * Measures who said what: npm run bench:attribution -- ../shared/corpora [model name ...]
 *
 * Prints every figure of the attribution goal on PolNeAR dev: relations, parts, manners, core cues, a reliability table with
 * the expected calibration error, and speed. Prints scores only, never words of an article.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, type Sentence } from '../src/language/index.ts'
import type { Attribution } from '../src/read/attribution/attribution.ts'
import { createAttributionReader } from '../src/read/attribution/index.ts'
import { REPORTING_PHRASES, REPORTING_VERBS } from '../src/read/attribution/reporting-words.ts'
import { type GoldArticle, readArticles } from '../training/attribution/corpus.ts'
import { isCoreCue } from './attribution-core.ts'
import { addArticle, f1, isHalf, pairs, type Relation, report, type Tally } from './attribution-score.ts'

const [folder = '../shared/corpora', ...names] = process.argv.slice(2)
const file = join(folder, 'polnear-dev.jsonl')
if (existsSync(file)) measure()
else console.log('not measured: corpus absent')

function measure(): void {
  const articles = readArticles(file)
  const engine = createEngine()
  engine.parse(articles[0]!.text)
  const before = process.cpuUsage()
  const parses = articles.map(({ text }) => engine.parse(text))
  const { user, system } = process.cpuUsage(before)
  for (const name of names.length > 0 ? names : ['attribution'])
    measureModel(name, { articles, parses, parsing: user + system })
}

interface Parsed {
  readonly articles: readonly GoldArticle[]
  readonly parses: readonly (readonly Sentence[])[]
  /** Microseconds. */
  readonly parsing: number
}

function measureModel(name: string, { articles, parses, parsing }: Parsed): void {
  const read = createAttributionReader(name)
  const into = report()
  const trust: { confidence: number; right: boolean; by: string }[] = []
  let [tokens, reading] = [0, 0]
  read(articles[0]!.text, parses[0]!)
  for (const [index, { text, attributions }] of articles.entries()) {
    const sentences = parses[index]!
    const start = process.cpuUsage()
    const found = read(text, sentences)
    const done = process.cpuUsage(start)
    reading += done.user + done.system
    tokens += sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
    const relations = found.map(relationOf)
    addArticle(into, { text, found: relations, gold: attributions }, isCoreCue)
    const right = new Set(pairs(relations, attributions, isHalf).map(([i]) => i))
    found.forEach(({ confidence, by }, i) => {
      trust.push({ confidence, right: right.has(i), by })
    })
  }
  const line = (name: string, aim: string, tally: Tally): void => {
    const share = (part: number, whole: number): string => ((100 * part) / Math.max(whole, 1)).toFixed(1)
    const parts = `P ${share(tally.hit, tally.found)} R ${share(tally.hit, tally.gold)}, ${tally.gold} in gold`
    console.log(`${name.padEnd(28)} F1 ${f1(tally).toFixed(1).padStart(5)}  (aim ${aim})  ${parts}`)
  }
  console.log(`${name}.bin on PolNeAR dev, ${articles.length} articles, ${tokens} tokens`)
  line('relation, half overlap', '67', into.half)
  line('relation, exact', '54', into.exact)
  line('relation, exact with cue', '-', into.withCue)
  line('core cues, half overlap', '82', into.core)
  line('direct', '89', into.manners.direct)
  line('mixed', '77', into.manners.mixed)
  line('indirect', '58', into.manners.indirect)
  line('source exact', '76', into.source)
  line('cue exact', '70', into.cue)
  line('content exact', '58.5', into.content)
  console.log(`core cues: ${[...REPORTING_VERBS].join(', ')}; ${REPORTING_PHRASES.join(', ')}`)
  reliability(trust)
  for (const by of new Set(trust.map(each => each.by))) {
    const part = trust.filter(each => each.by === by)
    console.log(`found by ${by}: ${part.length}, right ${part.filter(({ right }) => right).length}`)
  }
  const speed = (microseconds: number): string => Math.round((tokens * 1e6) / microseconds).toLocaleString('en')
  console.log(`attribution ${speed(reading)} tokens a CPU-second (aim 6,000); parsing ${speed(parsing)}`)
}

function relationOf({ source, cue, content }: Attribution): Relation {
  return { source, cue: cue ? [cue] : [], content }
}

/** Confidence in tenths beside the share that was right (half overlap), and the mean gap weighted by count. */
function reliability(trust: readonly { readonly confidence: number; readonly right: boolean }[]): void {
  let error = 0
  for (let tenth = 0; tenth < 10; tenth++) {
    const part = trust.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    if (part.length === 0) continue
    const said = part.reduce((sum, { confidence }) => sum + confidence, 0) / part.length
    const right = part.filter(each => each.right).length / part.length
    error += (Math.abs(said - right) * part.length) / trust.length
    console.log(
      `confidence ${(tenth / 10).toFixed(1)}-: said ${said.toFixed(3)}, right ${right.toFixed(3)}, ${part.length} relations`,
    )
  }
  console.log(`expected calibration error ${error.toFixed(3)} (aim 0.05)`)
}
