/**
 * `parley diff BEFORE AFTER`: what a later record has that an earlier one has not, and what changed in it.
 *
 * Both files hold a record as `parley read --format json` prints it.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { Option } from 'commander'
import { ParleyError } from '../errors.ts'
import { type EntryList, LIST_OF, SourcedRecord } from '../record/sourced-record.ts'
import { type EntryChange, type RecordDiff, recordDiff } from '../views/record-diff.ts'
import { output } from './io.ts'
import { tame } from './tame.ts'

const readRecord = (file: string): SourcedRecord => {
  if (!existsSync(file)) throw new ParleyError('no-such-file', file)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new ParleyError('bad-record', file)
  }
  const record = SourcedRecord.safeParse(json)
  if (!record.success) throw new ParleyError('bad-record', file)
  return record.data
}

const KIND_OF = Object.fromEntries(Object.entries(LIST_OF).map(([kind, list]) => [list, kind])) as Readonly<
  Record<EntryList, string>
>
const MARK: Readonly<Record<EntryChange['change'], string>> = { new: '+', gone: '-', changed: '~' }

const lines = (c: EntryChange): string =>
  [
    `${MARK[c.change]} ${KIND_OF[c.list]} ${c.id}  ${tame(c.head)}  “${tame(c.words)}”`,
    ...c.what.map(w => `    ${tame(w)}`),
    '',
  ].join('\n')

/** "+ report r-1  Northern Wire, 2026-02-09" */
const reportLine = (mark: string, id: string, record: SourcedRecord): string => {
  const report = record.reports.find(r => r.id === id)
  const name = [report?.outlet ?? report?.title ?? report?.name, report?.published].filter(Boolean).join(', ')
  return `${mark} report ${id}${name ? `  ${tame(name)}` : ''}\n`
}

const asText = (diff: RecordDiff, before: SourcedRecord, after: SourcedRecord): string => {
  const { added, removed } = diff.reports
  const reports = [...added.map(id => reportLine('+', id, after)), ...removed.map(id => reportLine('-', id, before))]
  const all = [...reports, ...diff.entries.map(lines)]
  return all.length > 0 ? all.join('') : 'nothing changed\n'
}

export const addDiffCommand = (program: Command): void => {
  program
    .command('diff')
    .description('Show what changed from one record to a later one')
    .argument('<before>', 'a record in JSON')
    .argument('<after>', 'a later record in JSON')
    .addOption(new Option('-f, --format <form>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action((before: string, after: string, flags: { format: string; output?: string }) => {
      const [old, now] = [readRecord(before), readRecord(after)]
      const diff = recordDiff(old, now)
      output(flags.format === 'json' ? `${JSON.stringify(diff, null, 1)}\n` : asText(diff, old, now), flags.output)
    })
}
