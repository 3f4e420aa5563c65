/**
 * `parley remove FILE.parley REPORT`: takes a report out, by id or by the name it was added under.
 */
import type { Command } from 'commander'
import { keyOf } from '../../dossier/add-reports.ts'
import { allReports } from '../../dossier/all-of.ts'
import { refresh } from '../../dossier/refresh.ts'
import { ParleyError } from '../../errors.ts'
import type { Store } from '../../store/store.ts'
import { counted } from '../../text/counted.ts'
import { tame } from '../tame.ts'
import { type Shape, show, withDossier, withFormat } from './desk.ts'

const idOf = async (store: Store, named: string): Promise<string> => {
  const rows = await allReports(store)
  const found = rows.filter(({ report: r }) => r.id === named || r.name === named || r.url === named)
  if (found.length === 1) return found[0]!.report.id
  if (found.length === 0) throw new ParleyError('no-such-report', named)
  throw new ParleyError(
    'usage',
    `${named}: several reports bear this name, give an id: ${found.map(r => r.report.id).join(' ')}`,
  )
}

const run = async (file: string, named: string, flags: Shape): Promise<void> =>
  withDossier(file, async store => {
    const id = await idOf(store, named)
    const before = (await store.orphans()).length
    const report = await store.report(id)
    await store.remove(id)
    // Fetched again, the page is new and not "unchanged".
    for (const address of new Set([report?.url, report?.name])) if (address) await store.set(keyOf(address), undefined)
    await refresh(store)
    const orphans = (await store.orphans()).length - before
    show(flags, { removed: id, orphans }, () => [
      tame(
        `${file}: ${id} removed${orphans > 0 ? `; ${counted(orphans, 'decision')} lost the entry (parley list ${file} orphans)` : ''}`,
      ),
    ])
  })

export const addRemoveCommand = (program: Command): void => {
  withFormat(
    program
      .command('remove')
      .description('Take a report out of a dossier, with all that stands in it; decisions are kept')
      .argument('<file>', 'the dossier')
      .argument('<report>', 'its id, the name it was added under, or its address'),
  ).action(run)
}
