/**
 * A command of Parley run inside the test, as src/cli/main.ts runs it: its two outputs and its exit status.
 *
 * await parley(['list', 'talks.parley']) -> {status: 0, stdout: 'r-1  ...', stderr: ''}; `tty`: stdout is a terminal.
 */
import { CommanderError } from 'commander'
import { exitOf } from '../../src/cli/io.ts'
import { createProgram } from '../../src/cli/program.ts'

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

export const parley = async (args: readonly string[], options: { readonly tty?: boolean } = {}): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []]
  const before = [process.stdout.write, process.stderr.write, process.stdout.isTTY, process.exitCode] as const
  process.stdout.write = (piece: unknown) => out.push(String(piece)) > 0
  process.stderr.write = (piece: unknown) => err.push(String(piece)) > 0
  process.stdout.isTTY = options.tty === true
  process.exitCode = undefined
  let status: number
  try {
    await createProgram().parseAsync([...args], { from: 'user' })
    status = Number(process.exitCode ?? 0)
  } catch (error) {
    status = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : exitOf(error)
  }
  ;[process.stdout.write, process.stderr.write, process.stdout.isTTY, process.exitCode] = before
  return { status, stdout: out.join(''), stderr: err.join('') }
}
