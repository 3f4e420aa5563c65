/**
 * Turns gold sentences into what the trainers eat, and adds what treebanks lack but news has: headlines, missing final stops.
 *
 * tagExamples(sentences, table, classes); forwardExample(tagged, goldTree(sentence, labels)). `asNews` gives changed copies.
 */
import { type LemmaRules, lemmaOf } from '../src/language/lemma.ts'
import { parseView } from '../src/language/parse-view.ts'
import type { TaggedSentence } from '../src/language/read-tree.ts'
import type { WordTable } from '../src/language/word-table.ts'
import type { GoldSentence, GoldToken } from './conllu.ts'
import type { GoldTree } from './oracle.ts'
import type { Random } from './random.ts'
import type { ParseExample } from './train-parser.ts'
import type { TagExample } from './train-tagger.ts'

/** Joint tags of at least three tokens, most frequent first. At most 255. */
export function tagClasses(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const token of tokens) counts.set(jointTag(token), (counts.get(jointTag(token)) ?? 0) + 1)
  }
  const kept = [...counts].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return kept.slice(0, 255).map(([tag]) => tag)
}

export function jointTag(token: GoldToken): string {
  return `${token.upos}|${token.xpos}`
}

/** `unknown` is the class of tags outside `classes`: never proposed, counted as wrong. */
export function tagExamples(
  sentences: readonly GoldSentence[],
  { table, classes }: { table: WordTable; classes: readonly string[] },
): TagExample[] {
  const number = new Map(classes.map((tag, index) => [tag, index]))
  return sentences.map(({ tokens }) => ({
    words: tokens.map(token => table.look(token.form)),
    gold: Uint8Array.from(tokens, token => number.get(jointTag(token)) ?? 255),
  }))
}

export function lemmasOf(tokens: readonly { form: string }[], tags: readonly string[], rules: LemmaRules): string[] {
  return tokens.map(({ form }, i) =>
    lemmaOf(form, { xpos: tags[i]!.slice(tags[i]!.indexOf('|') + 1), rules, inside: i > 0 }),
  )
}

export function goldTree({ tokens }: GoldSentence, labels: readonly string[]): GoldTree {
  return {
    heads: Int32Array.from(tokens, token => token.head),
    labels: Uint8Array.from(tokens, token => {
      const label = labels.indexOf(token.deprel)
      return label < 0 ? 255 : label
    }),
  }
}

export function forwardExample({ words, tags, lemmas }: TaggedSentence, gold: GoldTree): ParseExample {
  return { view: parseView(words, tags, lemmas), gold }
}

/** The sentence read from its end. */
export function backwardExample({ words, tags, lemmas }: TaggedSentence, { heads, labels }: GoldTree): ParseExample {
  const last = heads.length - 1
  return {
    view: parseView(words.toReversed(), tags.toReversed(), lemmas.toReversed()),
    gold: {
      heads: Int32Array.from(heads, head => (head < 0 ? -1 : last - head)).reverse(),
      labels: Uint8Array.from(labels).reverse(),
    },
  }
}

/** Copies of some sentences as news writes them: the final stop gone, or capitals as in a headline. */
export function asNews(sentences: readonly GoldSentence[], next: Random): GoldSentence[] {
  const copies: GoldSentence[] = []
  for (const sentence of sentences) {
    const chance = next()
    if (chance < 0.06) copies.push(withoutStop(sentence))
    else if (chance < 0.09 && sentence.tokens.length < 16) copies.push(asHeadline(withoutStop(sentence)))
  }
  return copies.filter(copy => copy.tokens.length > 1)
}

function withoutStop(sentence: GoldSentence): GoldSentence {
  const last = sentence.tokens.length - 1
  if (sentence.tokens[last]?.form !== '.' || sentence.tokens.some(token => token.head === last)) return sentence
  return { ...sentence, id: `${sentence.id}+stop`, tokens: sentence.tokens.slice(0, last) }
}

const SMALL = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'AUX', 'PRON'])

function asHeadline(sentence: GoldSentence): GoldSentence {
  const tokens = sentence.tokens.map((token, i) =>
    i > 0 && SMALL.has(token.upos)
      ? token
      : { ...token, form: token.form.slice(0, 1).toUpperCase() + token.form.slice(1) },
  )
  return { ...sentence, id: `${sentence.id}+head`, tokens }
}
