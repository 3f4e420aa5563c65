/** Word documents for tests, part by part, so that each can be made wrong. */
import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

export const paragraph = (text: string, inside = ''): string => `<w:p>${inside}<w:r><w:t>${text}</w:t></w:r></w:p>`
export const documentOf = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`
export const coreOf = (title: string, author: string): string =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator></cp:coreProperties>`

/** A document with this body; `parts` adds parts to it or replaces them. */
export const makeDocx = (body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array => {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': documentOf(body),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([n, d]) => [n, typeof d === 'string' ? strToU8(d) : d])))
}
