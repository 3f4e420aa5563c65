/**
 * Reads the reports of a dossier again, with this Parley and the dossier's parley.yaml; people's decisions stay.
 *
 * Each report is kept as soon as it is read, so that an interrupted run goes on where it stopped.
 */
import { ParleyError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { GENERATOR } from '../version.ts'
import { allReports } from './all-of.ts'
import { dossierReader, knowledgeSum } from './reader.ts'
import { refresh } from './refresh.ts'

export interface Reread {
  readonly read: number
  /** Reports whose reading came out differently. */
  readonly changed: readonly string[]
}

/** `all`: also those that this very version has read with this very knowledge. */
export const reread = async (
  store: Store,
  options: { readonly all?: boolean; readonly begin?: (total: number) => void; readonly done?: () => void } = {},
): Promise<Reread> => {
  if (store.readOnly) throw new ParleyError('dossier-read-only', store.name)
  const yaml = await store.setting('parley.yaml')
  const sum = knowledgeSum(yaml)
  const rows = (await allReports(store)).filter(r => options.all || r.generator !== GENERATOR || r.knowledge !== sum)
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
