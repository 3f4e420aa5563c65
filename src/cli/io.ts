/**
 * What the command shares with its commands: where output goes, how errors are shown, how progress is drawn.
 *
 * An error is one line on stderr and an exit status; nothing of it reaches stdout.
 */
import { closeSync, lstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import { ParleyError } from '../errors.ts'
import { isSameFile } from '../store/same-file.ts'
import { statOf } from '../store/stat-of.ts'
import { tame, tameLines } from './tame.ts'

/** A plain file, or nothing yet: what may be replaced whole. A device, a pipe or a link is written through. */
const isReplaceable = (file: string): boolean => {
  try {
    return lstatSync(file).isFile()
  } catch {
    return true
  }
}

/** A full disk or a kill in the middle leaves the old file as it was. */
const replace = (file: string, content: string | Uint8Array): void => {
  const beside = `${file}.${process.pid}.part`
  try {
    writeFileSync(beside, content, { flag: 'wx' })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** What every database of SQLite begins with. */
const MAGIC = 'SQLite format 3\u0000'

const isDossier = (file: string): boolean => {
  let fd: number | undefined
  try {
    fd = openSync(file, 'r')
    const head = Buffer.alloc(MAGIC.length)
    readSync(fd, head, 0, head.length, 0)
    return head.toString('latin1') === MAGIC
  } catch {
    return false
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}

/** Throws ParleyError('usage') where what is to be written would take the place of a dossier, or of what is read. */
export const checkOutput = (file: string | undefined, inputs: readonly string[] = []): void => {
  if (file === undefined || file === '-' || !statOf(file)?.isFile()) return
  if (isDossier(file))
    throw new ParleyError('usage', `-o ${file}: this is a dossier, and is never written over; name another file`)
  if (inputs.some(input => isSameFile(file, input)))
    throw new ParleyError('usage', `-o ${file}: this file is read here, and is not written over; name another file`)
}

/**
 * Prints to stdout, or writes the file that `-o` names. A terminal is never sent what it would obey; `painted` text was
 * made for it, with colours, and is tame already.
 */
export const output = (content: string | Uint8Array, file?: string, painted = false): void => {
  if (file === undefined || file === '-') {
    const bare = process.stdout.isTTY && typeof content === 'string' && !painted
    process.stdout.write(bare ? tameLines(content) : content)
    return
  }
  checkOutput(file)
  try {
    if (isReplaceable(file)) replace(file, content)
    else writeFileSync(file, content)
  } catch {
    throw new ParleyError('output', file)
  }
}

/** One line on stdout. */
export const say = (line: string): void => output(`${tame(line)}\n`)

/** True where stdout is a terminal that wants colours. */
export const hasColours = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR

/** One line on stderr: "parley: talks.txt: no such file; check the path". */
export const complain = (message: string): void => {
  process.stderr.write(`parley: ${tame(message)}\n`)
}

/** The status an error ends the command with; a bug shows its stack and asks for a report. */
export const exitOf = (error: unknown): number => {
  if (error instanceof ParleyError) {
    complain(error.message)
    return error.exit
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`parley: this is a mistake of Parley, not yours; please report it:\n${stack}\n`)
  return 70
}

export interface Progress {
  step(): void
  stop(): void
}

/** A bar on stderr where several things take time and a person watches; else nothing. */
export const progress = (total: number, what: string): Progress => {
  if (total < 4 || !process.stderr.isTTY) return { step: () => {}, stop: () => {} }
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total} · {eta_formatted} left`,
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
