/**
 * Pieces of text with places on a page to paragraphs.
 *
 * In: lines `Moscow said the cease-` and `fire would hold.`. Out: `Moscow said the ceasefire would hold.`.
 * Page numbers and running heads are dropped. Tables and footnotes are left as the file has them.
 */

/** A piece of text as the PDF draws it: the origin is at the lower left, sizes are in points. */
export interface PdfPiece {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
  readonly hasEOL: boolean
}

interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** The paragraphs of a document, given the pieces of each page. */
export function readPdfParagraphs(pages: readonly (readonly PdfPiece[])[]): string[] {
  const lines = dropRunningHeads(pages.map(readLines))
  const words = lines
    .flat()
    .map(line => line.text)
    .join('\n')
  const paragraphs: string[] = []
  let before: Line | undefined
  for (const page of lines) {
    const measure = measures(page)
    page.forEach((line, i) => {
      const isNew =
        before === undefined || (i === 0 ? endsSentence(before.text) : startsParagraph(before, line, measure))
      if (isNew) paragraphs.push(line.text)
      else paragraphs.push(joinLines(paragraphs.pop() ?? '', line.text, words))
      before = line
    })
  }
  return paragraphs
}

function readLines(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = []
  let open: PdfPiece[] = []
  const close = (): void => {
    const line = toLine(open)
    if (line) lines.push(line)
    open = []
  }
  for (const piece of pieces) {
    const last = open.at(-1)
    if (last && piece.str.trim() && Math.abs(last.y - piece.y) > 0.5 * Math.max(last.fontSize, piece.fontSize)) close()
    if (piece.str !== '') open.push(piece)
    if (piece.hasEOL) close()
  }
  close()
  return lines
}

function toLine(pieces: readonly PdfPiece[]): Line | undefined {
  let text = ''
  let end: number | undefined
  for (const piece of pieces) {
    if (end !== undefined && piece.x - end > 0.2 * piece.fontSize && !text.endsWith(' ')) text += ' '
    text += piece.str
    end = piece.x + piece.width
  }
  const drawn = pieces.filter(piece => piece.str.trim() !== '')
  const [first] = drawn
  const clean = text
    .replace(/[\u00AD\u200B](?=.)/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
  if (first === undefined || clean === '') return undefined
  const size = drawn.reduce((most, piece) => Math.max(most, piece.fontSize), 0)
  const right = drawn.reduce((most, piece) => Math.max(most, piece.x + piece.width), first.x)
  return { text: clean, left: first.x, right, y: first.y, size }
}

/** Numbers of pages, and lines at the edge of a page that come back on most of the others. */
function dropRunningHeads(pages: readonly Line[][]): Line[][] {
  const shape = (line: Line): string => line.text.replace(/\d+/g, '0')
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const edge of new Set([page[0], page.at(-1)].filter(line => line !== undefined).map(shape))) {
      seen.set(edge, (seen.get(edge) ?? 0) + 1)
    }
  }
  const isHead = (line: Line | undefined): boolean =>
    line !== undefined &&
    ((pages.length > 1 && /^(?:page )?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|\/) ?\d{1,4})?$/i.test(line.text)) ||
      (pages.length > 2 && (seen.get(shape(line)) ?? 0) > pages.length / 2))
  return pages.map(page => page.slice(isHead(page[0]) ? 1 : 0, page.length > 1 && isHead(page.at(-1)) ? -1 : undefined))
}

interface Measure {
  readonly leading: number
  readonly left: number
  readonly right: number
}

function measures(page: readonly Line[]): Measure {
  const leadings = page
    .slice(1)
    .map((line, i) => (page[i]?.y ?? 0) - line.y)
    .filter(gap => gap > 0)
  return {
    leading: median(leadings),
    left: median(page.map(line => line.left)),
    right: page.reduce((most, line) => Math.max(most, line.right), 0),
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function startsParagraph(before: Line, line: Line, measure: Measure): boolean {
  const gap = before.y - line.y
  if (Math.abs(before.size - line.size) > 0.12 * before.size) return true
  if (gap < 0) return endsSentence(before.text)
  if (gap > 1.35 * Math.min(measure.leading || gap, 2 * line.size)) return true
  if (line.left - measure.left > 0.8 * line.size && before.left - measure.left < 0.4 * line.size) return true
  return endsSentence(before.text) && before.right - measure.left < 0.75 * (measure.right - measure.left)
}

const endsSentence = (words: string): boolean => /[.!?…:]["'”’»)\]]{0,3}$/.test(words)

/** A word cut at the end of a line becomes whole; its hyphen stays where the document writes it elsewhere. */
function joinLines(before: string, line: string, document: string): string {
  const head = /(\p{L}+)[-\u2010\u00AD]$/u.exec(before.slice(-60))?.[1]
  const tail = /^\p{Ll}+/u.exec(line)?.[0]
  if (head === undefined || tail === undefined) return /\p{L}-$/u.test(before) ? before + line : `${before} ${line}`
  const keepsHyphen = document.includes(`${head}-${tail}`) && !document.includes(`${head}${tail}`)
  return (keepsHyphen ? before : before.slice(0, -1)) + line
}
