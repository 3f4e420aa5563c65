/**
 * The actors behind the words of a source: one for each joined name, the outermost phrase first.
 *
 * "Paris and Berlin" -> two; "Ada Merit, an aide to Saar" -> Merit alone, not Saar.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, headOf, relation, sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, type Span } from '../../text/span.ts'
import type { Speakers } from './speaker.ts'

/** Refs to the actors of a source span. */
export const sourceRefs = (spans: readonly Span[], { report, sentences, mentions, actors }: Speakers): ActorRef[] => {
  const refs: ActorRef[] = []
  const push = (m: ActorMention | undefined, whole?: Span): void => {
    if (!m || refs.some(r => r.actor === m.actor) || /^(nobody|none|no one)\b/i.test(m.exact)) return
    const words = m.form === 'nominal' && whole ? phraseOf(report.text, m, whole) : m
    refs.push({ actor: m.actor, words: anchor(report, { start: words.start, end: words.end }) })
  }
  for (const span of spans) {
    const sentence = sentences[sentenceAt(sentences, span.start)]
    if (!sentence) continue
    const found = headOf(sentence, span)
    const head = found < 0 ? found : antecedentOf(sentence, found)
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
    const listed = namesIn(span, mentions, report.text)
    if (listed.length > 1 && heads.length === 1) for (const m of listed) push(m)
    else
      for (const h of heads) {
        const m = mentions.at(sentence.tokens[h]!, span) ?? mentions.at(sentence.tokens[h]!)
        push(m && nameBehind(m, span, { report, sentences, mentions, actors }), heads.length === 1 ? span : undefined)
      }
    if (refs.length === 0) {
      const inside = mentions.within(span)
      push(inside.find(m => m.form !== 'pronoun') ?? inside[0])
      // A name that no reader marked here is who it names elsewhere in the report.
      const words = report.text.slice(span.start, span.end)
      const actor = refs.length === 0 && /^\p{Lu}/u.test(words) ? mentions.named(words) : undefined
      if (actor) refs.push({ actor, words: anchor(report, span) })
    }
  }
  return refs
}

/** "It is the board that promised": what a relative "that" stands for. */
const antecedentOf = (sentence: Sentence, i: number): number => {
  const t = sentence.tokens[i]!
  if (!/^that$/i.test(t.text) || t.head < 0) return i
  const verb = sentence.tokens[t.head]!
  if (/^acl/.test(verb.deprel) && verb.head >= 0 && verb.head < i) return verb.head
  const before = sentence.tokens[i - 1]
  return before && /^(NOUN|PROPN)$/.test(before.upos) ? i - 1 : i
}

/** An office written like a name: "the Minister of Defence, General Keller". */
const OFFICE =
  /^(?:the )?(?:\p{Lu}\p{Ll}+ ){0,2}(?:Minister|Secretary|President|Governor|Chief|Head|Speaker|Chair|Chairman|Chairwoman|Commissioner|Ambassador|Director|Mayor)\b(?: (?:of|for)\b|$)/u
/** "the opposition Civic Alliance", "Ravensong's cousin Daniel": the name right behind a noun is who speaks. */
const nameBehind = (m: ActorMention, span: Span, { report, mentions, actors }: Speakers): ActorMention => {
  if (m.form !== 'nominal' && !OFFICE.test(m.exact)) return m
  const next = mentions.within({ start: m.end, end: span.end }).find(x => x.form === 'name')
  if (!next) return m
  const gap = report.text.slice(m.end, next.start)
  // "Its clerk, Geoff Hanley": behind a comma only a person is another name for one.
  const one = !/s$/.test(m.exact) && actors.get(next.actor)?.kind === 'person'
  return gap === ' ' || (gap === ', ' && one) ? next : m
}

/** "The Port Board and Brenner Group plc": names joined from the first word of a source to its last. */
const namesIn = (span: Span, mentions: Speakers['mentions'], text: string): ActorMention[] => {
  const names = mentions.within(span).filter(m => m.form === 'name')
  const top = names.filter(m => !names.some(o => o !== m && holds(o, m) && o.end - o.start > m.end - m.start))
  const first = top[0]
  if (!first || !/^(?:the )?$/i.test(text.slice(span.start, first.start))) return []
  const joined = top.every((m, i) => i === 0 || /^,? ?(?:and )?(?:the )?$/.test(text.slice(top[i - 1]!.end, m.start)))
  const distinct = new Set(top.map(m => m.actor)).size === top.length
  return joined && distinct && /\band\b/.test(text.slice(first.end, top.at(-1)!.start)) ? top : []
}

/** "two officials on the line": a nameless source is all that the report says of it, up to a comma. */
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
