/**
 * The words of a text for reading places: where each stands, whether it is capitalised, opens a sentence, is possessive.
 *
 * "In Kyiv's" -> [{text: 'In', opens: true}, {text: 'Kyiv', capital: true, possessive: true}].
 */
import type { Token } from '../../language/token.ts'
import type { Span } from '../../text/span.ts'

export interface Word extends Span {
  readonly text: string
  readonly lower: string
  readonly capital: boolean
  /** First word of a sentence or a quotation, where a capital says nothing. */
  readonly opens: boolean
  readonly possessive: boolean
  /** All letters are capitals, as in headlines and datelines. */
  readonly shouted: boolean
  /** What stands between this word and the next. */
  readonly gap: string
  readonly upos?: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
const ABBREVIATION = /^(?:St|Ft|Mt|Mr|Mrs|Ms|Dr|Sen|Gov|Gen|Rep|Col|Lt|Capt|Maj|Sgt|Prof|[A-Z](?:\.[A-Z])+)\.$/
const CAPITAL = /^(?:\p{Lu}|(?:al|el|as|ash|an|ar|ad|d)[-'’]\p{Lu})/u

/** Whether a word behind this gap opens a sentence or a quotation; in steps, so that a long gap is walked only once. */
const opensAfter = (gap: string): boolean => {
  if (/["“]$/.test(gap)) return true
  const left = gap
    .trimEnd()
    .replace(/["“”']$/, '')
    .trimEnd()
  return /[.!?:]$/.test(left) || gap.slice(left.length).includes('\n')
}

/** `sentences` may carry tokens; their tags are taken where they do. */
export const wordsOf = (
  text: string,
  sentences: readonly (Span & { readonly tokens?: readonly Token[] })[],
): Word[] => {
  const starts = sentences.map(s => s.start)
  const tags = new Map<number, string>()
  for (const s of sentences) for (const t of s.tokens ?? []) tags.set(t.start, t.upos)
  const raw = [...text.matchAll(WORD)].map(m => {
    let word = m[0]
    let possessive = false
    const s = /['’]s$|s['’]$/.exec(word)
    if (s !== null && word.length > 3) {
      possessive = true
      word = s[0].startsWith('s') ? word.slice(0, -1) : word.slice(0, -2)
    }
    // "US-led", "Kyiv-based": the place is the first part.
    word = word.replace(/^(\p{Lu}[\p{L}.]{1,30})-\p{Ll}{2,20}$/u, '$1')
    if (!ABBREVIATION.test(word)) word = word.replace(/[.'’-]+$/, '')
    return { start: m.index, end: m.index + word.length, text: word, possessive }
  })
  let sentence = 0
  return raw.map((w, i) => {
    while (sentence + 1 < starts.length && starts[sentence + 1]! <= w.start) sentence++
    const before = i === 0 ? '' : text.slice(raw[i - 1]!.end, w.start)
    const begins =
      i === 0 ||
      (starts[sentence] !== undefined && raw[i - 1]!.start < starts[sentence]! && w.start >= starts[sentence]!)
    const tag = tags.get(w.start)
    return {
      ...w,
      lower: w.text.toLowerCase(),
      capital: CAPITAL.test(w.text),
      opens: begins || opensAfter(before),
      shouted: /^\p{Lu}{3}/u.test(w.text) && !/\p{Ll}/u.test(w.text),
      gap: text.slice(w.end, raw[i + 1]?.start ?? w.end),
      ...(tag === undefined ? {} : { upos: tag }),
    }
  })
}
