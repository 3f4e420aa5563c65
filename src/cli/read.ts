/**
 * `parley read FILE...`: the main job. Reports in, a sourced record out, as text or in any form of src/export/formats.ts.
 */
import type { Command } from 'commander'
import { Option } from 'commander'
import { ParleyError } from '../errors.ts'
import { FORMATS, formatNamed } from '../export/formats.ts'
import type { Trace } from '../pipeline.ts'
import { readReports } from '../read-reports.ts'
import type { Report } from '../record/sourced-record.ts'
import { indexRecord } from '../views/names.ts'
import { uncovered } from '../views/uncovered.ts'
import { type FileOptions, gather } from './files.ts'
import { share, withAllowedHosts, withReading, withTimeout } from './flags.ts'
import { checkOutput, hasColours, output, progress } from './io.ts'
import { knowledgeFor } from './knowledge.ts'
import { type Paper, paint } from './paint.ts'
import { tame } from './tame.ts'
import { checkDestination, writeExport } from './write-export.ts'

interface Flags extends FileOptions {
  format: string
  asOf?: string
  knowledge?: string
  minConfidence?: string
  output?: string
  table?: string
  trace?: boolean
  uncovered?: boolean
}

const paper = (toFile: boolean): Paper => ({
  colour: !toFile && hasColours(),
  width: process.stdout.columns ?? 100,
})

const traceLine = (report: Report, t: Trace): void => {
  const name = report.name ?? report.id
  process.stderr.write(`${tame(name)}\t${t.step}\t${t.gave.join(',')}\t${t.count}\t${t.milliseconds.toFixed(1)} ms\n`)
}

const run = async (files: string[], flags: Flags): Promise<void> => {
  const minConfidence = share('--min-confidence', flags.minConfidence) ?? 0
  const format = formatNamed(flags.format)
  checkOutput(flags.output, files)
  if (format) checkDestination(format, flags)
  else if (flags.table !== undefined) throw new ParleyError('usage', '--table goes with --format csv')
  const knowledge = knowledgeFor(flags.knowledge, files)
  const { reports, status } = await gather(files, flags)
  if (status !== 0) process.exitCode = status
  if (reports.length === 0) return
  const bar = progress(reports.length, 'reading')
  const record = readReports(reports, {
    minConfidence,
    knowledge,
    done: () => bar.step(),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.trace ? { trace: traceLine } : {}),
  })
  bar.stop()
  if (flags.uncovered) {
    const index = indexRecord(record)
    for (const words of uncovered(record)) process.stderr.write(`${tame(index.line(words))}\t${tame(words.exact)}\n`)
  }
  if (format) return writeExport(record, format, flags)
  output(paint(record, paper(flags.output !== undefined)), flags.output, true)
}

export const addReadCommand = (program: Command): void => {
  const command = program
    .command('read')
    .description('Read reports into one sourced record: who said what, what happened, where each party stands')
    .argument(
      '<files...>',
      'text, Markdown, HTML, PDF, DOCX, ninjs or feed files, or http(s) addresses; - is standard input',
    )
    .addOption(
      new Option('-f, --format <form>', 'how to print it')
        .choices(['text', ...FORMATS.map(f => f.name)])
        .default('text'),
    )
  withReading(command).option('--min-confidence <share>', 'leave out statements below this confidence, 0 to 1')
  withTimeout(withAllowedHosts(command))
    .option('-o, --output <file>', 'write to a file instead of standard output; to a folder for all tables of csv')
    .option('--table <kind>', 'the one table of csv to write: statements, events, tolls ...')
    .option('--uncovered', 'list on stderr the sentences that no entry stands on')
    .option('--trace', 'show on stderr which step made what, and how long it took')
    .addHelpText(
      'after',
      `
Examples:
  parley read report.txt --published 2025-04-26
  parley read *.md --format json -o record.json
  parley read https://example.org/report --format html -o brief.html`,
    )
    .action(run)
}
