/**
 * `parley init FILE.parley`: a new, empty dossier, with the parley.yaml that lies beside it where there is one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { createDossier } from '../../dossier/open.ts'
import { knowledgeOf } from '../../dossier/reader.ts'
import { ParleyError } from '../../errors.ts'
import { isEdtf } from '../../record/values.ts'
import { say } from '../io.ts'

interface Flags {
  readonly knowledge?: string
  readonly asOf?: string
}

const run = async (file: string, flags: Flags): Promise<void> => {
  if (flags.asOf !== undefined && !isEdtf(flags.asOf)) throw new ParleyError('bad-date', flags.asOf)
  if (flags.knowledge !== undefined && !existsSync(flags.knowledge))
    throw new ParleyError('no-such-file', flags.knowledge)
  const beside = join(dirname(file), 'parley.yaml')
  const named = flags.knowledge ?? (existsSync(beside) ? beside : undefined)
  const yaml = named === undefined ? undefined : readFileSync(named, 'utf8')
  // A mistake in it is told now, and not with the first report.
  knowledgeOf(yaml)
  const store = await createDossier(file)
  if (yaml !== undefined) await store.set('parley.yaml', yaml)
  if (flags.asOf !== undefined) await store.set('as-of', flags.asOf)
  await store.close()
  const with_ = named === undefined ? '' : ` with ${named}`
  say(`${file}: a new dossier${with_}; next: parley add ${file} FILE|FOLDER|URL...`)
}

export const addInitCommand = (program: Command): void => {
  program
    .command('init')
    .description('Make a new dossier: one file that keeps reports, the record made of them and what people decide')
    .argument('<file>', 'the file to make, for example talks.parley')
    .option('--knowledge <file>', 'your own actors, sides, issues and outlets; else parley.yaml beside the dossier')
    .option('--as-of <date>', 'the day that what is due is reckoned on; else the latest date of publication')
    .action(run)
}
