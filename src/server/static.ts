/**
 * The built page: one shell for every address, and its files, which never change under their names.
 *
 * All of it is read into memory at once: a server goes on with the page that it began with, though the package is built or
 * updated under it. A page that an earlier server gave learns by PAGE_HEADER that this one has another.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>
let kept: Files | undefined

/** Empty where the page is not built; asked again, it is looked for again. */
const files = (): Files => {
  if (kept) return kept
  if (!existsSync(join(BUILT, 'index.html'))) return new Map()
  const names = readdirSync(BUILT, { recursive: true, withFileTypes: true }).filter(f => f.isFile())
  kept = new Map(names.map(f => [basename(f.name), new Uint8Array(readFileSync(join(f.parentPath, f.name)))]))
  return kept
}

let script: string | undefined
/** The name of the script that the page begins with, which is another one for every other build; '' where none is built. */
export const pageName = (): string => {
  const page = files().get('index.html')
  if (!page) return ''
  script ??= /src="\/assets\/([^"]+)"/.exec(new TextDecoder().decode(page))?.[1] ?? ''
  return script
}

export const shell = (c: Context, status: 200 | 404): Response => {
  const page = files().get('index.html')
  if (!page) throw new Refusal('broken', 'the page is not built', { todo: 'run: npm run build' })
  return c.body(page, status, { 'Content-Type': TYPES.html!, 'Cache-Control': 'no-cache', Vary: 'Accept' })
}

export const asset = (c: Context): Response => {
  const name = basename(c.req.path)
  const file = files().get(name)
  if (!file) throw new Refusal('not-found', `there is no file ${name}`)
  const type = TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream'
  return c.body(file, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' })
}
