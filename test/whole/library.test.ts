/** The example of docs/library.md runs as it stands, against the built package. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('the example of docs/library.md prints an act and the words', () => {
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync('docs/library.md', 'utf8'))![1]!
  const dir = mkdtempSync(join(tmpdir(), 'parley-lib-'))
  mkdirSync(join(dir, 'node_modules'))
  symlinkSync(process.cwd(), join(dir, 'node_modules', 'parley-record'))
  writeFileSync(join(dir, 'example.mjs'), example)
  const run = spawnSync(process.execPath, [join(dir, 'example.mjs')], { encoding: 'utf8', cwd: dir })
  expect(run.stderr).toBe('')
  expect(run.stdout).toContain('“We wait,”')
})

test('what read cannot use it refuses in one line with a code', async () => {
  const { read } = await import('../../src/read-reports.ts')
  expect(() => read({ text: 'x', language: 'en', published: '26/4/2025' })).toThrow('EDTF')
  expect(() => read({ text: 'Bonjour', language: 'fr' })).toThrow('English')
  expect(() => read({} as never)).toThrow('docs/library.md')
})
