/**
 * `parley export FILE.parley --format FORM`: the record of a dossier, with what people decided, in any form of export.
 */
import { type Command, Option } from 'commander'
import { FORMATS, formatNamed } from '../../export/formats.ts'
import { checkOutput } from '../io.ts'
import { checkDestination, writeExport } from '../write-export.ts'
import { withDossier } from './desk.ts'

interface Flags {
  readonly format: string
  readonly output?: string
  readonly table?: string
  readonly machine?: boolean
}

const run = async (file: string, flags: Flags): Promise<void> => {
  const format = formatNamed(flags.format)!
  checkDestination(format, flags)
  checkOutput(flags.output)
  await withDossier(file, async store => {
    const record = await store.record(flags.machine ? { machine: true } : {})
    await writeExport(record, format, flags)
  })
}

export const addExportCommand = (program: Command): void => {
  program
    .command('export')
    .description('Write the record of a dossier in another form')
    .argument('<file>', 'the dossier')
    .addOption(new Option('-f, --format <form>', 'which form').choices(FORMATS.map(f => f.name)).default('json'))
    .option('-o, --output <path>', 'write to a file, or to a folder where the form is several tables')
    .option('--table <name>', 'csv: only this table')
    .option('--machine', 'without what people decided')
    .action(run)
}
