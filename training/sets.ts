/**
 * Which sentences train, which choose settings and which are held out: readSets('../shared/corpora', 'shipped').
 *
 * Shipped models see EWT and the GUM genres that are CC BY or public domain. Held out: the last ten GUM news documents by
 * name in gum-train, gum-dev and gum-test; ewt-test. Settings are chosen on the dev parts only.
 */
import { join } from 'node:path'
import { type GoldSentence, readConllu } from './conllu.ts'

export interface Sets {
  readonly train: readonly GoldSentence[]
  readonly ewtDev: readonly GoldSentence[]
  readonly ewtTest: readonly GoldSentence[]
  readonly gumDev: readonly GoldSentence[]
  readonly gumTest: readonly GoldSentence[]
  /** The ten held-out news documents of gum-train. */
  readonly news: readonly GoldSentence[]
}

const FREE = new Set(['news', 'interview', 'bio', 'voyage', 'textbook', 'vlog', 'conversation', 'speech'])

/** Null where the treebanks are absent. */
export function readSets(corpora: string, which: 'shipped' | 'all'): Sets | null {
  const read = (name: string) => readConllu(join(corpora, 'ud', `${name}.conllu.gz`))
  const ewtTrain = read('ewt-train')
  const gumTrain = read('gum-train')
  const rest = ['ewt-dev', 'ewt-test', 'gum-dev', 'gum-test'].map(read)
  const [ewtDev, ewtTest, gumDev, gumTest] = rest
  if (!ewtTrain || !gumTrain || !ewtDev || !ewtTest || !gumDev || !gumTest) return null
  const newsDocs = [...new Set(gumTrain.filter(s => s.genre === 'news').map(s => s.doc))].sort()
  const held = new Set(newsDocs.slice(-10))
  const gum = gumTrain.filter(s => !held.has(s.doc) && (which === 'all' || FREE.has(s.genre)))
  return { train: [...ewtTrain, ...gum], ewtDev, ewtTest, gumDev, gumTest, news: gumTrain.filter(s => held.has(s.doc)) }
}
