/**
 * The brief as a Word document (ECMA-376) to hand on and edit: headings, tables, and footnotes that quote the words.
 *
 * await toDocx(record) -> the bytes of brief.docx. The same record gives the same bytes: the document is dated by the
 * day the record is reckoned on, never by the day of writing. What is drawn comes from views/paper.ts.
 */
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { daysOf } from '../record/agree.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { paper } from '../views/paper.ts'
import type { Block, Chapter } from '../views/paper-blocks.ts'
import { settle } from './docx-settle.ts'
import { DOCX_STYLES, SANS } from './docx-styles.ts'
import { drawTable } from './docx-table.ts'
import { drawText, type Footnotes, footnotesOf, plainXml } from './docx-text.ts'

const drawBlock = (block: Block, notes: Footnotes): (Paragraph | ReturnType<typeof drawTable>)[] => {
  if (block.kind === 'heading') {
    const note = block.note
      ? [new TextRun({ text: `  ${plainXml(block.note)}`, color: '5D6670', size: 18, bold: false })]
      : []
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        keepNext: true,
        children: [new TextRun({ text: plainXml(block.text) }), ...note],
      }),
    ]
  }
  if (block.kind === 'table') return [drawTable(block, notes), new Paragraph({ spacing: { after: 80 } })]
  return block.items.flatMap(item => [
    new Paragraph({ bullet: { level: 0 }, spacing: { after: 80 }, children: drawText(item.inlines, notes) }),
    ...(item.under ?? []).map(
      line => new Paragraph({ bullet: { level: 1 }, spacing: { after: 40 }, children: drawText(line, notes) }),
    ),
  ])
}

const drawChapter = (chapter: Chapter, notes: Footnotes): ReturnType<typeof drawBlock> => [
  new Paragraph({ text: plainXml(chapter.title), heading: HeadingLevel.HEADING_1, keepNext: true }),
  ...(chapter.intro
    ? [new Paragraph({ children: [new TextRun({ text: plainXml(chapter.intro), color: '5D6670', size: 19 })] })]
    : []),
  ...chapter.blocks.flatMap(b => drawBlock(b, notes)),
]

const pageNumbers = (generator: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${generator}   `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 16,
            color: '5D6670',
            font: SANS,
          }),
        ],
      }),
    ],
  })

export const toDocx = async (record: SourcedRecord): Promise<Uint8Array> => {
  const { title, facts, chapters, generator } = paper(record)
  const notes = footnotesOf()
  const body = chapters.flatMap(c => drawChapter(c, notes))
  const document = new Document({
    title: plainXml(title),
    creator: generator,
    lastModifiedBy: generator,
    styles: DOCX_STYLES,
    footnotes: notes.all,
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: { default: pageNumbers(generator) },
        children: [
          new Paragraph({ text: plainXml(title), heading: HeadingLevel.TITLE }),
          new Paragraph({
            spacing: { after: 240 },
            children: [new TextRun({ text: plainXml(facts.join(' · ')), color: '5D6670', size: 19 })],
          }),
          ...body,
        ],
      },
    ],
  })
  return settle(await Packer.toBuffer(document), daysOf(record.asOf ?? '').last ?? '1980-01-01')
}
