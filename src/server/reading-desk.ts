/**
 * The queue of reports to be read: one at a time, in a worker; whoever watches hears how far it is. The worker stays for a while, since
 * what it knows of the dossier makes the next report quick; then its memory is given back.
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
/** So long a worker without work is kept. */
const IDLE_MS = 120_000

/** The worker beside this file: JavaScript in the build; from the sources TypeScript, which its thread must learn first. */
const startWorker = (): Worker => {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./reading-worker.js', import.meta.url))
  const source = new URL('./reading-worker.ts', import.meta.url).href
  const begin = `import('tsx/esm/api').then(tsx => { tsx.register(); return import(${JSON.stringify(source)}) })`
  return new Worker(begin, { eval: true })
}

export interface DeskOptions {
  /** Hears of what nobody foresaw; what a user can mend stands in the job. */
  readonly failed?: (error: unknown) => void
  /** A job is done when the report can be seen. */
  readonly shown?: () => Promise<void>
  /** So long a worker without work is kept, in milliseconds. */
  readonly idleMs?: number
}

export const createReadingDesk = ({
  failed = () => undefined,
  shown = async () => undefined,
  idleMs = IDLE_MS,
}: DeskOptions = {}): ReadingDesk => {
  const waiting: { readonly id: string; readonly task: ReadingTask }[] = []
  let jobs: Job[] = []
  let count = 0
  let worker: Worker | undefined
  let now: string | undefined
  let idle: NodeJS.Timeout | undefined
  const change = (id: string, to: Partial<Job>): void => {
    jobs = jobs.map(j => (j.id === id ? { ...j, ...to } : j))
  }
  const done = (id: string): void => {
    if (now !== id) return
    now = undefined
    next()
  }
  const hear = (news: ReadingNews): void => {
    const id = now
    if (id === undefined) return
    if ('stage' in news) change(id, { state: news.stage })
    else if ('error' in news) {
      change(id, { state: 'failed', error: news.error })
      done(id)
    } else
      shown()
        .catch(failed)
        .then(() => {
          change(id, { state: news.outcome === 'same' ? 'same' : 'done', report: news.report })
          done(id)
        })
  }
  /** A worker that fell over takes its report with it, and no other. */
  const fell = (one: Worker, message: string): void => {
    if (worker === one) worker = undefined
    const id = now
    if (id === undefined) return
    const job = jobs.find(j => j.id === id)
    if (job && !['done', 'same', 'failed'].includes(job.state))
      change(id, { state: 'failed', error: { code: 'broken', message } })
    done(id)
  }
  const start = (): Worker => {
    const one = startWorker()
    // What one that fell had still to say is of its own report, not of the next.
    one.on('message', (news: ReadingNews) => {
      if (worker === one) hear(news)
    })
    one.on('error', error => {
      failed(error)
      fell(one, 'reading failed; the log says why')
    })
    one.on('exit', () => {
      if (worker === one) fell(one, 'reading ended early')
    })
    return one
  }
  const rest = (): void => {
    idle = setTimeout(() => {
      const one = worker
      worker = undefined
      one?.terminate()
    }, idleMs)
    idle.unref()
  }
  const next = (): void => {
    if (now !== undefined) return
    clearTimeout(idle)
    const first = waiting.shift()
    if (!first) {
      rest()
      return
    }
    now = first.id
    worker ??= start()
    worker.postMessage(first.task)
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
      clearTimeout(idle)
      const one = worker
      worker = undefined
      now = undefined
      await one?.terminate()
    },
  }
}
