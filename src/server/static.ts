/**
 * The built page: one shell for every address, and its files, which never change under their names.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { Refusal } from './problem.ts'

/** The same folder from the sources and from the build. */
const BUILT = fileURLToPath(new URL('../../dist/web', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
}
const kept = new Map<string, Uint8Array<ArrayBuffer>>()

const read = (file: string): Uint8Array<ArrayBuffer> | undefined => {
  const path = join(BUILT, file)
  if (!kept.has(path)) {
    if (!existsSync(path)) return undefined
    kept.set(path, new Uint8Array(readFileSync(path)))
  }
  return kept.get(path)
}

export const shell = (c: Context, status: 200 | 404): Response => {
  const page = read('index.html')
  if (!page) throw new Refusal('broken', 'the page is not built', { todo: 'run: npm run build' })
  return c.body(page, status, { 'Content-Type': TYPES.html!, 'Cache-Control': 'no-cache', Vary: 'Accept' })
}

export const asset = (c: Context): Response => {
  const name = basename(c.req.path)
  const file = read(c.req.path.startsWith('/assets/') ? join('assets', name) : name)
  if (!file) throw new Refusal('not-found', `there is no file ${name}`)
  const type = TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream'
  return c.body(file, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' })
}
