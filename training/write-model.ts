/**
 * Writes `models/NAME.bin` and its line in `models/manifest.json`: writeModel('tagger', {classes: [...]}, {weights: bytes}).
 *
 * The manifest is read again just before it is written, so that two trainings one after the other keep each other's lines.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { checksum, type ManifestEntry, packModel } from '../src/language/model-file.ts'

const FOLDER = new URL('../models/', import.meta.url)

/** The number of bytes written. */
export function writeModel(
  name: string,
  meta: Record<string, unknown>,
  parts: Readonly<Record<string, Uint8Array>>,
): number {
  const bytes = packModel(meta, parts)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(new URL(`${name}.bin`, FOLDER), bytes)
  const path = new URL('manifest.json', FOLDER)
  const manifest: Record<string, ManifestEntry> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  manifest[name] = { sha256: checksum(bytes), bytes: bytes.length }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
  return bytes.length
}
