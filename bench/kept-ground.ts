/**
 * Grammar and attributions kept on disk between runs, for work on what stands on them: they take most of the time.
 *
 * Keyed by the text and by the code and weights that made them, so a change in either is noticed. For benches only.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Knowledge } from '../src/knowledge/index.ts'
import { createEngine, type Engine } from '../src/language/index.ts'
import { type AttributionReader, createAttributionReader } from '../src/read/attribution/index.ts'

const GRAMMAR = ['src/text', 'src/language', 'src/knowledge', 'models']
const FOLDER = join(tmpdir(), 'parley-ground')

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap(f => filesOf(join(path, f)))
    : [path]

const fingerprint = (paths: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const f of paths.flatMap(filesOf)) hash.update(f).update(readFileSync(f))
  return hash.digest('hex')
}

const kept = <T>(key: string, make: () => T): T => {
  const file = join(FOLDER, key)
  if (existsSync(file)) return deserialize(readFileSync(file)) as T
  const made = make()
  mkdirSync(FOLDER, { recursive: true })
  const partial = `${file}.${process.pid}`
  writeFileSync(partial, serialize(made))
  renameSync(partial, file)
  return made
}

export const keptGround = (knowledge: Knowledge): { engine: Engine; attribute: AttributionReader } => {
  const engine = createEngine({ lexicon: knowledge.lexicon })
  const attribute = createAttributionReader()
  const grammar = fingerprint(GRAMMAR)
  const voices = fingerprint([...GRAMMAR, 'src/read/attribution'])
  const keyOf = (print: string, text: string): string => createHash('sha256').update(print).update(text).digest('hex')
  return {
    engine: { name: engine.name, parse: text => kept(keyOf(grammar, text), () => engine.parse(text)) },
    attribute: (text, sentences) => kept(keyOf(voices, text), () => attribute(text, sentences)),
  }
}
