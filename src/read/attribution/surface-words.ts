/**
 * Stretches of a sentence read off its surface, for turns of speech that a parse takes apart.
 *
 * "The owner of the mine, who left, | gave no details" -> the subject before "gave"; up to the full stop -> what follows it.
 */
import type { Sentence } from '../../language/token.ts'
import { spanOf } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { sourceSpan, subjectOf } from './clause-spans.ts'

export const text = (s: Sentence, i: number): string => s.tokens[i]?.text ?? ''
const stop = (s: Sentence, i: number): boolean => !s.tokens[i] || /^[.;?!]$/.test(text(s, i))

/** Up to the full stop or the next mark that ends a clause. */
export const clauseEnd = (s: Sentence, from: number): number => {
  let to = from
  while (!stop(s, to)) to++
  while (to > from && /^[,:—–-]$/.test(text(s, to - 1))) to--
  return to
}

/** Up to the first comma or joining word behind which a verb of its own stands, or the end of the clause. */
export const phraseEnd = (s: Sentence, from: number): number => {
  const end = clauseEnd(s, from)
  for (let i = from; i < end; i++) {
    const joins = text(s, i) === ',' || /^(and|but|while|as|after|before|because|though|although)$/i.test(text(s, i))
    if (i > from && joins && s.tokens.slice(i + 1, end).some(t => /^(VBD|VBZ|VBP|MD|VBG)$/.test(t.xpos))) return i
  }
  return end
}

/** Who stands before the verb group at `from`..`verb`: by the parse, else the words between it and the last mark or verb. */
export const subjectBefore = (s: Sentence, from: number, verb: number): Span | undefined => {
  for (const i of [verb, from]) {
    const subject = subjectOf(s, i)
    if (subject !== undefined && subject < from) return sourceSpan(s, subject)
  }
  let first = from
  while (
    first > 0 &&
    !/^(VERB|AUX|SCONJ|CCONJ)$/.test(s.tokens[first - 1]!.upos) &&
    !/^[,;:.—–“”"«»]$/.test(text(s, first - 1))
  )
    first--
  while (first < from && /^(ADV|ADP)$/.test(s.tokens[first]!.upos)) first++
  const named = s.tokens.slice(first, from).some(t => /^(NOUN|PROPN|PRON)$/.test(t.upos))
  return named ? spanOf(s, first, from) : undefined
}
