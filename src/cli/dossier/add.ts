/**
 * `parley add FILE.parley FILE|FOLDER|URL...`: reports into a dossier, each kept as soon as it is read.
 *
 * Run again after an interruption, it goes on where it stopped; a report that is there already changes nothing.
 */
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import { type Added, addReports } from '../../dossier/add-reports.ts'
import { type Source, sourcesOf } from '../../dossier/sources.ts'
import { ParleyError } from '../../errors.ts'
import { counted } from '../../text/counted.ts'
import { type FileOptions, fetcherOf } from '../files.ts'
import { withAllowedHosts, withSource, withTimeout } from '../flags.ts'
import { complain, progress } from '../io.ts'
import { tame } from '../tame.ts'
import { type Shape, show, withDossier, withFormat } from './desk.ts'

interface Flags extends FileOptions, Shape {}

const nameOf = (source: Source): string => ('url' in source ? source.url : source.file)

/** A thousand reports in under a gigabyte: the heap may outgrow what lives in it by a seventh, not by its double. */
const THRIFTY = '--heap-growing-percent=15'

const run = async (file: string, named: string[], flags: Flags): Promise<void> => {
  setFlagsFromString(THRIFTY)
  const later = named.find(n => n.endsWith('.parley'))
  if (later !== undefined && !file.endsWith('.parley'))
    throw new ParleyError('usage', `${file}: the dossier comes first: parley add ${later} ${file}`)
  const sources = sourcesOf(named)
  const outcomes: { source: string; outcome: Added | 'failed'; report?: string; error?: string }[] = []
  const fetcher = await fetcherOf(flags)
  await withDossier(file, async store => {
    const bar = progress(sources.length, 'adding')
    let status = 0
    let undated = 0
    const counts = await addReports(store, sources, {
      published: flags.published,
      outlet: flags.outlet,
      language: flags.language,
      fetcher,
      step: () => bar.step(),
      done: (source, outcome, report) => {
        const failed = outcome instanceof ParleyError
        if (failed) {
          complain(outcome.message)
          status = Math.max(status, outcome.exit)
        }
        if (report && outcome !== 'same' && report.published === undefined) undated++
        outcomes.push({
          source: nameOf(source),
          outcome: failed ? 'failed' : outcome,
          ...(report ? { report: report.id } : {}),
          ...(failed ? { error: outcome.code } : {}),
        })
      },
    }).finally(() => bar.stop())
    if (status !== 0) process.exitCode = status
    const { counts: has } = await store.info()
    const revised = outcomes.filter(o => o.outcome === 'revision').length
    show(flags, { ...counts, outcomes, reports: has.reports }, () => [
      tame(
        `${file}: ${counts.added} added${revised > 0 ? ` (${revised} with an address that was there before)` : ''}, ${counts.same} there already, ${counts.failed} failed; ` +
          `it holds ${counted(has.reports, 'report')} and ${counted(has.statement, 'statement')}`,
      ),
      ...(undated > 0
        ? [
            `${undated} of these without a date of publication, so that “on Friday” has no day in them: add them again with --published DATE`,
          ]
        : []),
    ])
  }).finally(() => fetcher.close())
}

export const addAddCommand = (program: Command): void => {
  const command = program
    .command('add')
    .description('Add reports to a dossier: files, whole folders, addresses')
    .argument('<file>', 'the dossier')
    .argument('<reports...>', 'text, Markdown, HTML, PDF, ninjs or DOCX files, folders of them, http(s) addresses')
  withFormat(withTimeout(withAllowedHosts(withSource(command))))
    .addHelpText(
      'after',
      '\nExamples:\n  parley add talks.parley reports/\n  parley add talks.parley article.html --published 2026-03-14',
    )
    .action(run)
}
