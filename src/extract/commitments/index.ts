/**
 * Commitments: undertakings, ultimatums and rights that expire, with the date they are due and how they stand.
 *
 * "each camp undertook to clear its mines by March 3. That deadline passed." -> due on the third of March, overdue.
 * States are reckoned on `asOf`, never on the day of processing. What is found where: find.ts, due.ts, parties.ts, state.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { anchor } from '../../record/anchor.ts'
import type { CommitmentEntry, StatementEntry } from '../../record/entries.ts'
import { makeCommitment } from '../../record/make.ts'
import type { ActorMention, TimeMention } from '../../record/mention.ts'
import type { Actor, Report } from '../../record/sourced-record.ts'
import type { ActorRef } from '../../record/values.ts'
import { lengthsInside } from '../lengths.ts'
import { voiceAt } from '../voice.ts'
import { boundBy, type Scope } from './bound.ts'
import { dueDate } from './due.ts'
import { type Found, findCommitments } from './find.ts'
import { overall, withStates } from './party-states.ts'
import { deedsTold, isLate, stateOf, statesTold } from './state.ts'
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

interface Context extends CommitmentInput, Scope {}

const refsOf = (mentions: readonly ActorMention[], c: Context): ActorRef[] =>
  mentions
    .map(m => ({ actor: m.actor, words: anchor(c.report, m) }))
    .filter((r, i, all) => all.findIndex(o => o.actor === r.actor) === i)

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

/** "A similar undertaking": of the same hand as the one told before it, where it names nobody. */
const withHand = (entry: CommitmentEntry, f: Found, last: CommitmentEntry | undefined): CommitmentEntry => {
  if (
    !f.like ||
    last?.kind !== 'undertaking' ||
    !/\b(?:similar|such|same|identical|like)\b/i.test(entry.words[0]!.exact)
  )
    return entry
  const { id: _, entry: __, ...draft } = entry
  return makeCommitment({ ...draft, parties: last.parties.map(({ actor, words }) => ({ actor, words })) })
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
    const before = sentences.slice(Math.max(0, n - 2), n).reverse()
    const scene = { text: report.text, sentence, before, times, cueAt, published: report.published }
    for (const f of findCommitments(scene)) {
      const entry = withHand(build(f, n, c), f, out.at(-1))
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
