/** The rooms of the house: imports run one way, nothing imports the faces, no rings, files stay short. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

const SRC = 'src'
const files = (dir: string): string[] =>
  readdirSync(dir).flatMap(n => {
    const path = join(dir, n)
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(n) ? [path] : []
  })
const all = files(SRC)
const IMPORT = /(?:import|export)[^'"]{0,400}?from '(\.[^']+)'|import\('(\.[^']+)'\)/g
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(m => normalize(join(dirname(file), m[1] ?? m[2] ?? '')))
const room = (file: string): string => {
  const parts = relative(SRC, file).split('/')
  return parts.length === 1 ? `top:${parts[0]!.replace(/\.ts$/, '')}` : parts[0]!
}

/** What each room may import besides itself. */
const MAY: Record<string, readonly string[]> = {
  text: [],
  record: ['text'],
  'top:errors': [],
  'top:version': [],
  'top:pipeline': ['text', 'record', 'top:errors'],
  language: ['text', 'top:errors'],
  knowledge: ['text', 'record', 'language', 'top:errors'],
  read: ['text', 'record', 'language', 'knowledge', 'top:errors'],
  extract: ['text', 'record', 'language', 'knowledge', 'top:errors'],
  reconcile: ['text', 'record', 'language', 'knowledge', 'top:errors'],
  intake: ['text', 'record', 'top:errors'],
  fetch: ['top:errors', 'top:version'],
  views: ['text', 'record', 'language', 'knowledge'],
  store: ['text', 'record', 'knowledge', 'top:errors', 'top:version'],
  review: ['text', 'record', 'top:errors'],
  export: ['text', 'record', 'views', 'top:version'],
  // Assembles store, review, reading and reconciling for every face.
  dossier: ['*'],
  lang: ['text', 'record', 'language', 'knowledge', 'read', 'extract', 'top:pipeline', 'top:errors'],
  'top:read-reports': ['record', 'knowledge', 'lang', 'reconcile', 'top:pipeline', 'top:errors', 'top:version'],
  'top:read-mentions': ['record', 'knowledge', 'lang', 'top:errors'],
  server: ['*'],
  web: ['record', 'views'],
  cli: ['*'],
  'top:index': ['*'],
}

test.each(all.map(f => [f]))('%s imports only what its room may', file => {
  const may = MAY[room(file)]
  expect(may, `${file} stands in no known room`).toBeDefined()
  for (const target of importsOf(file)) {
    const to = room(target)
    if (to === room(file)) continue
    expect(
      ['cli', 'server', 'web', 'top:index'].includes(to) && room(file) !== 'cli',
      `${file} imports a face: ${target}`,
    ).toBe(false)
    expect(may!.includes('*') || may!.includes(to), `${file} must not import ${target}`).toBe(true)
  }
})

test('no ring of imports', () => {
  const graph = new Map(all.map(f => [f, importsOf(f)]))
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    expect(state.get(file), `a ring: ${[...path, file].join(' -> ')}`).not.toBe('open')
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    state.set(file, 'done')
  }
  for (const f of all) visit(f, [])
})

test('files stay short, and open with what they are for', () => {
  const lengths = all.map(f => [f, readFileSync(f, 'utf8')] as const)
  for (const [file, text] of lengths) {
    expect(text.split('\n').length, `${file} is over 400 lines`).toBeLessThanOrEqual(400)
    if (!file.endsWith('.d.ts'))
      expect(/^(#!.*\n)?\/\*\*/.test(text), `${file} does not open with a comment`).toBe(true)
  }
  const short = lengths.filter(([, text]) => text.split('\n').length <= 130).length
  expect(short / lengths.length).toBeGreaterThanOrEqual(0.8)
})
