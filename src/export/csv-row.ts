/**
 * What every CSV table shares: its shape, where words stand, and the tables of reports, actors and places.
 *
 * where(anchor) -> ["2-valley-post.md:5", "The Valley Post", "2026-03-13"]
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import type { Index } from '../views/names.ts'

export type Cell = string | number | undefined
/** What a spreadsheet takes for a formula, also behind blanks and signs that nobody sees; in the wide letters as well. */
const FORMULA = /^[\s\p{Cf}·]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u
/** NUL ends a text for many readers, others drive a terminal or turn the direction of a line. */
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A cell that holds data and no orders: formulas get an apostrophe before them, control characters become a sign. */
export const safeCell = (cell: Cell): Cell => {
  if (typeof cell !== 'string') return cell
  const text = cell.replace(/\r\n?/g, '\n').replace(CONTROL, '·')
  return FORMULA.test(text) ? `'${text}` : text
}

export interface Table {
  readonly columns: readonly string[]
  readonly lines: readonly (readonly Cell[])[]
}

export const joined = (values: readonly (string | number)[]): string => [...new Set(values)].join(' | ')

export const WHERE = ['where', 'outlet', 'published'] as const
/** The cells under WHERE. */
export const whereOf = (record: SourcedRecord, index: Index): ((words: Anchor) => Cell[]) => {
  const reports = new Map(record.reports.map(r => [r.id, r]))
  return words => [index.line(words), reports.get(words.report)?.outlet, reports.get(words.report)?.published]
}

/** Who tells something: the sources of its voice, or the report itself. */
export const tellerOf = (voice: string | null | undefined, index: Index): string => {
  const statement = index.statement(voice)
  return statement ? index.sources(statement) : 'the report'
}

export const placeRowsOf = (record: SourcedRecord, index: Index): Record<'reports' | 'actors' | 'places', Table> => ({
  reports: {
    columns:
      'id name title outlet author agency url published retrieved language copy_of revision_of characters sha256'.split(
        ' ',
      ),
    lines: record.reports.map(r => [
      r.id,
      r.name,
      r.title,
      r.outlet,
      r.author,
      r.agency,
      r.url,
      r.published,
      r.retrieved,
      r.language,
      r.copyOf,
      r.revisionOf,
      r.text.length,
      r.sha256,
    ]),
  },
  actors: {
    columns: 'id name kind aliases affiliation roles mentions'.split(' '),
    lines: record.actors.map(a => [
      a.id,
      a.name,
      a.kind,
      joined(a.aliases),
      a.affiliation ? index.actor(a.affiliation) : undefined,
      joined(a.roles.map(r => r.title)),
      a.mentions.length,
    ]),
  },
  places: {
    columns:
      'id name kind country disputed_claimed_by disputed_held_by disputed_source lat lon geonames mentions'.split(' '),
    lines: record.places.map(p => [
      p.id,
      p.name,
      p.kind,
      p.country,
      p.disputed && joined(p.disputed.claimedBy),
      p.disputed?.controlledBy,
      p.disputed?.source,
      p.lat,
      p.lon,
      p.geonames,
      p.mentions.length,
    ]),
  },
})
