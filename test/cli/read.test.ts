/** The command as a user runs it: what it prints, and one line and a status for every bad input. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const dir = mkdtempSync(join(tmpdir(), 'parley-cli-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name)
  writeFileSync(path, content)
  return path
}
const folder = (name: string): string => {
  mkdirSync(join(dir, name), { recursive: true })
  return join(dir, name)
}
const sparse = (name: string, megabytes: number): string => {
  const path = file(name, 'x')
  truncateSync(path, megabytes * 1024 * 1024)
  return path
}
const parley = (args: string[], input = '') =>
  spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8', input, maxBuffer: 1 << 28 })

const GOOD = '“We wait,” the minister, Ilka Morren, told reporters on Friday. The rebels rejected the offer.'

test('text for people: sections, words, lines, and no colour in a pipe', () => {
  const run = parley(['read', file('good.txt', GOOD), '--published', '2026-03-14'])
  expect(run.status).toBe(0)
  expect(run.stdout).toContain('Who said what')
  expect(run.stdout).toContain('“We wait,”')
  expect(run.stdout).toContain('line 1')
  expect(run.stdout).not.toContain('\u001b[')
})

test('json, markdown, schema and standard input', () => {
  const json = JSON.parse(parley(['read', '-', '--format', 'json'], GOOD).stdout) as {
    version: string
    asOf: null
    reports: { text: string }[]
  }
  expect(json.version).toBe('parley-record/1')
  expect(json.asOf).toBeNull()
  expect(json.reports[0]!.text).toBe(GOOD)
  expect(parley(['read', '-', '--format', 'markdown'], GOOD).stdout).toContain('## Who said what')
  expect(parley(['schema']).stdout).toContain('https://json-schema.org/draft/2020-12/schema')
  for (const shell of ['bash', 'zsh', 'fish']) expect(parley(['completion', shell]).stdout).toContain('parley')
})

test('-o writes a file, --trace names every step on stderr', () => {
  const out = join(dir, 'record.json')
  const run = parley(['read', file('good.txt', GOOD), '--format', 'json', '-o', out, '--trace'])
  expect(run.stdout).toBe('')
  expect(run.stderr).toContain('statements')
})

test('the day of processing is never used', () => {
  const record = JSON.parse(parley(['read', '-', '--format', 'json'], GOOD).stdout) as {
    notes: { place?: { exact: string } }[]
  }
  expect(JSON.stringify(record)).not.toContain(new Date().toISOString().slice(0, 10))
  expect(record.notes.some(n => n.place?.exact.includes('Friday'))).toBe(true)
})

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const french =
  'Le ministre des affaires étrangères a déclaré jeudi que les négociations reprendraient la semaine prochaine à Genève, après trois mois de silence entre les deux délégations.'
const bad: [string, () => string[], number, RegExp][] = [
  ['no such file', () => ['read', join(dir, 'absent.txt')], 3, /no such file/],
  ['a folder', () => ['read', folder('sub')], 3, /folder/],
  ['an empty file', () => ['read', file('empty.txt', '')], 4, /no text/],
  ['only white space', () => ['read', file('blank.txt', ' \n\t\n')], 4, /no text/],
  ['an image renamed .txt', () => ['read', file('image.txt', png)], 4, /not text/],
  ['200 MB', () => ['read', sparse('huge.txt', 200)], 4, /larger than/],
  [
    'a page without an article',
    () => ['read', file('page.html', '<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>')],
    4,
    /no article/,
  ],
  ['another language', () => ['read', file('fr.txt', french)], 5, /French|fr/],
  ['a date that is none', () => ['read', file('good.txt', GOOD), '--published', 'Friday'], 2, /EDTF/],
  ['an as-of that is none', () => ['read', file('good.txt', GOOD), '--as-of', '31/12/2025'], 2, /EDTF/],
  ['a confidence that is none', () => ['read', file('good.txt', GOOD), '--min-confidence', 'high'], 2, /0 to 1/],
  ['an unknown form', () => ['read', file('good.txt', GOOD), '--format', 'xml'], 2, /text/],
  ['an unknown command', () => ['raed'], 2, /read/],
  [
    'a folder that cannot be written',
    () => ['read', file('good.txt', GOOD), '-o', join(dir, 'no', 'where.json')],
    3,
    /written/,
  ],
]

test.each(bad)('%s: one line, its status, nothing on stdout', (_, args, status, line) => {
  const run = parley(args())
  expect(run.stderr).toMatch(line)
  expect(run.status).toBe(status)
  expect(run.stdout).toBe('')
  expect(run.stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
})

test('of several files the good ones are read, the bad ones listed, and the status says so', () => {
  const run = parley([
    'read',
    file('good.txt', GOOD),
    join(dir, 'absent.txt'),
    file('empty.txt', ''),
    '--format',
    'json',
  ])
  expect(run.status).toBe(4)
  expect(run.stderr.trim().split('\n')).toHaveLength(2)
  expect((JSON.parse(run.stdout) as { reports: unknown[] }).reports).toHaveLength(1)
})

test('a hostile report cannot drive the terminal', () => {
  const run = parley([
    'read',
    file('evil.txt', 'The \u001b[31mminister\u001b[0m said “stop\u202e now” on Friday. \u0007'),
  ])
  expect(run.stdout).not.toMatch(/[\u001b\u0007\u202e]/)
})
