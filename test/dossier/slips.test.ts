/** What a new user gets wrong with a dossier: one line that says what can be, before anything is read or kept. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { comment, merge } from '../../src/dossier/decide.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { createSqlite, openSqlite } from '../../src/store/sqlite/open.ts'
import { counted, withArticle } from '../../src/text/counted.ts'
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

test('a name below a plain file is told as what can be neither written nor read', async () => {
  writeFileSync(path('plain.txt'), 'a file')
  const below = path('plain.txt/below.parley')
  await refused(['init', below], 3, 'cannot be written')
  await refused(['backup', talks, below], 3, 'cannot be written')
  await refused(['backup', talks, path('plain.txt/a/b.parley')], 3, 'cannot be written')
  await refused(['copy', talks, below], 3, 'cannot be written')
  await refused(['restore', talks, below], 3, 'cannot be written')
  await refused(['restore', below, path('other.parley')], 3, 'no such file')
  await refused(['list', below], 3, 'no such file')
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

test('one is one, and an event has its article', async () => {
  expect([counted(1, 'entry', 'entries'), counted(0, 'report'), counted(1200, 'report')]).toEqual([
    '1 entry',
    '0 reports',
    '1,200 reports',
  ])
  expect(['event', 'actor', 'position', 'undertaking'].map(withArticle)).toEqual([
    'an event',
    'an actor',
    'a position',
    'an undertaking',
  ])
  const one = path('one.parley')
  const store = await createSqlite(one)
  await store.add(keptOf({ n: 1 }))
  await refresh(store)
  const [event] = (await store.list({ kinds: ['event'] })).items
  const [position] = (await store.list({ kinds: ['position'] })).items
  await store.close()
  await parley(['accept', one, event!.id])
  const shown = (await parley(['show', one])).stdout
  expect(shown).toContain('1 report, ')
  expect(shown).toContain('1 statement, 1 event, 0 proposals, 1 position, 0 commitments, 0 discrepancies')
  expect(shown).toContain('1 actor, 1 place, 1 note, 1 decision')
  expect((await parley(['verify', one])).stdout).toMatch(/1 report, 1 reading, 3 entries, .*1 decision: no faults/)
  await refused(['merge', one, event!.id, position!.id], 9, 'an event and a position cannot be one entry')
  await refused(['correct', one, event!.id, 'act', 'deny'], 9, 'an event has no field act')
})

test('what was corrected is told in words and names; JSON only where it is asked for', async () => {
  const store = await createSqlite(path('values.parley'))
  await store.add(keptOf({ n: 1 }))
  await store.add(keptOf({ n: 2, by: 'Bero Tasz', says: 'we refuse', place: 'Seren' }))
  await refresh(store)
  const [statement] = (await store.list({ kinds: ['statement'], actor: 'Ilka Morren' })).items
  const event = (await store.list({ kinds: ['event'] })).items[0]!.entry
  await store.close()
  const correct = (...args: string[]) => parley(['correct', path('values.parley'), ...args])
  const sources = await correct(statement!.id, 'sources', 'Bero Tasz')
  expect(sources.stdout).toContain('sources: Ilka Morren → Bero Tasz')
  const told = event.entry === 'event' ? event.statuses[0]! : undefined
  const statuses = await correct(event.id, 'statuses', JSON.stringify([{ ...told, value: 'planned' }]))
  expect(statuses.stdout).toContain('statuses: happened (“shells hit”) → planned (“shells hit”)')
  const gone = await correct(statement!.id, 'medium', '')
  expect(gone.stdout).toContain('medium: kind interview, “in an interview” → —')
  for (const run of [sources, statuses, gone, await parley(['list', path('values.parley'), 'decisions'])])
    expect(run.stdout).not.toMatch(/[{}[\]]/)
  const json = await parley(['comment', path('values.parley'), statement!.id, 'hm', '-f', 'json'])
  expect(JSON.parse(json.stdout)).toMatchObject({ does: 'comment', note: 'hm' })
})

test('a field that a kind does not know is refused with those it knows, and nothing is kept', async () => {
  const before = (await parley(['list', talks, 'decisions'])).stdout
  const report = keptOf({ n: 1 }).reading.report.id
  const mark = (...given: string[]): string[] => ['mark', talks, 'statement', report, 'shells hit', ...given]
  const known = 'it has sources, cue, manner, act, addressee, medium'
  await refused(mark('actt=deny', 'sources=Bero Tasz'), 9, 'a statement has no field actt', known)
  await refused(mark('by=machine'), 9, 'no field by', known)
  await refused(mark('medium.kind=post'), 9, 'medium')
  await refused(mark('medium={"kind":"post","nme":"X"}'), 9, 'medium.nme', 'kind, name, words')
  await refused(mark('act=deny', 'act=say'), 2, 'act is given twice')
  await refused(mark('act=dunno'), 9, 'act')
  const store = await openSqlite(talks)
  const [statement] = (await store.list({ kinds: ['statement'] })).items
  await store.close()
  const correct = (...given: string[]): string[] => ['correct', talks, statement!.id, ...given]
  await refused(correct('actt', 'deny'), 9, 'a statement has no field actt', 'act, addressee')
  await refused(correct('medium.knd', 'post'), 9, 'medium.knd', 'kind, name, words')
  await refused(correct('medium.knd', ''), 9, 'medium.knd')
  await refused(correct('act.kind', 'post'), 9, 'act.kind')
  await refused(correct('sources', '[{"actor":"Bero","rle":"host"}]'), 9, 'sources.rle', 'actor, words')
  expect((await parley(['list', talks, 'decisions'])).stdout).toBe(before)
  expect((await parley(mark('act=deny', 'sources=Bero Tasz', 'cue=hit'))).stderr).toBe('')
  expect((await parley(correct('medium.kind', 'post'))).stderr).toBe('')
})

test('split: the new entry is named, and who denies it goes with its telling', async () => {
  const file = path('split.parley')
  const store = await createSqlite(file)
  const [a, b] = [keptOf({ n: 1 }), keptOf({ n: 2, by: 'Bero Tasz', place: 'Seren', says: 'not us' })]
  const [mine, other] = [a.reading.statements[0]!.id, b.reading.statements[0]!.id]
  const disputed = (k: typeof a, by: string) => {
    const [event] = k.reading.events
    const standing = { ...event!.standing, verdict: 'disputed' as const, deniedBy: [by] }
    return { ...k, reading: { ...k.reading, events: [{ ...event!, standing }] } }
  }
  for (const k of [disputed(a, mine), disputed(b, other)]) await store.add(k)
  await refresh(store)
  const ids = (await store.list({ kinds: ['event'] })).items.map(r => r.id)
  await merge(store, { who: 'ana', ids })
  const [whole] = (await store.list({ kinds: ['event'] })).items
  expect(whole!.entry).toMatchObject({ standing: { deniedBy: expect.arrayContaining([mine, other]) } })
  const run = await parley(['split', file, whole!.id, b.reading.report.id])
  expect(run.stderr).toBe('')
  const named = /split (e-\S+) → (e-\S+)/.exec(run.stdout)!
  const [stays, goes] = [await store.entry(named[1]!), await store.entry(named[2]!)]
  expect(stays!.entry).toMatchObject({ mentions: [{}], standing: { verdict: 'disputed', deniedBy: [mine] } })
  expect(goes!.entry).toMatchObject({ mentions: [{}], standing: { verdict: 'disputed', deniedBy: [other] } })
  expect((await parley(['show', file, named[2]!])).stdout).toContain('split')
  expect((await store.verify()).faults).toEqual([])
  await parley(['reject', file, named[2]!])
  expect((await store.entry(named[2]!))?.entry ?? null).toBeNull()
  expect((await store.orphans()).map(o => o.reason)).toEqual([])
  await store.close()
})

test('merge: what looks unrelated wants --yes and is told why; what is related is as easy as ever', async () => {
  const file = path('merge.parley')
  const store = await createSqlite(file)
  await store.add(keptOf({ n: 1 }))
  await store.add(keptOf({ n: 2, by: 'Bero Tasz', place: 'Seren', says: 'we stay' }))
  await store.add(keptOf({ n: 3, place: 'Kesh', says: 'we wait still' }))
  await refresh(store)
  const events = (await store.list({ kinds: ['event'] })).items.map(r => r.id)
  const statements = (await store.list({ kinds: ['statement'] })).items
  const [mine, again] = statements.filter(r => r.who === 'Ilka Morren').map(r => r.id)
  const other = statements.find(r => r.who === 'Bero Tasz')!.id
  await store.close()
  await refused(['merge', file, events[0]!, events[1]!], 2, 'they are in different places', '--yes')
  await refused(['merge', file, mine!, other], 2, 'nobody acts in both', '--yes')
  expect((await parley(['list', file, 'decisions'])).stdout).toBe('no decisions\n')
  expect((await parley(['merge', file, mine!, again!])).status).toBe(0)
  expect((await parley(['merge', file, events[0]!, events[1]!, '--yes'])).status).toBe(0)
})

test('decisions and orphans come in pages as every other list does', async () => {
  const file = path('pages.parley')
  const store = await createSqlite(file)
  await store.add(keptOf({ n: 1 }))
  await refresh(store)
  const [row] = (await store.list({ kinds: ['statement'] })).items
  for (let n = 1; n <= 5; n++) await comment(store, { who: 'ana', id: row!.id, note: `word ${n}` })
  const notes = async (what: string): Promise<string[]> => {
    const seen: string[] = []
    for (let more: string[] = []; ; ) {
      const run = await parley(['list', file, what, '--limit', '2', ...more])
      expect(run.stderr).toBe('')
      seen.push(...(run.stdout.match(/word \d/g) ?? []))
      expect(run.stdout.match(/word \d/g)!.length).toBeLessThanOrEqual(2)
      const next = /--after (\S+)/.exec(run.stdout)
      if (!next) return seen
      more = ['--after', next[1]!]
    }
  }
  expect(await notes('decisions')).toEqual([1, 2, 3, 4, 5].map(n => `word ${n}`))
  await refused(['list', file, 'decisions', '--limit', '0'], 2, 'limit 0')
  await refused(['list', file, 'orphans', '--after', 'x'], 2, 'not a page of this list')
  await store.remove(row!.report)
  await refresh(store)
  await store.close()
  expect(await notes('orphans')).toEqual([1, 2, 3, 4, 5].map(n => `word ${n}`))
})

test.each(['add', 'read', 'mentions', 'serve', 'parse'])(
  'parley %s: a language that is not read is refused once, before any report',
  async command => {
    const files = command === 'add' ? [talks, path('absent.md'), path('absent-too.md')] : [path('absent.md')]
    await refused([command, ...files, '--language', 'fr'], 5, '--language', 'French (fr)', 'Parley reads English')
  },
)

test('a time limit is a number of seconds, and the help tells the one that holds', async () => {
  for (const wrong of ['0', 'soon', '-3', '1.5'])
    await refused(['read', path('absent.md'), '--timeout', wrong], 2, `--timeout ${wrong}`)
  for (const command of ['read', 'add'])
    expect((await parley(['help', command])).stdout.replace(/\s+/g, ' ')).toContain('together (default: 180)')
})

test('nothing that is written takes the place of a dossier, or of what is read', async () => {
  const before = readFileSync(talks)
  for (const args of [
    ['export', talks, '-o', talks],
    ['export', talks, '-f', 'html', '-o', talks],
    ['schema', '-o', talks],
  ])
    await refused(args, 2, 'this is a dossier', 'name another file')
  expect(readFileSync(talks).equals(before)).toBe(true)
  const report = path('report.md')
  writeFileSync(report, 'Moscow said no.')
  for (const command of ['read', 'mentions', 'parse'])
    await refused([command, report, '-o', join(dir, '.', 'report.md')], 2, 'this file is read here')
  expect(readFileSync(report, 'utf8')).toBe('Moscow said no.')
})

test('the dossier comes first, and says so where it does not', async () => {
  await refused(['add', dir, talks], 2, 'the dossier comes first: parley add')
})

test('undone twice: told plainly; the list marks what does not hold', async () => {
  const file = path('undo.parley')
  const store = await createSqlite(file)
  await store.add(keptOf({ n: 1 }))
  await refresh(store)
  const [row] = (await store.list({ kinds: ['statement'] })).items
  await store.close()
  const ids = (text: string): string[] => text.match(/k-[0-9a-f]{12}/g) ?? []
  const [made] = ids((await parley(['reject', file, row!.id])).stdout)
  const [undone] = ids((await parley(['undo', file])).stdout)
  await refused(['undo', file], 9, 'ana has no decision left to take back')
  await refused(['undo', file, made!], 9, 'or it is undone')
  const state = async () => (await parley(['show', file, row!.id])).stdout
  expect(await state()).not.toContain('rejected')
  expect((await parley(['list', file, 'decisions'])).stdout.split('\n')[0]).toContain('(undone)')
  expect((await parley(['undo', file, undone!])).status).toBe(0)
  expect(await state()).toContain('reject')
  await refused(['undo', file, undone!], 9, 'or it is undone')
  const lines = (await parley(['list', file, 'decisions'])).stdout.trim().split('\n')
  expect(lines.map(l => l.includes('(undone)'))).toEqual([false, true, false])
})
