/**
 * How long one report more takes in a large dossier: in a process that begins with an empty memory, and in one that stays.
 *
 * `npx tsx bench/one-more.ts 1000`: a dossier of so many reports made out of test/cases/work, then six more, one by one. What is
 * timed is making the record again and writing it; reading the report is not.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepDossier } from '../src/dossier/kept-dossier.ts'
import { refresh } from '../src/dossier/refresh.ts'
import { createSqlite } from '../src/store/sqlite/open.ts'
import { baseReadings } from './large-dossier.ts'
import { variant } from './store-generator.ts'

const count = Number(process.argv[2] ?? 1000)
const store = await createSqlite(join(mkdtempSync(join(tmpdir(), 'parley-one-more-')), 'bench.parley'))
const base = baseReadings()
const add = (n: number) => store.add({ reading: variant(base[n % base.length]!, n), generator: 'bench', knowledge: '' })
const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
  const [clock, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  const { rss, heapUsed } = process.memoryUsage()
  const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
  console.log(
    `${what}: ${((performance.now() - clock) / 1000).toFixed(1)} s by the clock, ${((user + system) / 1e6).toFixed(1)} s of processor; heap ${mb(heapUsed)}, resident ${mb(rss)}`,
  )
}

for (let n = 0; n < count; n++) await add(n)
await timed(`${count} reports, the record the first time`, () => refresh(store))
for (let i = 0; i < 2; i++) {
  await add(count + i)
  await timed('one more, with an empty memory', () => refresh(store))
}
const kept = keepDossier()
for (let i = 2; i < 6; i++) {
  await add(count + i)
  await timed(i === 2 ? 'one more, filling what is kept' : 'one more, with what is kept', () => refresh(store, kept))
}
await store.close()
