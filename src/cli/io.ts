/**
 * What the command shares with its commands: where output goes, how errors are shown, how progress is drawn.
 *
 * An error is one line on stderr and an exit status; nothing of it reaches stdout.
 */
import { writeFileSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import { ParleyError } from '../errors.ts'
import { tame } from './paint.ts'

/** Prints to stdout, or writes the file that `-o` names. */
export const output = (text: string, file?: string): void => {
  if (file === undefined || file === '-') {
    process.stdout.write(text)
    return
  }
  try {
    writeFileSync(file, text)
  } catch {
    throw new ParleyError('output', file)
  }
}

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
