/**
 * `npm run bench:server`: a hundred readers and four writers at once for a minute, and how soon the first view is there.
 *
 *   npm run bench:server -- 5000 100 4 60      statements, readers, writers, seconds
 *
 * A reader opens a page, looks at it for a second on average, and opens the next; every answer is read whole. A writer takes
 * turns: accept, comment, correct, accept, correct, undo that correction; after each it waits half a second. Everything runs on
 * this machine, so readers take CPU time from the server.
 */
import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { baseReadings, fill } from './large-dossier.ts'

const CHROMIUM = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium'
const [statements = 5000, readers = 100, writers = 4, seconds = 60] = process.argv.slice(2).map(Number)
const dir = mkdtempSync(join(tmpdir(), 'parley-bench-server-'))
const file = join(dir, 'bench.parley')
const readings = await fill(file, statements, baseReadings())

const began = performance.now()
const child = fork(new URL('./server-child.ts', import.meta.url), [file])
const port = await new Promise<number>((done, fail) => {
  child.once('message', m => done(Number(m)))
  child.once('exit', code => fail(new Error(`the server ended with ${code}`)))
})
child.removeAllListeners('exit')
const base = `http://127.0.0.1:${port}`
const since = (from: number): number => performance.now() - from
console.log(`started, record in memory: ${(since(began) / 1000).toFixed(1)} s`)

const get = async (path: string): Promise<string> => {
  const answer = await fetch(base + path, { headers: { accept: 'application/json' } })
  const body = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.slice(0, 200)}`)
  return body
}
for (const path of ['/', '/', '/statements', '/statements?act=deny', '/timeline', '/reports', '/actors', '/tolls']) {
  const from = performance.now()
  const { length } = await get(path)
  console.log(`first view of ${path}: ${since(from).toFixed(0)} ms, ${(length / 1000).toFixed(0)} kB of JSON`)
}

const web = join('dist', 'web', 'assets')
const first = readdirSync(web).filter(n => n.startsWith('index-'))
for (const n of first)
  console.log(
    `${n.split('.').at(-1)} of the first view: ${(gzipSync(readFileSync(join(web, n))).length / 1000).toFixed(0)} kB compressed`,
  )

const list = JSON.parse(await get('/statements?limit=200')) as { cards: { id: string }[] }
const ids = list.cards.map(c => c.id)
const pick = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)]!
const words = ['talks', 'border', 'agreement', 'prisoners', 'minister']
const pages: readonly (() => string)[] = [
  () => '/',
  () => '/statements',
  () => `/statements?act=${pick(['deny', 'say', 'demand'])}`,
  () => `/statements?q=${pick(words)}`,
  () => '/timeline',
  () => '/discrepancies',
  () => '/reports',
  () => `/reports/${pick(readings).report.id}`,
  () => `/entries/${pick(ids)}`,
  () => `/actors/${pick(pick(readings).actors).id}`,
]
const reads: number[] = []
/** Accepted and commented; corrected and undone, after which pages are other ones. */
const writes: number[] = []
const changes: number[] = []
const errors: string[] = []
const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
  const from = performance.now()
  try {
    await work()
    into.push(since(from))
  } catch (error) {
    errors.push(String(error))
  }
}
const until = performance.now() + seconds * 1000
const reader = async (): Promise<void> => {
  await sleep(Math.random() * 1000)
  while (performance.now() < until) {
    await timed(reads, () => get(pick(pages)()))
    await sleep(500 + Math.random() * 1000)
  }
}
const post = async (body: unknown): Promise<{ readonly id: string }> => {
  const answer = await fetch(`${base}/decisions`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`POST /decisions: ${answer.status} ${text.slice(0, 200)}`)
  return JSON.parse(text) as { id: string }
}
const TURNS = ['accept', 'comment', 'correct', 'accept', 'correct', 'undo'] as const
const ACTS = ['deny', 'claim', 'demand', 'say']
const writer = async (n: number): Promise<void> => {
  let corrected: string | undefined
  for (let turn = 0; performance.now() < until; turn++) {
    const about = [ids[(n + turn * writers) % ids.length]]
    const does = TURNS[(n + turn) % TURNS.length]!
    await timed(does === 'correct' || does === 'undo' ? changes : writes, async () => {
      if (does === 'undo' && corrected) await post({ does, decision: corrected })
      else if (does === 'comment') await post({ does, ids: about, note: 'looked at' })
      else if (does === 'correct')
        corrected = (await post({ does, ids: about, field: 'act', text: ACTS[turn % ACTS.length] })).id
      else await post({ does: 'accept', ids: about })
    })
    await sleep(500)
  }
}
const cpu = (): Promise<number> =>
  new Promise(done => {
    child.once('message', m => done(Number(m)))
    child.send('cpu')
  })
if (existsSync(CHROMIUM)) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  for (const path of ['/', '/statements', '/timeline', `/reports/${readings[0]!.report.id}`]) {
    const page = await browser.newPage()
    const from = performance.now()
    await page.goto(base + path)
    await page.locator('main h1').first().waitFor()
    console.log(`in Chromium, from the address to the page: ${path} ${since(from).toFixed(0)} ms`)
    await page.close()
  }
  await browser.close()
}
const used = await cpu()
console.log(
  `\n${readers} readers, ${writers} writers, ${seconds} s; load of the machine before ${loadavg()[0]!.toFixed(1)}`,
)
await Promise.all([...Array.from({ length: readers }, reader), ...Array.from({ length: writers }, (_, n) => writer(n))])
const quantile = (times: readonly number[], q: number): string =>
  ([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0).toFixed(0)
console.log('| what | how many | median ms | p95 ms | p99 ms | most ms |\n| --- | --- | --- | --- | --- | --- |')
for (const [name, times] of [
  ['read', reads],
  ['accept, comment', writes],
  ['correct, undo', changes],
] as const)
  console.log(`| ${name} | ${times.length} | ${[0.5, 0.95, 0.99, 1].map(q => quantile(times, q)).join(' | ')} |`)
console.log(
  `${errors.length} errors${errors.length > 0 ? `: ${errors[0]}` : ''}; load of the machine after ${loadavg()[0]!.toFixed(1)}`,
)
console.log(`CPU time of the server: ${((await cpu()) - used).toFixed(1)} s in ${seconds} s`)
child.send('end')
await new Promise(done => child.once('exit', done))
rmSync(dir, { recursive: true, force: true })
if (errors.length > 0) process.exitCode = 1
