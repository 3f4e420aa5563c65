/**
 * What the names model looks at around each token, as hashed numbers.
 *
 * "Mr Ushakov said": for "Ushakov" the word before, its shape "Xx", its ending "kov", its word class, the class of "said" ...
 * Which of these matter is learned (training/names.ts); nothing here knows a name.
 */
import type { Clusters } from './clusters.ts'
import { featureKey, hashText, mix } from './hash.ts'
import { NAME_TYPES } from './names-labels.ts'
import { isCapitalised, type LexiconMatch, type NameToken } from './names-lexicon.ts'

/** Hashes at most this many features of one token; 0 stands for none. */
export const FEATURES = 76
/** The last of them belong to the memory of the document and are empty in the first reading. */
export const MEMORY_FEATURES = 6

const kindOf = (code: number): string =>
  code >= 97 && code <= 122
    ? 'x'
    : code >= 65 && code <= 90
      ? 'X'
      : code >= 48 && code <= 57
        ? '9'
        : code < 128
          ? String.fromCharCode(code)
          : ''

const shapeOf = (text: string): { long: string; short: string } => {
  let long = ''
  let short = ''
  for (let i = 0; i < text.length && i < 12; i++) {
    const char = text[i]!
    const kind =
      kindOf(text.charCodeAt(i)) || (char.toLowerCase() !== char ? 'X' : char.toUpperCase() !== char ? 'x' : 'o')
    long += kind
    if (short[short.length - 1] !== kind) short += kind
  }
  return { long, short }
}

interface Word {
  readonly word: number
  readonly shape: number
  readonly short: number
  readonly endings: readonly number[]
  readonly starts: readonly number[]
  readonly fine: number
  readonly mid: number
  readonly wide: number
  readonly capital: boolean
  readonly lower: string
}

const SEED = 0x51ed270b
/** The order of the two matters. */
const join = (a: number, b: number): number => mix(mix(SEED, a), b)
/** Where the hash of each template starts. */
const BASE = Int32Array.from({ length: 128 }, (_, template) => mix(SEED, template << 8))

const NONE: Word = Object.freeze({
  word: 1,
  shape: 1,
  short: 1,
  endings: [],
  starts: [],
  fine: -2,
  mid: -2,
  wide: -2,
  capital: false,
  lower: '',
})

/** What is known of the whole document before any name is found. */
export interface DocumentWords {
  /** Words seen without a capital. */
  readonly lower: ReadonlySet<string>
  /** Words seen with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>
}

/** Reads the document once for how its words are written. Sentences all in capitals say nothing and are left out. */
export const readDocumentWords = (sentences: readonly (readonly NameToken[])[]): DocumentWords => {
  const lower = new Set<string>()
  const capital = new Set<string>()
  for (const tokens of sentences) {
    if (caseOf(tokens) !== 0) continue
    tokens.forEach((token, i) => {
      if (isCapitalised(token.text)) {
        if (i > 0 && /[\p{L}\p{N},]$/u.test(tokens[i - 1]!.text)) capital.add(token.text.toLowerCase())
      } else lower.add(token.text)
    })
  }
  return { lower, capital }
}

/** 0 ordinary, 1 a headline With Its Words in Capitals, 2 ALL CAPITALS. */
export const caseOf = (tokens: readonly NameToken[]): number => {
  let words = 0
  let capitals = 0
  let loud = 0
  for (const { text } of tokens) {
    if (text.length < 4 || !/^\p{L}+$/u.test(text)) continue
    words++
    if (isCapitalised(text)) capitals++
    if (text === text.toUpperCase()) loud++
  }
  if (words < 3) return loud === words && words > 0 && tokens.length > 2 ? 2 : 0
  return loud / words > 0.7 ? 2 : capitals / words > 0.7 ? 1 : 0
}

/** Keeps what one spelling gives, for a document's words come again. */
export const createWordReader = (clusters: Clusters): ((text: string, loud: boolean) => Word) => {
  const seen = new Map<string, Word>()
  const [wideOf, midOf] = [clusters.levels[0]!, clusters.levels[1]!]
  return (text, loud) => {
    const key = loud ? `\u0001${text}` : text
    const known = seen.get(key)
    if (known) return known
    const lower = text.toLowerCase()
    const shape = loud ? { long: 'LOUD', short: 'L' } : shapeOf(text)
    const fine = clusters.of(text)
    const word: Word = {
      word: hashText(lower),
      shape: hashText(shape.long),
      short: hashText(shape.short),
      endings: [2, 3, 4].map(n => (lower.length > n ? hashText(lower.slice(-n)) : 0)),
      starts: [2, 3].map(n => (lower.length > n ? hashText(lower.slice(0, n)) : 0)),
      fine,
      mid: fine < 0 ? -1 : midOf[fine]!,
      wide: fine < 0 ? -1 : wideOf[fine]!,
      capital: loud || isCapitalised(text),
      lower,
    }
    if (seen.size > 50_000) seen.clear()
    seen.set(key, word)
    return word
  }
}

/** Bits of the lexicon's word on a token: type * 2, + 1 inside the phrase. */
const lexiconBits = (count: number, matches: readonly LexiconMatch[]): Int32Array => {
  const bits = new Int32Array(count)
  for (const { from, to, types } of matches) {
    for (let i = from; i < to; i++) {
      for (const type of types) bits[i]! |= 1 << (2 * NAME_TYPES.indexOf(type) + (i > from ? 1 : 0))
      if (to - from > 1) bits[i]! |= 1 << 20
    }
  }
  return bits
}

export interface SentenceInput {
  readonly tokens: readonly NameToken[]
  readonly words: DocumentWords
  readonly matches: readonly LexiconMatch[]
}

/** The features of every token of a sentence, FEATURES numbers each, memory left empty. */
export const readFeatures = (
  { tokens, words, matches }: SentenceInput,
  read: (text: string, loud: boolean) => Word,
): Int32Array => {
  const kase = caseOf(tokens)
  const out = new Int32Array(tokens.length * FEATURES)
  const row = tokens.map(token => read(token.text, kase === 2))
  const bits = lexiconBits(tokens.length, matches)
  const at = (i: number): Word => row[i] ?? NONE
  let inQuote = 0
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]!.text
    if (text === '"' || text === '“' || text === '”') inQuote = 1 - inQuote
    const w = at(i)
    const p = at(i - 1)
    const pp = at(i - 2)
    const n = at(i + 1)
    const nn = at(i + 2)
    let slot = i * FEATURES
    let template = 0
    const add = (value: number): void => {
      out[slot++] = featureKey(mix(BASE[++template]!, value))
    }
    const addIf = (there: boolean, value: number): void => {
      template++
      if (there) out[slot++] = featureKey(mix(BASE[template]!, value))
    }
    const start = i === 0 || (i === 1 && !/[\p{L}\p{N}]/u.test(tokens[0]!.text)) ? 1 : 0
    const seenLower = words.lower.has(w.lower) ? 1 : 0
    const seenCapital = words.capital.has(w.lower) ? 1 : 0
    add(0)
    add(kase)
    add(w.word)
    add(p.word)
    add(n.word)
    add(pp.word)
    add(nn.word)
    add(join(p.word, w.word))
    add(join(w.word, n.word))
    add(join(p.word, n.word))
    add(w.shape)
    add(join(w.short, start))
    add(p.short)
    add(n.short)
    add(join(join(p.short, w.short), n.short))
    add(join(join(join(p.short, w.short), n.short), join(pp.short, nn.short)))
    for (const ending of [0, 1, 2]) addIf(!!w.endings[ending], w.endings[ending]!)
    for (const prefix of [0, 1]) addIf(!!w.starts[prefix], w.starts[prefix]!)
    addIf(!!p.endings[1], p.endings[1]!)
    addIf(!!n.endings[1], n.endings[1]!)
    add(join(w.fine, w.capital ? 1 : 0))
    add(join(w.mid, w.capital ? 1 : 0))
    add(join(w.wide, w.capital ? 1 : 0))
    add(p.fine)
    add(p.mid)
    add(p.wide)
    add(n.fine)
    add(n.mid)
    add(n.wide)
    add(pp.mid)
    add(nn.mid)
    add(join(pp.wide, p.wide))
    add(join(n.wide, nn.wide))
    add(join(join(p.mid, w.mid), w.capital ? 1 : 0))
    add(join(join(w.mid, n.mid), w.capital ? 1 : 0))
    add(join(join(p.wide, w.wide), join(n.wide, w.capital ? 1 : 0)))
    add(join(p.mid, w.short))
    add(join(n.mid, w.short))
    add(join(join(p.mid, n.mid), w.short))
    add(join(join(p.word, w.short), n.short))
    add(join(join(n.word, w.short), p.short))
    add(join(join(start, w.capital ? 1 : 0), join(seenLower, seenCapital)))
    add(join(join(start, w.wide), join(seenLower, seenCapital)))
    add(join(w.short, join(inQuote, seenLower)))
    addIf(w.capital && p.capital, join(p.fine, w.wide))
    addIf(w.capital && n.capital, join(n.fine, w.wide))
    // The words beside the whole run of capitals say what the run is ("Mr", "in", "spokesman for").
    let left = i - 1
    while (left >= 0 && left > i - 6 && at(left).capital) left--
    let right = i + 1
    while (right < tokens.length && right < i + 6 && at(right).capital) right++
    const l = at(left)
    const r = at(right)
    const last = at(right - 1)
    addIf(w.capital, join(l.word, i - left))
    addIf(w.capital, join(l.mid, i - left))
    addIf(w.capital, r.word)
    addIf(w.capital, r.mid)
    addIf(w.capital, join(l.wide, r.wide))
    addIf(w.capital, join(last.word, 7))
    addIf(w.capital, last.fine)
    addIf(w.capital, last.mid)
    addIf(w.capital, join(Math.min(right - left, 6), i - left))
    const b = bits[i]!
    addIf(b !== 0, b)
    for (let bit = 0; bit < 2 * NAME_TYPES.length; bit++)
      if (b & (1 << bit)) out[slot++] = featureKey(mix(BASE[90 + bit]!, kase))
    addIf(i > 0 && bits[i - 1] !== 0, bits[i - 1] ?? 0)
    addIf(i + 1 < tokens.length && bits[i + 1] !== 0, bits[i + 1] ?? 0)
    if (slot > (i + 1) * FEATURES - MEMORY_FEATURES) throw new RangeError('too many features of a name')
  }
  return out
}

/** Adds the memory of the document to a sentence's features; `recall` tells what the word at a place was read as elsewhere. */
export const addMemory = (features: Int32Array, tokens: readonly NameToken[], recall: (i: number) => number): void => {
  for (let i = 0; i < tokens.length; i++) {
    let slot = (i + 1) * FEATURES - MEMORY_FEATURES
    const here = recall(i)
    const before = recall(i - 1)
    const after = recall(i + 1)
    if (here) {
      features[slot++] = featureKey(mix(BASE[111]!, here))
      features[slot++] = featureKey(mix(BASE[112]!, join(here, before)))
      features[slot++] = featureKey(mix(BASE[113]!, join(here, after)))
      features[slot++] = featureKey(mix(BASE[116]!, here & 31))
    }
    if (before) features[slot++] = featureKey(mix(BASE[114]!, before))
    if (after) features[slot++] = featureKey(mix(BASE[115]!, after))
  }
}
