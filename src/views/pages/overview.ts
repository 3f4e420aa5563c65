/**
 * Where things stand: the page an analyst opens first.
 *
 * The parties by the issues, what is due and overdue, what contradicts, who has not answered, the newest statements.
 */
import { z } from 'zod'
import type { CommitmentEntry, PositionEntry, StatementEntry } from '../../record/entries.ts'
import { partyMatrix } from '../party-matrix.ts'
import { silence } from '../silence.ts'
import { STANCE } from '../wording.ts'
import { cardOf } from './card.ts'
import { type Desk, once } from './desk.ts'
import { perLists } from './per-entry.ts'
import { Card, Ref } from './shapes.ts'

const Cell = z.object({
  party: z.string(),
  issue: z.string(),
  /** The newest stance; `mixed` where the newest ones of several holders differ. */
  stance: z.string(),
  mixed: z.boolean(),
  /** The first of the positions, and how many different people hold them. */
  positions: z.array(z.string()),
  voices: z.int(),
  conditions: z.array(z.object({ relation: z.string(), words: z.string() })),
  /** EDTF of the newest, with the words that say it. */
  when: z.string().optional(),
  words: z.string(),
  /** The lowest confidence among them, where one is given. */
  confidence: z.number().optional(),
})
export const Overview = z.object({
  asOf: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
  parties: z.array(Ref),
  issues: z.array(z.string()),
  cells: z.array(Cell),
  /** What did not fit: parties and issues beyond the first ones. */
  moreParties: z.int(),
  moreIssues: z.int(),
  due: z.array(Card),
  contradictions: z.array(Card),
  unanswered: z.array(z.object({ how: z.enum(['declined', 'no-answer']), who: z.array(Ref), card: Card })),
  newest: z.array(Card),
})
export type Overview = z.infer<typeof Overview>
export type OverviewCell = z.infer<typeof Cell>

const PARTIES = 12
const ISSUES = 10
const LIST = 8
/** Positions and conditions named in one cell. */
const IN_CELL = 10
const URGENT = ['overdue', 'broken', 'pending', 'kept-late', 'kept', 'waived']

/** All that follows from the positions and the days of their reports. */
const standsOf = perLists(
  ({ record }: Desk) => [record.positions, record.reports],
  desk => {
    const matrix = partyMatrix(desk.record)
    const parties = matrix.parties.slice(0, PARTIES)
    const issues = matrix.issues.slice(0, ISSUES)
    const shown = matrix.cells.filter(c => parties.includes(c.party) && issues.includes(c.issue))
    return {
      parties,
      issues,
      cells: cells(desk, shown),
      moreParties: matrix.parties.length - parties.length,
      moreIssues: matrix.issues.length - issues.length,
    }
  },
)

const dueOf = once((commitments: readonly CommitmentEntry[]) =>
  [...commitments].sort(
    (a, b) =>
      URGENT.indexOf(a.state) - URGENT.indexOf(b.state) ||
      ((a.dues.at(-1)?.value ?? '~') < (b.dues.at(-1)?.value ?? '~') ? -1 : 1),
  ),
)

/** The newest few, those of one day in the order of the record. */
const newestOf = (desk: Desk): StatementEntry[] => {
  const newest: { readonly of: StatementEntry; readonly day: string }[] = []
  for (const of of desk.record.statements) {
    const day = desk.reports.get(of.content[0]!.report)?.published ?? ''
    if (newest.length === LIST && newest.at(-1)!.day >= day) continue
    const at = newest.findIndex(n => n.day < day)
    newest.splice(at < 0 ? newest.length : at, 0, { of, day })
    newest.length = Math.min(newest.length, LIST)
  }
  return newest.map(n => n.of)
}

const cells = (desk: Desk, of: ReturnType<typeof partyMatrix>['cells']): OverviewCell[] =>
  of.map(c => {
    const sorted = [...c.positions].sort((a, b) => ((a.when ?? '') < (b.when ?? '') ? 1 : -1))
    const newest = sorted[0]!
    const last = new Map(sorted.reverse().map(p => [p.holder, p.stance]))
    const entries = c.positions.flatMap(p => (desk.entries.get(p.id) as PositionEntry | undefined) ?? [])
    const sure = entries.flatMap(e => (e.confidence === undefined ? [] : [e.confidence]))
    return {
      party: c.party,
      issue: c.issue,
      stance: STANCE[newest.stance],
      mixed: new Set(last.values()).size > 1,
      positions: c.positions.slice(0, IN_CELL).map(p => p.id),
      voices: last.size,
      conditions: c.positions.flatMap(p => p.conditions).slice(0, IN_CELL),
      ...(newest.when === undefined ? {} : { when: newest.when }),
      words: newest.words,
      ...(sure.length > 0 ? { confidence: Math.min(...sure) } : {}),
    }
  })

export const overview = once((desk: Desk): Overview => {
  const { record } = desk
  const { parties, ...stands } = standsOf(desk)
  return {
    asOf: record.asOf,
    counts: {
      reports: record.reports.length,
      actors: record.actors.length,
      places: record.places.length,
      statements: record.statements.length,
      events: record.events.length,
      proposals: record.proposals.length,
      positions: record.positions.length,
      commitments: record.commitments.length,
      discrepancies: record.discrepancies.length,
      notes: record.notes.length,
    },
    parties: parties.map(desk.actor),
    ...stands,
    due: dueOf(record.commitments)
      .slice(0, LIST)
      .map(c => cardOf(c, desk)),
    contradictions: record.discrepancies.slice(0, LIST).map(d => cardOf(d, desk)),
    unanswered: silence(record)
      .slice(0, LIST)
      .flatMap(s => {
        const statement = desk.statements.get(s.statement)
        return statement ? [{ how: s.how, who: s.who.map(desk.actor), card: cardOf(statement, desk) }] : []
      }),
    newest: newestOf(desk).map(s => cardOf(s, desk)),
  }
})
