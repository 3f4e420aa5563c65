/**
 * What a user names for a dossier -> single sources, in order: files, the reports in a folder, addresses.
 *
 * ['talks/', 'https://example.org/a'] -> [{file: 'talks/1-wire.md', name: '1-wire.md'}, ..., {url: 'https://example.org/a'}]
 */
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { ParleyError } from '../errors.ts'
import { isUrl } from '../fetch/url.ts'

export type Source = { readonly file: string; readonly name: string } | { readonly url: string }

const REPORTS = /\.(?:txt|text|md|markdown|html?|xhtml|pdf|json|docx|rss|atom|xml)$/i
/** Deeper folders than any archive has are a ring or a trap. */
const DEEPEST = 32

/** Files of a folder and its folders, sorted; links are not followed, hidden files and other kinds are passed over. */
const filesIn = (folder: string, top: string, depth: number): Source[] => {
  if (depth > DEEPEST) return []
  let found: Dirent[]
  try {
    found = readdirSync(folder, { withFileTypes: true })
  } catch {
    throw new ParleyError('unreadable', folder)
  }
  return found
    .filter(f => !f.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((f): Source[] => {
      const path = join(folder, f.name)
      if (f.isDirectory()) return filesIn(path, top, depth + 1)
      return f.isFile() && REPORTS.test(f.name) ? [{ file: path, name: relative(top, path) }] : []
    })
}

/** Throws ParleyError('empty-folder') for a folder without reports; a file that is not there is left to whoever reads it. */
export const sourcesOf = (named: readonly string[]): readonly Source[] =>
  named.flatMap((n): Source[] => {
    if (isUrl(n)) return [{ url: n }]
    if (!existsSync(n) || !statSync(n).isDirectory()) return [{ file: n, name: n === '-' ? '-' : basename(n) }]
    const inside = filesIn(n, n, 0)
    if (inside.length === 0) throw new ParleyError('empty-folder', n)
    return inside
  })
