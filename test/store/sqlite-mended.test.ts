/** Files gone wrong in ways that are rare and costly: an interrupted rescue, a WAL in a folder of others, a stick without links. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { openDossier } from '../../src/dossier/open.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { restore } from '../../src/dossier/restore.ts'
import { sha256 } from '../../src/record/ids.ts'
import { openFile, setUp } from '../../src/store/sqlite/driver.ts'
import { createSqlite, openSqlite } from '../../src/store/sqlite/open.ts'
import { rescue } from '../../src/store/sqlite/rescue.ts'
import { verify } from '../../src/store/sqlite/verify.ts'
import { leftOvers } from '../../src/store/sqlite/young.ts'
import { keptOf } from './readings.ts'

const links = vi.hoisted(() => ({ fail: false }))
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const linkSync: typeof fs.linkSync = (from, to) => {
    if (links.fail) throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' })
    fs.linkSync(from, to)
  }
  return { ...fs, linkSync }
})
vi.setConfig({ testTimeout: 120_000 })

const dir = mkdtempSync(join(tmpdir(), 'parley-mended-'))
let made = 0
const fresh = (): string => join(dir, `${made++}.parley`)
const filled = async (count = 4): Promise<string> => {
  const file = fresh()
  const store = await createSqlite(file)
  for (let n = 1; n <= count; n++) await store.add(keptOf({ n, says: `answer ${n}` }))
  await refresh(store)
  await store.close()
  return file
}
const altered = (file: string, sql: string): void => {
  const raw = new Sqlite(file)
  raw.exec(sql)
  raw.close()
}

test('a rescue that was stopped before its lost readings were read again is reported by verify, not a crash of it', async () => {
  const file = await filled()
  altered(file, "update readings set sha256 = 'x' where report = (select min(report) from readings)")
  const to = fresh()
  expect((await rescue(file, to)).unread).toBe(1)
  const store = await openSqlite(to)
  const { faults } = await store.verify()
  await store.close()
  expect(faults.map(f => f.what)).toContain('its reading was lost; parley reread reads it again')
})

test('a rescue of rows with columns of a newer Parley, any number and the same id twice saves the rest', async () => {
  const file = await filled()
  altered(
    file,
    `pragma foreign_keys = off; alter table reports add column zzz text; update reports set n = 4000000000000 where n = 4;
     create table r as select * from reports; drop table reports; create table reports as select * from r where 0;
     alter table reports rename to old; create table reports (n integer primary key, id text, name text, title text, outlet text,
       author text, agency text, url text, published text, retrieved text, language text, text text, sha256 text, copy_of text,
       revision_of text, stands integer, entries integer, added text, generator text, knowledge text, zzz text);
     insert into reports select * from r; insert into reports select 9, id, name, title, outlet, author, agency, url, published,
       retrieved, language, text, sha256, copy_of, revision_of, stands, entries, added, generator, knowledge, zzz from r where n = 1;`,
  )
  const saved = await rescue(file, fresh())
  expect(saved).toMatchObject({ reports: 4, unread: 0 })
  expect(saved.lost).toEqual([expect.stringContaining('its row is damaged')])
})

test('what a server said of an address is not saved by a rescue, and a rescue that fails leaves no empty dossier', async () => {
  const file = await filled()
  const store = await openSqlite(file)
  await store.set('fetched https://example.org/a', '{"etag":"x"}')
  await store.set('as-of', '2026-03-14')
  await store.close()
  const to = fresh()
  expect((await rescue(file, to)).settings).toBe(1)
  altered(file, 'drop table decisions')
  const none = fresh()
  await expect(rescue(file, none)).rejects.toThrow()
  expect(existsSync(none)).toBe(false)
})

// Only root can become another user.
const asRoot = process.getuid?.() === 0
test.skipIf(!asRoot)(
  'in a folder that may not be written, what waits in the WAL is read too (needs root)',
  async () => {
    const file = await filled(1)
    const store = await openSqlite(file)
    await store.set('waits', 'yes')
    const folder = join(dir, 'others')
    mkdirSync(folder)
    const copy = join(folder, 'x.parley')
    for (const end of ['', '-wal']) copyFileSync(file + end, copy + end)
    await store.close()
    const before = readFileSync(copy)
    chmodSync(dir, 0o755)
    chmodSync(copy, 0o444)
    chmodSync(folder, 0o555)
    process.setegid!(65534)
    process.seteuid!(65534)
    try {
      const other = await openSqlite(copy, { readOnly: true })
      expect(await other.setting('waits')).toBe('yes')
      await other.close()
    } finally {
      process.seteuid!(0)
      process.setegid!(0)
    }
    expect(readFileSync(copy).equals(before)).toBe(true)
  },
)

test('on a memory stick without hard links dossiers are made and backed up, and nothing is overwritten', async () => {
  links.fail = true
  try {
    const file = await filled(1)
    const store = await openSqlite(file)
    const copy = fresh()
    await store.backup(copy)
    await expect(store.backup(copy)).rejects.toMatchObject({ code: 'dossier-exists' })
    await store.close()
    const again = await openDossier(copy)
    expect((await again.verify()).faults).toEqual([])
    await again.close()
  } finally {
    links.fail = false
  }
})

test('a backup into a folder that is not there: one line; a restore that fails leaves the dossier where it was', async () => {
  const file = await filled(1)
  const store = await openSqlite(file)
  const copy = fresh()
  await store.backup(copy)
  await expect(store.backup(join(dir, 'no', 'x.parley'))).rejects.toMatchObject({ code: 'output' })
  await store.close()
  await expect(restore(copy, join(dir, 'no', 'x.parley'))).rejects.toMatchObject({ code: 'output' })
  // The names that a young file could have are taken: as good as a disk without room.
  for (let n = 1; n < 200; n++) mkdirSync(`${file}.new-${process.pid}-${n}`)
  await expect(restore(copy, file, { replace: true })).rejects.toThrow()
  expect(existsSync(file)).toBe(true)
})

test('verify beside a command that writes waits for it and finds no fault that is none', async () => {
  const file = await filled(2)
  const store = await openSqlite(file)
  const other = new Sqlite(file)
  other.exec('begin immediate')
  setTimeout(() => other.exec('commit'), 500)
  expect((await store.verify()).faults).toEqual([])
  other.close()
  const writer = await openSqlite(file)
  let more = true
  const writing = (async () => {
    for (let n = 10; more && n < 60; n++) {
      await writer.add(keptOf({ n, says: `more ${n}` }))
      await refresh(writer)
    }
  })()
  for (let i = 0; i < 8; i++) expect((await store.verify()).faults).toEqual([])
  more = false
  await writing
  await writer.close()
  await store.close()
})

test('verify sees one state, also where another command writes the record between two of its looks', async () => {
  const file = await filled(2)
  const connection = await setUp(await openFile(file, { readOnly: false }))
  const { raw } = connection
  const prepare = raw.prepare.bind(raw)
  let written = false
  vi.spyOn(raw, 'prepare').mockImplementation(((sql: string) => {
    if (!written && sql.includes('from "entries"')) {
      written = true
      const other = new Sqlite(file)
      other.pragma('foreign_keys = on')
      other.exec(
        "begin; delete from entries where kind = 'position' and n = (select max(n) from entries where kind = 'position')",
      )
      const rows = other.prepare('select id, checksum from entries order by id').all() as {
        id: string
        checksum: string
      }[]
      const sum = sha256(rows.map(r => `${r.id} ${r.checksum}`).join('\n'))
      other.prepare("update dossier set value = ? where key = 'record_sha256'").run(sum)
      other.exec('commit')
      other.close()
    }
    return prepare(sql)
  }) as typeof raw.prepare)
  expect((await verify(connection)).faults).toEqual([])
  expect(written).toBe(true)
  raw.close()
})

test('twenty thousand decisions may lose their entry at once', async () => {
  const store = await openSqlite(await filled(1))
  const { facts } = await store.versions()
  const orphans = Array.from({ length: 20_000 }, (_, n) => ({ decision: `k-${n}`, reason: 'its report was removed' }))
  expect(await store.putRecord({ basis: facts, record: await store.record(), reviewed: [], orphans })).toBe(true)
  expect(await store.orphans()).toHaveLength(20_000)
  await store.close()
})

test('what a killed command left half made is told, and taken away by the next that makes the same file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-left-'))
  const file = join(folder, 'talks.parley')
  // No process has this number: the system gives out smaller ones.
  const [old, other] = [`${file}.new-99999999-1`, join(folder, 'b.parley.new-99999999')]
  for (const path of [old, `${old}-wal`, other, `${file}.new-${process.pid}-7`, `${file}.new-99999998-1`])
    writeFileSync(path, 'x')
  const long = new Date(Date.now() - 3_600_000)
  for (const path of [old, `${old}-wal`, other, `${file}.new-${process.pid}-7`]) utimesSync(path, long, long)
  expect(leftOvers(folder)).toEqual([other, old, `${old}-wal`])
  await (await createSqlite(file)).close()
  // One that still runs, and one that was touched just now, may be at work.
  expect(readdirSync(folder).sort()).toEqual(
    [other, file, `${file}.new-${process.pid}-7`, `${file}.new-99999998-1`].map(p => basename(p)).sort(),
  )
})
