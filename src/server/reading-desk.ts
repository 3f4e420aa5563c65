/**
 * The queue of reports to be read: one at a time, each in a worker; whoever watches hears how far it is.
 *
 * desk.add(task) -> {id: 'job-1', state: 'waiting'}; desk.jobs() -> the same, later {state: 'done', report: 'r-...'}
 */
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { ReadingNews, ReadingTask } from './reading-worker.ts'

export const Job = z.object({
  id: z.string(),
  name: z.string(),
  who: z.string(),
  state: z.enum(['waiting', 'fetching', 'reading', 'reconciling', 'done', 'same', 'failed']),
  report: z.string().optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
})
export type Job = z.infer<typeof Job>

export interface ReadingDesk {
  /** Undefined where too many wait already. */
  add(task: ReadingTask, about: { readonly name: string; readonly who: string }): Job | undefined
  /** The last fifty, newest first. */
  jobs(): readonly Job[]
  close(): Promise<void>
}

const MOST_WAITING = 200
const KEPT = 50

/** The worker beside this file: JavaScript in the build; from the sources TypeScript, which its thread must learn first. */
const startWorker = (workerData: ReadingTask): Worker => {
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./reading-worker.js', import.meta.url), { workerData })
  const source = new URL('./reading-worker.ts', import.meta.url).href
  const begin = `import('tsx/esm/api').then(tsx => { tsx.register(); return import(${JSON.stringify(source)}) })`
  return new Worker(begin, { eval: true, workerData })
}

export interface DeskOptions {
  /** Hears of what nobody foresaw; what a user can mend stands in the job. */
  readonly failed?: (error: unknown) => void
  /** A job is done when the report can be seen. */
  readonly shown?: () => Promise<void>
}

export const createReadingDesk = ({
  failed = () => undefined,
  shown = async () => undefined,
}: DeskOptions = {}): ReadingDesk => {
  const waiting: { readonly id: string; readonly task: ReadingTask }[] = []
  let jobs: Job[] = []
  let count = 0
  let running: Worker | undefined
  const change = (id: string, to: Partial<Job>): void => {
    jobs = jobs.map(j => (j.id === id ? { ...j, ...to } : j))
  }
  const next = (): void => {
    const first = running ? undefined : waiting.shift()
    if (!first) return
    const { id, task } = first
    running = startWorker(task)
    let settled: Promise<void> = Promise.resolve()
    running.on('message', (news: ReadingNews) => {
      if ('stage' in news) change(id, { state: news.stage })
      else if ('error' in news) change(id, { state: 'failed', error: news.error })
      else
        settled = shown()
          .catch(failed)
          .then(() => change(id, { state: news.outcome === 'same' ? 'same' : 'done', report: news.report }))
    })
    running.on('error', error => {
      failed(error)
      change(id, { state: 'failed', error: { code: 'broken', message: 'reading failed; the log says why' } })
    })
    running.on('exit', async () => {
      await settled
      running = undefined
      const job = jobs.find(j => j.id === id)
      if (job && !['done', 'same', 'failed'].includes(job.state))
        change(id, { state: 'failed', error: { code: 'broken', message: 'reading ended early' } })
      next()
    })
  }
  return {
    add: (task, { name, who }) => {
      if (waiting.length >= MOST_WAITING) return undefined
      const job: Job = { id: `job-${++count}`, name, who, state: 'waiting' }
      jobs = [job, ...jobs].slice(0, KEPT + MOST_WAITING)
      waiting.push({ id: job.id, task })
      next()
      return job
    },
    jobs: () => jobs.slice(0, KEPT),
    close: async () => {
      waiting.length = 0
      await running?.terminate()
    },
  }
}
