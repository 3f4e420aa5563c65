/**
 * Reads one report into a dossier, in a thread of its own: reading takes seconds, and pages must not wait for it.
 *
 * In: {file, source: {name, bytes} | {url}, known}; out: {stage} while it goes on, then {report, outcome} or {error}.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../dossier/open.ts'
import { dossierReader } from '../dossier/reader.ts'
import { refresh } from '../dossier/refresh.ts'
import { ParleyError } from '../errors.ts'
import { type IntakeOptions, readReport } from '../intake/index.ts'
import { makeReport } from '../record/report.ts'
import type { Report } from '../record/sourced-record.ts'

export interface ReadingTask {
  readonly file: string
  readonly source: { readonly name: string; readonly bytes: Uint8Array } | { readonly url: string }
  readonly known: IntakeOptions & { readonly title?: string | undefined }
}
export type ReadingNews =
  | { readonly stage: 'fetching' | 'reading' | 'reconciling' }
  | { readonly report: string; readonly outcome: 'added' | 'same' }
  | { readonly error: { readonly code: string; readonly message: string } }

const tell = (news: ReadingNews): void => parentPort?.postMessage(news)

const reportOf = async ({ source, known }: ReadingTask): Promise<Report> => {
  if ('url' in source) {
    throw new ParleyError('usage', `${source.url}: pages cannot be fetched here; save the page and add the file`)
  }
  const { title, ...rest } = known
  const { format: _, ...found } = await readReport({ name: source.name, bytes: source.bytes }, rest)
  return makeReport({ ...found, ...(title ? { title } : {}) })
}

const work = async (task: ReadingTask): Promise<void> => {
  const store = await openStore(task.file)
  try {
    const report = await reportOf(task)
    if (await store.report(report.id)) return tell({ report: report.id, outcome: 'same' })
    tell({ stage: 'reading' })
    await store.add(dossierReader(await store.setting('parley.yaml'))(report))
    tell({ stage: 'reconciling' })
    await refresh(store)
    tell({ report: report.id, outcome: 'added' })
  } finally {
    await store.close()
  }
}

work(workerData as ReadingTask).catch((error: unknown) => {
  const known = error instanceof ParleyError
  tell({
    error: { code: known ? error.code : 'broken', message: known ? error.message : 'reading failed; see the log' },
  })
  if (!known) throw error
})
