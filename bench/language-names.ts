/**
 * Measures the names that the engine finds, on GUM's held-out documents and on re3d.
 *
 * npx tsx bench/language-names.ts ../shared/corpora -> a line of precision, recall and F1 for each set; scores and no texts.
 * Where a corpus is absent it says so.
 */

import type { NameTagger } from '../src/language/names.ts'
import type { GoldSentence } from '../training/conllu.ts'
import { goldMentions, goldNames, nameTokens } from '../training/names-gold.ts'
import { addScore, type NameScore, NO_SCORE } from '../training/names-score.ts'

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
  const merged = NO_SCORE
  for (const doc of new Set(sentences.map(sentence => sentence.doc))) {
    const own = sentences.filter(sentence => sentence.doc === doc)
    const found = tag(own.map(sentence => nameTokens(sentence.tokens)))
    own.forEach((sentence, i) => {
      const spans = found[i]!.filter(name => COUNTED.has(name.type))
      names = addScore(
        names,
        goldNames(sentence, nouns, demonyms).filter(name => COUNTED.has(name.type)),
        spans,
      )
      mentions = addScore(
        mentions,
        goldMentions(sentence).filter(name => COUNTED.has(name.type)),
        spans,
      )
    })
  }
  return { names, mentions, states: merged }
}
