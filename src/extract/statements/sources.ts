/**
 * The actors behind the words of a source: one for each joined name, the outermost phrase first.
 *
 * "Paris and Berlin" -> two; "Yuri Ushakov, an aide to Putin" -> Ushakov alone, not Putin.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, headOf, relation, sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'

/** The mention that a token is the head of: the longest one that ends with it or holds it inside `limit`. */
export const mentionAt = (mentions: readonly ActorMention[], token: Span, limit?: Span): ActorMention | undefined => {
  const around = mentions.filter(m => holds(m, token) && (!limit || holds(limit, m)))
  // Inside a longer phrase ("an aide to Putin") the head's own mention starts first; the smallest that holds it is Putin's.
  const nearest = [...around].sort((a, b) => a.end - a.start - (b.end - b.start))
  return nearest[0]
}

/** Refs to the actors of a source span. */
export const sourceRefs = (
  spans: readonly Span[],
  sentences: readonly Sentence[],
  mentions: readonly ActorMention[],
  report: Report,
): ActorRef[] => {
  const refs: ActorRef[] = []
  const push = (m: ActorMention | undefined, whole?: Span): void => {
    if (!m || refs.some(r => r.actor === m.actor)) return
    const words = m.form === 'nominal' && whole ? phraseOf(report.text, m, whole) : m
    refs.push({ actor: m.actor, words: anchor(report, { start: words.start, end: words.end }) })
  }
  for (const span of spans) {
    const sentence = sentences[sentenceAt(sentences, span.start)]
    if (!sentence) continue
    const head = headOf(sentence, span)
    if (head < 0 || /^(nobody|none|no-one|noone)$/i.test(sentence.tokens[head]!.text)) continue
    if (
      /^no one\b/i.test(
        sentence.tokens
          .slice(head - 1, head + 1)
          .map(t => t.text)
          .join(' '),
      )
    )
      continue
    const heads = [
      head,
      ...dependents(sentence, head, 'conj').filter(i => holds(span, sentence.tokens[i]!) && joins(sentence, i)),
    ]
    for (const h of heads)
      push(
        mentionAt(mentions, sentence.tokens[h]!, span) ?? mentionAt(mentions, sentence.tokens[h]!),
        heads.length === 1 ? span : undefined,
      )
    if (refs.length === 0)
      push(mentions.find(m => overlaps(m, span) && m.form !== 'pronoun') ?? mentions.find(m => overlaps(m, span)))
  }
  return refs
}

/** "three people who dialled in": a nameless source is all that the report says of it, up to a comma. */
const phraseOf = (text: string, m: Span, whole: Span): Span => {
  if (!holds(whole, m)) return m
  const behind = text.slice(m.end, whole.end)
  const cut = behind.search(/[,;:(“"—–]/)
  const tail = (cut < 0 ? behind : behind.slice(0, cut)).trimEnd()
  const before = /^([\p{L}\p{N}’'-]+ ){0,4}$/u.test(text.slice(whole.start, m.start))
  return { start: before ? whole.start : m.start, end: m.end + tail.length }
}

/** A conjunct that is a voice of its own: "delegates and mediators", not "military and political adviser". */
const joins = (sentence: Sentence, i: number): boolean =>
  /NOUN|PROPN|PRON/.test(sentence.tokens[i]!.upos) && relation(sentence.tokens[i]!) === 'conj'
