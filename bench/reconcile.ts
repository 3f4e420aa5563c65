/**
 * How long it takes to reconcile many readings: 100, 1,000 and 10,000 made-up reports, and the time to add one more.
 *
 *   npm run bench:reconcile [-- MOST]
 *
 * The readings are those of test/reconcile/generate.ts; MOST leaves out larger records.
 */
import { reconcile } from '../src/reconcile/reconcile.ts'
import { generateReadings } from '../test/reconcile/generate.ts'

const most = Number(process.argv[2] ?? 10_000)
console.log('reports   seconds   ms a report   events   memory MB')
for (const count of [100, 1_000, 10_000].filter(n => n <= most)) {
  const readings = generateReadings(count, 1)
  const start = performance.now()
  const record = reconcile(readings, { generator: 'bench' })
  const spent = performance.now() - start
  const memory = process.memoryUsage().heapUsed / 1e6
  console.log(
    `${String(count).padStart(7)}   ${(spent / 1000).toFixed(2).padStart(7)}   ${(spent / count).toFixed(2).padStart(11)}   ${String(record.events.length).padStart(6)}   ${memory.toFixed(0).padStart(9)}`,
  )
}
