/**
 * `parley read FILE...`: the main job. Reports in, a sourced record out, as text, JSON, Markdown or the draft of a case.
 */
import type { Command } from 'commander'
import { Option } from 'commander'
import { ParleyError } from '../errors.ts'
import { toCase } from '../export/case.ts'
import { toMarkdown } from '../export/markdown.ts'
import { toPlover } from '../export/plover.ts'
import type { Trace } from '../pipeline.ts'
import { readReports } from '../read-reports.ts'
import type { Report, SourcedRecord } from '../record/sourced-record.ts'
import { indexRecord } from '../views/names.ts'
import { uncovered } from '../views/uncovered.ts'
import { type FileOptions, gather } from './files.ts'
import { output, progress } from './io.ts'
import { knowledgeFor } from './knowledge.ts'
import { paint, tame } from './paint.ts'

interface Flags extends FileOptions {
  format: string
  asOf?: string
  knowledge?: string
  minConfidence?: string
  output?: string
  trace?: boolean
  uncovered?: boolean
}

const share = (text: string | undefined): number => {
  if (text === undefined) return 0
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new ParleyError('usage', `--min-confidence ${text}: give a number from 0 to 1`)
  return value
}

const FORMATS: Record<string, (record: SourcedRecord, toFile: boolean) => string> = {
  text: (record, toFile) =>
    paint(record, {
      colour: !toFile && process.stdout.isTTY === true && !process.env.NO_COLOR,
      width: process.stdout.columns ?? 100,
    }),
  json: record => `${JSON.stringify(record, null, 1)}\n`,
  markdown: record => toMarkdown(record),
  plover: record => toPlover(record),
  case: record => toCase(record),
}

const traceLine = (report: Report, t: Trace): void => {
  const name = report.name ?? report.id
  process.stderr.write(`${name}\t${t.step}\t${t.gave.join(',')}\t${t.count}\t${t.milliseconds.toFixed(1)} ms\n`)
}

const run = async (files: string[], flags: Flags): Promise<void> => {
  const minConfidence = share(flags.minConfidence)
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
    for (const words of uncovered(record)) process.stderr.write(`${index.line(words)}\t${tame(words.exact)}\n`)
  }
  output(FORMATS[flags.format]!(record, flags.output !== undefined), flags.output)
}

export const addReadCommand = (program: Command): void => {
  program
    .command('read')
    .description('Read reports into one sourced record: who said what, what happened, where each party stands')
    .argument('<files...>', 'text, Markdown, HTML, PDF or ninjs files; - is standard input')
    .addOption(new Option('-f, --format <form>', 'how to print it').choices(Object.keys(FORMATS)).default('text'))
    .option('--published <date>', 'when the report was published (EDTF, for example 2025-04-26)')
    .option('--outlet <name>', 'who published it')
    .option('--language <code>', 'the language of the text, where detection is wrong')
    .option('--as-of <date>', 'the day that what is due is reckoned on; else the latest date of publication')
    .option('--knowledge <file>', 'your own actors, sides, issues and outlets (parley.yaml)')
    .option('--min-confidence <share>', 'leave out statements below this confidence, 0 to 1')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--uncovered', 'list on stderr the sentences that no entry stands on')
    .option('--trace', 'show on stderr which step made what, and how long it took')
    .addHelpText(
      'after',
      `
Examples:
  parley read report.txt --published 2025-04-26
  parley read *.md --format json -o record.json
  curl -s PAGE | parley read - --format markdown`,
    )
    .action(run)
}
