/**
 * Measures the names that the engine finds, on GUM's held-out documents and on re3d.
 *
 * npx tsx bench/language-names.ts ../shared/corpora -> a line of precision, recall and F1 for each set; scores and no texts.
 * Where a corpus is absent it says so.
 */

import { pathToFileURL } from 'node:url'
import { createEngine } from '../src/language/index.ts'
import { hasModel } from '../src/language/model-file.ts'
import { createNameTagger, type NameTagger, openNamesModel } from '../src/language/names.ts'
import type { GoldSentence } from '../training/conllu.ts'
import { readGazetteer } from '../training/names-gazetteer.ts'
import { commonNouns, goldMentions, goldNames, nameTokens, textOf } from '../training/names-gold.ts'
import { addScore, f1, type NameScore, NO_SCORE } from '../training/names-score.ts'
import { readSets } from '../training/sets.ts'
import { scoreRe3d } from './names-re3d.ts'

const COUNTED = new Set(['person', 'organisation', 'place'])

/** The two readings of "a name": cut to the name, no overlap; and every mention as GUM draws it, one inside another too. */
export interface TreebankScores {
  readonly names: NameScore
  /** As `names`, but a state that GUM draws as an organisation counts as a place. */
  readonly states: NameScore
  readonly mentions: NameScore
}

export const scoreTreebank = (
  sentences: readonly GoldSentence[],
  tag: NameTagger,
  {
    nouns,
    demonyms,
    states,
  }: { nouns: ReadonlySet<string>; demonyms: ReadonlySet<string>; states: ReadonlySet<string> },
): TreebankScores => {
  let names = NO_SCORE
  let mentions = NO_SCORE
  let merged = NO_SCORE
  for (const doc of new Set(sentences.map(sentence => sentence.doc))) {
    const own = sentences.filter(sentence => sentence.doc === doc)
    const found = tag(own.map(sentence => nameTokens(sentence.tokens)))
    own.forEach((sentence, i) => {
      const spans = found[i]!.filter(name => COUNTED.has(name.type))
      const gold = goldNames(sentence, nouns, demonyms).filter(name => COUNTED.has(name.type))
      const placed = gold.map(name =>
        name.type === 'organisation' && states.has(textOf(sentence, name)) ? { ...name, type: 'place' as const } : name,
      )
      names = addScore(names, gold, spans)
      merged = addScore(merged, placed, spans)
      mentions = addScore(
        mentions,
        goldMentions(sentence).filter(name => COUNTED.has(name.type)),
        spans,
      )
    })
  }
  return { names, mentions, states: merged }
}

/** Prints all figures of names as a table. */
export const benchNames = (corpora: string): void => {
  console.log('\n## Names: person, organisation, place\n')
  const sets = readSets(corpora, 'shipped')
  if (!sets) {
    console.log('not measured: corpus absent (ud)')
    return
  }
  console.log(
    '| | lexicon | exact P / R / F1 | half overlap F1 | states as GUM draws them | mentions as drawn, nested ones too |',
  )
  console.log('| --- | --- | --- | --- | --- | --- |')
  const nouns = commonNouns(sets.train)
  const gazetteer = readGazetteer(corpora)
  const model = openNamesModel()
  for (const [title, lexicon] of [
    ['none', undefined],
    ['states, peoples, towns', gazetteer.lexicon],
  ] as const) {
    const tag = createNameTagger(model, lexicon)
    for (const [set, sentences] of Object.entries({
      'held-out news': sets.news,
      'GUM test': sets.gumTest,
      'GUM dev': sets.gumDev,
    })) {
      const { names, states, mentions } = scoreTreebank(sentences, tag, { nouns, ...gazetteer })
      const pair = (score: NameScore): string =>
        `${f1(score, score.exact).toFixed(1)} / ${f1(score, score.half).toFixed(1)}`
      console.log(
        `| ${set} | ${title} | ${figures(states)} | ${f1(states, states.half).toFixed(1)} | ${pair(names)} | ${pair(mentions)} |`,
      )
    }
    const re3d = hasModel('tagger') ? scoreRe3d(corpora, createEngine({ lexicon })) : null
    console.log(
      re3d
        ? `| re3d, from raw text | ${title} | ${figures(re3d)} | ${f1(re3d, re3d.half).toFixed(1)} | | |`
        : 'not measured: corpus or tagger absent (re3d)',
    )
  }
  const docs = [...new Set(sets.gumTest.map(({ doc }) => doc))].map(doc =>
    sets.gumTest.filter(s => s.doc === doc).map(s => nameTokens(s.tokens)),
  )
  const tag = createNameTagger(model, gazetteer.lexicon)
  for (const doc of docs.slice(0, 5)) tag(doc)
  const before = process.cpuUsage()
  for (const doc of docs) tag(doc)
  const { user, system } = process.cpuUsage(before)
  const count = docs.flat().reduce((sum, tokens) => sum + tokens.length, 0)
  console.log(`\nNames alone: ${Math.round((count * 1e6) / (user + system))} tokens a CPU-second`)
}

const figures = ({ gold, found, exact }: NameScore): string =>
  `${((100 * exact) / Math.max(1, found)).toFixed(1)} / ${((100 * exact) / Math.max(1, gold)).toFixed(1)} / ${((200 * exact) / Math.max(1, gold + found)).toFixed(1)}`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  benchNames(process.argv[2] ?? '../shared/corpora')
