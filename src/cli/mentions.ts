/**
 * `parley mentions FILE...`: every mention of an actor, place, time and amount, as JSON Lines.
 */
import type { Command } from 'commander'
import { readMentions } from '../read-mentions.ts'
import { type FileOptions, gather } from './files.ts'
import { withSource } from './flags.ts'
import { checkOutput, output } from './io.ts'
import { knowledgeFor } from './knowledge.ts'

interface Flags extends FileOptions {
  knowledge?: string
  output?: string
}

export const addMentionsCommand = (program: Command): void => {
  withSource(
    program
      .command('mentions')
      .description('Print every mention of an actor, place, time and amount, one JSON object a line')
      .argument('<files...>', 'files, or - for standard input'),
  )
    .option('--knowledge <file>', 'your own actors, sides, issues and outlets (parley.yaml)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (files: string[], flags: Flags) => {
      checkOutput(flags.output, files)
      const knowledge = knowledgeFor(flags.knowledge, files)
      const { reports, status } = await gather(files, flags)
      if (status !== 0) process.exitCode = status
      const lines = reports.flatMap(r => readMentions(r, knowledge)).map(m => `${JSON.stringify(m)}\n`)
      if (reports.length > 0) output(lines.join(''), flags.output)
    })
}
