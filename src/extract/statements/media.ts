/**
 * Gives each statement its medium: named in its own sentence, by its addressee, by its source, or by the scene before it.
 *
 * "in an interview with Fanar TV" -> {kind: 'interview', name: 'Fanar TV'}; "The letter offers" -> document;
 * "rang both presidents. He told them ..." -> call.
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { Medium } from '../../record/entries.ts'
import type { ActorMention, Attribution } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, overlaps, type Span } from '../../text/span.ts'
import { mediumIn } from './medium.ts'

export interface MediaInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly actors: ReadonlyMap<string, Actor>
  readonly actorMentions: readonly ActorMention[]
  /** Everybody's words: what is said inside them names no medium of its own. */
  readonly contents: readonly Span[]
}

const OUTLETS = new Set(['outlet', 'platform'])

/** Blanks out everybody's words in a sentence, so that only the report's own words are searched. */
const reportsOwn = (text: string, sentence: Span, contents: readonly Span[]): string => {
  let own = text.slice(sentence.start, sentence.end)
  for (const c of contents) {
    if (!overlaps(c, sentence)) continue
    const from = Math.max(0, c.start - sentence.start)
    const to = Math.min(own.length, c.end - sentence.start)
    own = own.slice(0, from) + '\u0001'.repeat(Math.max(0, to - from)) + own.slice(to)
  }
  return own
}

/** Whom the words of a medium name: "an interview with Channel 8", "a speech to exporters", "a call with investors". */
export const heardBy = (medium: Medium, input: MediaInput): ActorMention | undefined => {
  const { text } = input.report
  if (!['interview', 'speech', 'call', 'document', 'press'].includes(medium.kind)) return undefined
  return input.actorMentions.find(
    m =>
      (m.form !== 'pronoun' &&
        m.start >= medium.words.end &&
        m.start - medium.words.end < 14 &&
        /^\s*(with|to)\s+(the\s+|a\s+)?$/i.test(text.slice(medium.words.end, m.start))) ||
      (medium.kind === 'interview' &&
        m.form === 'name' &&
        holds(medium.words, m) &&
        OUTLETS.has(input.actors.get(m.actor)?.kind ?? '')),
  )
}

/** The outlet named in or right after the words of a medium: "an interview with Channel 8", "posted on X". */
const namedIn = (words: Span, end: number, input: MediaInput): string | undefined => {
  const near = { start: words.start, end: Math.min(end, words.end + 40) }
  const inside = input.actorMentions.filter(m => m.form === 'name' && holds(near, m))
  const kindOf = (m: ActorMention) => input.actors.get(m.actor)?.kind ?? ''
  const outlet = inside.find(m => OUTLETS.has(kindOf(m)))
  const after = inside.find(
    m =>
      kindOf(m) === 'organisation' &&
      /^\s*(with|to|on|by)\s+(the\s+)?([\p{L}]+\s+){0,2}$/u.test(input.report.text.slice(words.end, m.start)),
  )
  const found = outlet ?? after
  return found ? input.actors.get(found.actor)!.name : undefined
}

const inSentence = (sentence: Sentence, input: MediaInput): Medium | undefined => {
  const own = reportsOwn(input.report.text, sentence, input.contents)
  const found = mediumIn(own, { start: 0, end: own.length })
  if (!found) return undefined
  const words = { start: found.span.start + sentence.start, end: found.span.end + sentence.start }
  const name = ['interview', 'post', 'broadcast', 'press'].includes(found.kind)
    ? namedIn(words, sentence.end, input)
    : undefined
  return { kind: found.kind, ...(name ? { name } : {}), words: anchor(input.report, words) }
}

export const mediumOf = (
  a: Attribution,
  refs: { readonly sources: readonly ActorRef[]; readonly addressee: ActorMention | undefined },
  input: MediaInput,
): Medium | undefined => {
  const at = sentenceAt(input.sentences, a.cue?.start ?? a.content[0]!.start)
  const sentence = input.sentences[at]
  const to = refs.addressee ? input.actors.get(refs.addressee.actor) : undefined
  const own = sentence ? inSentence(sentence, input) : undefined
  if (own) return own.name || !to || !OUTLETS.has(to.kind) ? own : { ...own, name: to.name }
  if (to && refs.addressee && OUTLETS.has(to.kind))
    return {
      kind: to.kind === 'platform' ? 'post' : 'interview',
      name: to.name,
      words: anchor(input.report, refs.addressee),
    }
  const document = refs.sources.find(r => input.actors.get(r.actor)?.kind === 'document')
  if (document?.words) return { kind: 'document', words: document.words }
  return sentence ? sceneBefore(a, at, refs.sources, input) : undefined
}

/** A call or an interview told in the sentence before, in which the source takes part, goes on in this one. */
const sceneBefore = (
  a: Attribution,
  at: number,
  sources: readonly ActorRef[],
  input: MediaInput,
): Medium | undefined => {
  const before = input.sentences[at - 1]
  const start = a.cue?.start ?? a.content[0]!.start
  if (!before || input.report.text.slice(before.end, start).includes('\n')) return undefined
  const medium = inSentence(before, input)
  if (!medium || !['call', 'interview', 'speech'].includes(medium.kind)) return undefined
  const there = input.actorMentions.some(m => holds(before, m) && sources.some(s => s.actor === m.actor))
  return there ? medium : undefined
}
