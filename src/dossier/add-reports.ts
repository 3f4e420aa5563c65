/**
 * Adds reports to a dossier one by one; each is on the disk before the next is begun.
 *
 * addReports(store, sources, {...}) killed after the seventh of twenty -> run again, it begins with the eighth.
 * A report that is there already is passed over without being read, so the same command twice changes nothing.
 */
import { ParleyError } from '../errors.ts'
import type { Fetcher, Validators } from '../fetch/index.ts'
import type { IntakeOptions } from '../intake/index.ts'
import type { Report } from '../record/sourced-record.ts'
import type { Store } from '../store/store.ts'
import { gatherReports } from './gather-reports.ts'
import type { KeptDossier } from './kept-dossier.ts'
import { dossierReader } from './reader.ts'
import { refresh } from './refresh.ts'
import type { Source } from './sources.ts'

export type Added = 'added' | 'same' | 'revision'
export interface AddOptions extends IntakeOptions {
  readonly fetcher?: Fetcher | undefined
  /** What a process that stays keeps from the time before. */
  readonly kept?: KeptDossier
  /** A reader that is kept, by the dossier's parley.yaml. */
  readonly readerFor?: (yaml: string | undefined) => ReturnType<typeof dossierReader>
  /** After each source. */
  readonly step?: () => void
  /** After each report: what became of it, or why it was not added. */
  readonly done?: (source: Source, outcome: Added | ParleyError, report?: Report) => void
}
export interface AddedCounts {
  readonly added: number
  readonly same: number
  readonly failed: number
}

/** The setting that keeps what a server said of an address. */
export const keyOf = (url: string): string => `fetched ${url}`

const validatorsOf = async (store: Store, source: Source): Promise<Validators | undefined> => {
  const kept = 'url' in source ? await store.setting(keyOf(source.url)) : undefined
  return kept === undefined ? undefined : (JSON.parse(kept) as Validators)
}

export const addReports = async (
  store: Store,
  sources: readonly Source[],
  options: AddOptions = {},
): Promise<AddedCounts> => {
  if (store.readOnly) throw new ParleyError('dossier-read-only', store.name)
  const { readerFor = dossierReader } = options
  let read: ReturnType<typeof dossierReader> | undefined = readerFor(await store.setting('parley.yaml'))
  const counts = { added: 0, same: 0, failed: 0 }
  const addOne = async (source: Source, report: Report): Promise<void> => {
    if (await store.report(report.id)) {
      counts.same++
      options.done?.(source, 'same', report)
      return
    }
    const before = report.url ? await store.reportsOf(report.url) : []
    await store.add(read!(report))
    counts.added++
    options.done?.(source, before.length > 0 ? 'revision' : 'added', report)
  }
  const fail = (source: Source, error: unknown): void => {
    // Trouble of one report is its own; trouble of the dossier ends the run.
    if (!(error instanceof ParleyError) || error.exit === 8 || error.code === 'bad-knowledge') throw error
    counts.failed++
    options.done?.(source, error)
  }
  try {
    for (const source of sources) {
      try {
        const found = await gatherReports(source, { ...options, validators: await validatorsOf(store, source) })
        for (const report of found.reports) await addOne(source, report)
        for (const fault of found.faults) fail(source, fault)
        if (found.unchanged) {
          counts.same++
          options.done?.(source, 'same')
        }
        // Kept last: interrupted before, the page is fetched again.
        if ('url' in source && found.validators && found.faults.length === 0)
          await store.set(keyOf(source.url), JSON.stringify(found.validators))
      } catch (error) {
        fail(source, error)
      }
      options.step?.()
    }
  } finally {
    // Joining a thousand reports takes as much memory as reading them: the models are let go before.
    read = undefined
    // What was added is in the record even where the run ends early; if this fails too, the next command does it.
    if (counts.added > 0) await refresh(store, options.kept).catch(() => undefined)
  }
  await refresh(store, options.kept)
  return counts
}
