/**
 * What a report tells of where parties stand and what they owe, as far as a later report may bring it up to date.
 *
 * A position is the holder's own: told by the report or by the holder's side. "Kesh says Tavria opposes it" shifts nothing of Tavria's.
 */

import { daysOf } from '../../record/agree.ts'
import type { CommitmentEntry, PositionEntry, StatementEntry } from '../../record/entries.ts'
import { sentenceSpan } from '../event-profile.ts'
import type { ReportState } from '../kept/report-state.ts'
import { dayOf, type OnDay } from './steps.ts'
import { type Subject, subjectOf } from './subject.ts'

interface Telling<E> extends OnDay {
  readonly entry: E
  readonly subject: Subject
  readonly sentence: string
  /** The side of the one who tells it; undefined where the report does. */
  readonly teller: string | undefined
  readonly outlet: string | undefined
}
export interface PositionTelling extends Telling<PositionEntry> {
  readonly holder: string
  readonly side: string
}
export interface CommitmentTelling extends Telling<CommitmentEntry> {
  readonly sides: readonly string[]
}

/** What was, and is told again as what was. */
const RECALLED =
  /\b(?:had|has) (?:(?:long|once|earlier|previously|originally|initially|repeatedly|always|already|first) )?(?:been (?:against|for|opposed|open)|\p{Ll}+(?:ed|sted|ought|aid))\b|\b(?:previously|originally|initially|at first|in the past|formerly|used to|until (?:now|then|recently))\b/iu

/** A stance dated so many days before its report is recalled. */
const FRESH = 3

const isRecalled = (sentence: string): boolean => RECALLED.test(sentence)

interface Context {
  readonly state: ReportState
  readonly day: string
  readonly names: ReadonlyMap<string, string>
  readonly sides: ReadonlyMap<string, string>
  readonly voices: ReadonlyMap<string, StatementEntry>
}

const contextOf = (state: ReportState): Context | undefined => {
  const day = dayOf(state.now.report.published)
  if (day === undefined) return undefined
  return {
    state,
    day,
    names: new Map(state.faces.map(f => [f.id, f.name])),
    sides: new Map(state.faces.map(f => [f.id, f.side])),
    voices: new Map(state.now.statements.map(s => [s.id, s])),
  }
}

const tellingOf = <E extends PositionEntry | CommitmentEntry>(
  entry: E,
  parties: readonly string[],
  { state, day, names, sides, voices }: Context,
): Telling<E> => {
  const { report } = state.now
  const words = entry.words[0]!
  const span = sentenceSpan(report.text, words)
  const source = voices.get(entry.voice ?? '')?.sources[0]?.actor
  const conditions = entry.entry === 'position' ? entry.conditions.map(c => c.words.exact) : []
  const text = conditions.reduce((t, c) => t.replace(c, ' '), entry.words.map(w => w.exact).join(' '))
  const party = parties.flatMap(p => [names.get(p) ?? '', names.get(sides.get(p) ?? '') ?? ''])
  return {
    entry,
    day,
    words,
    subject: subjectOf(text, party),
    sentence: report.text.slice(span.start, span.end),
    teller: source === undefined ? undefined : (sides.get(source) ?? source),
    outlet: report.outlet,
  }
}

/** Positions of a report by which a shift may be told, and commitments; none of a report without its day. */
export const positionsIn = (state: ReportState): PositionTelling[] => {
  const context = contextOf(state)
  if (!context) return []
  return state.now.positions.flatMap((p): PositionTelling[] => {
    const holder = p.holder.actor
    const side = context.sides.get(holder) ?? holder
    const telling = tellingOf(p, [holder, ...p.party], context)
    const known = telling.teller === undefined || telling.teller === side
    const last = p.time ? daysOf(p.time.value).last : undefined
    const old = last !== undefined && Date.parse(context.day) - Date.parse(last) > FRESH * 86_400_000
    if (!known || old || isRecalled(telling.sentence) || (p.voice !== null && telling.teller === undefined)) return []
    return [{ ...telling, holder, side }]
  })
}

export const commitmentsIn = (state: ReportState): CommitmentTelling[] => {
  const context = contextOf(state)
  if (!context) return []
  return state.now.commitments.flatMap((c): CommitmentTelling[] => {
    const actors = c.parties.map(p => p.actor)
    const sides = [...new Set(actors.map(a => context.sides.get(a) ?? a))].sort()
    return sides.length === 0 ? [] : [{ ...tellingOf(c, actors, context), sides }]
  })
}

/** True where a due is told as one of before. */
export const isOldDue = (t: CommitmentTelling): boolean => isRecalled(t.sentence)
