/**
 * `parley reread FILE.parley`: reads the reports again with this Parley and shows what that changes; decisions stay.
 */
import type { Command } from 'commander'
import { reread } from '../../dossier/reread.ts'
import { counted } from '../../text/counted.ts'
import { recordDiff } from '../../views/record-diff.ts'
import { progress } from '../io.ts'
import { tame } from '../tame.ts'
import { type Shape, show, withDossier, withFormat } from './desk.ts'

interface Flags extends Shape {
  readonly all?: boolean
}
const MARK = { new: '+', gone: '-', changed: '~' } as const

const run = async (file: string, flags: Flags): Promise<void> =>
  withDossier(file, async store => {
    const before = await store.record()
    const lost = new Set((await store.orphans()).map(o => o.decision))
    let bar = progress(0, '')
    const { read, changed } = await reread(store, {
      all: flags.all === true,
      begin: total => {
        bar = progress(total, 'reading')
      },
      done: () => bar.step(),
    }).finally(() => bar.stop())
    const diff = recordDiff(before, await store.record())
    const orphans = (await store.orphans()).filter(o => !lost.has(o.decision))
    show(flags, { read, changed, entries: diff.entries, orphans }, () => [
      ...diff.entries.map(c =>
        tame(
          `${MARK[c.change]} ${c.list} ${c.id}  “${c.words}”${c.fields.length > 0 ? `  ${c.fields.join(', ')}` : ''}`,
        ),
      ),
      ...orphans.map(o => tame(`! decision ${o.decision} has lost its entry: ${o.reason}`)),
      tame(
        `${file}: ${counted(read, 'report')} read, ${changed.length} came out differently${read === 0 ? '; all were read by this Parley with this parley.yaml (--all reads them again)' : ''}`,
      ),
    ])
  })

export const addRereadCommand = (program: Command): void => {
  withFormat(
    program
      .command('reread')
      .description('Read the reports again with this Parley, show what changes, and keep what people decided')
      .argument('<file>', 'the dossier')
      .option('--all', 'also those that this Parley has read already'),
  ).action(run)
}
