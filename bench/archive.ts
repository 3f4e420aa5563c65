/**
 * Reads the files of a .tar.gz without unpacking it to disk.
 *
 * untar("corpora/x.tar.gz") -> [{name: "x/a.xml", text: "..."}]. Plain ustar and GNU long names; links and folders are left out.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface ArchiveFile {
  readonly name: string
  readonly text: string
}

const field = (block: Buffer, from: number, to: number): string => {
  const text = block.subarray(from, to).toString('utf8')
  const end = text.indexOf('\0')
  return end < 0 ? text : text.slice(0, end)
}

/** Every regular file of the archive at `path`, by name. */
export const untar = (path: string): readonly ArchiveFile[] => {
  const bytes = gunzipSync(readFileSync(path))
  const files: ArchiveFile[] = []
  let long = ''
  for (let at = 0; at + 512 <= bytes.length; ) {
    const head = bytes.subarray(at, at + 512)
    const name = field(head, 0, 100)
    if (!name) break
    const size = Number.parseInt(field(head, 124, 136).trim() || '0', 8)
    const type = String.fromCharCode(head[156] ?? 0)
    const body = bytes.subarray(at + 512, at + 512 + size)
    const prefix = field(head, 345, 500)
    if (type === 'L') long = field(body, 0, body.length)
    else {
      if (type === '0' || type === '\0')
        files.push({ name: long || (prefix ? `${prefix}/${name}` : name), text: body.toString('utf8') })
      long = ''
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}
