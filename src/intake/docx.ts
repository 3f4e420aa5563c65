/**
 * The text of a Word document (.docx, ECMA-376) as paragraphs, with the title and author of its core properties.
 *
 * In: the bytes of a report written in Word. Out: `{ title: 'Talks stall', author: 'Ann Lee', body: 'Moscow said ...' }`.
 * Words struck out under tracked changes, comments, headers and pictures are left out. The day the file was made is not
 * the day the report was published, and is not used. What of the archive is looked at is decided in docx-parts.ts.
 */
import mammoth from 'mammoth'
import { readDocxParts } from './docx-parts.ts'
import { parseDocument } from './dom.ts'
import { readFragment } from './html.ts'
import type { Found } from './intake.ts'
import { oneLine } from './normalise.ts'
import { NO_TITLE } from './pdf.ts'
import { refuse } from './refuse.ts'

/** Reads a Word document. Throws `bad-docx` where it is damaged or locked, `docx-macros`, and `docx-too-large`. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Found> {
  const parts = await readDocxParts(name, bytes)
  const body = await bodyOf(name, parts.document)
  const title = property(parts.core, 'dc:title')
  const author = property(parts.core, 'dc:creator')
  return {
    title: title === undefined || NO_TITLE.test(title) ? undefined : title,
    // one word is the login of whoever made the file
    author: author?.includes(' ') ? author : undefined,
    body,
    format: 'docx',
  }
}

async function bodyOf(name: string, document: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(document) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return readFragment(value)
  } catch {
    throw refuse('bad-docx', name)
  }
}

/** The text of one element of the core properties, which are flat. */
function property(xml: string, element: string): string | undefined {
  const found = new RegExp(`<${element}(?:\\s[^>]{0,200})?>([^<]{1,1000})</${element}>`).exec(xml)?.[1]
  return found === undefined ? undefined : oneLine(parseDocument(`<p>${found}</p>`).body.textContent ?? '')
}
