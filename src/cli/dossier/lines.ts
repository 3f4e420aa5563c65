/**
 * Rows of a dossier as lines for people: an id to go on with, who, what, and where it stands.
 *
 * s-208ca0882e09  Ilka Morren · say  “useful but painfully slow”  (Highland Wire 2026-03-12, 0.88)
 */
import pc from 'picocolors'
import type { Decision } from '../../record/decision.ts'
import type { Entry } from '../../record/entries.ts'
import type { EntryRow, Piece, ReportRow, Store } from '../../store/store.ts'
import { counted } from '../../text/counted.ts'
import { hasColours } from '../io.ts'
import { tame } from '../tame.ts'
import { quoted } from './desk.ts'
import { type Names, namesFor, plainValue } from './plain-value.ts'

const colours = () => pc.createColors(hasColours())

/** The one word that says most of an entry of its kind. */
const gistOf = (entry: Entry): string => {
  switch (entry.entry) {
    case 'statement':
      return entry.negated ? `not ${entry.act}` : entry.act
    case 'event':
      return `${entry.type} ${entry.standing.verdict}`
    case 'proposal':
      return `${entry.status} ${entry.issue}`
    case 'position':
      return `${entry.stance} ${entry.issue}`
    case 'commitment':
      return `${entry.state} ${entry.kind}`
    case 'discrepancy':
      return entry.kind
  }
}

const whereOf = (row: EntryRow): string => {
  const sure = row.confidence === null ? [] : [row.confidence.toFixed(2)]
  const people = row.review === 'machine' ? [] : [row.review]
  const from = [row.outlet ?? row.reportName ?? row.report, row.published].filter(x => x !== null).join(' ')
  return [from, ...sure, ...people].join(', ')
}

/** Words with those that were looked for in bold, or between * where there are no colours. */
export const piecesLine = (pieces: readonly Piece[]): string => {
  const c = colours()
  return pieces
    .map(p => (p.hit ? (c.isColorSupported ? c.bold(c.yellow(tame(p.text))) : `*${tame(p.text)}*`) : tame(p.text)))
    .join('')
}

export const entryLine = (row: EntryRow, words?: string): string => {
  const c = colours()
  const who = row.who === '' ? (row.kind === 'statement' ? 'nobody named' : '') : row.who
  const head = [c.bold(tame(who)), tame(gistOf(row.entry))].filter(x => x !== '').join(' · ')
  return `${c.dim(tame(row.id))}  ${head}  ${words ?? c.cyan(quoted(row.what))}  ${c.dim(`(${tame(whereOf(row))})`)}`
}

export const reportLine = (row: ReportRow): string => {
  const c = colours()
  const { report } = row
  const marks = [
    ...(row.stands ? [] : ['a later revision stands for it']),
    ...(report.revisionOf ? [`revision of ${report.revisionOf}`] : []),
    ...(report.copyOf ? [`copy of ${report.copyOf}`] : []),
  ]
  const title = report.title ?? report.name ?? report.url ?? ''
  const from = [report.outlet, report.published ?? 'no date'].filter(x => x !== undefined).join(' ')
  return `${c.dim(tame(report.id))}  ${c.bold(tame(title))}  ${c.dim(`(${tame([from, counted(row.entries, 'entry', 'entries'), ...marks].join(', '))})`)}`
}

const whatOf = (d: Decision, names: Names): string => {
  if (d.does === 'split' && d.entry) return ` → ${d.entry.id}`
  return d.does === 'correct' ? `  ${d.field}: ${plainValue(d.machine, names)} → ${plainValue(d.value, names)}` : ''
}

const decisionLine = (d: Decision, names: Names): string => {
  const c = colours()
  const about =
    d.does === 'undo'
      ? d.undoes
      : (d.entry && d.targets.length === 0 ? [d.entry.id] : d.targets.map(t => t.id)).join(' ')
  return (
    tame(`${d.id}  ${d.at.slice(0, 16).replace('T', ' ')}  `) +
    c.bold(tame(d.who)) +
    tame(`  ${d.does} ${about ?? ''}${whatOf(d, names)}${d.note ? `  — ${d.note}` : ''}`)
  )
}

/** Decisions with names for the actors and places in their values. */
export const decisionLines = async (store: Store, decisions: readonly Decision[]): Promise<string[]> => {
  const names = await namesFor(
    store,
    decisions.map(d => [d.machine, d.value]),
  )
  return decisions.map(d => decisionLine(d, names))
}

/** How to go on where a list has more. */
export const moreLine = (next: string | null): string[] =>
  next === null ? [] : [colours().dim(`more: the same command with --after ${next}`)]
