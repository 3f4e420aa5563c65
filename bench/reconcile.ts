/**
 * How long it takes to reconcile many readings: 100, 1,000 and 10,000 made-up reports, and one more with what was kept of them.
 *
 *   npm run bench:reconcile [-- MOST]
 *
 * The readings are those of test/reconcile/generate.ts; MOST leaves out larger records. Seconds are those of the processor, so
 * that other work on the machine does not count.
 */
import { createReconciler } from '../src/reconcile/reconcile.ts'
import { generateReadings } from '../test/reconcile/generate.ts'

const most = Number(process.argv[2] ?? 10_000)
const spent = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

console.log('reports   seconds   ms a report   one more, seconds   events   heap MB')
for (const count of [100, 1_000, 10_000].filter(n => n <= most)) {
  const readings = generateReadings(count + 1, 1)
  const reconcile = createReconciler()
  let events = 0
  const batch = spent(() => {
    events = reconcile(readings.slice(0, count), { generator: 'bench' }).events.length
  })
  const more = spent(() => {
    reconcile(readings, { generator: 'bench' })
  })
  const heap = process.memoryUsage().heapUsed / 1e6
  const row = [batch.toFixed(2), ((batch * 1000) / count).toFixed(2), more.toFixed(2), String(events), heap.toFixed(0)]
  console.log([String(count).padStart(7), ...row.map((x, i) => x.padStart([7, 11, 17, 6, 7][i]!))].join('   '))
}
