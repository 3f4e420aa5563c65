/**
 * The tables of a dossier as kysely sees them; migrations make them, docs/dossier.md explains them to people.
 *
 * `ord` is the order of the record as text: published, report, start, entry; lists page by it.
 */
import type { Generated } from 'kysely'
import type { EntryKind, ReviewState } from '../../record/decision.ts'

export interface ReportsTable {
  n: Generated<number>
  id: string
  name: string | null
  title: string | null
  outlet: string | null
  author: string | null
  agency: string | null
  url: string | null
  published: string | null
  retrieved: string | null
  language: string
  text: string
  sha256: string
  copy_of: string | null
  revision_of: string | null
  /** 0 where a later revision stands in its place. */
  stands: Generated<number>
  entries: Generated<number>
  added: string
  generator: string
  knowledge: string
}
interface ReadingsTable {
  report: string
  /** JSON of the Reading, its report without the text. */
  reading: string
  sha256: string
}
export interface EntriesTable {
  n: Generated<number>
  id: string
  kind: EntryKind
  report: string
  ord: string
  first_day: string | null
  last_day: string | null
  who: string
  what: string
  confidence: number | null
  review: ReviewState
  stands: number
  into_id: string | null
  /** JSON: what the machine made; null where people added it. */
  machine: string | null
  /** JSON: what stands instead of it, where people changed it. */
  value: string | null
  checksum: string
}
interface FacetsTable {
  facet: string
  value: string
  ord: string
  n: number
}
interface AnchorsTable {
  n: number
  field: string
  report: string
  start_at: number
  end_at: number
  exact: string
}
export interface NamedTable {
  id: string
  ord: string
  name: string
  kind: string
  json: string
}
interface NamesTable {
  /** Lower case. */
  name: string
  id: string
}
interface NotesTable {
  n: Generated<number>
  report: string | null
  rule: string
  words: string | null
  reason: string
  json: string
}
interface DecisionsTable {
  n: Generated<number>
  id: string
  at: string
  who: string
  does: string
  about: string | null
  field: string | null
  note: string | null
  json: string
  sha256: string
}

export interface Tables {
  dossier: { key: string; value: string }
  settings: { key: string; value: string }
  reports: ReportsTable
  readings: ReadingsTable
  entries: EntriesTable
  /** Ids an entry had before it was joined with others. */
  former_ids: { id: string; n: number }
  facets: FacetsTable
  anchors: AnchorsTable
  actors: NamedTable
  places: NamedTable
  actor_names: NamesTable
  place_names: NamesTable
  notes: NotesTable
  decisions: DecisionsTable
  decision_targets: { id: string; n: number }
  orphans: { decision: string; reason: string }
  report_words: { rowid: number; rank: number; title: string; text: string; report_words: string }
  entry_words: { rowid: number; rank: number; who: string; what: string; entry_words: string }
}
