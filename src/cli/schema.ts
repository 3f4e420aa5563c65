/** `parley schema`: the record's contract as JSON Schema 2020-12. */
import type { Command } from 'commander'
import { recordSchema } from '../record/sourced-record.ts'
import { output } from './io.ts'

export const addSchemaCommand = (program: Command): void => {
  program
    .command('schema')
    .description('Print the JSON Schema (2020-12) of the record')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action((flags: { output?: string }) => output(`${JSON.stringify(recordSchema(), null, 2)}\n`, flags.output))
}
