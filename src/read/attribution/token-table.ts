/**
 * A report's tokens as typed columns: what the attribution models look at, each word turned into numbers once.
 *
 * "Ushakov said no." -> lower[1] = hash of "said", head[0] = 1, sentence[0] = 0, quote[0] = 0.
 * Chooses nothing: cue-finder, labeller and reranker read these columns.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { hashString } from './hash.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Quote, readQuotes } from './quotes.ts'

/** A word's class from fine to wide, 0 where it is unknown; the engine's clusters fill it. */
export type WordClasses = (word: string) => { readonly fine: number; readonly wide: number }

export interface TokenTable {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly count: number
  readonly lower: Int32Array
  readonly lemma: Int32Array
  readonly xpos: Int32Array
  readonly upos: Int32Array
  readonly deprel: Int32Array
  readonly shape: Int32Array
  readonly suffix: Int32Array
  readonly fine: Int32Array
  readonly wide: Int32Array
  /** Index of the head in the table, -1 at a root. */
  readonly head: Int32Array
  readonly sentence: Int32Array
  readonly paragraph: Int32Array
  /** First and last + 1 token of each sentence and paragraph. */
  readonly sentences: readonly (readonly [number, number])[]
  readonly paragraphs: readonly (readonly [number, number])[]
  /** 1 + index in `quotes` of the outermost quotation that holds the token, else 0. */
  readonly quote: Int32Array
  readonly quotes: readonly Quote[]
  /** First and last + 1 token of what stands under the token in the parse, itself included. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** 1 for a mark of quotation, 2 comma, 3 full stop and the like, 4 colon, 5 dash, 6 bracket, 0 a word. */
  readonly mark: Uint8Array
  /** 1 where a proper name of a person, 2 of an organisation, 3 of a place, 4 another stands. */
  readonly name: Uint8Array
}

interface WordNumbers {
  readonly lower: number
  readonly shape: number
  readonly suffix: number
  readonly fine: number
  readonly wide: number
  readonly mark: number
}

const MARKS: Readonly<Record<string, number>> = Object.freeze({
  ...Object.fromEntries(['“', '”', '„', '«', '»', '"', "''", '``', '‘', "'", '’’', '‘‘'].map(mark => [mark, 1])),
  ',': 2,
  '.': 3,
  '!': 3,
  '?': 3,
  ';': 3,
  '…': 3,
  '...': 3,
  ':': 4,
  '—': 5,
  '–': 5,
  '―': 5,
  '-': 5,
  '--': 5,
  '(': 6,
  ')': 6,
  '[': 6,
  ']': 6,
})

const NAMES: Readonly<Record<string, number>> = { person: 1, organisation: 2, place: 3 }

/** Builds the columns. Sentences must come in order and lie apart. */
export function tokenTable(text: string, sentences: readonly Sentence[], classes: WordClasses): TokenTable {
  const tokens = sentences.flatMap(sentence => sentence.tokens)
  const count = tokens.length
  const column = () => new Int32Array(count)
  const table = {
    text,
    tokens,
    count,
    lower: column(),
    lemma: column(),
    xpos: column(),
    upos: column(),
    deprel: column(),
    shape: column(),
    suffix: column(),
    fine: column(),
    wide: column(),
    head: column(),
    sentence: column(),
    paragraph: column(),
    quote: column(),
    left: column(),
    right: column(),
    mark: new Uint8Array(count),
    name: new Uint8Array(count),
    quotes: readQuotes(text),
    sentences: [] as [number, number][],
    paragraphs: [] as [number, number][],
  }
  const words = new Map<string, WordNumbers>()
  const strings = new Map<string, number>()
  const number = (value: string): number => {
    let hash = strings.get(value)
    if (hash === undefined) strings.set(value, (hash = hashString(value)))
    return hash
  }
  let at = 0
  sentences.forEach((sentence, index) => {
    const base = at
    for (const token of sentence.tokens) {
      let word = words.get(token.text)
      if (word === undefined) words.set(token.text, (word = numbersOf(token.text, classes)))
      table.lower[at] = word.lower
      table.shape[at] = word.shape
      table.suffix[at] = word.suffix
      table.fine[at] = word.fine
      table.wide[at] = word.wide
      table.mark[at] = word.mark
      table.lemma[at] = number(token.lemma)
      table.xpos[at] = number(token.xpos)
      table.upos[at] = number(token.upos)
      table.deprel[at] = number(token.deprel)
      table.head[at] = token.head < 0 ? -1 : base + token.head
      table.sentence[at] = index
      at++
    }
    for (const name of sentence.names)
      for (let t = name.from; t < name.to; t++) table.name[base + t] = NAMES[name.type] ?? 4
    table.sentences.push([base, at])
  })
  fillParagraphs(table)
  fillQuotes(table)
  fillExtents(table)
  return table
}

function numbersOf(word: string, classes: WordClasses): WordNumbers {
  const lower = word.toLowerCase()
  const known = classes(word)
  return {
    lower: hashString(lower),
    shape: hashString(shapeOf(word)),
    suffix: hashString(lower.slice(-3)),
    fine: known.fine,
    wide: known.wide,
    mark: MARKS[word] ?? 0,
  }
}

function shapeOf(word: string): string {
  let shape = ''
  for (const char of word.slice(0, 12)) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{Ll}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char
    if (!shape.endsWith(kind + kind)) shape += kind
  }
  return shape
}

type Filling = { -readonly [K in keyof TokenTable]: TokenTable[K] } & { paragraphs: [number, number][] }

function fillParagraphs(table: Filling): void {
  const spans = paragraphsOf(table.text)
  let p = 0
  for (let t = 0; t < table.count; t++) {
    while (p < spans.length - 1 && (spans[p + 1]?.start ?? 0) <= (table.tokens[t]?.start ?? 0)) p++
    const last = table.paragraphs[table.paragraphs.length - 1]
    if (last && t > 0 && table.paragraph[t - 1] === p) last[1] = t + 1
    else table.paragraphs.push([t, t + 1])
    table.paragraph[t] = p
  }
  // Paragraphs that hold no token would leave gaps: number them by the list instead.
  for (const [index, [from, to]] of table.paragraphs.entries()) table.paragraph.fill(index, from, to)
}

function fillQuotes(table: Filling): void {
  let q = 0
  let end = -1
  let id = 0
  for (let t = 0; t < table.count; t++) {
    const { start } = table.tokens[t] as Token
    while (q < table.quotes.length && (table.quotes[q]?.start ?? 0) <= start) {
      const quote = table.quotes[q] as Quote
      if (quote.end > end) {
        end = quote.end
        id = q + 1
      }
      q++
    }
    table.quote[t] = start < end ? id : 0
  }
}

function fillExtents(table: Filling): void {
  for (const [from, to] of table.sentences) {
    for (let t = from; t < to; t++) {
      table.left[t] = t
      table.right[t] = t + 1
    }
    // A walk to the root for every token: sentences are short and trees shallow.
    for (let t = from; t < to; t++) {
      let up = table.head[t] as number
      for (let steps = 0; up >= 0 && steps < 60; steps++) {
        if ((table.left[up] as number) > t) table.left[up] = t
        if ((table.right[up] as number) < t + 1) table.right[up] = t + 1
        up = table.head[up] as number
      }
    }
  }
}
