/**
 * A record as Markdown: the brief with headings, quotations and places in the text.
 *
 * "### Who said what" / "- **Yuri Ushakov** assess (line 2)" / "  > the meeting as “constructive ...”"
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { brief } from '../views/brief.ts'
import type { Line, Piece } from '../views/line.ts'

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, c => `\\${c}`).replace(/\s+/g, ' ')

const draw = (p: Piece): string => {
  const lead = /^\s*/.exec(p.text)![0]
  const body = escapeMarkdown(p.text.trim())
  if (!body) return lead
  const trail = /\s$/.test(p.text) ? ' ' : ''
  if (p.tone === 'who') return `${lead}**${body}**${trail}`
  if (p.tone === 'label' || p.tone === 'warn') return `${lead}*${body}*${trail}`
  return lead + body + trail
}

const drawLine = (line: Line): string => {
  const text = line.pieces.map(draw).join('')
  const at = line.at ? ` (${escapeMarkdown(line.at)})` : ''
  return line.depth === 0 ? `- ${text}${at}` : `  - ${text}${at}`
}

export const toMarkdown = (record: SourcedRecord): string =>
  `${brief(record)
    .map(s => `## ${s.title}\n\n${s.lines.map(drawLine).join('\n')}`)
    .join('\n\n')}\n`
