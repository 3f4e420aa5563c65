/** Adding reports: interrupted it goes on, in any order it gives one record, and it agrees with `parley read`. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { addReports } from '../../src/dossier/add-reports.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { sourcesOf } from '../../src/dossier/sources.ts'
import { readReport } from '../../src/intake/index.ts'
import { readReports } from '../../src/read-reports.ts'
import { makeReport } from '../../src/record/report.ts'
import { SourcedRecord } from '../../src/record/sourced-record.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'

// Commands start anew each time, and other work may share the machine.
vi.setConfig({ testTimeout: 300_000 })

const dir = mkdtempSync(join(tmpdir(), 'parley-add-'))
const all = sourcesOf(['samples'])

const recordOf = async (name: string, order: readonly number[]): Promise<string> => {
  const store = await createSqlite(join(dir, name))
  for (const i of order) await addReports(store, [all[i]!])
  const record = await store.record()
  expect((await store.verify()).faults).toEqual([])
  await store.close()
  return JSON.stringify(record)
}

test('one by one in any order, or all at once: the same bytes', async () => {
  const store = await createSqlite(join(dir, 'once.parley'))
  expect(await addReports(store, all)).toEqual({ added: 3, same: 0, failed: 0 })
  expect(await addReports(store, all)).toEqual({ added: 0, same: 3, failed: 0 })
  const once = JSON.stringify(await store.record())
  await store.close()
  expect(await recordOf('a.parley', [0, 1, 2])).toBe(once)
  expect(await recordOf('b.parley', [2, 0, 1])).toBe(once)
  expect(SourcedRecord.safeParse(JSON.parse(once)).success).toBe(true)
})

test('what a dossier holds is what parley read gives for the same reports', async () => {
  const reports = []
  for (const name of readdirSync('samples').sort()) {
    const { format: _, ...known } = await readReport({ name, bytes: readFileSync(join('samples', name)) })
    reports.push(makeReport({ ...known, name }))
  }
  const { generator: _, ...read } = JSON.parse(JSON.stringify(readReports(reports))) as SourcedRecord
  const store = await createSqlite(join(dir, 'read.parley'))
  await addReports(store, all)
  const { generator: __, ...kept } = await store.record()
  expect(kept).toEqual(read)
  await store.close()
})

test('stopped between two reports, the next command goes on and the record has what was kept', async () => {
  const file = join(dir, 'stopped.parley')
  const store = await createSqlite(file)
  let seen = 0
  const stopped = addReports(store, all, {
    done: () => {
      if (++seen === 2) throw new Error('the lamp went out')
    },
  })
  await expect(stopped).rejects.toThrow('the lamp went out')
  expect((await store.info()).counts.reports).toBe(2)
  expect(await addReports(store, all)).toEqual({ added: 1, same: 2, failed: 0 })
  await refresh(store)
  expect((await store.verify()).faults).toEqual([])
  await store.close()
})
