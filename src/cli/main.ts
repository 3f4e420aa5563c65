#!/usr/bin/env node
/**
 * Runs the command `parley`: errors become one line on stderr and an exit status (docs/errors.md).
 */
import { CommanderError } from 'commander'
import { exitOf } from './io.ts'
import { createProgram } from './program.ts'

/** A reader that goes away (`parley read ... | head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const main = async (argv: readonly string[]): Promise<number> => {
  try {
    await createProgram().parseAsync([...argv], { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return exitOf(error)
  }
}

process.exitCode = await main(process.argv.slice(2))
