/**
 * Scores tags, lemmas and trees on gold tokens, and relations apart: scoreGold(sentences, reader) -> percentages.
 *
 * Relations are counted with their subtypes, punctuation included. For a relation, a hit is a token whose head and relation are both
 * right (arc) or whose relation alone is right (label).
 */
import type { SyntaxReader } from '../src/language/syntax.ts'
import type { Token } from '../src/language/token.ts'
import type { GoldSentence } from '../training/conllu.ts'

export interface GoldScores {
  readonly tokens: number
  readonly upos: number
  readonly xpos: number
  readonly feats: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
  readonly relations: Readonly<Record<string, { precision: number; recall: number; gold: number }>>
}

export const RELATIONS = ['nsubj', 'obj', 'ccomp', 'appos', 'conj', 'advcl', 'parataxis', 'obl', 'nmod', 'acl:relcl']

export function readGold(sentence: GoldSentence, reader: SyntaxReader): Token[] {
  let text = ''
  const spans = sentence.tokens.map(({ form }) => {
    const start = text.length
    text += `${form} `
    return { start, end: start + form.length }
  })
  return reader.read(text, spans)
}

export function scoreGold(sentences: readonly GoldSentence[], reader: SyntaxReader): GoldScores {
  const hits = { upos: 0, xpos: 0, feats: 0, lemma: 0, uas: 0, las: 0 }
  const relations = Object.fromEntries(RELATIONS.map(name => [name, { hit: 0, got: 0, gold: 0 }]))
  let tokens = 0
  for (const sentence of sentences) {
    const read = readGold(sentence, reader)
    sentence.tokens.forEach((gold, i) => {
      const got = read[i]!
      tokens++
      if (got.upos === gold.upos) hits.upos++
      if (got.xpos === gold.xpos) hits.xpos++
      if (got.feats === gold.feats) hits.feats++
      if (got.lemma === gold.lemma || gold.lemma === '_') hits.lemma++
      const arc = got.head === gold.head
      if (arc) hits.uas++
      if (arc && got.deprel === gold.deprel) hits.las++
      const [wanted, found] = [relations[gold.deprel], relations[got.deprel]]
      if (wanted) wanted.gold++
      if (found) found.got++
      if (found && arc && got.deprel === gold.deprel) found.hit++
    })
  }
  const of = (hit: number) => (100 * hit) / Math.max(1, tokens)
  return {
    tokens,
    upos: of(hits.upos),
    xpos: of(hits.xpos),
    feats: of(hits.feats),
    lemma: of(hits.lemma),
    uas: of(hits.uas),
    las: of(hits.las),
    relations: Object.fromEntries(
      Object.entries(relations).map(([name, { hit, got, gold }]) => [
        name,
        { precision: (100 * hit) / Math.max(1, got), recall: (100 * hit) / Math.max(1, gold), gold },
      ]),
    ),
  }
}
