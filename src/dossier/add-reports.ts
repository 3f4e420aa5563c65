/**
 * Adds reports to a dossier one by one; each is on the disk before the next is begun.
 *
 * addReports(store, sources, {...}) killed after the seventh of twenty -> run again, it begins with the eighth.
 * A report that is there already is passed over without being read, so the same command twice changes nothing.
 */
import { ParleyError } from '../errors.ts'
import { type IntakeOptions, readFileBytes, readReport } from '../intake/index.ts'
import { makeReport } from '../record/report.ts'
import type { Report } from '../record/sourced-record.ts'
import type { Store } from '../store/store.ts'
import { dossierReader } from './reader.ts'
import { refresh } from './refresh.ts'
import type { Source } from './sources.ts'

/** Gets a page and makes a report of it; given by who assembles, so that nothing here needs the network. */
export type Fetcher = (url: string, options: IntakeOptions) => Promise<Report>

export type Added = 'added' | 'same' | 'revision'
export interface AddOptions extends IntakeOptions {
  readonly fetch?: Fetcher | undefined
  /** After each source: what became of it, or why it was not added. */
  readonly done?: (source: Source, outcome: Added | ParleyError, report?: Report) => void
}
export interface AddedCounts {
  readonly added: number
  readonly same: number
  readonly failed: number
}

const reportOf = async (source: Source, options: AddOptions): Promise<Report> => {
  const { published, outlet, language } = options
  const known: IntakeOptions = {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
  }
  if ('url' in source) {
    if (!options.fetch)
      throw new ParleyError('usage', `${source.url}: pages cannot be fetched here; save the page and add the file`)
    return options.fetch(source.url, known)
  }
  const bytes = await readFileBytes(source.file)
  const name = source.file === '-' ? 'standard input' : source.file
  const { format: _, ...found } = await readReport({ name, bytes }, known)
  return makeReport({ ...found, ...(source.file === '-' ? {} : { name: source.name }) })
}

export const addReports = async (
  store: Store,
  sources: readonly Source[],
  options: AddOptions = {},
): Promise<AddedCounts> => {
  if (store.readOnly) throw new ParleyError('dossier-read-only', store.name)
  const read = dossierReader(await store.setting('parley.yaml'))
  const counts = { added: 0, same: 0, failed: 0 }
  try {
    for (const source of sources) {
      try {
        const report = await reportOf(source, options)
        if (await store.report(report.id)) {
          counts.same++
          options.done?.(source, 'same', report)
          continue
        }
        const before = report.url ? await store.reportsOf(report.url) : []
        await store.add(read(report))
        counts.added++
        options.done?.(source, before.length > 0 ? 'revision' : 'added', report)
      } catch (error) {
        // Trouble of one report is its own; trouble of the dossier ends the run.
        if (!(error instanceof ParleyError) || error.exit >= 8 || error.code === 'bad-knowledge') throw error
        counts.failed++
        options.done?.(source, error)
      }
    }
  } finally {
    // What was added is in the record even where the run ends early; if this fails too, the next command does it.
    if (counts.added > 0) await refresh(store).catch(() => undefined)
  }
  await refresh(store)
  return counts
}
