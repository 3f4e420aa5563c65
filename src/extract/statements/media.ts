/**
 * Gives each statement its medium: named beside its cue, by its addressee, by its source, or by the scene before it.
 *
 * "in an interview with Fanar TV" -> {kind: 'interview', name: 'Fanar TV'}; "The letter offers" -> document;
 * "rang both presidents. He told them ..." -> call.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { Medium } from '../../record/entries.ts'
import type { ActorMention, Attribution } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { cover, holds, overlaps, type Span } from '../../text/span.ts'
import { mediaIn, nameIn } from './medium.ts'
import type { MentionIndex } from './mention-index.ts'

export interface MediaInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly actors: ReadonlyMap<string, Actor>
  readonly mentions: MentionIndex
  /** Everybody's words and cues in a sentence: what is said inside words names no medium of their carrier. */
  readonly contentsIn: (sentence: Span) => readonly Span[]
  readonly cuesIn: (sentence: Span) => readonly Span[]
}

export interface Hearer {
  readonly mention: ActorMention | undefined
  readonly token: Token | undefined
}

const OUTLETS = new Set(['outlet', 'platform'])
const OUTLET_NOUN =
  /\b(broadcaster|newspaper|daily|weekly|magazine|station|channel|network|television|radio|TV|FM|news agency|news site|news website|programme|podcast|paper|tabloid|wire service|this website|correspondent)\b/
const AGENCY_NOUN = /\b(agency|wire)\b/
const DOCUMENT_NOUN =
  /\b(copy|copies|letters?|documents?|terms|agreement|protocol|treaty|accord|contract|notice|leaflet|charter|manifesto|data|records|figures|papers|e-?mails|report|memo|memorandum|draft|communiqué|communique|note|statement|text|filing|e-?mail|transcript|minutes|circular|telegram|cable|decree|ruling|resolution|paper|survey|study)$/i

/** A sentence with everybody's words blanked out; of a cue inside somebody's words, all but those words. */
const reportsOwn = (text: string, sentence: Span, cue: Span, contents: readonly Span[]): string => {
  let own = text.slice(sentence.start, sentence.end)
  const carrier = contents
    .filter(c => holds(c, cue) && c.start > sentence.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  if (carrier) {
    const until = Math.min(own.length, carrier.end - sentence.start)
    const from = carrier.start - sentence.start
    own = '\u0001'.repeat(from) + own.slice(from, until) + '\u0001'.repeat(own.length - until)
  }
  for (const c of contents) {
    if (!overlaps(c, sentence) || holds(c, cue)) continue
    const from = Math.max(0, c.start - sentence.start)
    const to = Math.min(own.length, c.end - sentence.start)
    own = own.slice(0, from) + '\u0001'.repeat(Math.max(0, to - from)) + own.slice(to)
  }
  return own
}

const kindOf = (m: ActorMention, input: MediaInput): string => input.actors.get(m.actor)?.kind ?? ''

/** Whom the words of a medium name: "an interview with Channel 8", "a speech to exporters", "a call with investors". */
export const heardBy = (medium: Medium, input: MediaInput): ActorMention | undefined => {
  const { text } = input.report
  if (!['interview', 'speech', 'call', 'document', 'press', 'meeting'].includes(medium.kind)) return undefined
  const near = input.mentions.within({ start: medium.words.start, end: medium.words.end + 60 })
  // "told reporters": those who hear are in the words themselves; what follows them is what they heard.
  if (/^(?:told|tells|telling|faced|facing|addressing) /i.test(medium.words.exact) && medium.kind !== 'call')
    return near.find(m => m.form !== 'pronoun' && holds(medium.words, m))
  const opens = / (?:with|to|by|before)$/i.test(medium.words.exact)
  return near.find(
    m =>
      (m.form !== 'pronoun' &&
        m.start >= medium.words.end &&
        m.start - medium.words.end < 14 &&
        (opens ? /^\s*(the\s+|a\s+|both\s+)?$/i : /^\s*(with|to|before)\s+(the\s+|a\s+|both\s+)?$/i).test(
          text.slice(medium.words.end, m.start),
        )) ||
      (medium.kind === 'interview' && m.form === 'name' && holds(medium.words, m) && OUTLETS.has(kindOf(m, input))),
  )
}

/** The outlet named in or right after the words of a medium: "an interview with Channel 8", "posted on X". */
const namedIn = (words: Span, end: number, input: MediaInput): string | undefined => {
  const { text } = input.report
  const inside = input.mentions
    .within({ start: words.start, end: Math.min(end, words.end + 40) })
    .filter(m => m.form === 'name')
  const outlet = inside.find(m => OUTLETS.has(kindOf(m, input)))
  const after = inside.find(
    m =>
      kindOf(m, input) === 'organisation' &&
      /^\s*(with|to|on|by)?\s+(the\s+)?([\p{L}]+\s+){0,2}$/u.test(text.slice(words.end, m.start)),
  )
  const spelled = nameIn(text.slice(words.start, words.end))
  const found = outlet ?? after
  const name = found ? input.actors.get(found.actor)!.name : undefined
  return name && !(spelled && spelled.length > name.length && spelled.includes(name)) ? name : (spelled ?? name)
}

/** The medium nearest to the cue in its sentence, no other cue between the two. */
const besideCue = (sentence: Sentence, cue: Span, input: MediaInput, scene = false): Medium | undefined => {
  const own = reportsOwn(input.report.text, sentence, cue, input.contentsIn(sentence))
  const cues = input.cuesIn(sentence).filter(c => !overlaps(c, cue))
  const gap = (span: Span): number => Math.max(span.start - cue.end, cue.start - span.end, 0)
  const found = mediaIn(own)
    .map(m => ({ kind: m.kind, span: { start: m.span.start + sentence.start, end: m.span.end + sentence.start } }))
    .filter(
      ({ span }) =>
        scene ||
        !cues.some(
          c =>
            (c.start >= cue.end && c.end <= span.start) ||
            (c.start >= span.end && c.end <= cue.start) ||
            overlaps(c, span),
        ),
    )
    .sort((a, b) => gap(a.span) - gap(b.span))[0]
  if (!found) return undefined
  const named = ['interview', 'post', 'broadcast', 'press'].includes(found.kind)
  const name = named ? namedIn(found.span, sentence.end, input) : undefined
  return { kind: found.kind, ...(name ? { name } : {}), words: anchor(input.report, found.span) }
}

/** What being told to an actor, or to whom a phrase calls an outlet, makes of the words. */
const hearingKind = (actor: Actor | undefined, phrase: string): Medium['kind'] | undefined => {
  if (actor?.kind === 'platform') return 'post'
  if (actor?.kind === 'outlet' || OUTLET_NOUN.test(phrase)) return 'interview'
  return AGENCY_NOUN.test(phrase) ? 'press' : undefined
}

/** "told the broadcaster LTV", "told this newspaper": whom it was told to is the medium. */
const byHearer = ({ mention, token }: Hearer, sentence: Sentence, input: MediaInput): Medium | undefined => {
  if (!token) return undefined
  const { report } = input
  const at = sentence.tokens.indexOf(token)
  let first = at
  while (first > 0 && /^(DET|ADJ|NOUN|PROPN)$/.test(sentence.tokens[first - 1]!.upos)) first--
  const words = cover([{ start: sentence.tokens[first]!.start, end: token.end }, ...(mention ? [mention] : [])])
  const phrase = report.text.slice(words.start, words.end)
  const actor = mention ? input.actors.get(mention.actor) : undefined
  const kind = hearingKind(actor, phrase)
  if (!kind) return undefined
  const own = /^(this|our) /i.test(phrase) ? report.outlet : undefined
  const proper = sentence.tokens.slice(first, at + 1).filter(t => t.upos === 'PROPN')
  const spelled = proper.length > 0 ? report.text.slice(proper[0]!.start, words.end) : undefined
  const name = own ?? (actor && OUTLETS.has(actor.kind) ? actor.name : spelled)
  return { kind, ...(name ? { name } : {}), words: anchor(report, words) }
}

const OTHER_PAPER =
  /\b(?:white|green|position|discussion|working|research|policy|briefing|options|strategy|concept|draft) paper\b/i

/** What an outlet does as a party of its own: it bids for rights and settles with its staff like others. */
const AS_PARTY =
  /\b(?:offer|propos|reject|accept|agree|promis|pledg|demand|want|refus|threat|sign|bid|den(?:y|ies)|appeal|ask)/i

const bySource = (sources: readonly ActorRef[], input: MediaInput, cue: Span): Medium | undefined => {
  for (const { actor, words } of sources) {
    const known = input.actors.get(actor)
    if (!words || !known) continue
    const noun = words.exact.split(
      /[,(]| (?:seen|obtained|sent|leaked|read|signed|issued|published|of|from|by|to) /,
    )[0]!
    // "the paper said" is a newspaper, unless another paper is named: "the white paper", "the draft paper".
    if (/^(?:the|this|our) (?:news)?paper$/i.test(words.exact.trim()) && !OTHER_PAPER.test(input.report.text))
      return { kind: 'press', ...(known.kind === 'outlet' ? { name: known.name } : {}), words }
    if (known.kind === 'document' || DOCUMENT_NOUN.test(noun.trim())) return { kind: 'document', words }
    const asParty = AS_PARTY.test(input.report.text.slice(cue.start, cue.end))
    if (known.kind === 'outlet' && !asParty) return { kind: 'press', name: known.name, words }
  }
  return undefined
}

export const mediumOf = (
  a: Attribution,
  { sources, hearer }: { readonly sources: readonly ActorRef[]; readonly hearer: Hearer },
  input: MediaInput,
): Medium | undefined => {
  const cue = a.cue ?? a.content[0]!
  const at = sentenceAt(input.sentences, cue.start)
  const sentence = input.sentences[at]
  if (!sentence) return undefined
  const own = a.cue ? besideCue(sentence, cue, input) : undefined
  const told = byHearer(hearer, sentence, input)
  if (own && told && !own.name && told.name) return { ...own, name: told.name }
  if (own?.kind === 'interview' && !own.name && hearer.token?.upos === 'PROPN') {
    const to = hearer.mention ? input.actors.get(hearer.mention.actor) : undefined
    const one = to === undefined || !to.name.includes(' ')
    if (!to || !['state', 'group'].includes(to.kind)) return one ? { ...own, name: to?.name ?? hearer.token.text } : own
  }
  return own ?? told ?? bySource(sources, input, cue) ?? sceneBefore(cue, at, { sources, input })
}

/** A call, an interview, a speech or a meeting with the press told in the sentence before, in which the source takes part. */
const sceneBefore = (
  cue: Span,
  at: number,
  { sources, input }: { readonly sources: readonly ActorRef[]; readonly input: MediaInput },
): Medium | undefined => {
  const before = input.sentences[at - 1]
  if (!before || input.report.text.slice(before.end, cue.start).includes('\n')) return undefined
  const medium = besideCue(before, { start: before.end, end: before.end }, input, true) ?? calledIn(before, input)
  if (!medium || !['call', 'interview', 'speech', 'press'].includes(medium.kind)) return undefined
  const there = input.mentions.within(before).some(m => sources.some(s => s.actor === m.actor))
  return there ? medium : undefined
}

/** "called the envoy Nils Olsson in the afternoon": a call, where a person follows and nothing that he is called. */
const calledIn = (sentence: Sentence, input: MediaInput): Medium | undefined => {
  const at = sentence.tokens.findIndex(t => /^called$/i.test(t.text))
  const t = sentence.tokens[at]
  const who =
    t &&
    input.mentions
      .within(sentence)
      .find(m => m.form === 'name' && m.start >= t.end && m.start - t.end < 40 && kindOf(m, input) === 'person')
  const next = who && input.report.text.slice(who.end, who.end + 14)
  if (!t || !who || /^,? ?[“"]|^ (an?|the) /.test(next ?? '')) return undefined
  return { kind: 'call', words: anchor(input.report, t) }
}

/** Who else takes part in the call or interview of a scene: "rang Olsson. “...,” he told him". */
export const otherParty = (
  medium: Medium,
  sources: readonly ActorRef[],
  input: MediaInput,
): ActorMention | undefined => {
  if (!['call', 'interview'].includes(medium.kind)) return undefined
  const at = sentenceAt(input.sentences, medium.words.start)
  const sentence = input.sentences[at]
  if (!sentence) return undefined
  const others = input.mentions
    .within(sentence)
    .filter(
      m =>
        m.form !== 'pronoun' &&
        ['person', 'group'].includes(kindOf(m, input)) &&
        !input.contentsIn(sentence).some(c => holds(c, m) && !holds(c, medium.words)) &&
        !sources.some(s => s.actor === m.actor),
    )
  const only = (list: readonly ActorMention[]): ActorMention | undefined =>
    new Set(list.map(m => m.actor)).size === 1 ? list[0] : undefined
  return only(others) ?? only(others.filter(m => m.form === 'name'))
}
