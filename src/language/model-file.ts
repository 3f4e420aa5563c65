/**
 * Opens a trained model: `models/NAME.bin`, checked against `models/manifest.json`, read once and kept while it is used.
 *
 * openModel('tagger') -> {meta: {...}, part('weights') -> bytes}. A file is brotli over: length of a JSON head (u32, little
 * endian), the head `{meta, parts: [[name, bytes], ...]}`, then the parts one behind the other. Missing or damaged: ParleyError.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { ParleyError } from '../errors.ts'

export interface Model {
  readonly name: string
  readonly meta: Readonly<Record<string, unknown>>
  /** The bytes of one part; throws 'model-damaged' where the model has no such part. */
  readonly part: (name: string) => Uint8Array
}

export interface ManifestEntry {
  readonly sha256: string
  readonly bytes: number
}

const FOLDER = new URL('../../models/', import.meta.url)
const opened = new Map<string, WeakRef<Model>>()

/** @throws ParleyError 'model-missing' or 'model-damaged' */
export function openModel(name: string, folder: URL = FOLDER): Model {
  const url = new URL(`${name}.bin`, folder)
  const known = opened.get(url.href)?.deref()
  if (known) return known
  const entry = manifest(folder)[name]
  const bytes = read(url)
  if (!entry || !bytes) throw new ParleyError('model-missing', `models/${name}.bin`)
  if (checksum(bytes) !== entry.sha256) throw new ParleyError('model-damaged', `models/${name}.bin`)
  const model = unpackModel(name, bytes)
  opened.set(url.href, new WeakRef(model))
  return model
}

/** True where the manifest lists the model: a model that only helps may be absent. */
export function hasModel(name: string, folder: URL = FOLDER): boolean {
  return manifest(folder)[name] !== undefined
}

/** The bytes of a model file. */
export function packModel(meta: Record<string, unknown>, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const list = Object.entries(parts)
  const head = Buffer.from(JSON.stringify({ meta, parts: list.map(([name, bytes]) => [name, bytes.length]) }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  const whole = Buffer.concat([size, head, ...list.map(([, bytes]) => bytes)])
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  }
  return brotliCompressSync(whole, { params })
}

/** @throws ParleyError 'model-damaged' */
export function unpackModel(name: string, packed: Uint8Array): Model {
  try {
    const bytes = brotliDecompressSync(packed)
    const size = bytes.readUInt32LE(0)
    const head: { meta: Record<string, unknown>; parts: [string, number][] } = JSON.parse(
      bytes.toString('utf8', 4, 4 + size),
    )
    const parts = new Map<string, Uint8Array>()
    let at = 4 + size
    for (const [part, length] of head.parts) {
      parts.set(part, bytes.subarray(at, at + length))
      at += length
    }
    const part = (wanted: string) => {
      const found = parts.get(wanted)
      if (!found) throw new ParleyError('model-damaged', `models/${name}.bin`)
      return found
    }
    return Object.freeze({ name, meta: head.meta, part })
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause
    throw new ParleyError('model-damaged', `models/${name}.bin`)
  }
}

export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function manifest(folder: URL): Record<string, ManifestEntry> {
  const bytes = read(new URL('manifest.json', folder))
  if (!bytes) return {}
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new ParleyError('model-damaged', 'models/manifest.json')
  }
}

function read(url: URL): Buffer | undefined {
  try {
    return readFileSync(url)
  } catch {
    return undefined
  }
}
