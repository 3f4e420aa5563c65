/**
 * `parley serve FILE...`: a page on which one sees where things stand, and checks every word of it.
 *
 * Reports are read and shown as they are; a dossier is shown and can be worked on.
 */
import { serve as listen } from '@hono/node-server'
import type { Command } from 'commander'
import { ParleyError } from '../errors.ts'
import { readReports } from '../read-reports.ts'
import { createApp } from '../server/app.ts'
import { fixedShelf, type Shelf } from '../server/shelf.ts'
import { type FileOptions, gather } from './files.ts'
import { progress } from './io.ts'
import { knowledgeFor } from './knowledge.ts'

interface Flags extends FileOptions {
  readonly port: string
  readonly host: string
  readonly asOf?: string
  readonly knowledge?: string
}

const portOf = (text: string): number => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ParleyError('usage', `--port ${text}: give a number from 0 to 65535`)
  return port
}

const shelfOf = async (files: string[], flags: Flags): Promise<Shelf | undefined> => {
  const knowledge = knowledgeFor(flags.knowledge, files)
  const { reports, status } = await gather(files, flags)
  if (status !== 0) process.exitCode = status
  if (reports.length === 0) return undefined
  const bar = progress(reports.length, 'reading')
  const record = readReports(reports, {
    knowledge,
    done: () => bar.step(),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
  })
  bar.stop()
  return fixedShelf(record, reports.length === 1 ? (reports[0]!.name ?? 'one report') : `${reports.length} reports`)
}

const run = async (files: string[], flags: Flags): Promise<void> => {
  const port = portOf(flags.port)
  if (!['127.0.0.1', 'localhost', '::1'].includes(flags.host))
    throw new ParleyError(
      'usage',
      `--host ${flags.host}: only this machine may open reports without signing in; serve a dossier with users`,
    )
  const shelf = await shelfOf(files, flags)
  if (!shelf) return
  const app = createApp({ shelf })
  await new Promise<void>((done, fail) => {
    const server = listen({ fetch: app.fetch, port, hostname: flags.host }, info => {
      process.stdout.write(`Parley shows ${shelf.name} at http://${flags.host}:${info.port}/  (Ctrl+C ends it)\n`)
    })
    server.on('error', (e: NodeJS.ErrnoException) =>
      fail(
        e.code === 'EADDRINUSE'
          ? new ParleyError('usage', `--port ${port}: something else listens there; choose another with --port`)
          : e,
      ),
    )
    const end = (): void => void server.close(() => done())
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
}

export const addServeCommand = (program: Command): void => {
  program
    .command('serve')
    .description('Open a page on this machine that shows where things stand, word by word')
    .argument('<files...>', 'reports to read')
    .option('--port <number>', 'where to listen; 0 takes any free one', '4600')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--published <date>', 'when the report was published (EDTF, for example 2025-04-26)')
    .option('--outlet <name>', 'who published it')
    .option('--language <code>', 'the language of the text, where detection is wrong')
    .option('--as-of <date>', 'the day that what is due is reckoned on; else the latest date of publication')
    .option('--knowledge <file>', 'your own actors, sides, issues and outlets (parley.yaml)')
    .addHelpText('after', '\nExample:\n  parley serve samples/*.md')
    .action(run)
}
