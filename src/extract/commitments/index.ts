/**
 * Commitments: undertakings, ultimatums and rights that expire, with the date they are due and how they stand.
 *
 * "each party undertook to hand over a full list by Feb 15. That deadline came and went." -> due 2025-02-15, overdue.
 * States are reckoned on `asOf`, never on the day of processing. What is found where: find.ts, due.ts, parties.ts, state.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { anchor } from '../../record/anchor.ts'
import type { CommitmentEntry, CommitmentState, StatementEntry } from '../../record/entries.ts'
import { makeCommitment } from '../../record/make.ts'
import type { ActorMention, TimeMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { lengthsInside } from '../lengths.ts'
import { type VoiceAt, voiceAt } from '../voice.ts'
import { dueDate } from './due.ts'
import { type Found, findCommitments } from './find.ts'
import { meansBothSides, mentionsIn, subjectBefore, subjectIn } from './parties.ts'
import { twoSides } from './sides.ts'
import { deedsTold, isLate, type StateFound, stateOf, statesTold } from './state.ts'
import { joinedTimes } from './times.ts'

export interface CommitmentInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly statements: readonly StatementEntry[]
  readonly actorMentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
  readonly actors?: readonly Actor[]
  /** EDTF day that lateness is reckoned on. */
  readonly asOf?: string | undefined
}

type Due = CommitmentEntry['dues'][number]

interface Context extends CommitmentInput {
  readonly voice: VoiceAt
  readonly byId: ReadonlyMap<string, StatementEntry>
}

const PAYMENT = /\b(?:instalment|installment|payment|coupon|tranche|debt|rent|fee|sum|loan|interest|fine|arrears)\b/i

/** Papers bind nobody: of "its proposal" whose it is. */
const agents = (mentions: readonly ActorMention[], c: Context): readonly ActorMention[] =>
  mentions.flatMap(m => {
    if (c.actors?.find(a => a.id === m.actor)?.kind !== 'document' && !PAPER.test(m.exact)) return [m]
    const owner = c.actorMentions.filter(o => o !== m && o.start >= m.start && o.end <= m.end && !PAPER.test(o.exact))
    return owner.slice(0, 1)
  })

const PAPER =
  /\b(?:proposal|petition|offer|letter|plan|deal|agreement|treaty|document|report|bill|law|text|draft|deadline|ultimatum|pause|mandate|truce|resolution|contract|accord|answer|list)$/i

/** Rests that bind both sides. */
const BETWEEN_SIDES = /\b(?:truce|ceasefire|cease-fire|armistice|term|pause|lull|standstill|halt|agreement|treaty)\b/i
const PASSIVE =
  /\b(?:is|are|was|were|be|been) (?:\w+ly )?(?:\w+ed|freed|met|paid|done|built|sent|shut|let|lifted|reached|signed|out|gone|back)\b/i

/** The side that is not the one who speaks: who a threat is made to, where its words name nobody. */
const otherSide = (speakers: readonly ActorMention[], c: Context): readonly ActorMention[] => {
  const sides = twoSides(c.report.text, c.actorMentions, c.actors ?? [])
  const own = new Set(speakers.flatMap(m => [m.actor, c.actors?.find(a => a.id === m.actor)?.affiliation ?? m.actor]))
  return sides.some(m => own.has(m.actor)) ? sides.filter(m => !own.has(m.actor)) : []
}

/** The two sides of the report, or the body of that name where there is one: "the two delegations". */
const sidesOr = (subject: readonly ActorMention[], c: Context): readonly ActorMention[] => {
  const sides = twoSides(c.report.text, c.actorMentions, c.actors ?? [])
  return sides.length > 0 ? sides : subject
}

/** Who is bound, as mentions. */
const boundBy = (f: Found, n: number, c: Context): readonly ActorMention[] => {
  const { text } = c.report
  const s = c.sentences[n]!
  const whole = (m: ActorMention): readonly ActorMention[] =>
    meansBothSides(text.slice(Math.max(s.start, m.start - 8), m.end))
      ? twoSides(text, c.actorMentions, c.actors ?? [])
      : [m]
  if (f.given) {
    if (meansBothSides(text.slice(f.given.start, f.given.end))) return sidesOr([], c)
    const inside = mentionsIn(c.actorMentions, f.given)
    if (inside.length > 0) return inside.slice(0, 3)
    const pronoun = c.actorMentions.find(m => m.start >= f.given!.start && m.end <= f.given!.end)
    if (pronoun) return [pronoun]
  }
  const subject = agents(subjectBefore(text, s, c.actorMentions, f.verb), c)
  const speakers = (c.byId.get(c.voice(f.words) ?? '')?.sources ?? []).flatMap(
    r => c.actorMentions.find(m => m.actor === r.actor) ?? [],
  )
  const inside = agents(mentionsIn(c.actorMentions, f.words), c)
  if (f.moved || f.set) return otherSide(subject, c)
  if (f.planned) {
    const before = c.actorMentions.filter(m => m.start >= s.start && m.end <= f.words.start).at(-1)
    return [...(before ? [before] : []), ...inside].slice(0, 3)
  }
  if (meansBothSides(text.slice(Math.max(s.start, f.verb - 60), f.verb)) && subject.every(m => m.form !== 'name'))
    return sidesOr(subject, c)
  if (f.kind === 'expiry') {
    const own = inside.length > 0 ? inside : subject.filter(m => m.start >= f.words.start)
    if (own.length === 0 && BETWEEN_SIDES.test(text.slice(f.words.start, f.words.end))) return sidesOr([], c)
    return own.length > 0 ? own.slice(0, 2) : speakers.length > 0 ? speakers : subject
  }
  if (f.kind === 'ultimatum' && f.speaker) {
    const others = inside.filter(m => !speakers.some(x => x.actor === m.actor))
    const or = text.slice(f.words.start, f.words.end).search(/,? or (?:else )?/)
    const deed = or < 0 ? f.words : { start: f.words.start, end: f.words.start + or }
    const acting = agents(subjectIn(s, c.actorMentions, deed), c)
    if (acting.length > 0 && f.words.end - f.words.start > 12) return acting.slice(0, 2)
    if (others.length > 0 && !PASSIVE.test(text.slice(f.words.start, f.words.end))) return others.slice(0, 1)
    return otherSide(speakers.length > 0 ? speakers : subject, c)
  }
  if (f.speaker && subject.every(m => m.start < f.words.start)) {
    if (speakers.length > 0) return speakers
  } else if (subject.length > 0) return subject.flatMap(whole)
  if (PAYMENT.test(text.slice(f.words.start, f.words.end))) {
    // The payer of a payment that stands alone was told before: "Kirivao will pay ... A first instalment falls due".
    for (const back of [n, n - 1, n - 2]) {
      const from = c.sentences[back]
      if (!from) break
      const m = /\b(?:pays?|paid|owes?|owed|missed|borrowed|lend|transfer)\b/i.exec(text.slice(from.start, from.end))
      const payer = m ? subjectBefore(text, from, c.actorMentions, from.start + m.index) : []
      if (payer.length > 0) return payer
    }
  }
  return mentionsIn(c.actorMentions, f.words).slice(0, 2)
}

const refsOf = (mentions: readonly ActorMention[], c: Context): ActorRef[] =>
  mentions
    .map(m => ({ actor: m.actor, words: anchor(c.report, m) }))
    .filter((r, i, all) => all.findIndex(o => o.actor === r.actor) === i)

const WORST: readonly CommitmentState[] = ['broken', 'overdue', 'kept-late']

/** How the whole stands: as the worst of its parties where they differ, and due while one of them has not been told of. */
const overall = (parties: CommitmentEntry['parties'], one: StateFound, late: boolean): StateFound => {
  const own = parties.flatMap(p => (p.state ? [p.state] : []))
  if (own.length === 0 || parties.length < 2) return one
  const worst = WORST.find(w => own.includes(w))
  if (own.length === parties.length) return { ...one, state: worst ?? own[0]! }
  return { ...one, state: worst === 'broken' || worst === 'overdue' ? worst : late ? 'overdue' : 'pending' }
}

/** The state each party is told to be in: "UFAK delivered 83 names two days late; Niamey has yet to produce any". */
const withStates = (
  refs: readonly ActorRef[],
  told: readonly Required<StateFound>[],
  c: Context,
): CommitmentEntry['parties'] =>
  refs.map(r => {
    if (refs.length < 2) return { ...r }
    const own = told.find(t => {
      const s = c.sentences.find(x => x.start <= t.words.start && t.words.end <= x.end)
      const subject = s ? subjectBefore(c.report.text, s, c.actorMentions, t.words.start) : []
      return subject.some(m => m.actor === r.actor)
    })
    return own ? { ...r, state: own.state } : { ...r }
  })

const build = (f: Found, n: number, c: Context): CommitmentEntry => {
  const { report, sentences } = c
  const s = sentences[n]!
  // "had promised" and "promised in May" were told on another day than the report's.
  const past = /\bhad (?:[\w’']+ ){0,3}[\w’']*$/i.test(report.text.slice(Math.max(s.start, f.verb - 40), f.verb + 4))
  const due = f.due
    ? dueDate(f.due, {
        sentence: s,
        before: sentences[n - 1],
        times: c.times,
        text: report.text,
        told: past ? undefined : report.published,
      })
    : null
  const dues: Due[] = f.due ? [{ value: due, words: anchor(report, f.due), voice: c.voice(f.due) }] : []
  const input = { sentences, from: n, words: f.words, due, asOf: c.asOf, text: report.text }
  const told = [...(f.told ? [f.told] : []), ...statesTold(input), ...deedsTold(input, c.times)].sort(
    (a, b) => a.words.start - b.words.start,
  )
  const parties = withStates(refsOf(boundBy(f, n, c), c), told, c)
  const { state, words: stateWords } = overall(parties, f.told ?? stateOf(input, told), isLate(due, c.asOf))
  return makeCommitment({
    by: 'commitments',
    kind: f.kind,
    parties,
    words: [anchor(report, f.words)],
    dues,
    state,
    ...(stateWords ? { stateWords: anchor(report, stateWords), stateVoice: c.voice(stateWords) } : {}),
    voice: c.voice(f.words),
  })
}

/** The end told again: due at the latest of the two. */
const withDue = (entry: CommitmentEntry, again: CommitmentEntry, asOf: string | undefined): CommitmentEntry => {
  const { id: _, entry: __, ...draft } = entry
  const dues = [...entry.dues, ...again.dues]
  const state = entry.stateWords || dues.every(d => isLate(d.value, asOf)) ? entry.state : 'pending'
  return makeCommitment({ ...draft, dues, state })
}

export const extractCommitments = (input: CommitmentInput): CommitmentEntry[] => {
  const { report, sentences } = input
  const byId = new Map(input.statements.map(s => [s.id, s]))
  const voice = voiceAt(input.statements)
  const all = joinedTimes(report.text, lengthsInside(report.text, input.times))
  const c: Context = { ...input, times: all, voice, byId }
  const cueAt = (span: { start: number; end: number }): string => byId.get(voice(span) ?? '')?.cue?.exact ?? ''
  const out: CommitmentEntry[] = []
  for (const [n, sentence] of sentences.entries()) {
    const times = all.filter(t => t.start >= sentence.start && t.end <= sentence.end)
    for (const f of findCommitments({ text: report.text, sentence, times, cueAt, published: report.published })) {
      const entry = build(f, n, c)
      const first = f.again ? out.findLastIndex(o => f.moved || o.kind !== 'undertaking') : -1
      if (first >= 0) out[first] = withDue(out[first]!, entry, input.asOf)
      else out.push(entry)
    }
  }
  // What had run out before the report is history; what ran out since stays in the record.
  return out.filter(
    e =>
      e.kind !== 'expiry' ||
      e.state === 'pending' ||
      e.stateWords ||
      !isLate(e.dues.at(-1)?.value ?? null, report.published),
  )
}
