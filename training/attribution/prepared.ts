/**
 * Articles with their parse and columns, ready to train on; parses are kept in a work folder, for they take minutes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { openClusters } from '../../src/language/clusters.ts'
import { createEngine, type Sentence } from '../../src/language/index.ts'
import { type TokenTable, tokenTable } from '../../src/read/attribution/token-table.ts'
import { wordClasses } from '../../src/read/attribution/word-classes.ts'
import { cueRates, type Example, examplesOf } from './alignment.ts'
import { type GoldArticle, readArticles } from './corpus.ts'

export interface Prepared {
  readonly articles: readonly GoldArticle[]
  readonly tables: readonly TokenTable[]
}

/** Parses are kept in `work`: empty it where the engine has changed. `every` takes each n-th article only, for a quick look. */
export function prepared(corpus: string, work: string, every = 1): Prepared {
  const articles = readArticles(corpus).filter((_, i) => i % every === 0)
  const kept = `parses-${every}-${basename(corpus)}.bin`
  const file = join(work, kept)
  mkdirSync(work, { recursive: true })
  const classes = wordClasses(openClusters())
  if (!existsSync(file)) {
    const engine = createEngine()
    writeFileSync(file, serialize(articles.map(({ text }) => engine.parse(text))))
  }
  const parses = deserialize(readFileSync(file)) as Sentence[][]
  return { articles, tables: articles.map(({ text }, i) => tokenTable(text, parses[i]!, classes)) }
}

export interface Lesson extends Prepared {
  readonly rates: ReadonlyMap<string, number>
  readonly examples: readonly (readonly Example[])[]
  readonly anchors: readonly ReadonlySet<number>[]
}

export function lessonOf({ articles, tables }: Prepared): Lesson {
  const rates = cueRates(tables, articles)
  const examples = articles.map((article, i) => examplesOf(tables[i]!, article, rates))
  return { articles, tables, rates, examples, anchors: examples.map(list => new Set(list.map(({ anchor }) => anchor))) }
}
