/**
 * Reads reports into a dossier, in a thread of its own: reading takes seconds, and pages must not wait for it.
 *
 * In: {file, source: {name, bytes} | {url}, known}; out: {stage} while it goes on, then {report, outcome} or {error}. One task at a time. The
 * models and what the record is made of are kept for the next, as long as the desk lets the thread live.
 */
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { addReports } from '../dossier/add-reports.ts'
import { keepDossier } from '../dossier/kept-dossier.ts'
import { openStore } from '../dossier/open.ts'
import { dossierReader } from '../dossier/reader.ts'
import { refresh } from '../dossier/refresh.ts'
import { ParleyError } from '../errors.ts'
import { type IntakeOptions, readReport } from '../intake/index.ts'
import { makeReport } from '../record/report.ts'
import type { Store } from '../store/store.ts'

export interface ReadingTask {
  readonly file: string
  readonly source: { readonly name: string; readonly bytes: Uint8Array } | { readonly url: string }
  readonly known: IntakeOptions & { readonly title?: string | undefined }
  /** Hosts that may be fetched from though they are on a private network. */
  readonly allowHosts?: readonly string[]
}
export type ReadingNews =
  | { readonly stage: 'fetching' | 'reading' | 'reconciling' }
  | { readonly report: string; readonly outcome: 'added' | 'same' }
  | { readonly error: { readonly code: string; readonly message: string } }

/** What is kept lives long: the heap may outgrow it by a seventh, not by its double. */
setFlagsFromString('--heap-growing-percent=15')

const kept = keepDossier()
let reader: { readonly yaml: string | undefined; readonly read: ReturnType<typeof dossierReader> } | undefined
const readerFor = (yaml: string | undefined): ReturnType<typeof dossierReader> => {
  if (!reader || reader.yaml !== yaml) reader = { yaml, read: dossierReader(yaml) }
  return reader.read
}

const tell = (news: ReadingNews): void => parentPort?.postMessage(news)

/** A page, or every item of a feed. */
const readAddress = async (
  store: Store,
  url: string,
  { known, allowHosts = [] }: ReadingTask,
): Promise<ReadingNews> => {
  tell({ stage: 'fetching' })
  const { createFetcher } = await import('../fetch/index.ts')
  const fetcher = createFetcher({ allowHosts: [...allowHosts] })
  let news: ReadingNews | undefined
  try {
    const { title: _, ...rest } = known
    await addReports(store, [{ url }], {
      ...rest,
      ...{ fetcher, kept, readerFor },
      done: (_source, outcome, report) => {
        if (outcome instanceof ParleyError) throw outcome
        if (report) news = { report: report.id, outcome: outcome === 'same' ? 'same' : 'added' }
      },
    })
  } finally {
    await fetcher.close()
  }
  return news ?? { error: { code: 'empty', message: `${url}: there is no report in it` } }
}

const readBytes = async (
  store: Store,
  source: { readonly name: string; readonly bytes: Uint8Array },
  { known: { title, ...rest } }: ReadingTask,
): Promise<ReadingNews> => {
  const { format: _, ...found } = await readReport(source, rest)
  const report = makeReport({ ...found, ...(title ? { title } : {}) })
  if (await store.report(report.id)) return { report: report.id, outcome: 'same' }
  tell({ stage: 'reading' })
  await store.add(readerFor(await store.setting('parley.yaml'))(report))
  tell({ stage: 'reconciling' })
  await refresh(store, kept)
  return { report: report.id, outcome: 'added' }
}

const work = async (task: ReadingTask): Promise<void> => {
  const store = await openStore(task.file)
  try {
    const { source } = task
    tell('url' in source ? await readAddress(store, source.url, task) : await readBytes(store, source, task))
  } finally {
    await store.close()
  }
}

parentPort?.on('message', (task: ReadingTask) => {
  work(task).catch((error: unknown) => {
    // What nobody foresaw may have left anything behind: the thread ends, and the desk begins a new one.
    if (!(error instanceof ParleyError)) throw error
    tell({ error: { code: error.code, message: error.message } })
  })
})
