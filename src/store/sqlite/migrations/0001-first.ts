/**
 * Version 1: reports, readings, decisions and settings, which are facts; entries with what is looked up about them, which
 * follow from the facts; and the words of both for search.
 */
import { type Kysely, type Migration, sql } from 'kysely'

const TABLES = [
  'create table dossier (key text primary key, value text not null) without rowid',
  'create table settings (key text primary key, value text not null) without rowid',
  `create table reports (
    n integer primary key, id text not null unique, name text, title text, outlet text, author text, agency text,
    url text, published text, retrieved text, language text not null, text text not null, sha256 text not null,
    copy_of text, revision_of text, stands integer not null default 1, entries integer not null default 0,
    added text not null, generator text not null, knowledge text not null)`,
  'create index reports_in_order on reports (published, id)',
  'create index reports_by_url on reports (url) where url is not null',
  `create table readings (
    report text primary key references reports (id) on delete cascade, reading text not null, sha256 text not null)`,
  `create table entries (
    n integer primary key, id text not null unique, kind text not null, report text not null, ord text not null,
    first_day text, last_day text, who text not null, what text not null, confidence real, review text not null,
    stands integer not null, into_id text, machine text, value text, checksum text not null)`,
  // With all that a filter asks of the row itself: the rows are fat and are read only for the page that is shown.
  'create index entries_in_order on entries (ord, first_day, last_day, confidence, review) where stands = 1',
  'create index entries_by_kind on entries (kind, ord) where stands = 1',
  'create index entries_by_doubt on entries (coalesce(confidence, 1.0), ord) where stands = 1',
  "create index entries_reviewed on entries (review, ord) where review <> 'machine'",
  'create index entries_by_report on entries (report)',
  // The checksum over all entries reads this and not the rows, which are fat.
  'create unique index entries_by_sum on entries (id, checksum)',
  `create table former_ids (
    id text not null, n integer not null references entries (n) on delete cascade, primary key (id, n)) without rowid`,
  'create index former_ids_by_entry on former_ids (n)',
  `create table facets (
    facet text not null, value text not null, ord text not null, n integer not null references entries (n) on delete cascade,
    primary key (facet, value, ord, n)) without rowid`,
  'create index facets_by_entry on facets (n)',
  `create table anchors (
    n integer not null references entries (n) on delete cascade, field text not null, report text not null,
    start_at integer not null, end_at integer not null, exact text not null)`,
  'create index anchors_by_entry on anchors (n)',
  'create table actors (id text primary key, ord text not null, name text not null, kind text not null, json text not null)',
  'create index actors_in_order on actors (ord)',
  'create table places (id text primary key, ord text not null, name text not null, kind text not null, json text not null)',
  'create index places_in_order on places (ord)',
  'create table actor_names (name text not null, id text not null, primary key (name, id)) without rowid',
  'create table place_names (name text not null, id text not null, primary key (name, id)) without rowid',
  `create table notes (
    n integer primary key, report text, rule text not null, words text, reason text not null, json text not null)`,
  `create table decisions (
    n integer primary key autoincrement, id text not null unique, at text not null, who text not null, does text not null,
    about text, field text, note text, json text not null, sha256 text not null)`,
  'create table decision_targets (id text not null, n integer not null references decisions (n), primary key (id, n)) without rowid',
  'create table orphans (decision text not null, reason text not null)',
]

const KEPT = [
  "create trigger decisions_are_never_changed before update on decisions begin select raise(abort, 'decisions are never changed'); end",
  "create trigger decisions_are_never_removed before delete on decisions begin select raise(abort, 'decisions are never removed'); end",
]

/** Words of a table for FTS5, kept in step by triggers; the words themselves stay in the table. */
const wordsOf = (index: string, table: string, columns: readonly string[]): string[] => {
  const [names, now, old] = [
    columns.join(', '),
    columns.map(c => `new.${c}`).join(', '),
    columns.map(c => `old.${c}`).join(', '),
  ]
  const remove = `insert into ${index} (${index}, rowid, ${names}) values ('delete', old.n, ${old});`
  const insert = `insert into ${index} (rowid, ${names}) values (new.n, ${now});`
  return [
    `create virtual table ${index} using fts5 (${names}, content='${table}', content_rowid='n', tokenize='unicode61 remove_diacritics 2')`,
    `create trigger ${index}_in after insert on ${table} begin ${insert} end`,
    `create trigger ${index}_out after delete on ${table} begin ${remove} end`,
    `create trigger ${index}_new after update of ${names} on ${table} begin ${remove} ${insert} end`,
  ]
}

const SEARCH = [
  ...wordsOf('report_words', 'reports', ['title', 'text']),
  ...wordsOf('entry_words', 'entries', ['who', 'what']),
]

export const first: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...TABLES, ...KEPT, ...SEARCH]) await sql.raw(statement).execute(db)
    await sql`insert into dossier (key, value) values ('format', 'parley-dossier'), ('created', ${new Date().toISOString()}),
      ('facts_readings', '0'), ('facts_decisions', '0'), ('record_readings', '0'), ('record_decisions', '0')`.execute(
      db,
    )
  },
}
