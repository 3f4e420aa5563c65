/**
 * `parley parse FILE...`: the grammar itself, as CoNLL-U, for those who want sentences and not a record.
 */
import { type Command, Option } from 'commander'
import { createEngine, formatConllu } from '../language/index.ts'
import { type FileOptions, gather } from './files.ts'
import { languageOf } from './flags.ts'
import { checkOutput, output } from './io.ts'

interface Flags extends FileOptions {
  format: string
  output?: string
}

export const addParseCommand = (program: Command): void => {
  program
    .command('parse')
    .description('Print sentences, tokens, tags, lemmas and dependencies of a text')
    .argument('<files...>', 'files, or - for standard input')
    .addOption(new Option('-f, --format <form>', 'how to print it').choices(['conllu']).default('conllu'))
    .option('--language <code>', 'the language of the text, where detection is wrong', languageOf)
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (files: string[], flags: Flags) => {
      checkOutput(flags.output, files)
      const { reports, status } = await gather(files, flags)
      if (status !== 0) process.exitCode = status
      const engine = createEngine()
      const text = reports.map(r => formatConllu(r.text, engine.parse(r.text))).join('')
      if (reports.length > 0) output(text, flags.output)
    })
}
