/** The commands of a dossier as a user runs them: from nothing to a reviewed record, and one line for whatever goes wrong. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'

// Commands start anew each time, and other work may share the machine.
vi.setConfig({ testTimeout: 300_000 })

const MAIN = join(resolve(process.env['PARLEY_DIST'] ?? 'dist'), 'cli/main.js')
const dir = mkdtempSync(join(tmpdir(), 'parley-dossier-'))
const path = (name: string): string => join(dir, name)
const parley = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, PARLEY_WHO: 'ana' },
  })
const good = (args: readonly string[], input = ''): string => {
  const run = parley(args, input)
  expect(run.stderr, args.join(' ')).toBe('')
  expect(run.status, args.join(' ')).toBe(0)
  return run.stdout
}
const json = <T>(args: readonly string[]): T => JSON.parse(good([...args, '--format', 'json'])) as T
const refused = (args: readonly string[], code: number, words: string, input = ''): void => {
  const run = parley(args, input)
  expect(run.stderr.trim().split('\n'), args.join(' ')).toHaveLength(1)
  expect(run.stderr).toContain(words)
  expect(run.status, args.join(' ')).toBe(code)
}
interface Page {
  items: { id: string; who: string; what: string; review: string }[]
  next: string | null
}

const talks = path('talks.parley')

test('from nothing to a reviewed record', () => {
  expect(good(['init', talks])).toContain('next: parley add')
  expect(good(['add', talks, 'samples'])).toContain('3 added')
  expect(good(['add', talks, 'samples'])).toContain('0 added, 3 there already')
  expect(good(['show', talks])).toContain('3 reports')
  expect(good(['list', talks]).trim().split('\n')).toHaveLength(3)
  const { items, next } = json<Page>(['list', talks, 'statements', '--limit', '2'])
  expect(items).toHaveLength(2)
  const more = json<Page>(['list', talks, 'statements', '--limit', '2', '--after', next!])
  expect(more.items[0]!.id).not.toBe(items[0]!.id)
  expect(good(['search', talks, 'pass'])).toContain('*pass*')
  expect(good(['search', talks, '"the pass"', '--in', 'reports'])).toContain('*the pass*')
  const id = items[0]!.id
  good(['correct', talks, id, 'act', 'deny', '--note', 'read twice'])
  expect(good(['show', talks, id])).toContain('(machine: ')
  expect(good(['show', talks, id])).toContain('read twice')
  good(['accept', talks, items[1]!.id])
  good(['comment', talks, id, 'ask the desk'])
  good(['reject', talks, more.items[0]!.id])
  expect(parley(['show', talks, more.items[0]!.id]).stdout).toContain('rejected')
  good(['undo', talks])
  expect(good(['list', talks, 'decisions']).trim().split('\n')).toHaveLength(5)
  expect(json<Page>(['list', talks, 'entries', '--review', 'corrected,accepted']).items).toHaveLength(2)
  expect(good(['verify', talks])).toContain('no faults')
  const record = JSON.parse(good(['export', talks])) as { statements: { id: string; act: string }[] }
  expect(record.statements.find(s => s.id === id)!.act).toBe('deny')
  expect(good(['export', talks, '--format', 'markdown'])).toContain('## ')
})

test('a walk from a pipe: accept, reject with a reason, a field that cannot be and one that can, undo, leave', () => {
  const before = json<{ counts: { decisions: number } }>(['show', talks]).counts.decisions
  const run = parley(['review', talks, '--kind', 'statement'], 'a\nr\nnot said\nc\nact\ndunno\nc\nact\npraise\nu\nq\n')
  expect(run.status).toBe(0)
  expect(run.stderr).toContain('expected one of')
  expect(run.stdout).toContain('4 decisions of ana kept')
  const after = json<{ counts: { decisions: number } }>(['show', talks]).counts.decisions
  expect(after - before).toBe(4)
  expect(good(['verify', talks])).toContain('no faults')
})

test('backup, restore, copy, rescue, remove, reread, knowledge', () => {
  good(['backup', talks, path('friday.parley')])
  refused(['backup', talks, path('friday.parley')], 8, 'is there already')
  refused(['restore', path('friday.parley'), talks], 8, 'is there already')
  expect(good(['restore', path('friday.parley'), talks, '--replace'])).toContain('what stood there is')
  good(['copy', talks, path('copy.parley')])
  expect(good(['verify', path('copy.parley')])).toContain('no faults')
  expect(good(['rescue', talks, path('saved.parley')])).toContain('0 things lost')
  expect(json<{ reports: unknown[] }>(['export', path('saved.parley')].slice(0, 2)).reports).toHaveLength(3)
  expect(good(['remove', path('copy.parley'), '2-valley-post.md'])).toContain('removed')
  refused(['remove', path('copy.parley'), '2-valley-post.md'], 9, 'no such report')
  expect(good(['reread', path('copy.parley'), '--all'])).toContain('2 reports read, 0 came out differently')
  writeFileSync(path('own.yaml'), 'actors:\n  - name: Ilka Morren\n    kind: person\n')
  expect(good(['knowledge', path('copy.parley'), path('own.yaml')])).toContain('reread')
  expect(good(['knowledge', path('copy.parley')])).toContain('Ilka Morren')
  expect(good(['reread', path('copy.parley')])).toContain('2 reports read')
})

test('what cannot be is one line and a status', () => {
  refused(['init', talks], 8, 'is there already')
  refused(['add', path('none.parley'), 'samples'], 3, 'no such file')
  writeFileSync(path('letter.parley'), 'dear reader')
  refused(['list', path('letter.parley')], 8, 'no dossier')
  mkdirSync(path('folder.parley'))
  refused(['list', path('folder.parley')], 8, 'this is a folder')
  writeFileSync(path('empty.parley'), '')
  refused(['verify', path('empty.parley')], 8, 'no dossier')
  mkdirSync(path('nothing'))
  refused(['add', talks, path('nothing')], 4, 'no reports in this folder')
  refused(['show', talks, 's-000000000000'], 9, 'no such entry')
  refused(['show', talks, "s-1' or 1=1; --"], 9, 'no such entry')
  refused(['show', talks, 'r-../../etc/passwd'], 9, 'no such report')
  refused(['list', talks, 'statements', '--limit', '0'], 2, 'from 1 to 500')
  refused(['list', talks, 'statements', '--after', 'x'], 2, 'not a page')
  refused(['list', talks, 'statements', '--from', 'friday'], 2, 'not a date')
  refused(['list', talks, 'statements', '--kind', 'rumour'], 2, 'choose from')
  refused(['search', talks, '""'], 2, 'at least one word')
  refused(['accept', talks, 's-000000000000'], 9, 'no such entry')
  refused(['undo', talks, 'k-000000000000'], 9, 'no such decision')
  refused(['init', path('dated.parley'), '--as-of', 'soon'], 2, 'not a date')
  expect(good(['list', talks, 'statements', '--actor', "'; drop table entries; --"])).toBe('no statements\n')
  expect(good(['verify', talks])).toContain('no faults')
})

test('names that would drive a terminal are shown as signs; links out of a folder are not followed', () => {
  const bad = 'evil\u001b]0;owned\u0007\u202e.md'
  mkdirSync(path('in'))
  writeFileSync(
    path(`in/${bad}`),
    '---\noutlet: "Red\\e[31m Paper"\npublished: 2026-03-12\n---\n“We wait,” the minister, Ilka Morren, told reporters.',
  )
  symlinkSync('/etc', path('in/link'))
  const file = path('evil.parley')
  good(['init', file])
  const shown = [
    good(['add', file, path('in')]),
    good(['list', file]),
    good(['list', file, 'entries']),
    good(['search', file, 'wait']),
  ]
  for (const text of shown) expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  expect(shown[0]).toContain('1 added')
  expect(readFileSync(file).length).toBeGreaterThan(0)
})

test('a disk without room: one line, nothing lost, and it goes on when there is room', () => {
  const file = path('full.parley')
  good(['init', file])
  good(['add', file, 'samples/1-wire.md'])
  const size = Math.ceil(readFileSync(file).length / 1024) + 24
  // No file may grow beyond what this one is now, as on a full disk.
  const script = `trap '' XFSZ; ulimit -f ${size}; exec ${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} add ${JSON.stringify(file)} samples`
  const run = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  expect(run.status, run.stderr).toBe(8)
  expect(run.stderr.trim().split('\n')).toHaveLength(1)
  expect(run.stderr).toMatch(/disk/)
  expect(good(['verify', file])).toContain('no faults')
  expect(good(['add', file, 'samples'])).toMatch(/: [123] added|3 there already/)
  expect(good(['show', file])).toContain('3 reports')
  expect(good(['verify', file])).toContain('no faults')
})

test('parley read works where SQLite cannot be loaded, and a dossier says how to mend it', () => {
  const block = path('block.mjs')
  writeFileSync(
    block,
    `import { register } from 'node:module'
register('data:text/javascript,' + encodeURIComponent("export const resolve = (s, c, n) => { if (s === 'better-sqlite3') throw new Error('not built'); return n(s, c) }"))`,
  )
  const run = (args: string[]) => spawnSync(process.execPath, ['--import', block, MAIN, ...args], { encoding: 'utf8' })
  expect(run(['read', 'samples/1-wire.md']).status).toBe(0)
  const broken = run(['show', talks])
  expect(broken.status).toBe(8)
  expect(broken.stderr).toContain('npm rebuild better-sqlite3')
  expect(broken.stderr.trim().split('\n')).toHaveLength(1)
})
