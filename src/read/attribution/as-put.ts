/**
 * Words that an "as" or "in the words of" gives to somebody.
 *
 * "back, «not in one piece», as the driver put it" -> source "the driver", cue "put", content «not in one piece»;
 * "a draw, in the words of one delegate" takes a quotation only. "as agreed", "as he said he would" are left alone.
 */
import type { Sentence } from '../../language/token.ts'
import { isFiniteVerb, spanOf } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { clauseEnd, text } from './surface-words.ts'

const CONFIDENCE = 0.65
const OPEN = /^[“"«]$/
const CLOSE = /^[”"»]$/
const MOST_WORDS = 14

/** The quotation whose closing mark stands before `to`, a comma between them or none. */
const quoteBefore = (s: Sentence, to: number): Span | undefined => {
  let close = to - 1
  if (/^,$/.test(text(s, close))) close--
  if (!CLOSE.test(text(s, close))) return undefined
  let open = close - 1
  while (open >= 0 && !OPEN.test(text(s, open))) open--
  return open < 0 || close - open < 2 ? undefined : spanOf(s, open, close + 1)
}

/** The quotation that opens at `from`, behind a comma or a colon; it ends with the sentence where no mark closes it. */
const quoteAfter = (s: Sentence, from: number): Span | undefined => {
  const open = /^[,:]$/.test(text(s, from)) ? from + 1 : from
  // A straight mark behind an odd number of others closes: "... as he put it," said the clerk.
  const closes = text(s, open) === '"' && s.tokens.slice(0, open).filter(t => t.text === '"').length % 2 === 1
  if (!OPEN.test(text(s, open)) || closes || open >= s.tokens.length - 2) return undefined
  let close = open + 1
  while (close < s.tokens.length - 1 && !CLOSE.test(text(s, close))) close++
  return spanOf(s, open, close + 1)
}

const clauseBefore = (s: Sentence, to: number): Span | undefined => {
  let from = to
  while (from > 0 && !/^[;:—–]$/.test(text(s, from - 1))) from--
  while (from < to && /^(CCONJ|PUNCT)$/.test(s.tokens[from]!.upos)) from++
  const last = text(s, to - 1) === ',' ? to - 1 : to
  const own = s.tokens.slice(from, last)
  return own.length > 3 && own.some(isFiniteVerb) && !own.some(t => OPEN.test(t.text))
    ? spanOf(s, from, last)
    : undefined
}

const make = (source: Span, cue: Span, content: Span): Attribution => ({
  source: [source],
  cue,
  content: [content],
  confidence: CONFIDENCE,
  by: 'clause-rule',
})

/** Length of the telling at `v`: "put it", "has it", "describes it", "likes to say", "said" beside a quotation. */
const tellingAt = (s: Sentence, v: number, quoted: boolean): number => {
  const { lemma } = s.tokens[v]!
  const it = /^(it|things|matters|that|them)$/i.test(text(s, v + 1))
  if (lemma === 'put') return it ? 2 : 0
  if (!quoted) return 0
  if (/^(describe|call|have|phrase|tell|see|term|express)$/.test(lemma)) return it ? 2 : 0
  if (/^(like|love)$/.test(lemma) && text(s, v + 1) === 'to') return /^(say|call|put)$/.test(text(s, v + 2)) ? 3 : 0
  const ends = /^[,.;)—–-]$/.test(text(s, v + 1)) || v + 1 >= s.tokens.length
  return /^(say|write|remark|note|quip|joke|warn|tell)$/.test(lemma) && ends ? 1 : 0
}

/** "…, as the driver put it", "As the driver put it, …" */
const asPut = (s: Sentence, i: number): Attribution | undefined => {
  if (!/^as$/i.test(text(s, i))) return undefined
  const before = quoteBefore(s, i)
  for (let v = i + 2; v < Math.min(s.tokens.length, i + MOST_WORDS); v++) {
    const t = s.tokens[v]!
    if (OPEN.test(t.text) || /^[;:.]$/.test(t.text)) return undefined
    if (!/^VB/.test(t.xpos)) continue
    const length = tellingAt(s, v, before !== undefined)
    if (length === 0) {
      if (isFiniteVerb(t)) return undefined
      continue
    }
    let to = v
    while (to > i + 1 && /^(AUX|ADV|PART)$/.test(s.tokens[to - 1]!.upos)) to--
    while (to > i + 1 && text(s, to - 1) === ',') to--
    if (to <= i + 1 || !s.tokens.slice(i + 1, to).some(k => /^(NOUN|PROPN|PRON)$/.test(k.upos))) return undefined
    if (!before && length < 2) return undefined
    const after = v + length
    const behind = quoteAfter(s, after)
    // "fled as the army put them to flight", "as the bank put it on the market": a deed, and no way of saying it.
    if (!before && !behind && !(text(s, v + 1).toLowerCase() === 'it' && /^(?:[,.;:)—–-])?$/.test(text(s, after))))
      return undefined
    const own = before ?? behind ?? (i === 0 ? restAfter(s, after) : clauseBefore(s, i))
    return own ? make(spanOf(s, i + 1, to), spanOf(s, v, v + 1), own) : undefined
  }
  return undefined
}

const restAfter = (s: Sentence, from: number): Span | undefined => {
  if (!/^[,:]$/.test(text(s, from))) return undefined
  const to = clauseEnd(s, from + 1)
  return to - from > 3 ? spanOf(s, from + 1, to) : undefined
}

/** "are, in the words of one delegate, “a play without an end”" */
const inTheWords = (s: Sentence, i: number): Attribution | undefined => {
  if (!/^(words|phrase|description)$/i.test(text(s, i)) || text(s, i + 1) !== 'of' || !/^in$/i.test(text(s, i - 2)))
    return undefined
  let to = i + 2
  while (to < s.tokens.length && !/^[,.;:“"«]$/.test(text(s, to))) to++
  if (to === i + 2 || to - i > MOST_WORDS || s.tokens.slice(i + 2, to).some(isFiniteVerb)) return undefined
  const own = quoteAfter(s, to) ?? quoteBefore(s, i - 2)
  return own ? make(spanOf(s, i + 2, to), spanOf(s, i, i + 1), own) : undefined
}

/** Words given to somebody by the turn at `i`. */
export const givenWords = (s: Sentence, i: number): Attribution | undefined => asPut(s, i) ?? inTheWords(s, i)
