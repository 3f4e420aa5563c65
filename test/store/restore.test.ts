/** A backup put back: the backup itself stays as it was, whatever version it has; two at once lose nothing. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { openDossier } from '../../src/dossier/open.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { restore } from '../../src/dossier/restore.ts'
import { createSqlite, openSqlite } from '../../src/store/sqlite/open.ts'
import { setAside } from '../../src/store/sqlite/set-aside.ts'
import { keptOf } from './readings.ts'

vi.setConfig({ testTimeout: 120_000 })

let made = 0
const top = mkdtempSync(join(tmpdir(), 'parley-restore-'))
const folder = (): string => {
  const path = join(top, String(made++))
  mkdirSync(path)
  return path
}
const filled = async (file: string, count = 2): Promise<string> => {
  const store = await createSqlite(file)
  for (let n = 1; n <= count; n++) await store.add(keptOf({ n, says: `answer ${n}` }))
  await refresh(store)
  await store.close()
  return file
}
/** As the first version had it. */
const aged = (file: string): void => {
  const raw = new Sqlite(file)
  for (const { name } of raw.prepare("select name from sqlite_schema where type = 'view'").all() as { name: string }[])
    raw.exec(`drop view ${name}`)
  raw.exec("delete from kysely_migration where name > '0001-first'")
  raw.pragma('user_version = 1')
  raw.close()
}
const reportsIn = async (file: string): Promise<number> => {
  const store = await openDossier(file)
  const { counts } = await store.info()
  expect((await store.verify()).faults).toEqual([])
  await store.close()
  return counts.reports
}

test('a backup of an earlier version is restored brought forward, and stays as it was, to the byte', async () => {
  const dir = folder()
  const backup = await filled(join(dir, 'friday.parley'))
  aged(backup)
  const before = readFileSync(backup)
  await restore(backup, join(dir, 'talks.parley'))
  expect(readFileSync(backup).equals(before)).toBe(true)
  expect(readdirSync(dir).sort()).toEqual(['friday.parley', 'talks.parley'])
  expect(await reportsIn(join(dir, 'talks.parley'))).toBe(2)
  expect(readFileSync(backup).equals(before)).toBe(true)
})

test('a live dossier is restored from as it stands, with what waits beside it', async () => {
  const dir = folder()
  const live = await filled(join(dir, 'live.parley'))
  const store = await openSqlite(live)
  await store.set('waits', 'yes')
  await restore(live, join(dir, 'talks.parley'))
  await store.close()
  const again = await openSqlite(join(dir, 'talks.parley'))
  expect(await again.setting('waits')).toBe('yes')
  await again.close()
})

test('a backup with faults is not restored, and nothing is left of the try', async () => {
  const dir = folder()
  const backup = await filled(join(dir, 'friday.parley'))
  const file = await filled(join(dir, 'talks.parley'), 1)
  const raw = new Sqlite(backup)
  raw.exec("update reports set text = text || '!' where n = 1")
  raw.close()
  await expect(restore(backup, file, { replace: true })).rejects.toMatchObject({ code: 'dossier-faults' })
  await expect(restore(backup, file)).rejects.toThrow(backup)
  expect(readdirSync(dir).sort()).toEqual(['friday.parley', 'talks.parley'])
  expect(await reportsIn(file)).toBe(1)
})

test('a dossier is not restored from itself', async () => {
  const file = await filled(join(folder(), 'talks.parley'))
  await expect(restore(file, join(file, '..', '.', 'talks.parley'), { replace: true })).rejects.toMatchObject({
    code: 'usage',
  })
  expect(await reportsIn(file)).toBe(2)
})

test('two that meet a damaged file at once: it is set aside once, whole, and nothing is written over', async () => {
  const dir = folder()
  const backup = await filled(join(dir, 'friday.parley'))
  const file = await filled(join(dir, 'talks.parley'), 3)
  truncateSync(file, 9000)
  const damaged = readFileSync(file)
  const both = await Promise.allSettled([1, 2, 3].map(() => restore(backup, file, { replace: true })))
  expect(both.filter(r => r.status === 'fulfilled').length).toBeGreaterThan(0)
  for (const r of both) if (r.status === 'rejected') expect(r.reason).toMatchObject({ exit: 8 })
  const aside = readdirSync(dir).filter(n => n.startsWith('talks.parley.before-') && !/-(?:wal|shm)$/.test(n))
  expect(aside.filter(n => readFileSync(join(dir, n)).equals(damaged))).toHaveLength(1)
  expect(readdirSync(dir).filter(n => /lock|restored|new-/.test(n))).toEqual([])
  expect(await reportsIn(file)).toBe(2)
})

test('a name that is taken is not written over: the file set aside gets another', async () => {
  const dir = folder()
  const file = join(dir, 'talks.parley')
  await filled(file)
  copyFileSync(file, `${file}.before-x`)
  const there = readFileSync(`${file}.before-x`)
  const aside = await setAside(file, 'before-x')
  expect(aside).toBe(`${file}.before-x-2`)
  expect(readFileSync(`${file}.before-x`).equals(there)).toBe(true)
  expect([existsSync(file), existsSync(aside)]).toEqual([false, true])
})
