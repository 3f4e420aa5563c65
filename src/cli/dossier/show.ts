/**
 * `parley show FILE.parley [ID]`: one entry with its words in their sentence, the machine's value and people's side by
 * side and every decision about it; a report; or, without an id, what the dossier holds.
 */
import type { Command } from 'commander'
import { entryIn } from '../../dossier/decide.ts'
import { ParleyError } from '../../errors.ts'
import { anchorsIn } from '../../record/anchor.ts'
import { ENTRY_KINDS } from '../../record/decision.ts'
import { LIST_OF } from '../../record/sourced-record.ts'
import type { Store } from '../../store/store.ts'
import { counted } from '../../text/counted.ts'
import { tame } from '../tame.ts'
import { printLines, type Shape, show, withDossier, withFormat } from './desk.ts'
import { entryLines } from './entry-lines.ts'
import { reportLine } from './lines.ts'

const overview = async (store: Store): Promise<{ value: unknown; lines: string[] }> => {
  const info = await store.info()
  const { counts } = info
  const yaml = await store.setting('parley.yaml')
  const orphans = await store.orphans()
  return {
    value: { ...info, knowledge: yaml !== undefined, orphans: orphans.length },
    lines: [
      `${tame(store.name)}: made ${info.created.slice(0, 10)}, version ${info.schema}, ${(info.bytes / 1e6).toFixed(1)} MB${info.readOnly ? ', may not be written' : ''}`,
      `  ${counted(counts.reports, 'report')}, reckoned on ${info.asOf ?? 'no date'}, ${yaml === undefined ? 'no parley.yaml of its own' : 'with its own parley.yaml'}`,
      `  ${ENTRY_KINDS.map(k => counted(counts[k], k, LIST_OF[k])).join(', ')}`,
      `  ${counted(counts.actors, 'actor')}, ${counted(counts.places, 'place')}, ${counted(counts.notes, 'note')}, ${counted(counts.decisions, 'decision')}${orphans.length > 0 ? `, of which ${orphans.length} lost the entry (parley list ${tame(store.name)} orphans)` : ''}`,
    ],
  }
}

const run = async (file: string, id: string | undefined, flags: Shape): Promise<void> =>
  withDossier(file, async store => {
    if (id === undefined) {
      const { value, lines } = await overview(store)
      show(flags, value, () => lines)
      return
    }
    if (id.startsWith('r-')) {
      const report = await store.report(id)
      if (!report) throw new ParleyError('no-such-report', id)
      const row = (await store.reportRow(id))!
      if (flags.format === 'json') show(flags, report, () => [])
      else printLines([reportLine(row), ...report.text.split('\n').map(tame)])
      return
    }
    const kept = await entryIn(store, id)
    const decisions = await store.decisions({ about: kept.id })
    const lines = flags.format === 'json' ? [] : await entryLines(store, kept)
    show(flags, { ...kept, decisions, anchors: anchorsIn(kept.entry ?? kept.machine).length }, () => lines)
  })

export const addShowCommand = (program: Command): void => {
  withFormat(
    program
      .command('show')
      .description('Show one entry with its words, values and decisions, a report, or what the dossier holds')
      .argument('<file>', 'the dossier')
      .argument('[id]', 'an entry (s-..., e-...) or a report (r-...)'),
  ).action(run)
}
