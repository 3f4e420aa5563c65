/**
 * Kysely over better-sqlite3: transactions that take the write lock at once, and the native module loaded only when asked.
 *
 * `connect('talks.parley', {readOnly: false})` -> {db, raw}: `db` for queries, `raw` for pragmas, backup and FTS commands.
 */
import type Database from 'better-sqlite3'
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { ParleyError } from '../../errors.ts'
import type { Tables } from './tables.ts'

export type Raw = Database.Database
export interface Connection {
  readonly raw: Raw
  readonly db: Kysely<Tables>
}

/** How long a command waits for another that writes, in milliseconds. */
const PATIENCE = 60_000
/** SQLite itself waits without letting anything else happen, so only a moment: the other may be in this very process. */
const MOMENT = 50

export const isBusy = (error: unknown): boolean =>
  /^SQLITE_(?:BUSY|LOCKED)/.test(String((error as { code?: string }).code))

/** Tries until another command lets go, or patience ends; what it tries must be whole or nothing. */
export const patiently = async <T>(work: () => T | Promise<T>): Promise<T> => {
  const end = Date.now() + PATIENCE
  for (let wait = 5; ; wait = Math.min(200, wait * 2)) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
      await new Promise(done => setTimeout(done, wait * (0.5 + Math.random())))
    }
  }
}

/** Loads the native module. Throws ParleyError('no-sqlite') where it cannot: everything but dossiers works without it. */
export const loadSqlite = async (): Promise<typeof Database> => {
  try {
    const { default: Sqlite } = await import('better-sqlite3')
    // The module's JavaScript loads without its native half; only a database shows whether that is there.
    new Sqlite(':memory:').close()
    return Sqlite
  } catch (error) {
    throw new ParleyError(
      'no-sqlite',
      String((error as Error).message)
        .split('\n')[0]!
        .slice(0, 120),
    )
  }
}

/** `begin immediate`: a transaction that begins by reading could not write once another command has written. */
const driverOf = (raw: Raw): SqliteDriver => {
  const driver = new SqliteDriver({ database: raw })
  driver.beginTransaction = async connection => {
    await patiently(() => connection.executeQuery(CompiledQuery.raw(raw.readonly ? 'begin' : 'begin immediate')))
  }
  // On a full disk SQLite has rolled back already.
  driver.rollbackTransaction = async connection => {
    if (raw.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
  return driver
}

/** SQLite's DDL is transactional; kysely's adapter says no out of caution for other drivers. */
const adapterOf = (): SqliteAdapter =>
  Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true })

export const queries = (raw: Raw): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: adapterOf,
      createDriver: () => driverOf(raw),
      createIntrospector: db => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })

/** Opens a file that is there; nothing of it is changed before it is known to be a dossier. */
export const openFile = async (file: string | Buffer, options: { readonly readOnly: boolean }): Promise<Raw> => {
  const Sqlite = await loadSqlite()
  if (typeof file !== 'string') return new Sqlite(file, { readonly: true })
  return new Sqlite(file, { readonly: options.readOnly, fileMustExist: true, timeout: MOMENT })
}

/** Every commit is on the disk when it returns, and readers never wait for a writer. */
export const setUp = async (raw: Raw): Promise<Connection> => {
  raw.pragma('foreign_keys = on')
  raw.pragma('cache_size = -65536')
  if (!raw.readonly) {
    await patiently(() => raw.pragma('journal_mode = wal'))
    raw.pragma('synchronous = full')
  }
  return { raw, db: queries(raw) }
}
