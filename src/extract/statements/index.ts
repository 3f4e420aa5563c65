/**
 * Attributions and actors -> statements: who said what to whom, how, through what, carried inside whose words.
 *
 * "Zelensky told the BBC that ..." -> {sources: [Zelensky], cue: told, addressee: BBC, medium: interview, act: say, ...}
 */
import type { Sentence } from '../../language/token.ts'
import { isFiniteVerb, sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { Medium, StatementEntry } from '../../record/entries.ts'
import { makeStatement } from '../../record/make.ts'
import type { ActorMention, Attribution, Quote, TimeMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, lengthOf, type Span } from '../../text/span.ts'
import { spanIndex } from '../../text/span-index.ts'
import { actOf } from './act.ts'
import { addresseeOf } from './addressee.ts'
import { cueWords, hedgeOf, placeCue } from './around-cue.ts'
import { confidenceOf } from './confidence.ts'
import { heardIn } from './heard.ts'
import { mannerOf } from './manner.ts'
import { type MediaInput, mediumOf } from './media.ts'
import { mentionIndex } from './mention-index.ts'
import { ownLines } from './own-lines.ts'
import { repairAttributions } from './repair.ts'
import type { Said, Speakers } from './speaker.ts'
import { tells } from './tells.ts'
import { askedOf, isTurn, joinTurns, roundOf, shareQuestion, turnAct, youAnswers } from './turns.ts'
import { voiceOf } from './voice.ts'

export interface StatementInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly attributions: readonly Attribution[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
}

/** “I think he was hopeful”: what one says of oneself is one's words already, and no second statement. */
const ofOneself = (a: Attribution, all: readonly Attribution[], text: string): boolean => {
  const who = a.source[0]
  return (
    who !== undefined &&
    /^(i|we)$/i.test(text.slice(who.start, who.end)) &&
    all.some(o => o !== a && o.content.some(c => holds(c, who)))
  )
}

const TRIM = /^[\s,;:—–-]+|[\s,;:—–-]+$/g
/** A content span without the punctuation that belongs to the report; a comma inside quotation marks stays. */
const trimmed = (text: string, span: Span): Span | undefined => {
  const exact = text.slice(span.start, span.end)
  const body = exact.replace(TRIM, '')
  if (!body) return undefined
  const start = span.start + exact.indexOf(body)
  let end = start + body.length
  if (/[.]$/.test(body) && (!/[”"’»']/.test(body) || /[”"’»'][.]$/.test(body))) end -= 1
  return end > start ? { start, end } : undefined
}

/** A quotation that goes on in a new sentence after the cue is a statement of its own, by the same source. */
const bySentence = (a: Attribution, sentences: readonly Sentence[]): Attribution[] => {
  const groups: Span[][] = []
  for (const c of a.content) {
    const last = groups.at(-1)?.at(-1)
    const apart = last !== undefined && sentenceAt(sentences, last.end - 1) !== sentenceAt(sentences, c.start)
    if (!last || apart) groups.push([c])
    else groups.at(-1)!.push(c)
  }
  return groups.map(content => ({ ...a, content }))
}

/** The smallest content that holds a statement's cue, of statements that do not stand inside each other's words. */
const nesting = (all: readonly Attribution[]): ((index: number) => number) => {
  const contents = spanIndex(all.flatMap((a, of) => a.content.map(c => ({ start: c.start, end: c.end, of }))))
  return index => {
    const own = all[index]!
    const around = contents.holding(own.cue ?? own.content[0]!).map(c => c.of)
    const outer = around.filter(
      j => j !== index && !own.content.some(c => all[j]!.cue !== null && holds(c, all[j]!.cue!)),
    )
    return outer.sort((i, j) => lengthOf(all[i]!.content) - lengthOf(all[j]!.content))[0] ?? -1
  }
}

interface SaidAt {
  readonly cue: Span
  readonly content: readonly Span[]
}

/** A day near the cue, and of no clause before it or of a relative one: "The board meets on Friday, and sources say", "X, fined in May, has told". */
const ofSaying = (sentence: Sentence, time: Span, { cue, content }: SaidAt): boolean =>
  Math.abs(time.start - cue.end) < 50 &&
  !sentence.tokens.some(
    t =>
      t.end <= time.start &&
      isFiniteVerb(t) &&
      (time.start < cue.end || (t.start >= cue.end && !content.some(c => holds(c, t)))),
  )

/** Spans of a sentence, looked up by where it starts. */
const bySentenceOf = <S extends Span>(
  spans: readonly S[],
  sentences: readonly Sentence[],
): ((sentence: Span) => readonly S[]) => {
  const lists = new Map<number, S[]>()
  for (const span of spans)
    for (let i = Math.max(0, sentenceAt(sentences, span.start)); i < sentences.length; i++) {
      if (sentences[i]!.start >= span.end) break
      const list = lists.get(sentences[i]!.start)
      if (list) list.push(span)
      else lists.set(sentences[i]!.start, [span])
    }
  return s => lists.get(s.start) ?? []
}

export const extractStatements = (input: StatementInput): StatementEntry[] => {
  const { report, sentences, actorMentions } = input
  const { text } = report
  const actors = new Map(input.actors.map(x => [x.id, x]))
  const mentions = mentionIndex(actorMentions)
  const quoted = spanIndex(input.quotes)
  const repaired = repairAttributions(input.attributions, {
    sentences,
    mentions: actorMentions,
    quotes: input.quotes,
    text,
  })
    .flatMap(a => bySentence(a, sentences))
    .flatMap(a => {
      const turn = isTurn(a, text)
      const content = a.content
        .flatMap(c => ownLines(text, c, { turn, quoted }) ?? [])
        .flatMap(c => trimmed(text, c) ?? [])
      return content.length > 0 ? [{ ...a, content }] : []
    })
    .sort((a, b) => (a.cue ?? a.content[0]!).start - (b.cue ?? b.content[0]!).start)
  const told = joinTurns(youAnswers(repaired, text), text).filter(a => tells(a, sentences, text))
  const kept = told.filter(a => !ofOneself(a, told, text))
  const round = roundOf(report)
  const contents = kept.flatMap(a => a.content)
  const spoken = spanIndex(contents)
  const speakers: Speakers = { report, sentences, actors, mentions }
  const media: MediaInput = {
    ...speakers,
    contentsIn: bySentenceOf(contents, sentences),
    cuesIn: bySentenceOf(
      kept.flatMap(a => (a.cue ? [a.cue] : [])),
      sentences,
    ),
  }
  const dates = bySentenceOf(
    input.times.filter(t => t.type === 'date' && t.edtf && !spoken.hold(t)),
    sentences,
  )
  const said: Said[] = []
  const drafts = kept.map(a => {
    const place = placeCue(sentences, a.cue)
    const cue = cueWords(place, text, a)
    const { sources, form } = voiceOf(a, said, speakers)
    if (a.cue) said.push({ sources, cue: a.cue, source: a.source[0] })
    const token = addresseeOf(place, a)
    const hearer = { token, mention: token ? mentions.at(token) : undefined }
    const exact = a.content.map(c => text.slice(c.start, c.end)).join(' ')
    const hedge = hedgeOf(place)
    const turn = isTurn(a, text)
    const medium = mediumOf(a, { sources, hearer }, media) ?? (turn ? round : undefined)
    const heard = heardIn(a, { hearer, medium, sources, said }, media)
    const act = turn ? turnAct(exact) : actOf(cue, exact)
    const manner = mannerOf(text, a.content, input.quotes)
    const time =
      a.cue && place
        ? dates(place.sentence).find(
            t => !a.content.some(c => holds(c, t)) && ofSaying(place.sentence, t, { cue: a.cue!, content: a.content }),
          )
        : undefined
    return {
      by: 'statements',
      confidence: confidenceOf({ relation: a.confidence, manner, form }),
      sources: [...sources],
      cue: a.cue ? anchor(report, a.cue) : null,
      content: a.content.map(c => anchor(report, c)),
      manner,
      act,
      ...(heard && !sources.some(s => s.actor === heard.actor) ? { addressee: heard } : {}),
      ...(medium ? { medium } : {}),
      ...(time?.edtf ? { time: { value: time.edtf, words: anchor(report, time), voice: null } } : {}),
      ...(hedge ? { hedge: anchor(report, hedge) } : {}),
      ...(cue.negated && act !== 'no-comment' ? { negated: true as const } : {}),
    }
  })
  const paragraphOf = (offset: number): number => text.lastIndexOf('\n', offset)
  const whole = inheritMedia(
    shareAddressee(shareQuestion(askedOf(drafts, kept, text), kept, text), sentences),
    sentences,
    paragraphOf,
  )
  // Outer statements first: an inner one needs its outer one's id.
  const innermost = nesting(kept)
  const ids: (string | null | undefined)[] = kept.map(() => undefined)
  const result: StatementEntry[] = []
  const finish = (i: number, path: readonly number[]): string | null => {
    if (ids[i] !== undefined) return ids[i]
    const outer = innermost(i)
    const within = outer >= 0 && !path.includes(outer) ? finish(outer, [...path, i]) : null
    // What an outlet reports of somebody's words came through the outlet.
    const carrier = outer >= 0 ? whole[outer]! : undefined
    const through =
      !whole[i]!.medium &&
      carrier?.medium?.kind === 'press' &&
      carrier.sources.some(s => actors.get(s.actor)?.kind === 'outlet')
    const entry = makeStatement({ ...whole[i]!, ...(through ? { medium: carrier!.medium! } : {}), within })
    ids[i] = entry.id
    result.push(entry)
    return entry.id
  }
  for (const i of kept.keys()) finish(i, [])
  return [...new Map(result.map(s => [s.id, s])).values()].sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}

/** "told Radio T ..., adding that ...": a participle's words go to whom the main cue's went. */
const shareAddressee = <D extends { sources: { actor: string }[]; cue: Span | null; addressee?: unknown }>(
  drafts: readonly D[],
  sentences: readonly Sentence[],
): D[] =>
  drafts.map(d => {
    if (d.addressee || !d.cue) return d
    const at = sentenceAt(sentences, d.cue.start)
    const verb = sentences[at]?.tokens.find(t => t.start >= d.cue!.start && t.upos === 'VERB')
    if (verb?.xpos !== 'VBG') return d
    const main = drafts.find(
      o =>
        o.addressee &&
        o.cue &&
        sentenceAt(sentences, o.cue.start) === at &&
        o.sources[0]?.actor === d.sources[0]?.actor,
    )
    return main ? { ...d, addressee: main.addressee } : d
  })

/** In one paragraph, the next words of the same source come through the same medium to the same hearers, unless others are named. */
const inheritMedia = <
  D extends {
    sources: { actor: string }[]
    cue: Span | null
    content: Span[]
    medium?: Medium
    addressee?: ActorRef
  },
>(
  drafts: readonly D[],
  sentences: readonly Sentence[],
  paragraphOf: (offset: number) => number,
): D[] => {
  const out = [...drafts]
  const order = out.map((_, i) => i).sort((a, b) => at(out[a]!) - at(out[b]!))
  let last: D | undefined
  for (const i of order) {
    const d = out[i]!
    const source = d.sources[0]?.actor
    const near =
      last &&
      paragraphOf(at(last)) === paragraphOf(at(d)) &&
      sentenceAt(sentences, at(d)) - sentenceAt(sentences, at(last)) <= 3
    const goesOn = near && source !== undefined && source === last?.sources[0]?.actor
    // The same scene has the same hearers; nobody else's addressee is ever taken over.
    const heard = !d.addressee && d.sources.length === 1 ? last?.addressee : undefined
    if (goesOn && !d.medium) out[i] = { ...d, medium: last!.medium!, ...(heard ? { addressee: heard } : {}) }
    else if (goesOn && d.medium && !d.medium.name && d.medium.kind === last?.medium?.kind && last.medium.name)
      out[i] = { ...d, medium: { ...d.medium, name: last.medium.name } }
    if (out[i]!.medium) last = out[i]
    else if (!near) last = undefined
  }
  return out
}
const at = (d: { cue: Span | null; content: Span[] }): number => d.cue?.start ?? d.content[0]!.start
