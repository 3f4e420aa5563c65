/**
 * `parley knowledge FILE.parley [parley.yaml]`: shows or replaces the dossier's own actors, sides, issues and outlets.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { knowledgeOf } from '../../dossier/reader.ts'
import { ParleyError } from '../../errors.ts'
import { output, say } from '../io.ts'
import { tame } from '../tame.ts'
import { withDossier } from './desk.ts'

const run = async (file: string, yaml: string | undefined, flags: { remove?: boolean }): Promise<void> =>
  withDossier(file, async store => {
    if (flags.remove) await store.set('parley.yaml', undefined)
    else if (yaml === undefined) {
      output((await store.setting('parley.yaml')) ?? `${tame(file)}: no parley.yaml of its own\n`)
      return
    } else {
      if (!existsSync(yaml)) throw new ParleyError('no-such-file', yaml)
      const text = readFileSync(yaml, 'utf8')
      knowledgeOf(text)
      await store.set('parley.yaml', text)
    }
    say(`${file}: kept; parley reread ${file} reads the reports with it`)
  })

export const addKnowledgeCommand = (program: Command): void => {
  program
    .command('knowledge')
    .description('Show or replace what the dossier itself knows: its parley.yaml')
    .argument('<file>', 'the dossier')
    .argument('[yaml]', 'a parley.yaml to keep in it')
    .option('--remove', 'take it out')
    .action(run)
}
