/**
 * `parley verify FILE.parley`: every anchor against its text, every reference, every checksum. Exit 8 where one fails.
 */
import { dirname } from 'node:path'
import type { Command } from 'commander'
import { ParleyError } from '../../errors.ts'
import { leftOvers } from '../../store/sqlite/young.ts'
import { counted } from '../../text/counted.ts'
import { complain } from '../io.ts'
import { tame } from '../tame.ts'
import { type Shape, show, withDossier, withFormat } from './desk.ts'

/** So many are printed; a damaged file has thousands. */
const SHOWN = 50

const run = async (file: string, flags: Shape): Promise<void> =>
  withDossier(file, async store => {
    const { checked, faults } = await store.verify()
    const sums = Object.entries(checked).map(([what, n]) =>
      counted(n, what.replace(/ies$/, 'y').replace(/s$/, ''), what),
    )
    show(flags, { checked, faults }, () =>
      faults.length === 0 ? [tame(`${file}: ${sums.join(', ')}: no faults`)] : [],
    )
    const left = leftOvers(dirname(file))
    if (flags.format === 'text')
      for (const path of left) complain(`${path}: left half made by a command that was killed; you may delete it`)
    if (faults.length === 0) return
    if (flags.format === 'text') for (const f of faults.slice(0, SHOWN)) complain(`${f.kind}: ${f.where}: ${f.what}`)
    const more = faults.length > SHOWN ? ` (${SHOWN} shown)` : ''
    throw new ParleyError(
      'dossier-faults',
      `${file}: ${counted(faults.length, 'fault')}${more}; restore a backup (parley restore BACKUP ${file}), or save what is sound (parley rescue ${file} NEW.parley)`,
    )
  })

export const addVerifyCommand = (program: Command): void => {
  withFormat(
    program
      .command('verify')
      .description('Check a dossier: every anchor against its text, every reference, every checksum')
      .argument('<file>', 'the dossier'),
  ).action(run)
}
