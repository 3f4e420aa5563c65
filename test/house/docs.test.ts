/** The docs keep up with the code: every command, flag, entry kind, error code and npm script has its place. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { ERRORS } from '../../src/errors.ts'
import { ACTS, DISCREPANCY_KINDS, STATUSES, VERDICTS } from '../../src/record/entries.ts'

const doc = (name: string): string => readFileSync(name, 'utf8')
const commands = createProgram().commands

test.each(commands.map(c => [c.name()]))('docs/commands.md tells of parley %s and its flags', name => {
  const text = doc('docs/commands.md')
  const part = text.split(/^## /m).find(p => p.startsWith(`parley ${name}`))
  expect(part, `no section "parley ${name}"`).toBeDefined()
  for (const option of commands.find(c => c.name() === name)!.options) expect(part).toContain(option.long)
})

test('docs/errors.md tells of every error with its exit status', () => {
  const rows = doc('docs/errors.md').split('\n')
  for (const [code, { exit }] of Object.entries(ERRORS)) {
    expect(
      rows.some(r => r.startsWith(`| \`${code}\` | ${exit} |`)),
      code,
    ).toBe(true)
  }
})

test('docs/record.md tells of every kind of entry and every word of the vocabulary', () => {
  const text = doc('docs/record.md')
  for (const kind of ['statement', 'event', 'proposal', 'position', 'commitment', 'discrepancy'])
    expect(text).toContain(`| \`${kind}\` |`)
  for (const word of [...ACTS, ...STATUSES, ...VERDICTS, ...DISCREPANCY_KINDS]) expect(text, word).toContain(word)
})

test('the README opens with the two commands, and every link in the docs leads somewhere', () => {
  const readme = doc('README.md')
  const first = readme.split('\n').slice(0, 30).join('\n')
  expect(first).toContain('parley read samples/')
  expect(first).toContain('npm run test:all')
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter(n => n.endsWith('.md'))
      .map(n => `docs/${n}`),
  ]
  for (const page of pages) {
    const base = page.startsWith('docs/') ? 'docs/' : ''
    for (const [, link] of doc(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const path = `${base}${link}`.replace(/[^/]+\/\.\.\//g, '')
      expect(() => readFileSync(path), `${page} links to ${link}`).not.toThrow()
    }
  }
})

test('every npm script that people call is named in the docs', () => {
  const scripts = Object.keys((JSON.parse(doc('package.json')) as { scripts: Record<string, string> }).scripts)
  const all = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter(n => n.endsWith('.md'))
      .map(n => `docs/${n}`),
  ]
    .map(doc)
    .join('\n')
  const inner = new Set(['prepare', 'format', 'lint', 'types', 'test', 'build'])
  for (const name of scripts)
    if (!inner.has(name)) expect(all.includes(`npm run ${name}`), `npm run ${name}`).toBe(true)
})
