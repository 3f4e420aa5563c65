/** Exports and addresses through the command: where output goes, what names may do, what a terminal is shown. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tame, tameLines } from '../../src/cli/tame.ts'
import { CSV_TABLES } from '../../src/export/csv.ts'
import { openSite, status, text } from '../fetch/site.ts'

const dir = mkdtempSync(join(tmpdir(), 'parley-exports-'))
const GOOD = '“We wait,” the minister, Ilka Morren, told reporters on Friday. The rebels rejected the offer.'
const good = join(dir, 'good.txt')
writeFileSync(good, GOOD)
const parley = (args: string[], input = '') =>
  spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8', input, maxBuffer: 1 << 28 })
/** Beside this process, which serves the site. */
const later = (args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> =>
  new Promise(done => {
    const run: ChildProcess = spawn(process.execPath, ['dist/cli/main.js', ...args])
    const out = { stdout: '', stderr: '' }
    run.stdout!.on('data', (piece: Buffer) => (out.stdout += piece))
    run.stderr!.on('data', (piece: Buffer) => (out.stderr += piece))
    run.on('close', code => done({ status: code, ...out }))
  })

test('csv: a folder of tables with the mark that Excel wants, one table to stdout without it', () => {
  const folder = join(dir, 'tables', 'new')
  expect(parley(['read', good, '--format', 'csv', '-o', folder]).status).toBe(0)
  expect(readdirSync(folder).sort()).toEqual([...CSV_TABLES].map(t => `${t}.csv`).sort())
  expect(readFileSync(join(folder, 'statements.csv'), 'utf8')).toMatch(/^\uFEFFid,where,/)
  expect(parley(['read', good, '--format', 'csv', '--table', 'statements']).stdout).toMatch(/^id,where,/)
})

test.each([
  ['csv without a place', ['--format', 'csv'], /several tables/],
  ['csv into a file', ['--format', 'csv', '-o', join(dir, 'x.csv')], /several tables/],
  ['csv over a file', ['--format', 'csv', '-o', good], /this is a file/],
  ['a table that is none', ['--format', 'csv', '--table', '../../etc/passwd'], /csv has reports, actors/],
  ['a table of json', ['--format', 'json', '--table', 'statements'], /--table goes with --format csv/],
])('%s: one line, exit 2, before anything is read', (_, flags, line) => {
  const run = parley(['read', join(dir, 'absent.txt'), ...flags])
  expect(run.stderr).toMatch(line)
  expect(run.stderr.trim().split('\n')).toHaveLength(1)
  expect(run.status).toBe(2)
})

test('a name of a file inside the folder cannot lead the tables elsewhere', () => {
  const folder = join(dir, 'trap')
  mkdirSync(folder)
  const outside = join(dir, 'outside.txt')
  writeFileSync(outside, 'mine')
  symlinkSync(outside, join(folder, 'statements.csv'))
  const evil = join(dir, '..%2f..%2fevil.txt')
  writeFileSync(evil, GOOD)
  parley(['read', evil, '--format', 'csv', '-o', folder])
  for (const name of readdirSync(folder)) expect([...CSV_TABLES].map(t => `${t}.csv`)).toContain(name)
  expect(readFileSync(outside, 'utf8')).toBe('mine')
})

test('docx and html are written whole, and a file that cannot be replaced stays as it was', () => {
  const brief = join(dir, 'brief.docx')
  expect(parley(['read', good, '--format', 'docx', '-o', brief]).status).toBe(0)
  expect(readFileSync(brief).subarray(0, 2).toString()).toBe('PK')
  expect(parley(['read', good, '--format', 'html']).stdout).toMatch(/^<!doctype html>/)
  expect(readdirSync(dir).filter(n => n.endsWith('.part'))).toEqual([])
  const run = parley(['read', good, '--format', 'json', '-o', join(brief, 'below')])
  expect([run.status, run.stderr.includes('cannot be written')]).toEqual([3, true])
})

test('a name with control characters is shown as signs: of a file, of a folder to write to, of an address', () => {
  const evil = join(dir, 'a\u001b[2J\u0007\u202eb.txt')
  const runs = [
    parley(['read', evil]),
    parley(['read', good, '-o', join(dir, 'no\u001b[31m', 'x.json'), '--format', 'json']),
    parley(['read', 'http://[::1]/\u001b[2J']),
  ]
  writeFileSync(evil, GOOD)
  runs.push(parley(['read', evil, '--trace', '--uncovered']), parley(['read', evil, good]))
  for (const run of runs) expect(run.stdout + run.stderr).not.toMatch(/[\u001b\u0007\u202e]/)
  expect(runs[0]!.stderr).toContain('no such file')
})

test('what a terminal is sent holds no orders, whatever the form', () => {
  const orders = 'a\u001b[31mb\u009b2Jc\u202ed\u0007\r\ne\tf'
  expect(tame(orders)).toBe('a·[31mb·2Jc·d· e f')
  expect(tameLines(orders)).toBe('a·[31mb·2Jc·d·\ne\tf')
})

test('an address is fetched where its host is allowed, with what the server says; else refused in one line', async () => {
  const page = `<!doctype html><html><head><title>Talks stall</title></head><body><article><p>${GOOD}</p><p>The minister said that the delegation would return to the capital on Saturday for more talks with the rebels.</p></article></body></html>`
  const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><item><title>One</title><link>https://p.example/1</link><content:encoded><![CDATA[<p>${GOOD} ${GOOD}</p>]]></content:encoded></item><item><title>Two</title><description>short</description></item></channel></rss>`
  const site = await openSite({
    '/robots.txt': text('User-agent: *\nDisallow: /no'),
    '/talks': text(page, { 'content-type': 'text/html' }),
    '/feed': text(feed, { 'content-type': 'application/rss+xml' }),
    '/no': text(page),
    '/away': status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  })
  const allow = ['--allow-host', '127.0.0.1']
  const read = await later(['read', ...allow, site.url('/talks'), '--format', 'json'])
  expect(read.status).toBe(0)
  expect((JSON.parse(read.stdout) as { reports: object[] }).reports[0]).toMatchObject({
    title: 'Talks stall',
    url: site.url('/talks'),
    retrieved: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  })
  const items = await later(['read', ...allow, site.url('/feed'), '--format', 'json'])
  expect((JSON.parse(items.stdout) as { reports: object[] }).reports).toHaveLength(1)
  expect(items.stderr).toContain('left out 1 item of this feed without a whole text')
  for (const [path, flags, line] of [
    ['/talks', [], /not public.*--allow-host/],
    ['/no', allow, /robots\.txt/],
    ['/away', allow, /not public/],
    ['/absent', allow, /answers 404/],
  ] as const) {
    const run = await later(['read', ...flags, site.url(path)])
    expect(run.stderr).toMatch(line)
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect([run.status, run.stdout]).toEqual([10, ''])
  }
  await site.close()
  expect(existsSync(join(dir, 'x.csv'))).toBe(false)
})
