/**
 * The brief on a terminal: colours where the terminal has them, lines wrapped to its width, control characters shown
 * as signs so that a hostile report cannot drive the terminal.
 */
import pc from 'picocolors'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { brief } from '../views/brief.ts'
import type { Line, Piece, Tone } from '../views/line.ts'
import { tame } from './tame.ts'

export interface Paper {
  readonly colour: boolean
  /** Columns; lines are wrapped to it. */
  readonly width: number
}

const painter = (colour: boolean): Record<Tone, (s: string) => string> => {
  const c = pc.createColors(colour)
  return { plain: s => s, who: c.bold, words: c.cyan, quiet: c.dim, label: c.green, warn: c.yellow, good: c.green }
}

/** Breaks pieces into rows of words, keeping each word's tone. */
const wrap = (pieces: readonly Piece[], width: number): Piece[][] => {
  const rows: Piece[][] = [[]]
  let used = 0
  for (const p of pieces)
    for (const word of tame(p.text).match(/\s+|[^\s]+/g) ?? []) {
      if (used + word.length > width && used > 0 && /\S/.test(word)) {
        rows.push([])
        used = 0
      }
      if (used === 0 && !/\S/.test(word)) continue
      rows.at(-1)!.push({ text: word, tone: p.tone })
      used += word.length
    }
  return rows
}

const drawLine = (line: Line, paper: Paper): string => {
  const tone = painter(paper.colour)
  const indent = line.depth === 0 ? '  ' : '      '
  const at = line.at ? [{ text: `  ${line.at}`, tone: 'quiet' as const }] : []
  const rows = wrap([...line.pieces, ...at], Math.max(40, paper.width - indent.length))
  return rows
    .map((row, i) => indent + (i > 0 && line.depth === 0 ? '  ' : '') + row.map(p => tone[p.tone](p.text)).join(''))
    .join('\n')
}

export const paint = (record: SourcedRecord, paper: Paper): string => {
  const c = pc.createColors(paper.colour)
  const sections = brief(record).map(
    s => `${c.bold(c.underline(s.title))}\n${s.lines.map(l => drawLine(l, paper)).join('\n')}`,
  )
  return `${sections.join('\n\n')}\n`
}
