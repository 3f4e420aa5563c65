/**
 * Text of the paper as runs of a Word document, and its references as footnotes that quote the words.
 *
 * [{text: 'Disputed ', tone: 'warn'}, {quote}] -> two runs, and footnote 1: “... killed four soldiers ...” defence ministry, ...
 */
import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Tone } from '../views/line.ts'
import type { Inline, Quote } from '../views/paper-blocks.ts'
import { SERIF } from './docx-styles.ts'

/** Characters that XML 1.0 cannot hold, or that turn the direction of a line, become a visible sign. */
export const plainXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s*\n\s*/g, ' ')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
      '·',
    )

const TONES: Record<Tone, { readonly [option: string]: unknown }> = {
  plain: {},
  who: { bold: true },
  words: { font: SERIF },
  quiet: { color: '5D6670', size: 18 },
  label: { color: '33557A' },
  warn: { color: '9A4A12', bold: true },
  good: { color: '2D6A4A' },
}

export interface Footnotes {
  /** By number; each reference has a footnote of its own, as Word wants it. */
  readonly all: Record<string, { children: Paragraph[] }>
  add(quote: Quote): number
}

const words = (text: string, bold = false): TextRun => new TextRun({ text: plainXml(text), font: SERIF, bold })

const drawQuote = (q: Quote): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: ' ' }),
      words(q.marks[0]),
      ...q.parts.map(p => words(p.text, p.own)),
      words(q.marks[1]),
      new TextRun({ text: plainXml(` ${q.who}, in ${q.where}.`), color: '5D6670' }),
      ...(q.url && /^https?:\/\//i.test(q.url)
        ? [
            new ExternalHyperlink({
              link: URL.canParse(q.url) ? new URL(q.url).href : encodeURI(q.url),
              children: [new TextRun({ text: ' Source', style: 'Hyperlink' })],
            }),
          ]
        : []),
    ],
  })

export const footnotesOf = (): Footnotes => {
  const all: Footnotes['all'] = {}
  let n = 0
  return {
    all,
    add: quote => {
      n++
      all[n] = { children: [drawQuote(quote)] }
      return n
    },
  }
}

export const drawText = (inlines: readonly Inline[], notes: Footnotes): ParagraphChild[] =>
  inlines.flatMap((i, at): ParagraphChild[] => {
    if (!('quote' in i)) return [new TextRun({ ...TONES[i.tone], text: plainXml(i.text) })]
    const before = inlines[at - 1]
    const comma = before && 'quote' in before ? [new TextRun({ text: ',', superScript: true })] : []
    return [...comma, new FootnoteReferenceRun(notes.add(i.quote))]
  })
