/**
 * The text of a PDF as paragraphs, with the title and author its metadata give.
 *
 * In: the bytes of a printed report. Out: `{ title: 'Talks stall', body: 'Moscow said ...' }`.
 * The day the file was made is not the day the report was published, and is not used. Scans are left to OCR.
 */
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf'
import type { Found } from './intake.ts'
import { oneLine } from './normalise.ts'
import { type PdfPiece, readPdfParagraphs } from './pdf-lines.ts'
import { refuse } from './refuse.ts'

/** What office programs write as a title when nobody gave one: a file name, "Document1". */
export const NO_TITLE =
  /\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|html?)$|^microsoft word\b|^(?:untitled|document\d*|print)$|^https?:/i

/** Reads a PDF. Throws `bad-pdf` where it is damaged or locked, `no-pdf-text` where it holds only pictures. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Found> {
  const { pages, info } = await open(name, bytes)
  const text = readPdfParagraphs(pages).join('\n\n')
  if (!/\p{L}/u.test(text)) throw refuse('no-pdf-text', name)
  const value = (key: string): string | undefined => (typeof info[key] === 'string' ? oneLine(info[key]) : undefined)
  const title = value('Title')
  const author = value('Author')
  return {
    title: title === undefined || NO_TITLE.test(title) ? undefined : title,
    // one word is the login of whoever made the file
    author: author?.includes(' ') ? author : undefined,
    body: title === undefined ? text : splitTitle(title, text),
    format: 'pdf',
  }
}

interface Opened {
  readonly pages: readonly (readonly PdfPiece[])[]
  readonly info: Readonly<Record<string, unknown>>
}

async function open(name: string, bytes: Uint8Array): Promise<Opened> {
  try {
    // pdf.js takes the bytes it is given away from their owner, and prints warnings unless told not to
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      const { items } = await extractTextItems(pdf)
      const { info } = await getMeta(pdf)
      return { pages: items, info }
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch {
    throw refuse('bad-pdf', name)
  }
}

/** Where the title is printed in the same type as the text it would otherwise run into the first paragraph. */
const splitTitle = (title: string, text: string): string =>
  text.startsWith(`${title} `) ? `${title}\n\n${text.slice(title.length + 1)}` : text
