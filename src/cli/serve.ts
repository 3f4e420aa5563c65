/**
 * `parley serve FILE...`: a page on which one sees where things stand, and checks every word of it.
 *
 * Reports are read and shown as they are; a dossier is shown and can be worked on.
 */
import { serve as listen } from '@hono/node-server'
import type { Command } from 'commander'
import { pino } from 'pino'
import { openDossier } from '../dossier/open.ts'
import { ParleyError } from '../errors.ts'
import { readReports } from '../read-reports.ts'
import { type Served, serveDossier, serveRecord } from '../server/serve-dossier.ts'
import { type FileOptions, gather } from './files.ts'
import { withAllowedHosts, withReading } from './flags.ts'
import { progress } from './io.ts'
import { knowledgeFor } from './knowledge.ts'
import { tame } from './tame.ts'

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

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

const ofReports = async (files: string[], flags: Flags): Promise<Served | undefined> => {
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
  return serveRecord(record, reports.length === 1 ? (reports[0]!.name ?? 'one report') : `${reports.length} reports`)
}

const ofDossier = async (file: string, flags: Flags): Promise<Served> => {
  const given = (['published', 'outlet', 'language', 'asOf', 'knowledge'] as const).filter(k => flags[k] !== undefined)
  if (given.length > 0) throw new ParleyError('usage', `--${given[0]}: goes with reports; a dossier has its own`)
  const log = pino({ name: 'parley', level: process.env.PARLEY_LOG ?? 'warn' }, pino.destination(2))
  const store = await openDossier(file)
  return serveDossier(store, file, {
    allowHosts: flags.allowHost ?? [],
    log: ({ error, ...line }) => (error ? log.error({ ...line, err: error }) : log.info(line)),
  })
}

const run = async (files: string[], flags: Flags): Promise<void> => {
  const port = portOf(flags.port)
  const isDossier = files.length === 1 && files[0]!.endsWith('.parley')
  const served = isDossier ? await ofDossier(files[0]!, flags) : await ofReports(files, flags)
  if (!served) return
  if (!LOOPBACK.includes(flags.host) && !served.guarded) {
    await served.close()
    throw new ParleyError(
      'usage',
      `--host ${flags.host}: others can reach this address, so they must sign in; add the first one with parley user add ${files[0]} NAME --role admin`,
    )
  }
  await listenUntilEnd(served, { port, hostname: flags.host })
}

const listenUntilEnd = async (served: Served, at: { port: number; hostname: string }): Promise<void> => {
  await new Promise<void>((done, fail) => {
    const server = listen({ fetch: served.app.fetch, ...at }, info => {
      const host = at.hostname.includes(':') ? `[${at.hostname}]` : at.hostname
      process.stdout.write(`Parley shows ${tame(served.name)} at http://${host}:${info.port}/  (Ctrl+C ends it)\n`)
    })
    server.on('error', (e: NodeJS.ErrnoException) => fail(new ParleyError('usage', why(e, at))))
    // Longer than any client keeps a connection, so that none is closed under a request.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000
    const end = (): void => {
      server.close(() => done())
      // Whoever still listens for changes would keep it open for ever.
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  }).finally(() => served.close())
}

const why = (e: NodeJS.ErrnoException, { port, hostname }: { port: number; hostname: string }): string => {
  if (e.code === 'EADDRINUSE') return `--port ${port}: something else listens there; choose another with --port`
  if (e.code === 'EACCES') return `--port ${port}: needs more rights; choose one above 1023`
  if (e.code === 'EADDRNOTAVAIL') return `--host ${hostname}: this machine has no such address`
  return `cannot listen at ${hostname}:${port} (${e.code ?? e.message})`
}

export const addServeCommand = (program: Command): void => {
  const command = program
    .command('serve')
    .description('Open a page on this machine that shows where things stand, word by word')
    .argument('<files...>', 'a dossier (talks.parley), or reports to read')
    .option('--port <number>', 'where to listen; 0 takes any free one', '4600')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
  withAllowedHosts(withReading(command))
    .addHelpText(
      'after',
      `
Examples:
  parley serve samples/*.md
  parley serve talks.parley --port 8080
  parley serve talks.parley --host 0.0.0.0     (after parley user add talks.parley ana --role admin)

PARLEY_LOG=info logs each request on stderr; texts of reports are never logged.`,
    )
    .action(run)
}
