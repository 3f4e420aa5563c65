/**
 * Speed and memory of the whole reading, beside wink-nlp and compromise that only tag, on the same texts in one run.
 *
 *   npm run bench -- [FOLDER OF TEXTS]     (default: the samples and the shared cases, where they are)
 *
 * Figures are printed, never asserted. Tokens are those of wink-nlp for all three, so that rates compare.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import compromise from 'compromise'
import { read } from '../src/read-reports.ts'

const require = createRequire(import.meta.url)
const winkNlp = require('wink-nlp') as (model: unknown) => {
  readDoc(text: string): { tokens(): { length(): number; out(of: unknown): unknown } }
  its: { pos: unknown }
}
const wink = winkNlp(require('wink-eng-lite-web-model'))

const texts = (folder: string): string[] =>
  readdirSync(folder).flatMap(n => {
    const path = join(folder, n)
    if (statSync(path).isDirectory()) return texts(path)
    return /\.(txt|md)$/.test(n) ? [readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')] : []
  })

const folders = process.argv[2] ? [process.argv[2]] : ['samples', '../shared/cases']
const found = folders.filter(f => {
  if (!existsSync(f)) console.log(`${f}: not measured: absent`)
  return existsSync(f)
})
const base = found.flatMap(texts).join('\n\n')
const grow = (size: number): string => base.repeat(Math.ceil(size / base.length)).slice(0, size)
const tokens = (text: string): number => wink.readDoc(text).tokens().length()

const readers: Record<string, (text: string) => unknown> = {
  parley: text => read({ text, language: 'en', published: '2026-03-12' }),
  'wink-nlp (tags)': text => wink.readDoc(text).tokens().out(wink.its.pos),
  'compromise (tags)': text => (compromise as (t: string) => { json(): unknown })(text).json(),
}

const time = (run: () => unknown): number => {
  const began = performance.now()
  run()
  return performance.now() - began
}

console.log('cold start (a process of its own, 1 report):')
const cold = time(() =>
  spawnSync(process.execPath, ['dist/cli/main.js', 'read', 'samples/1-wire.md', '--format', 'json']),
)
console.log(`  parley read: ${cold.toFixed(0)} ms`)
console.log('\ntokens a second, warm:')
const rates: Record<string, number> = {}
for (const [name, run] of Object.entries(readers)) {
  const text = grow(60_000)
  run(text.slice(0, 20_000))
  const ms = Math.min(
    time(() => run(text)),
    time(() => run(text)),
  )
  rates[name] = tokens(text) / (ms / 1000)
  console.log(
    `  ${name.padEnd(18)} ${Math.round(rates[name]).toLocaleString('en').padStart(9)}   ${(rates[name] / rates.parley!).toFixed(2)} x parley`,
  )
}
console.log('\ngrowth of the whole reading:')
let before = 0
for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
  const text = grow(size)
  const ms = time(() => readers.parley!(text))
  console.log(
    `  ${(size / 1000).toString().padStart(5)} kB  ${ms.toFixed(0).padStart(7)} ms${before ? `   ${(ms / before).toFixed(1)} x for 10 x the text` : ''}`,
  )
  before = ms
}
console.log(`\npeak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
