/**
 * `parley backup`, `restore`, `copy` and `rescue`: whole copies of a dossier, back from them, and out of a damaged one.
 */
import type { Command } from 'commander'
import { openStore } from '../../dossier/open.ts'
import { refresh } from '../../dossier/refresh.ts'
import { rescueDossier } from '../../dossier/rescue-dossier.ts'
import { restore } from '../../dossier/restore.ts'
import { counted } from '../../text/counted.ts'
import { complain, progress, say } from '../io.ts'
import { tame } from '../tame.ts'
import { type Shape, show, withFormat } from './desk.ts'

const copyTo = async (file: string, to: string, compact: boolean): Promise<void> => {
  const store = await openStore(file)
  const bar = progress(100, 'copying')
  let shown = 0
  try {
    if (!store.readOnly && compact) await refresh(store)
    await store.backup(to, {
      compact,
      progress: share => {
        for (; shown < Math.floor(share * 100); shown++) bar.step()
      },
    })
  } finally {
    bar.stop()
    await store.close()
  }
}

export const addSafeCommands = (program: Command): void => {
  program
    .command('backup')
    .description('Copy a dossier as it stands, whole even while others work on it')
    .argument('<file>', 'the dossier')
    .argument('<to>', 'the copy, a file that is not there yet')
    .action(async (file: string, to: string) => {
      await copyTo(file, to, false)
      say(`${to}: a backup of ${file}; parley restore ${to} FILE.parley brings it back`)
    })
  program
    .command('restore')
    .description('Put a backup in the place of a dossier')
    .argument('<backup>', 'the backup')
    .argument('<file>', 'the dossier to be')
    .option('--replace', 'where a dossier stands there: set it aside under another name')
    .action(async (backup: string, file: string, flags: { replace?: boolean }) => {
      const { aside } = await restore(backup, file, flags)
      say(`${file}: restored from ${backup}${aside ? `; what stood there is ${aside}` : ''}`)
    })
  program
    .command('copy')
    .description('Copy a dossier to hand it over: everything in it, as small as it gets')
    .argument('<file>', 'the dossier')
    .argument('<to>', 'the copy, a file that is not there yet')
    .action(async (file: string, to: string) => {
      await copyTo(file, to, true)
      say(`${to}: a copy of ${file}`)
    })
  withFormat(
    program
      .command('rescue')
      .description('Save what is sound in a damaged dossier into a new one')
      .argument('<file>', 'the damaged dossier')
      .argument('<to>', 'the new dossier, a file that is not there yet'),
  ).action(async (file: string, to: string, flags: Shape) => {
    const saved = await rescueDossier(file, to)
    const { reports, unread, decisions, lost } = saved
    if (flags.format === 'text') for (const line of lost.slice(0, 50)) complain(`lost: ${line}`)
    show(flags, saved, () => [
      tame(
        `${to}: ${counted(reports, 'report')} (${unread} read again) and ${counted(decisions, 'decision')} saved, ${counted(lost.length, 'thing')} lost`,
      ),
    ])
  })
}
