/**
 * Opens a dossier, or makes a new one. What is no dossier is refused before a byte of it is touched.
 *
 * openSqlite('talks.parley') -> Store; createSqlite('talks.parley') makes the file first, whole or not at all.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ParleyError } from '../../errors.ts'
import type { Store } from '../store.ts'
import { backupTo } from './backup.ts'
import { type Connection, openFile, patiently, type Raw, setUp } from './driver.ts'
import { mended } from './faults.ts'
import { giveName } from './give-name.ts'
import { migrate, versionOf } from './migrate.ts'
import { SCHEMA } from './migrations/index.ts'
import { sqliteStore } from './sqlite-store.ts'
import { dropYoung, youngName } from './young.ts'

const MAGIC = 'SQLite format 3\u0000'

const writable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Refuses folders, devices, empty files and files of any other kind, by their first bytes. */
const checkFile = (file: string): void => {
  if (!existsSync(file)) throw new ParleyError('no-such-file', file)
  const found = statSync(file)
  if (found.isDirectory()) throw new ParleyError('dossier-folder', file)
  if (!found.isFile()) throw new ParleyError('not-dossier', file)
  if (found.size === 0) throw new ParleyError('dossier-empty', file)
  let head: string
  try {
    accessSync(file, constants.R_OK)
    head = readHead(file)
  } catch {
    throw new ParleyError('unreadable', file)
  }
  if (head !== MAGIC) throw new ParleyError('not-dossier', file)
}

const readHead = (file: string): string => {
  const fd = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(16)
    readSync(fd, bytes, 0, 16, 0)
    return bytes.toString('latin1')
  } finally {
    closeSync(fd)
  }
}

/** The bytes of a file with what waits in its WAL: joined in a copy, since nothing may be written beside the file. */
const withWal = async (file: string): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  try {
    const copy = join(folder, 'copy.parley')
    writeFileSync(copy, readFileSync(file))
    writeFileSync(`${copy}-wal`, readFileSync(`${file}-wal`))
    const raw = await openFile(copy, { readOnly: false })
    raw.pragma('wal_checkpoint(truncate)')
    raw.close()
    return readFileSync(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file in a folder that may not be written: SQLite wants to lay its files beside it, so it is read into memory. */
const inMemory = async (file: string): Promise<Raw> => {
  const waits = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const bytes = waits ? await withWal(file) : readFileSync(file)
  // Bytes 18 and 19 say WAL, which needs a file.
  bytes[18] = 1
  bytes[19] = 1
  return openFile(bytes, { readOnly: true })
}

const openRaw = async (file: string, readOnly: boolean): Promise<Raw> => {
  const raw = await openFile(file, { readOnly })
  try {
    await patiently(() => raw.pragma('user_version'))
    return raw
  } catch (error) {
    raw.close()
    if (readOnly && /^SQLITE_(?:CANTOPEN|READONLY)/.test(String((error as { code?: string }).code)))
      return inMemory(file)
    throw error
  }
}

export interface OpenOptions {
  /** Never writes; a dossier of an earlier version can then not be brought forward and is refused. */
  readonly readOnly?: boolean
}

/** Throws ParleyError: no-such-file, dossier-folder, dossier-empty, not-dossier, unreadable, dossier-newer, dossier-damaged, no-sqlite. */
export const openSqlite = async (file: string, options: OpenOptions = {}): Promise<Store> => {
  checkFile(file)
  const readOnly = options.readOnly === true || !writable(file) || !writable(dirname(file))
  let raw: Raw | undefined
  try {
    raw = await openRaw(file, readOnly)
    const version = versionOf(raw, file)
    const connection = await setUp(raw)
    if (version < SCHEMA) {
      if (readOnly) throw new ParleyError('dossier-read-only', file)
      await migrate(connection)
    }
    return sqliteStore(connection, file)
  } catch (error) {
    raw?.close()
    throw mended(error, file)
  }
}

/** A copy under a name that nothing bears yet, of the same version; of the file itself not a byte is changed. */
export const copySqlite = async (file: string, to: string): Promise<void> => {
  checkFile(file)
  // Who may not write leaves files of SQLite's beside it; whoever may takes them away. What waits in a WAL stays there.
  const readOnly = existsSync(`${file}-wal`) || !writable(file) || !writable(dirname(file))
  let raw: Raw | undefined
  try {
    raw = await openRaw(file, readOnly)
    versionOf(raw, file)
    await backupTo(raw, to)
  } catch (error) {
    throw mended(error, file)
  } finally {
    raw?.close()
  }
}

/** Makes the file under another name and gives it its own when it is whole, so that no half dossier is ever found. */
export const createSqlite = async (file: string): Promise<Store> => {
  if (existsSync(file)) throw new ParleyError('dossier-exists', file)
  const young = youngName(file)
  let connection: Connection | undefined
  try {
    try {
      writeFileSync(young, '', { flag: 'wx' })
    } catch {
      throw new ParleyError('output', file)
    }
    connection = await setUp(await openFile(young, { readOnly: false }))
    await migrate(connection)
    connection.raw.close()
    giveName(young, file)
  } catch (error) {
    connection?.raw.close()
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new ParleyError('dossier-exists', file)
    throw mended(error, file)
  } finally {
    dropYoung(young)
  }
  return openSqlite(file)
}
