/**
 * Transcripts: turns behind a speaker's label, joined where one act goes on, with the round they were spoken in.
 *
 * "FONO: We began 900 million apart. That is progress. Will they pay?" -> what is told, then what is asked.
 */
import { anchor } from '../../record/anchor.ts'
import type { Act, Medium } from '../../record/entries.ts'
import type { Attribution } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { holds } from '../../text/span.ts'
import { actOf } from './act.ts'

/** A label is its own cue: the colon stands right behind it. An answer in an interview has none. */
export const isTurn = (a: Attribution, text: string): boolean =>
  a.by === 'interview-rule' ||
  (a.cue !== null && text[a.cue.end] === ':' && (a.source.length === 1 ? holds(a.cue, a.source[0]!) : askedByNobody(a)))

/** The question behind a bare "Q:". */
const askedByNobody = (a: Attribution): boolean => a.source.length === 0 && a.by === 'label-rule'

/** What a stretch of a turn does. */
export const turnAct = (exact: string): Act =>
  /\?[”"’']?$/.test(exact.trim()) ? 'ask' : actOf({ words: '', lemmas: ['say'], negated: false }, exact)

const sameTurn = (a: Attribution, b: Attribution, text: string): boolean =>
  a.cue?.start === b.cue?.start &&
  a.cue?.end === b.cue?.end &&
  (a.cue !== null || !text.slice(a.content.at(-1)!.end, b.content[0]!.start).includes('\n'))

/** Sentences of one turn with one act become one statement. */
export const joinTurns = (all: readonly Attribution[], text: string): Attribution[] => {
  const out: Attribution[] = []
  const exact = (a: Attribution): string => text.slice(a.content[0]!.start, a.content.at(-1)!.end)
  for (const a of all) {
    const last = out.at(-1)
    const joins =
      last &&
      isTurn(a, text) &&
      sameTurn(last, a, text) &&
      turnAct(exact(last)) === turnAct(exact(a)) &&
      turnAct(exact(a)) !== 'ask'
    if (!joins) out.push(a)
    else out[out.length - 1] = { ...last, content: [{ start: last.content[0]!.start, end: a.content.at(-1)!.end }] }
  }
  return out
}

/** "A year ago you swore that": in the line before an answer, "you" is who answers. */
export const youAnswers = (all: readonly Attribution[], text: string): Attribution[] =>
  all.map(a => {
    const who = a.source.length === 1 ? a.source[0]! : undefined
    if (!who || !/^you$/i.test(text.slice(who.start, who.end))) return a
    const answer = all.find(o => o.by === 'interview-rule' && o.content[0]!.start > who.end)
    const lines = answer ? text.slice(who.end, answer.content[0]!.start).match(/\n+/g) : null
    return lines?.length === 1 ? { ...a, source: answer!.source } : a
  })

/** “Asked whether it would, the official replied ...”: who answers in the same sentence was asked. */
const ASKED = /^(?:asked|pressed|questioned)\b/i
const answeredBy = <D extends { sources: readonly ActorRef[]; cue: { end: number; start: number } | null }>(
  drafts: readonly D[],
  i: number,
  text: string,
): ActorRef | undefined => {
  const cue = drafts[i]!.cue
  const next = drafts[i + 1]
  if (!cue || !next?.cue) return undefined
  // "The union asked whether it would, the paper said": who asks in a finite clause is told of, and answered by nobody.
  const active = drafts[i]!.sources.some(s => s.words !== undefined && s.words.start < cue.start)
  if (active || !ASKED.test(text.slice(cue.start, cue.end))) return answeredNext(cue, next, text)
  return /[.\n]/.test(text.slice(cue.end, next.cue.start).replace(/[“"][^“”"]*[”"]/g, '')) ? undefined : next.sources[0]
}

/** “Somebody asks whether she will. “I am not sure,” she says.”: the answer of the very next sentence. */
const answeredNext = (
  cue: { end: number; start: number },
  next: { sources: readonly ActorRef[]; cue: { end: number; start: number } | null },
  text: string,
): ActorRef | undefined => {
  const between = text.slice(cue.end, next.cue!.start)
  const asks = /^(?:asks?|asked|wants? to know|wanted to know)$/i.test(text.slice(cue.start, cue.end))
  const answer = /^[^.\n]{0,160}[.?]\)? [“"][^”"\n]{1,160}[”"] (?:the |an? )?[\p{L}’' -]{0,40}$/u.test(between)
  return asks && answer ? next.sources[0] : undefined
}

/** A question is put to whoever answers it: in its own sentence, in the next, or in the next turn of a transcript. */
export const askedOf = <
  D extends {
    act: string
    sources: readonly ActorRef[]
    addressee?: ActorRef
    cue: { start: number; end: number } | null
  },
>(
  drafts: readonly D[],
  kept: readonly Attribution[],
  text: string,
): D[] =>
  drafts.map((d, i) => {
    if (d.addressee || d.act !== 'ask') return d
    const asked = answeredBy(drafts, i, text)
    // "Asked whether it was, the minister said": the subject that both share is asked, and asks nothing.
    const own = d.sources.length === 1 ? d.sources[0]! : undefined
    const shared =
      asked && d.cue && own?.actor === asked.actor && own.words !== undefined && own.words.start > d.cue.end
    if (
      shared &&
      ASKED.test(text.slice(d.cue!.start, d.cue!.end)) &&
      !/\bby (?:the |an? )?$/i.test(text.slice(d.cue!.end, own.words!.start))
    )
      return { ...d, sources: [], addressee: asked }
    if (asked && !d.sources.some(s => s.actor === asked.actor)) return { ...d, addressee: asked }
    const label = kept[i]!.cue
    if (!label || !isTurn(kept[i]!, text)) return d
    const next = kept.findIndex((a, j) => j > i && a.cue !== null && isTurn(a, text) && a.cue.start !== label.start)
    const who = next > i && next - i < 6 ? drafts[next]!.sources[0] : undefined
    return who ? { ...d, addressee: who } : d
  })

/** What a questioner says in the turn of his question is put to whom the question is: "You said by noon. It is three." */
export const shareQuestion = <
  D extends { sources: readonly ActorRef[]; addressee?: ActorRef; act: string; cue: { start: number } | null },
>(
  drafts: readonly D[],
  kept: readonly Attribution[],
  text: string,
): D[] =>
  drafts.map((d, i) => {
    const label = kept[i]!.cue
    if (d.addressee || !label || !isTurn(kept[i]!, text)) return d
    const asked = drafts.find((o, j) => o.act === 'ask' && o.addressee && kept[j]!.cue?.start === label.start)
    return asked ? { ...d, addressee: asked.addressee! } : d
  })

const ROUNDS: readonly (readonly [Medium['kind'], RegExp])[] = [
  ['press', /\b(?:press|news|media) (?:conference|briefing|call)\b|\bbriefing\b|\bdoorstep\b|\bpress availability\b/i],
  ['interview', /\binterview\b/i],
  ['broadcast', /\b(?:broadcast|programme|podcast|talk show)\b/i],
  ['meeting', /\b(?:meeting|session|round table|roundtable)\b/i],
  ['speech', /\b(?:debate|hearing|question time|testimony|speech|address)\b/i],
]

/** The round that the head of a transcript names. */
export const roundOf = (report: Report): Medium | undefined => {
  const head = report.text.slice(0, 300)
  for (const [kind, form] of ROUNDS) {
    const m = form.exec(head)
    if (m) return { kind, words: anchor(report, { start: m.index, end: m.index + m[0].length }) }
  }
  return undefined
}
