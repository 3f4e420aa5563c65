/**
 * Every form a record can be exported in: one table, which the command, the dossier and the docs all read.
 *
 * formatNamed('csv') -> {name: 'csv', mediaType: 'text/csv', extension: 'csv', purpose: ..., form: 'tables', write}
 * Where the output goes is left to the command.
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { toAnnotations } from './annotation.ts'
import { toCase } from './case.ts'
import { CSV_TABLES, toCsv } from './csv.ts'
import { toGeojson } from './geojson.ts'
import { toHtml } from './html.ts'
import { toIcs } from './ics.ts'
import { toJson } from './json.ts'
import { toJsonLines } from './json-lines.ts'
import { toMarkdown } from './markdown.ts'
import { toPlover } from './plover.ts'

interface About {
  readonly name: string
  readonly mediaType: string
  /** Without its dot; of each table where there are several. */
  readonly extension: string
  readonly purpose: string
}
/** `text` is one string, `bytes` a binary file, `tables` several files by name. */
export type ExportFormat = About &
  (
    | { readonly form: 'text'; readonly write: (record: SourcedRecord) => string }
    | { readonly form: 'bytes'; readonly write: (record: SourcedRecord) => Promise<Uint8Array> }
    | {
        readonly form: 'tables'
        readonly tables: readonly string[]
        readonly write: (record: SourcedRecord) => ReadonlyMap<string, string>
      }
  )

export const FORMATS: readonly ExportFormat[] = [
  {
    name: 'json',
    mediaType: 'application/json',
    extension: 'json',
    purpose: 'the whole record, for programs and parley diff',
    form: 'text',
    write: toJson,
  },
  {
    name: 'jsonl',
    mediaType: 'application/jsonl',
    extension: 'jsonl',
    purpose: 'the whole record, one entry a line',
    form: 'text',
    write: toJsonLines,
  },
  {
    name: 'csv',
    mediaType: 'text/csv',
    extension: 'csv',
    purpose: 'tables for a spreadsheet, one a kind',
    form: 'tables',
    tables: CSV_TABLES,
    write: toCsv,
  },
  {
    name: 'markdown',
    mediaType: 'text/markdown',
    extension: 'md',
    purpose: 'the brief for a wiki or an issue',
    form: 'text',
    write: toMarkdown,
  },
  {
    name: 'html',
    mediaType: 'text/html',
    extension: 'html',
    purpose: 'the brief as one page to read, send or print',
    form: 'text',
    write: toHtml,
  },
  {
    name: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    purpose: 'the brief as a Word document to hand on and edit',
    form: 'bytes',
    // loaded where it is asked for: the library is large
    write: async record => (await import('./docx.ts')).toDocx(record),
  },
  {
    name: 'geojson',
    mediaType: 'application/geo+json',
    extension: 'geojson',
    purpose: 'places and events for a map',
    form: 'text',
    write: toGeojson,
  },
  {
    name: 'ics',
    mediaType: 'text/calendar',
    extension: 'ics',
    purpose: 'what is due, for a calendar',
    form: 'text',
    write: toIcs,
  },
  {
    name: 'annotation',
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    purpose: 'entries as W3C Web Annotations on the text',
    form: 'text',
    write: toAnnotations,
  },
  {
    name: 'plover',
    mediaType: 'application/jsonl',
    extension: 'jsonl',
    purpose: "event data in PLOVER's fields, one event a line",
    form: 'text',
    write: toPlover,
  },
  {
    name: 'case',
    mediaType: 'application/yaml',
    extension: 'yaml',
    purpose: 'the draft of a gold case, for annotators',
    form: 'text',
    write: toCase,
  },
]

export const formatNamed = (name: string): ExportFormat | undefined => FORMATS.find(f => f.name === name)
