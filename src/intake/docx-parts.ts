/**
 * The parts of a Word document that hold words, taken out of its archive within bounds.
 *
 * In: the bytes of a .docx. Out: a smaller .docx with its text, footnotes and styles only, and its core properties.
 * Pictures, embedded files, fonts and links to other files are never unpacked. A part is never larger than it says, all
 * of them together never larger than LARGEST_TEXT, and none may declare entities: ECMA-376 forbids that.
 */
import { zipSync } from 'fflate'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { ParleyError } from '../errors.ts'
import { refuse } from './refuse.ts'

/** XML takes many times its size in memory once it is a tree. */
const LARGEST_TEXT = 16 * 1024 * 1024
const MOST_PARTS = 10_000
const DEEPEST = 400
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[\w-]{1,40}\.xml|_rels\/[\w-]{1,40}\.xml\.rels))$/
const UNUSED = /^word\/(?:_rels\/)?(?:theme|fontTable|webSettings|settings|comments|header|footer|people)/

export interface DocxParts {
  readonly document: Uint8Array
  /** docProps/core.xml, empty where there is none. */
  readonly core: string
}

/** A zip archive says so in its first bytes; a Word document holds a part of this name. */
export const isDocx = (bytes: Uint8Array): boolean => {
  const { buffer, byteOffset, byteLength } = bytes
  const all = Buffer.from(buffer, byteOffset, byteLength)
  return all.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && all.includes('word/document.xml')
}

/** Throws `bad-docx`, `docx-macros` and `docx-too-large`. */
export async function readDocxParts(name: string, bytes: Uint8Array): Promise<DocxParts> {
  try {
    const parts = await unpack(name, bytes)
    if (!parts['word/document.xml']) throw refuse('bad-docx', name)
    for (const part of Object.values(parts)) checkXml(name, part)
    const core = parts['docProps/core.xml']
    return { document: zipSync(parts, { level: 0 }), core: core ? Buffer.from(core).toString('utf8') : '' }
  } catch (error) {
    if (error instanceof ParleyError) throw error
    throw refuse('bad-docx', name)
  }
}

async function unpack(name: string, bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true })
  const parts: Record<string, Uint8Array> = {}
  let left = LARGEST_TEXT
  let seen = 0
  for await (const entry of zip.eachEntry()) {
    if (++seen > MOST_PARTS) throw refuse('bad-docx', name)
    if (/vbaProject\.bin$/i.test(entry.fileName)) throw refuse('docx-macros', name)
    if (!WANTED.test(entry.fileName) || UNUSED.test(entry.fileName)) continue
    if (entry.uncompressedSize > left) throw refuse('docx-too-large', name)
    const part = await partOf(zip, entry)
    left -= part.length
    parts[entry.fileName] = part
  }
  return parts
}

/** The library stops a part that is longer than its entry says. */
async function partOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

/** No declared entities, and no nesting that would exhaust a reader's stack. */
function checkXml(name: string, part: Uint8Array): void {
  const xml = Buffer.from(part).toString('utf8')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw refuse('bad-docx', name, 'it declares entities, which a Word document never does')
  if (/macroEnabled/.test(xml.slice(0, 1 << 16))) throw refuse('docx-macros', name)
  // Found by their ends and not by a pattern: a part of "<a<a<a" would hold a pattern up for minutes.
  let [depth, end] = [0, -1]
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (end < at) end = xml.indexOf('>', at)
    if (end < 0) break
    const first = xml[at + 1]
    if (first === '/') depth--
    else if (first !== '!' && first !== '?' && xml[end - 1] !== '/' && ++depth > DEEPEST) throw refuse('bad-docx', name)
  }
}
