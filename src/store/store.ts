/**
 * What every store of a dossier does: SQLite today, others beside it, all under one contract (test/store/contract.ts).
 *
 * store.add({report, reading, ...}) -> 'added'; store.list({kinds: ['statement'], actor: 'Ilka Morren'}) -> a page of rows.
 * Two kinds of things are kept. Facts: reports with their readings, decisions, settings; each call that returns has them
 * on the disk. What follows from facts: the record, written by `putRecord`, and made again whenever facts are ahead of it.
 * Reading, reconciling and reviewing are left to src/dossier, which owns a store.
 */
import type { Decision, DecisionDraft, EntryKind, Orphan, Reviewed, ReviewState } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import type { Reading } from '../record/reading.ts'
import type { Actor, Note, Place, Report, SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'

/** A page of a list. `next` goes into `after` of the same query; null on the last page. Stable while others write. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
export interface Paging {
  /** 1 to 500; 50 where absent. */
  readonly limit?: number | undefined
  readonly after?: string | undefined
}

/** A report with what was read in it, and by what. */
export interface KeptReading {
  readonly reading: Reading
  /** GENERATOR of the Parley that read it. */
  readonly generator: string
  /** sha256 of the parley.yaml that it was read with; '' where there was none. */
  readonly knowledge: string
}

export interface ReportRow {
  /** With `text` left out: `report(id)` has it. */
  readonly report: Omit<Report, 'text'>
  readonly added: string
  readonly generator: string
  readonly knowledge: string
  /** Entries that stand in it, and characters of its text. */
  readonly entries: number
  readonly length: number
  /** False where a later revision of the same address stands in its place. */
  readonly stands: boolean
}

/** How far the facts are, and how far the record made from them is: the record is behind where the two differ. */
export interface Versions {
  readonly readings: number
  readonly decisions: number
}
export const sameVersions = (a: Versions, b: Versions): boolean =>
  a.readings === b.readings && a.decisions === b.decisions
export interface StoreInfo {
  readonly schema: number
  readonly created: string
  readonly facts: Versions
  readonly record: Versions
  readonly counts: Readonly<Record<EntryKind | 'reports' | 'actors' | 'places' | 'notes' | 'decisions', number>>
  readonly asOf: string | null
  /** Who made the record; '' before it was first made. */
  readonly generator: string
  readonly bytes: number
  readonly readOnly: boolean
}

/** A record with what it was made from. */
export interface Shown {
  readonly versions: Versions
  readonly record: SourcedRecord
}

/** One entry of the record as kept: the machine's value and the people's value side by side. */
export interface KeptEntry {
  readonly id: string
  /** What stands; null where people rejected it or merged it into another. */
  readonly entry: Entry | null
  /** What the machine made of the reports; null for an entry that people added. */
  readonly machine: Entry | null
  readonly review: ReviewState
  /** Where it went: the entry it was merged into. */
  readonly into?: string
}
export interface EntryRow {
  readonly id: string
  readonly kind: EntryKind
  readonly report: string
  readonly reportName: string | null
  readonly outlet: string | null
  readonly published: string | null
  /** Names of sources, participants, holder, proposers or parties. */
  readonly who: string
  /** Its words, the parts of a broken quotation joined by " … ". */
  readonly what: string
  readonly words: Anchor
  readonly confidence: number | null
  readonly review: ReviewState
  readonly entry: Entry
}

/** All that are given must hold. Names are compared without regard to case, by any name the actor or place is known by. */
export interface EntryFilter {
  readonly kinds?: readonly EntryKind[] | undefined
  readonly actor?: string | undefined
  /** An actor that whoever speaks or acts belongs to, over any number of steps. */
  readonly side?: string | undefined
  readonly issue?: string | undefined
  readonly act?: string | undefined
  /** Kind of medium ("interview") or its name ("Time"). */
  readonly medium?: string | undefined
  readonly outlet?: string | undefined
  /** Days, ISO: of the entry's own date where it has one, else of publication. Both inclusive. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: string | undefined
  readonly standing?: string | undefined
  readonly minConfidence?: number | undefined
  readonly maxConfidence?: number | undefined
  readonly report?: string | undefined
  readonly review?: readonly ReviewState[] | undefined
}
export interface ListQuery extends EntryFilter, Paging {
  /** `record`: by published, report, start. `doubt`: the least certain first. */
  readonly order?: 'record' | 'doubt' | undefined
}
export interface SearchQuery extends EntryFilter, Paging {
  /** Words that must all be there; "words in quotation marks" as they stand; a last * takes any ending. */
  readonly text: string
  /** The words of entries with who says them, or the whole texts of reports. */
  readonly in?: 'entries' | 'reports' | undefined
}
/** A piece of text, with whether it was searched for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}
export interface Hit {
  /** Who says or does it. */
  readonly who: readonly Piece[]
  readonly pieces: readonly Piece[]
  /** One of the two, by `in`. */
  readonly row?: EntryRow
  readonly report?: ReportRow
}

export interface RecordWrite {
  /** The facts it was made from; refused where they have moved since. */
  readonly basis: Versions
  readonly record: SourcedRecord
  /** Entries that people touched or added; all others stand as the machine made them. */
  readonly reviewed: readonly Reviewed[]
  readonly orphans: readonly Orphan[]
}
/** The same for a few entries, where only decisions are new. */
export interface ReviewWrite {
  readonly basis: Versions
  /** Every entry that was looked at: those not in `reviewed` stand as the machine made them. */
  readonly looked: readonly string[]
  readonly reviewed: readonly Reviewed[]
  readonly orphans: readonly Orphan[]
}

/** Something that does not hold, found by `verify`. */
export interface Fault {
  readonly kind: 'file' | 'checksum' | 'anchor' | 'reference' | 'search'
  readonly where: string
  readonly what: string
}
export interface Verified {
  readonly checked: Readonly<
    Record<'reports' | 'readings' | 'entries' | 'anchors' | 'references' | 'decisions', number>
  >
  readonly faults: readonly Fault[]
}

export interface BackupOptions {
  readonly compact?: boolean
  /** Hears how far it is, 0 to 1. */
  readonly progress?: (share: number) => void
}

export interface Store {
  /** For messages: the path, or the address without its password. */
  readonly name: string
  readonly readOnly: boolean
  info(): Promise<StoreInfo>
  /** Cheap: how far facts and record are. */
  versions(): Promise<{ readonly facts: Versions; readonly record: Versions }>

  // Facts.
  /** 'same' where the very reading is already there; 'replaced' where the report was read again with another outcome. */
  add(kept: KeptReading): Promise<'added' | 'replaced' | 'same'>
  /** The report and its reading go; decisions about its entries stay, as orphans. False where there is no such report. */
  remove(report: string): Promise<boolean>
  report(id: string): Promise<Report | undefined>
  reports(query?: Paging): Promise<Page<ReportRow>>
  reportRow(id: string): Promise<ReportRow | undefined>
  /** Reports of one address, in the order they were added. */
  reportsOf(url: string): Promise<readonly ReportRow[]>
  reading(report: string): Promise<KeptReading | undefined>
  /** Every reading, in no order that means anything; one at a time. */
  readings(): AsyncIterable<KeptReading>
  /** Which readings there are, in the order added, each with a checksum that tells whether it is the one of before. */
  readingDigests(): Promise<readonly { readonly report: string; readonly digest: string }[]>
  /** Appends a decision; it is on the disk when this returns. */
  decide(draft: DecisionDraft): Promise<Decision>
  /** In the order they were made; all, those after number n, or those about one entry (by any of its ids). */
  decisions(query?: { readonly after?: number; readonly about?: string }): Promise<readonly Decision[]>
  setting(key: string): Promise<string | undefined>
  /** Undefined takes the setting away. */
  set(key: string, value: string | undefined): Promise<void>

  // What follows from them.
  /** False where facts moved since `basis`: make it again. All or nothing. */
  putRecord(write: RecordWrite): Promise<boolean>
  putReview(write: ReviewWrite): Promise<boolean>
  /** The record as it stands, with people's decisions; `machine`: as the machine made it. */
  record(options?: { readonly machine?: boolean }): Promise<SourcedRecord>
  /** The same as `record` after `before`: what did not change is the very object that it was, for whoever keeps what follows from it. */
  shown(before?: Shown): Promise<Shown>
  /** By id, or by an id it once had. */
  entry(id: string): Promise<KeptEntry | undefined>
  /** The entries of these ids and those that refer to one of them, whether they stand or not. */
  around(ids: readonly string[]): Promise<readonly KeptEntry[]>
  list(query?: ListQuery): Promise<Page<EntryRow>>
  search(query: SearchQuery): Promise<Page<Hit>>
  actors(query?: Paging & { readonly named?: string }): Promise<Page<Actor>>
  places(query?: Paging & { readonly named?: string }): Promise<Page<Place>>
  notes(query?: Paging & { readonly report?: string }): Promise<Page<Note>>
  orphans(): Promise<readonly Orphan[]>

  // The whole.
  verify(): Promise<Verified>
  /** A copy that is whole even while others write; `compact` leaves out the gaps. The file must not exist. */
  backup(to: string, options?: BackupOptions): Promise<void>
  close(): Promise<void>
}
