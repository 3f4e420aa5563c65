/**
 * `npm run bench:store`: how a dossier of 1,000 to 100,000 statements searches, lists, opens and grows.
 *
 *   npm run bench:store -- 1000 10000 100000
 *
 * Readings are made from the cases under test/cases/work (store-generator.ts); nothing is reconciled, the store alone is
 * measured. CPU time stands beside the clock, which a busy machine stretches. Times are of one process on a file that is already in the system's cache, each query new, 200 of each kind.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decide from '../src/dossier/decide.ts'
import type { Reading } from '../src/record/reading.ts'
import { openSqlite } from '../src/store/sqlite/open.ts'
import type { Store } from '../src/store/store.ts'
import { baseReadings, fill } from './large-dossier.ts'

const quantile = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!
const timed = async (name: string, many: number, work: (i: number) => Promise<unknown>): Promise<void> => {
  const times: number[] = []
  const cpu: number[] = []
  for (let i = 0; i < many; i++) {
    const [began, used] = [performance.now(), process.cpuUsage()]
    await work(i)
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1000)
  }
  const ms = (x: number): string => x.toFixed(x < 10 ? 1 : 0)
  console.log(
    `| ${name} | ${ms(quantile(times, 0.5))} | ${ms(quantile(times, 0.95))} | ${ms(Math.max(...times))} | ${ms(quantile(cpu, 0.95))} |`,
  )
}

/** Words of the texts: common ones and rare ones, as people ask for both. */
const wordsOf = (readings: readonly Reading[]): string[] => {
  const counts = new Map<string, number>()
  for (const r of readings.slice(0, 400))
    for (const w of r.report.text.toLowerCase().match(/[a-z]{4,}/g) ?? []) counts.set(w, (counts.get(w) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([w]) => w)
  return Array.from({ length: 200 }, (_, i) => sorted[Math.floor((i / 200) ** 2 * (sorted.length - 1))]!)
}

const measure = async (store: Store, readings: readonly Reading[]): Promise<void> => {
  const words = wordsOf(readings)
  const actors = readings.slice(0, 200).map(r => r.actors[0]!.name)
  const phrases = readings
    .slice(0, 200)
    .map(r => r.statements[0]?.content[0]?.exact.split(/\s+/).slice(0, 3).join(' ') ?? 'said')
  console.log('| what | median ms | p95 ms | most ms | p95 CPU ms |\n| --- | --- | --- | --- | --- |')
  await timed('search: one word, from the commonest to the rarest', 200, i => store.search({ text: words[i]! }))
  await timed('search: two words', 200, i => store.search({ text: `${words[i]!} ${words[(i * 7) % 200]!}` }))
  await timed('search: exact phrase of three words', 200, i =>
    store.search({ text: `"${phrases[i % phrases.length]!.replaceAll('"', '')} a"` }),
  )
  await timed('search: word, actor and dates', 200, i =>
    store.search({ text: words[i]!, actor: actors[i % actors.length]!, from: '2023-06-01', to: '2024-06-01' }),
  )
  await timed('search: word and act', 200, i =>
    store.search({ text: words[i]!, act: ['say', 'deny', 'demand'][i % 3]! }),
  )
  await timed('search: word in whole reports', 200, i => store.search({ text: words[i]!, in: 'reports' }))
  await timed('search: beginning of a word', 100, i => store.search({ text: `${words[i * 2]!.slice(0, 4)}*` }))
  const lists = [
    {},
    { kinds: ['statement' as const] },
    { kinds: ['event' as const] },
    { kinds: ['statement' as const], order: 'doubt' as const },
    { order: 'doubt' as const },
    { act: 'say' },
    { act: 'deny', outlet: 'Outlet 7' },
    { kinds: ['statement' as const], actor: actors[3]! },
    { side: actors[5]!, issue: 'talks' },
    { from: '2025-01-01', to: '2025-02-01' },
    { standing: 'disputed', kinds: ['event' as const] },
    { review: ['accepted' as const] },
    { maxConfidence: 0.2 },
    { minConfidence: 0.99, outlet: 'Outlet 3' },
  ]
  for (const q of lists) await timed(`list: ${JSON.stringify(q).replaceAll('|', '/')}`, 30, () => store.list(q))
  await timed('list: reports', 30, () => store.reports())
  await timed('list: actors', 30, () => store.actors())
  const ids = (await store.list({ limit: 500 })).items.map(r => r.id)
  await timed('show an entry', 200, i => store.entry(ids[i * 2]!))
  await timed('accept an entry, kept and laid over', 15, i => decide.accept(store, { who: 'bench', id: ids[i]! }))
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter(n => n > 0)
const base = baseReadings()
for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  const dir = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const file = join(dir, 'bench.parley')
  console.log(`\n## ${size} statements\n`)
  const readings = await fill(file, size, base)
  await timed('open and close', 10, async () => (await openSqlite(file)).close())
  console.log(
    `file: ${(statSync(file).size / 1e6).toFixed(1)} MB, ${(statSync(file).size / size / 1000).toFixed(1)} kB a statement\n`,
  )
  const store = await openSqlite(file)
  await measure(store, readings)
  const began = performance.now()
  const { faults } = await store.verify()
  console.log(`\nverify: ${((performance.now() - began) / 1000).toFixed(1)} s, ${faults.length} faults`)
  await store.close()
  rmSync(dir, { recursive: true, force: true })
}
