/**
 * A Word document without the moment of its writing: the same content gives the same bytes.
 *
 * settle(bytes, '2026-03-13') -> the same parts, every date 2026-03-13, random relationship ids counted instead.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g

/** Ids that the library draws at random, in the order they stand in the document. */
const RANDOM_ID = /"(rId[\w-]{12,})"/g

export const settle = (bytes: Uint8Array, day: string): Uint8Array => {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))
  const ids = new Map<string, string>()
  const numbered = (xml: string): string =>
    xml.replace(RANDOM_ID, (_, id: string) => {
      if (!ids.has(id)) ids.set(id, `rIdp${ids.size + 1}`)
      return `"${ids.get(id)}"`
    })
  const settled = parts.map(([name, data]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, data] as const
    return [name, strToU8(numbered(strFromU8(data)).replace(STAMP, `$1${day}T00:00:00Z$2`))] as const
  })
  // [Content_Types].xml stands first, as the packaging standard advises
  settled.sort(([a], [b]) => Number(b.startsWith('[')) - Number(a.startsWith('[')))
  return zipSync(Object.fromEntries(settled), { mtime: '1980-01-01T00:00:00', level: 6 })
}
