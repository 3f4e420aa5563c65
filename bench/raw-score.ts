/**
 * Scores an engine on raw text as CoNLL 2018 does: tokens and sentences by their characters, the rest on tokens that match.
 *
 * rawDocument(sentences) -> {text, sentences with token offsets}; scoreRaw(documents, engine) -> F1 figures 0-100. A head is right
 * where its token is; at the root, where both are roots.
 */
import type { Sentence } from '../src/language/token.ts'
import type { GoldSentence } from '../training/conllu.ts'

export interface PlacedToken {
  readonly start: number
  readonly end: number
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  readonly head: number
  readonly deprel: string
}

export interface RawDocument {
  readonly text: string
  readonly sentences: readonly (readonly PlacedToken[])[]
}

/** One document's text from its tokens: spaces as marked, a blank line where a paragraph begins. */
export function rawDocument(gold: readonly GoldSentence[]): RawDocument {
  let text = ''
  const sentences: PlacedToken[][] = []
  for (const sentence of gold) {
    if (text !== '') text = sentence.newPar ? `${text.trimEnd()}\n\n` : text
    const placed: PlacedToken[] = []
    const { tokens, multiwords } = sentence
    let i = 0
    while (i < tokens.length) {
      const multiword = multiwords.find(word => word.from === i)
      const to = multiword?.to ?? i + 1
      const form = multiword?.form ?? tokens[i]!.form
      const start = text.length
      text += form + ((multiword?.spaceAfter ?? tokens[i]!.spaceAfter) ? ' ' : '')
      let at = start
      for (; i < to; i++) {
        const token = tokens[i]!
        const fits = text.startsWith(token.form, at) && at + token.form.length <= start + form.length
        const end = fits && i < to - 1 ? at + token.form.length : start + form.length
        placed.push({ start: at, end, ...pick(token) })
        at = end
      }
    }
    sentences.push(placed)
  }
  return { text, sentences }
}

function pick({ upos, xpos, lemma, head, deprel }: GoldSentence['tokens'][number]) {
  return { upos, xpos, lemma, head, deprel }
}

export function byDocument(sentences: readonly GoldSentence[]): GoldSentence[][] {
  const documents = new Map<string, GoldSentence[]>()
  for (const sentence of sentences) {
    const list = documents.get(sentence.doc)
    if (list) list.push(sentence)
    else documents.set(sentence.doc, [sentence])
  }
  return [...documents.values()]
}

export interface RawScores {
  readonly tokens: number
  readonly sentences: number
  readonly upos: number
  readonly xpos: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
}

export function scoreRaw(
  documents: readonly RawDocument[],
  parse: (text: string) => readonly Sentence[],
  miss?: (text: string) => void,
): RawScores {
  const hits = { tokens: 0, sentences: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 }
  let [goldTokens, gotTokens, goldSentences, gotSentences] = [0, 0, 0, 0]
  for (const { text, sentences } of documents) {
    const got = new Map<string, { sentence: Sentence; at: number }>()
    const spans = new Set<string>()
    for (const sentence of parse(text)) {
      gotSentences++
      gotTokens += sentence.tokens.length
      spans.add(`${sentence.tokens[0]?.start}-${sentence.tokens.at(-1)?.end}`)
      sentence.tokens.forEach((token, at) => got.set(`${token.start}-${token.end}`, { sentence, at }))
    }
    for (const tokens of sentences) {
      goldSentences++
      goldTokens += tokens.length
      if (spans.has(`${tokens[0]?.start}-${tokens.at(-1)?.end}`)) hits.sentences++
      else miss?.(`S ${text.slice(tokens[0]!.start, tokens.at(-1)!.end)}`)
      for (const gold of tokens) {
        const found = got.get(`${gold.start}-${gold.end}`)
        if (!found) {
          miss?.(`T ${text.slice(gold.start, gold.end)} in ${text.slice(gold.start - 10, gold.end + 10)}`)
          continue
        }
        const token = found.sentence.tokens[found.at]!
        hits.tokens++
        if (token.upos === gold.upos) hits.upos++
        if (token.xpos === gold.xpos) hits.xpos++
        if (token.lemma === gold.lemma || gold.lemma === '_') hits.lemma++
        const head = token.head < 0 ? undefined : found.sentence.tokens[token.head]
        const goldHead = gold.head < 0 ? undefined : tokens[gold.head]
        if (head?.start !== goldHead?.start || head?.end !== goldHead?.end) continue
        hits.uas++
        if (bare(token.deprel) === bare(gold.deprel)) hits.las++
      }
    }
  }
  const f1 = (hit: number, gold: number, got: number) => (200 * hit) / Math.max(1, gold + got)
  const onTokens = (hit: number) => f1(hit, goldTokens, gotTokens)
  return {
    tokens: onTokens(hits.tokens),
    sentences: f1(hits.sentences, goldSentences, gotSentences),
    upos: onTokens(hits.upos),
    xpos: onTokens(hits.xpos),
    lemma: onTokens(hits.lemma),
    uas: onTokens(hits.uas),
    las: onTokens(hits.las),
  }
}

/** CoNLL 2018 leaves the subtype of a relation out. */
function bare(deprel: string): string {
  return deprel.split(':')[0]!
}
