/**
 * An export to where the user wants it: standard output, a file, or a folder of tables.
 *
 * writeExport(record, format, {output: 'tables/'}) with csv -> tables/reports.csv, tables/statements.csv ...
 * Used by `parley read` and `parley export`. A file is replaced whole or not at all.
 */
import { existsSync, lstatSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ParleyError } from '../errors.ts'
import type { ExportFormat } from '../export/formats.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { output } from './io.ts'

export interface Destination {
  /** A file or, for tables, a folder; standard output where absent or `-`. */
  readonly output?: string
  /** One table of csv. */
  readonly table?: string
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()
const usage = (line: string): ParleyError => new ParleyError('usage', line)

type Tables = Extract<ExportFormat, { form: 'tables' }>

/** Excel takes a file for UTF-8 only where it opens with the mark; standard output stays as RFC 4180 has it. */
const MARK = '\uFEFF'

/** Throws `usage` where a destination does not suit a format: asked before the reading, which takes its time. */
export const checkDestination = (format: ExportFormat, to: Destination): void => {
  const { name, extension } = format
  const path = to.output === '-' ? undefined : to.output
  if (format.form !== 'tables') {
    if (to.table !== undefined) throw usage(`--table goes with --format csv, not with ${name}`)
    if (format.form === 'bytes' && path === undefined && process.stdout.isTTY)
      throw usage(
        `${name} is no text for a terminal: name a file, for example -o brief.${extension}, or send it through a pipe`,
      )
    return
  }
  const known = format.tables.join(', ')
  if (to.table !== undefined) {
    if (!format.tables.includes(to.table)) throw usage(`--table ${to.table}: ${name} has ${known}`)
    return
  }
  if (path === undefined || (!isFolder(path) && path.endsWith(`.${extension}`)))
    throw usage(`${name} is several tables: name a folder for all (-o FOLDER), or one with --table (${known})`)
  if (existsSync(path) && !isFolder(path)) throw usage(`-o ${path}: this is a file; ${name} writes a folder of tables`)
}

/** A link that lies in the folder under a table's name is replaced, not followed: nobody named where it leads. */
const writeTable = (path: string, text: string): void => {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(path)
  output(MARK + text, path)
}

const writeTables = (record: SourcedRecord, format: Tables, to: Destination): void => {
  const path = to.output === '-' ? undefined : to.output
  const fileOf = (table: string): string => join(path!, `${table}.${format.extension}`)
  const tables = format.write(record)
  if (to.table !== undefined) {
    const text = tables.get(to.table)!
    if (path === undefined) output(text)
    else if (isFolder(path)) writeTable(fileOf(to.table), text)
    else output(MARK + text, path)
    return
  }
  try {
    mkdirSync(path!, { recursive: true })
  } catch {
    throw new ParleyError('output', path!)
  }
  for (const [table, text] of tables) writeTable(fileOf(table), text)
}

/** Throws as checkDestination does, and `output` where it cannot be written. */
export const writeExport = async (record: SourcedRecord, format: ExportFormat, to: Destination): Promise<void> => {
  checkDestination(format, to)
  if (format.form === 'tables') writeTables(record, format, to)
  else output(await format.write(record), to.output)
}
