/** What a new user gets wrong with a dossier: one line that says what can be, before anything is read or kept. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { refresh } from '../../src/dossier/refresh.ts'
import { createSqlite } from '../../src/store/sqlite/open.ts'
import { keptOf } from '../store/readings.ts'
import { parley } from './command.ts'

const dir = mkdtempSync(join(tmpdir(), 'parley-slips-'))
const path = (name: string): string => join(dir, name)
const talks = path('talks.parley')

beforeAll(async () => {
  process.env['PARLEY_WHO'] = 'ana'
  const store = await createSqlite(talks)
  await store.add(keptOf({ n: 1 }))
  await store.add(keptOf({ n: 2, by: 'Bero Tasz', place: 'Seren', says: 'we refuse', published: '2026-03-13' }))
  await refresh(store)
  await store.close()
})

const refused = async (args: readonly string[], code: number, ...words: string[]): Promise<void> => {
  const run = await parley(args)
  expect(run.stderr.trim().split('\n'), args.join(' ')).toHaveLength(1)
  for (const w of words) expect(run.stderr).toContain(w)
  expect([run.stdout, run.status], args.join(' ')).toEqual(['', code])
}

test.each(['add', 'read', 'mentions', 'serve'])(
  'parley %s: a date that is none is told before a file is opened',
  async command => {
    const files = command === 'add' ? [talks, path('absent.md'), path('absent-too.md')] : [path('absent.md')]
    await refused([command, ...files, '--published', 'friday'], 2, '--published friday', 'not a date')
  },
)

test('one host a flag: the file after it is a file', async () => {
  writeFileSync(path('none.txt'), '')
  const run = await parley(['add', talks, '--allow-host', 'localhost', '--allow-host', 'intra', path('none.txt')])
  expect(run.stderr).toContain('none.txt: there is no text in it')
  expect(run.status).toBe(4)
})

test('a folder and an empty file are told as what they are', async () => {
  mkdirSync(path('folder'))
  writeFileSync(path('empty.parley'), '')
  writeFileSync(path('letter.parley'), 'dear reader, this is no dossier')
  await refused(['list', path('folder')], 8, 'this is a folder', 'a dossier is one file')
  await refused(['add', path('folder'), path('none.txt')], 8, 'this is a folder')
  await refused(['rescue', path('folder'), path('new.parley')], 8, 'this is a folder')
  await refused(['list', path('empty.parley')], 8, 'this file is empty')
  await refused(['rescue', path('empty.parley'), path('new.parley')], 8, 'this file is empty')
  await refused(['list', path('letter.parley')], 8, 'this is no dossier')
})

test('bytes of Word go to a file or a pipe, never to a terminal', async () => {
  for (const more of [[], ['-o', '-']]) {
    const run = await parley(['export', talks, '-f', 'docx', ...more], { tty: true })
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain('-o brief.docx')
    expect(run.stderr).toContain('pipe')
  }
  const piped = await parley(['export', talks, '-f', 'docx'])
  expect([piped.status, piped.stdout.length > 0]).toEqual([0, true])
})

test.each(['list', 'search', 'review'])(
  'parley %s: a word that no vocabulary has is told with those it has',
  async command => {
    const what = { list: ['entries'], search: ['wait'], review: [] }[command]!
    const ask = [command, talks, ...what]
    await refused([...ask, '--act', 'nonsense'], 2, '--act nonsense', 'choose from say, assess', 'no-comment')
    await refused([...ask, '--standing', 'true'], 2, '--standing true', 'reported, claimed, blamed')
    await refused([...ask, '--medium', 'telegraph'], 2, '--medium telegraph', 'interview, post', 'in this dossier')
    await refused([...ask, '--kind', 'rumour'], 2, 'statement, event')
    await refused([...ask, '--review', 'liked'], 2, 'machine, accepted')
  },
)

test('a filter that a list does not go by is not passed over', async () => {
  await refused(['list', talks, '--act', 'nonsense'], 2, 'choose from')
  await refused(['list', talks, '--act', 'deny'], 2, '--act', 'reports are not listed by it', 'entries --act')
  await refused(['list', talks, 'actors', '--side', 'Kesh'], 2, 'actors are not listed')
  await refused(['list', talks, 'events', '--kind', 'statement'], 2, 'events are not listed')
  const rows = async (...args: string[]): Promise<number> =>
    (await parley(['list', talks, ...args])).stdout.trim().split('\n').length
  expect(await rows('statements', '--medium', 'Interview', '--act', 'SAY')).toBe(2)
  expect(await rows('notes', '--report', keptOf({ n: 1 }).reading.report.id)).toBe(1)
})
