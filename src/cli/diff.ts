/**
 * `parley diff BEFORE AFTER`: what a later record has that an earlier one has not, and what changed in it.
 *
 * Both files hold a record as `parley read --format json` prints it.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { Option } from 'commander'
import { ParleyError } from '../errors.ts'
import { SourcedRecord } from '../record/sourced-record.ts'
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

const MARK: Readonly<Record<EntryChange['change'], string>> = { new: '+', gone: '-', changed: '~' }

const line = (c: EntryChange): string =>
  `${MARK[c.change]} ${c.list} ${c.id}  “${tame(c.words)}”${c.fields.length > 0 ? `  ${c.fields.join(', ')}` : ''}\n`

const asText = (diff: RecordDiff): string => {
  const { added, removed } = diff.reports
  const reports = [...added.map(id => `+ report ${id}\n`), ...removed.map(id => `- report ${id}\n`)]
  const all = [...reports, ...diff.entries.map(line)]
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
      const diff = recordDiff(readRecord(before), readRecord(after))
      output(flags.format === 'json' ? `${JSON.stringify(diff, null, 1)}\n` : asText(diff), flags.output)
    })
}
