/**
 * Attributions and actors -> statements: who said what to whom, how, through what, carried inside whose words.
 *
 * "Zelensky told the BBC that ..." -> {sources: [Zelensky], cue: told, addressee: BBC, medium: interview, act: say, ...}
 */
import type { Sentence } from '../../language/token.ts'
import { sentenceAt } from '../../language/tree.ts'
import { anchor } from '../../record/anchor.ts'
import type { Medium, StatementEntry } from '../../record/entries.ts'
import { makeStatement } from '../../record/make.ts'
import type { ActorMention, Attribution, Quote, TimeMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds, type Span } from '../../text/span.ts'
import { actOf } from './act.ts'
import { addresseeOf } from './addressee.ts'
import { cueWords, hedgeOf, placeCue } from './around-cue.ts'
import { mannerOf } from './manner.ts'
import { heardBy, type MediaInput, mediumOf } from './media.ts'
import { repairAttributions } from './repair.ts'
import { mentionAt, sourceRefs } from './sources.ts'

export interface StatementInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly attributions: readonly Attribution[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
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

/** How sure it is who the source's words stand for: a pronoun or an epithet may be somebody else. */
const sure = (sources: readonly ActorRef[], mentions: readonly ActorMention[]): number =>
  Math.min(
    1,
    ...sources.map(r => {
      const m = mentions.find(x => x.actor === r.actor && x.start === r.words?.start && x.end === r.words?.end)
      return m && m.form !== 'name' ? m.confidence + 0.05 : 1
    }),
  )

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

const innermost = (index: number, all: readonly Attribution[]): number => {
  const own = all[index]!
  const anchorSpan = own.cue ?? own.content[0]!
  let best = -1
  let size = Infinity
  all.forEach((other, j) => {
    if (j === index) return
    const inside = other.content.some(c => holds(c, anchorSpan))
    const swaps = own.content.some(c => other.cue && holds(c, other.cue))
    const length = other.content.reduce((n, c) => n + c.end - c.start, 0)
    if (inside && !swaps && length < size) {
      best = j
      size = length
    }
  })
  return best
}

export const extractStatements = (input: StatementInput): StatementEntry[] => {
  const { report, sentences, actorMentions, actors } = input
  const { text } = report
  const contents = input.attributions.flatMap(a => a.content)
  const paragraphOf = (offset: number): number => text.lastIndexOf('\n', offset)
  const media: MediaInput = { report, sentences, actors: new Map(actors.map(x => [x.id, x])), actorMentions, contents }

  interface Built {
    readonly attribution: Attribution
    readonly draft: Omit<Parameters<typeof makeStatement>[0], 'within'>
  }
  const built: Built[] = []
  const kept: Attribution[] = []
  for (const a of repairAttributions(input.attributions, {
    sentences,
    mentions: actorMentions,
    quotes: input.quotes,
    text,
  }).flatMap(x => bySentence(x, sentences))) {
    const content = a.content.map(c => trimmed(text, c)).filter(c => c !== undefined)
    if (content.length === 0) continue
    const place = placeCue(sentences, a.cue)
    const cue = cueWords(place, text, a)
    const to = addresseeOf(place, a)
    const addressee = to ? mentionAt(actorMentions, to) : undefined
    const sources = sourceRefs(a.source, sentences, actorMentions, report)
    const exact = content.map(c => text.slice(c.start, c.end)).join(' ')
    const hedge = hedgeOf(place)
    const medium = mediumOf(a, { sources, addressee }, media)
    const heard = addressee ?? (medium ? heardBy(medium, media) : undefined)
    const act = actOf(cue, exact)
    const cueTime =
      a.cue && place
        ? input.times.find(
            t =>
              t.type === 'date' &&
              t.edtf &&
              holds(place.sentence, t) &&
              !contents.some(c => holds(c, t)) &&
              Math.abs(t.start - a.cue!.end) < 50,
          )
        : undefined
    kept.push({ ...a, content })
    built.push({
      attribution: a,
      draft: {
        by: 'statements',
        confidence: Math.round(a.confidence * sure(sources, actorMentions) * 1000) / 1000,
        sources,
        cue: a.cue ? anchor(report, a.cue) : null,
        content: content.map(c => anchor(report, c)),
        manner: mannerOf(text, content, input.quotes),
        act,
        ...(heard && !sources.some(s => s.actor === heard.actor)
          ? { addressee: { actor: heard.actor, words: anchor(report, heard) } }
          : {}),
        ...(medium ? { medium } : {}),
        ...(cueTime?.edtf ? { time: { value: cueTime.edtf, words: anchor(report, cueTime), voice: null } } : {}),
        ...(hedge ? { hedge: anchor(report, hedge) } : {}),
        ...(cue.negated && act !== 'no-comment' ? { negated: true as const } : {}),
      },
    })
  }
  const withMedia = inheritMedia(
    shareAddressee(
      built.map(b => b.draft),
      sentences,
    ),
    sentences,
    paragraphOf,
  )
  // Outer statements first: an inner one needs its outer one's id.
  const ids: (string | null | undefined)[] = built.map(() => undefined)
  const result: StatementEntry[] = []
  const finish = (i: number, path: readonly number[]): string | null => {
    if (ids[i] !== undefined) return ids[i]
    const outer = innermost(i, kept)
    const within = outer >= 0 && !path.includes(outer) ? finish(outer, [...path, i]) : null
    const entry = makeStatement({ ...withMedia[i]!, within })
    ids[i] = entry.id
    result.push(entry)
    return entry.id
  }
  for (const i of built.keys()) finish(i, [])
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

/** In one paragraph, the next words of the same source come through the same medium, unless another is named. */
const inheritMedia = <D extends { sources: { actor: string }[]; cue: Span | null; content: Span[]; medium?: Medium }>(
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
    if (!d.medium && near && source && source === last?.sources[0]?.actor) out[i] = { ...d, medium: last.medium }
    if (out[i]!.medium) last = out[i]
    else if (!near) last = undefined
  }
  return out
}
const at = (d: { cue: Span | null; content: Span[] }): number => d.cue?.start ?? d.content[0]!.start
