/**
 * Reads the reports of a dossier again, with this Parley and the dossier's parley.yaml; people's decisions stay.
 *
 * Each report is kept as soon as it is read, so that an interrupted run goes on where it stopped.
 */
import { ParleyError } from '../errors.ts'
import type { ReportRow, Store } from '../store/store.ts'
import { GENERATOR } from '../version.ts'
import { allReports } from './all-of.ts'
import { dossierReader, knowledgeSum } from './reader.ts'
import { refresh } from './refresh.ts'

export interface Reread {
  readonly read: number
  /** Reports whose reading came out differently. */
  readonly changed: readonly string[]
}

export interface RereadOptions {
  /** Also those that this very version has read with this very knowledge. */
  readonly all?: boolean
  readonly only?: (row: ReportRow) => boolean
  /** Hears how many there are, and of each that is done. */
  readonly begin?: (total: number) => void
  readonly done?: () => void
}

export const reread = async (store: Store, options: RereadOptions = {}): Promise<Reread> => {
  if (store.readOnly) throw new ParleyError('dossier-read-only', store.name)
  const yaml = await store.setting('parley.yaml')
  const sum = knowledgeSum(yaml)
  const due = (r: ReportRow): boolean => options.all === true || r.generator !== GENERATOR || r.knowledge !== sum
  const rows = (await allReports(store)).filter(options.only ?? due)
  const read = dossierReader(yaml)
  options.begin?.(rows.length)
  const changed: string[] = []
  for (const row of rows) {
    const report = await store.report(row.report.id)
    if (!report) continue
    const { revisionOf: _, copyOf: __, ...plain } = report
    if ((await store.add(read(plain))) === 'replaced') changed.push(plain.id)
    options.done?.()
  }
  await refresh(store)
  return { read: rows.length, changed }
}
