/**
 * The bytes of a file or of standard input, never more than 32 MB.
 *
 * In: `report.md`, or `-` for standard input. Out: its bytes, or one clear error.
 * What the bytes mean is left to readReport.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { refuse } from './refuse.ts'

/** The most that is read, in bytes: far more than any report. */
export const LARGEST = 32 * 1024 * 1024

/** Reads `path`. Throws `no-such-file`, `is-folder`, `unreadable` and `too-large`. */
export async function readFileBytes(
  path: string,
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<Uint8Array> {
  if (path === '-') return collect('standard input', stdin)
  try {
    const about = await stat(path)
    if (about.isDirectory()) throw refuse('is-folder', path)
    if (about.size > LARGEST) throw refuse('too-large', path)
    return await collect(path, createReadStream(path))
  } catch (error) {
    throw systemError(path, error)
  }
}

/** A pipe or a device tells no size, so the reading itself stops at the limit. */
async function collect(name: string, stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of stream) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      size += bytes.length
      if (size > LARGEST) throw refuse('too-large', name)
      parts.push(bytes)
    }
  } catch (error) {
    throw systemError(name, error)
  }
  return Buffer.concat(parts)
}

function systemError(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code)) return refuse('no-such-file', name)
  if (code === 'EISDIR') return refuse('is-folder', name)
  return /^E[A-Z]+$/.test(code) ? refuse('unreadable', name) : error
}
