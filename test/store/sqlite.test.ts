/** The SQLite store keeps the contract, and refuses, mends or reports what is wrong with a file. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { openDossier } from '../../src/dossier/open.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { rescueDossier } from '../../src/dossier/rescue-dossier.ts'
import { restore } from '../../src/dossier/restore.ts'
import { createSqlite, openSqlite } from '../../src/store/sqlite/open.ts'
import { storeContract } from './contract.ts'
import { keptOf } from './readings.ts'

// Commands start anew each time, and other work may share the machine.
vi.setConfig({ testTimeout: 300_000 })

/** Where the built command is. */
const DIST = resolve(process.env['PARLEY_DIST'] ?? 'dist')

const dir = mkdtempSync(join(tmpdir(), 'parley-store-'))
let made = 0
const fresh = (): string => join(dir, `${made++}.parley`)
storeContract('sqlite', () => createSqlite(fresh()))

const filled = async (count = 6): Promise<string> => {
  const file = fresh()
  const store = await createSqlite(file)
  for (let n = 1; n <= count; n++) await store.add(keptOf({ n, says: `answer ${n}`, extra: 'x'.repeat(3000) }))
  await refresh(store)
  await store.close()
  return file
}

test('what is no dossier is refused with one line, and not a byte of it is changed', async () => {
  const other = join(dir, 'other.db')
  const raw = new Sqlite(other)
  raw.exec('create table t (x)')
  raw.close()
  const text = join(dir, 'text.parley')
  writeFileSync(text, 'this is no database, it is a letter')
  const empty = join(dir, 'empty.parley')
  writeFileSync(empty, '')
  mkdirSync(join(dir, 'folder.parley'))
  const before = readFileSync(other)
  for (const [file, code] of [
    [other, 'not-dossier'],
    [text, 'not-dossier'],
    [empty, 'dossier-empty'],
    [join(dir, 'folder.parley'), 'dossier-folder'],
  ] as const)
    await expect(openSqlite(file)).rejects.toMatchObject({ code })
  expect(readFileSync(other).equals(before)).toBe(true)
  expect(readFileSync(text, 'utf8')).toContain('letter')
  await expect(openSqlite(join(dir, 'nowhere.parley'))).rejects.toMatchObject({ code: 'no-such-file' })
  await expect(createSqlite(text)).rejects.toMatchObject({ code: 'dossier-exists' })
  await expect(createSqlite(join(dir, 'no', 'such', 'x.parley'))).rejects.toMatchObject({ code: 'output' })
})

test('a dossier of a newer Parley is refused; one of an earlier version is brought forward', async () => {
  const file = await filled(1)
  const raw = new Sqlite(file)
  const version = raw.pragma('user_version', { simple: true }) as number
  raw.pragma(`user_version = ${version + 1}`)
  raw.close()
  await expect(openSqlite(file)).rejects.toMatchObject({ code: 'dossier-newer' })
  const back = new Sqlite(file)
  // Version 1 had no views.
  for (const v of ['statements', 'events', 'proposals', 'positions', 'commitments', 'discrepancies'])
    back.exec(`drop view ${v}`)
  back.exec("delete from kysely_migration where name = '0002-views'")
  back.pragma('user_version = 1')
  back.close()
  const store = await openSqlite(file)
  expect((await store.info()).schema).toBe(version)
  await store.close()
  const views = new Sqlite(file, { readonly: true })
  expect(views.prepare('select who, act, what, medium, outlet from statements').get()).toEqual({
    who: 'Ilka Morren',
    act: 'say',
    what: '“answer 1”',
    medium: 'interview',
    outlet: 'Highland Wire',
  })
  views.close()
})

test('a change from outside is found: text, reading, entry, decision, search words', async () => {
  const changes: readonly (readonly [string, string])[] = [
    ["update reports set text = replace(text, 'reporters', 'reporterz') where n = 2", 'checksum'],
    [
      "update readings set reading = replace(reading, 'test', 'tost') where report = (select id from reports where n = 1)",
      'checksum',
    ],
    [
      'update entries set machine = replace(machine, \'"act":"say"\', \'"act":"deny"\') where kind = \'statement\'',
      'checksum',
    ],
    [
      "delete from entries where kind = 'position' and n = (select min(n) from entries where kind = 'position')",
      'checksum',
    ],
    ['delete from facets where n = (select min(n) from entries)', 'search'],
    ["insert into entry_words (entry_words) values ('delete-all')", 'search'],
    ["drop trigger decisions_are_never_changed; update decisions set json = replace(json, 'ana', 'bea')", 'checksum'],
    [
      'drop trigger decisions_are_never_removed; delete from decision_targets; delete from decisions where n = 1',
      'checksum',
    ],
  ]
  for (const [sql, kind] of changes) {
    const file = await filled(3)
    const store = await openDossier(file)
    const [row] = (await store.list({ kinds: ['statement'] })).items
    const target = { entry: 'statement' as const, id: row!.id, words: [row!.words] }
    for (const who of ['ana', 'ben']) await store.decide({ who, does: 'accept', targets: [target] })
    await refresh(store)
    expect((await store.verify()).faults).toEqual([])
    await store.close()
    const raw = new Sqlite(file)
    raw.exec(sql)
    raw.close()
    const again = await openDossier(file)
    expect(
      (await again.verify()).faults.map(f => f.kind),
      sql,
    ).toContain(kind)
    await again.close()
  }
})

test('decisions can be neither changed nor removed, by anyone who asks politely', async () => {
  const file = await filled(1)
  const store = await openDossier(file)
  const [row] = (await store.list({ kinds: ['statement'] })).items
  await store.decide({
    who: 'ana',
    does: 'accept',
    targets: [{ entry: 'statement', id: row!.id, words: [row!.words] }],
  })
  await store.close()
  const raw = new Sqlite(file)
  expect(() => raw.exec("update decisions set who = 'eve'")).toThrow('never changed')
  expect(() => raw.exec('delete from decisions')).toThrow('never removed')
  raw.close()
})

test('a backup made while others write is whole, and restoring sets aside what stood there', async () => {
  const file = await filled(4)
  const store = await openDossier(file)
  const copy = fresh()
  const adding = (async () => {
    for (let n = 50; n < 60; n++) await store.add(keptOf({ n, says: `late ${n}` }))
  })()
  const other = await openDossier(file)
  await other.backup(copy)
  await adding
  await expect(other.backup(copy)).rejects.toMatchObject({ code: 'dossier-exists' })
  await other.close()
  await store.close()
  const opened = await openDossier(copy)
  expect((await opened.verify()).faults).toEqual([])
  expect((await opened.info()).counts.reports).toBeGreaterThanOrEqual(4)
  await opened.close()
  await expect(restore(copy, file)).rejects.toMatchObject({ code: 'dossier-exists' })
  const { aside } = await restore(copy, file, { replace: true })
  const old = await openDossier(aside!)
  expect((await old.info()).counts.reports).toBe(14)
  await old.close()
  const now = await openDossier(file)
  expect((await now.verify()).faults).toEqual([])
  await now.close()
  expect(readdirSync(dir).filter(f => f.includes('.new-'))).toEqual([])
})

test('a file that is taken away while in use: an error and not a silent loss; put back, it goes on', async () => {
  const file = await filled(2)
  const store = await openDossier(file)
  renameSync(file, `${file}.away`)
  await expect(store.add(keptOf({ n: 9 }))).rejects.toMatchObject({ code: 'dossier-gone' })
  renameSync(`${file}.away`, file)
  expect(await store.add(keptOf({ n: 9 }))).toBe('added')
  await store.close()
})

test('two writers at once: both are kept, and the record has all', async () => {
  const file = await filled(1)
  const [a, b] = [await openDossier(file), await openDossier(file)]
  for (let n = 10; n < 20; n++) await Promise.all([a.add(keptOf({ n })), b.add(keptOf({ n: n + 100 }))])
  await Promise.all([refresh(a), refresh(b)])
  expect((await a.info()).counts).toEqual((await b.info()).counts)
  expect((await a.info()).counts.reports).toBe(21)
  expect((await a.verify()).faults).toEqual([])
  await a.close()
  await b.close()
})

test('a damaged file is reported, and what is sound is saved into a new one', async () => {
  const file = await filled(30)
  const store = await openDossier(file)
  const [row] = (await store.list({ kinds: ['statement'] })).items
  await store.decide({
    who: 'ana',
    does: 'accept',
    targets: [{ entry: 'statement', id: row!.id, words: [row!.words] }],
  })
  await refresh(store)
  await store.set('parley.yaml', 'actors: []\n')
  await store.close()
  const bytes = readFileSync(file)
  // Pages in the middle are overwritten, as a failing disk would.
  for (let page = 90; page < 110; page++) bytes.fill(0xa5, page * 4096, page * 4096 + 4096)
  writeFileSync(file, bytes)
  const found = await openSqlite(file).then(
    async s => {
      const { faults } = await s.verify()
      await s.close()
      return faults.length
    },
    (e: { code: string }) => e.code,
  )
  expect(found === 'dossier-damaged' || Number(found) > 0).toBe(true)
  const saved = fresh()
  const outcome = await rescueDossier(file, saved)
  expect(outcome.reports).toBeGreaterThan(10)
  expect(outcome.lost.length).toBeGreaterThan(0)
  const again = await openDossier(saved)
  expect((await again.verify()).faults).toEqual([])
  expect((await again.info()).counts.reports).toBe(outcome.reports)
  await again.close()
})

// Only root can become another user.
const asRoot = process.getuid?.() === 0
test.skipIf(!asRoot)(
  'as root: a file and folder that may not be written can still be read, and nothing is written',
  async () => {
    const file = await filled(2)
    // Root may write anywhere; another user may not.
    const script = `
    const { openDossier } = await import(${JSON.stringify(join(DIST, 'dossier/open.js'))})
    process.setuid(65534)
    const store = await openDossier(${JSON.stringify(file)})
    const info = await store.info()
    let code = ''
    try { await store.set('x', 'y') } catch (e) { code = e.code }
    console.log(JSON.stringify([store.readOnly, info.counts.reports, code]))`
    spawnSync('chmod', ['755', dir])
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toEqual([true, 2, 'dossier-read-only'])
    expect(existsSync(`${file}-wal`)).toBe(false)
  },
)
