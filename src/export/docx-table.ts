/** A table of the paper in Word: a quiet head that comes back on each page, lines below rows, no row broken over pages. */
import {
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block } from '../views/paper-blocks.ts'
import { drawText, type Footnotes, plainXml } from './docx-text.ts'

/** The width of the text on A4, in twentieths of a point. */
const PAGE = 9638
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D9DDE2' } as const
const BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: LINE,
  insideVertical: NONE,
}

export const drawTable = (block: Extract<Block, { kind: 'table' }>, notes: Footnotes): Table => {
  const widths = block.widths.map(w => Math.round((w / 100) * PAGE))
  const cell = (column: number, content: Paragraph): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 0, right: 120 },
      children: [content],
    })
  const head = new TableRow({
    tableHeader: true,
    children: block.head.map((text, i) =>
      cell(
        i,
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: plainXml(text), bold: true, size: 17, color: '5D6670' })],
        }),
      ),
    ),
  })
  const rows = block.rows.map(
    row =>
      new TableRow({
        cantSplit: true,
        children: row.map((inlines, i) =>
          cell(i, new Paragraph({ spacing: { after: 0 }, children: drawText(inlines, notes) })),
        ),
      }),
  )
  return new Table({
    width: { size: PAGE, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [head, ...rows],
  })
}
