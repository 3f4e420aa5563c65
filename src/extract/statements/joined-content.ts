/**
 * Content that a reader ended at a comma, though what follows is still the same telling.
 *
 * "said that A, | that B, and that C" -> all three; "offered to free ten, | provided the siege ends" -> with the condition.
 * Where another voice is told of behind the comma, or a new main clause begins, the content stays as it is.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import type { Attribution } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'

const CONDITION =
  /^(?:provided|providing|unless|if|once|until|whatever|whichever|lest|only if|only after|only once|but only|but not|and not|not|or|as long as|so long as|on condition|on the condition|in exchange|in return|after which|by which|subject to|rather than|instead of|except|starting|beginning|effective|down from|up from|including|at a rate)\b/i
const THAT = /^(?:(?:and|but|or|nor) )?that\b/i
/** What the report says of the telling itself: no more of the words. */
const REPORTS = /\b(?:said|says|told|according to|adding|added|which (?:he|she|they|it) (?:called|described))\b/i

const clauseEndOf = (s: Sentence, from: number): number => {
  let to = from
  while (to < s.tokens.length && !/^[.;?!—–]$/.test(s.tokens[to]!.text)) to++
  while (to > from && /^[,:]$/.test(s.tokens[to - 1]!.text)) to--
  return to
}

/** "…, or worse, | and left the room": what the source does next is no more of its words. */
const beforeNextDeed = (s: Sentence, from: number, to: number): number => {
  for (let i = from; i < to - 2; i++) {
    if (s.tokens[i]!.text !== ',' || !/^(and|but|then)$/i.test(s.tokens[i + 1]!.text)) continue
    const next = s.tokens[i + 2]!.upos === 'ADV' ? i + 3 : i + 2
    if (/^(VBD|VBZ|VBN)$/.test(s.tokens[next]?.xpos ?? '')) return i
  }
  return to
}

/** The end of the content in its sentence, further back where it goes on. */
const furtherEnd = (
  s: Sentence,
  c: Span,
  { text, others }: { text: string; others: () => readonly Attribution[] },
): number => {
  const last = s.tokens.findLastIndex(t => t.end <= c.end)
  const comma = s.tokens[last]?.text === ',' ? last : last + 1
  const joint = s.tokens[comma]
  const next = joint?.text === ',' ? s.tokens[comma + 1] : undefined
  if (!next) return c.end
  const rest = text.slice(next.start, s.end)
  const thats = THAT.test(rest) && /(?:^|[\s“"])that\b/i.test(text.slice(c.start, Math.min(c.end, c.start + 200)))
  if (!thats && !CONDITION.test(rest)) return c.end
  const to = thats ? clauseEndOf(s, comma + 1) : beforeNextDeed(s, comma + 1, clauseEndOf(s, comma + 1))
  const end = s.tokens[to - 1]!.end
  const added = { start: c.end, end }
  if (REPORTS.test(text.slice(added.start, added.end)) && !thats) return c.end
  const stop = others()
    .flatMap(o => [...o.source, ...(o.cue ? [o.cue] : []), ...(o.cue ? [] : o.content)])
    .filter(x => x.start >= c.end && x.end <= end)
    .map(x => x.start)
  if (stop.length === 0) return end
  // Another voice behind it: up to the comma before that voice, where one stands.
  const before = s.tokens.findLastIndex(t => t.text === ',' && t.end <= Math.min(...stop))
  return before > comma ? s.tokens[before - 1]!.end : c.end
}

/** An attribution whose last stretch runs to where its source's words end. */
export const joinedContent = (
  a: Attribution,
  { sentences, text, all }: { sentences: readonly Sentence[]; text: string; all: readonly Attribution[] },
): Attribution => {
  const last = a.content.at(-1)
  const s = last && sentences[sentenceAt(sentences, last.start)]
  if (!last || !s || !a.cue || last.start < a.cue.end || last.end > s.end || !holds(s, a.cue)) return a
  const { cue } = a
  // Asked for only where the words go on: a long report has thousands of tellings.
  const others = (): readonly Attribution[] => all.filter(o => o !== a && o.cue?.start !== cue.start)
  const end = furtherEnd(s, last, { text, others })
  return end > last.end ? { ...a, content: [...a.content.slice(0, -1), { start: last.start, end }] } : a
}
