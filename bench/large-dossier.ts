/**
 * A dossier of as many statements as asked for, out of the cases under test/cases/work, for what is measured on large ones.
 *
 * fill('/tmp/bench.parley', 10_000, baseReadings()) -> the readings that it holds; nothing in it is reconciled.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dossierReader } from '../src/dossier/reader.ts'
import type { Reading } from '../src/record/reading.ts'
import { makeReport } from '../src/record/report.ts'
import { createSqlite } from '../src/store/sqlite/open.ts'
import { sideBySide, variant } from './store-generator.ts'

const CASES = 'test/cases/work'
const kept = join(tmpdir(), 'parley-bench-readings.json')

export const baseReadings = (): Reading[] => {
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Reading[]
  const read = dossierReader(undefined)
  const cases = readdirSync(CASES).filter(name => existsSync(join(CASES, name, 'report.txt')))
  const readings = cases.map(name => {
    const text = readFileSync(join(CASES, name, 'report.txt'), 'utf8')
    return read(makeReport({ text, language: 'en', published: '2026-03-12', name })).reading
  })
  writeFileSync(kept, JSON.stringify(readings))
  return readings
}

export const fill = async (file: string, statements: number, base: readonly Reading[]): Promise<Reading[]> => {
  const store = await createSqlite(file)
  const all: Reading[] = []
  let count = 0
  const began = performance.now()
  for (let n = 0; count < statements; n++) {
    const reading = variant(base[n % base.length]!, n)
    await store.add({ reading, generator: 'bench', knowledge: '' })
    all.push(reading)
    count += reading.statements.length
  }
  const added = performance.now()
  const { facts } = await store.versions()
  const ok = await store.putRecord({ basis: facts, record: sideBySide(all), reviewed: [], orphans: [] })
  if (!ok) throw new Error('the record was not written')
  const written = performance.now()
  console.log(
    `${count} statements in ${all.length} reports: added in ${((added - began) / 1000).toFixed(1)} s, record written in ${((written - added) / 1000).toFixed(1)} s`,
  )
  await store.close()
  return all
}
