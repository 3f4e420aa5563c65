/** A dossier's record made with what was kept of the time before is the one that an empty memory makes, byte for byte. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepDossier } from '../../src/dossier/kept-dossier.ts'
import type { Reading } from '../../src/record/reading.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'
import { generateReadings } from '../reconcile/generate.ts'

const store = await createSqlite(join(mkdtempSync(join(tmpdir(), 'parley-kept-')), 'kept.parley'))
afterAll(() => store.close())

const kept = keepDossier()
const add = (reading: Reading) => store.add({ reading, generator: 'test', knowledge: '' })
const same = async (): Promise<void> => {
  const [stays, fresh] = [await kept.make(store), await keepDossier().make(store)]
  expect(JSON.stringify(stays.record) === JSON.stringify(fresh.record)).toBe(true)
  expect(stays.readings.length).toBe(fresh.readings.length)
}
const readings = generateReadings(12, 3)

test('as reports come and go', async () => {
  for (const r of readings.slice(0, 10)) {
    await add(r)
    await same()
  }
  await store.remove(readings[4]!.report.id)
  await same()
  await add(readings[4]!)
  await same()
})
test('a reading that did not change is the same object, one that was read again is another', async () => {
  const before = (await kept.make(store)).readings
  const again = { ...readings[0]!, statements: [] }
  await add(again)
  const after = (await kept.make(store)).readings
  const changed = after.filter(r => !before.includes(r))
  expect(changed.map(r => r.report.id)).toEqual([again.report.id])
  await same()
})
test('with a revision, another day and another parley.yaml', async () => {
  const [old, late] = readings.slice(10) as [Reading, Reading]
  const at = (r: Reading, published: string): Reading => ({
    ...r,
    report: { ...r.report, url: 'https://example.org/one', published },
  })
  await add(at(old, '2024-01-02'))
  await same()
  await add(at(late, '2024-03-30'))
  await same()
  await store.set('as-of', '2024-06-01')
  await same()
  expect((await kept.make(store)).record.commitments.some(c => c.state === 'overdue')).toBe(true)
  await store.set('parley.yaml', 'outlets: [{name: Outlet 1, side: Ana}]')
  await same()
})
