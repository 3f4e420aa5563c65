/**
 * The words that a relative pronoun stands for where it is all of a content.
 *
 * "accused the airline of lying, which it denies" -> the airline of lying; "the offer, which the guild had recommended" -> the offer.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt, spanOf } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds } from '../../text/span.ts'

/** "accused the airline of lying, which it denies": what was said just before, not the noun beside the pronoun. */
export const deniedBefore = (
  a: Attribution,
  sentences: readonly Sentence[],
  all: readonly Attribution[],
): Attribution => {
  const only = a.content.length === 1 ? a.content[0]! : undefined
  const s = only && sentences[sentenceAt(sentences, only.start)]
  const at = s ? s.tokens.findIndex(t => t.start === only.start && t.end === only.end) : -1
  if (!s || at < 2 || !/^which$/i.test(s.tokens[at]!.text) || s.tokens[at - 1]!.text !== ',') return a
  if (!s.tokens.some(t => a.cue && holds(a.cue, t) && /^(deny|dispute|reject|confirm|refute)$/.test(t.lemma))) return a
  const told = all.find(
    o =>
      o.cue &&
      o !== a &&
      o.cue.end < only.start &&
      o.content.at(-1)!.end >= s.tokens[at - 2]!.start &&
      sentenceAt(sentences, o.cue.start) === sentenceAt(sentences, only.start),
  )
  const content = told?.content.flatMap(c =>
    c.start < only.start ? [{ start: c.start, end: Math.min(c.end, s.tokens[at - 2]!.end) }] : [],
  )
  return content && content.length > 0 ? { ...a, content } : a
}

/** "the offer, which the guild had recommended": what the pronoun stands for, with a comma before it or without. */
export const antecedent = (a: Attribution, sentences: readonly Sentence[]): Attribution => {
  const only = a.content.length === 1 ? a.content[0]! : undefined
  const s = only && sentences[sentenceAt(sentences, only.start)]
  const at = s ? s.tokens.findIndex(t => t.start === only.start && t.end === only.end) : -1
  if (!s || at < 2 || !/^which$/i.test(s.tokens[at]!.text)) return a
  const noun = s.tokens[at - 1]!.text === ',' ? at - 2 : at - 1
  if (!/^(NOUN|PROPN)$/.test(s.tokens[noun]!.upos)) return a
  let first = noun
  while (first > 0 && /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(s.tokens[first - 1]!.upos)) first--
  return { ...a, content: [spanOf(s, first, noun + 1)] }
}
