/**
 * A record as Markdown: the brief with headings, quotations and places in the text.
 *
 * "### Who said what" / "- **Yuri Ushakov** assess (line 2)" / "  > the meeting as “constructive ...”"
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { brief } from '../views/brief.ts'
import type { Line, Piece } from '../views/line.ts'

/** Every sign that Markdown, its tables or its entities know; "$" begins a formula in wikis and issues. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '·')
    .replace(/[\\`*_[\]<>#|~&$]/g, c => `\\${c}`)

/** What would begin a list or underline a heading: only where a line begins. */
const escapeStart = (line: string): string =>
  line.replace(/^(\s*)([-+=])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')

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
  const text = escapeStart(line.pieces.map(draw).join('').trimStart())
  const at = line.at ? ` (${escapeMarkdown(line.at)})` : ''
  return line.depth === 0 ? `- ${text}${at}` : `  - ${text}${at}`
}

export const toMarkdown = (record: SourcedRecord): string =>
  `${brief(record)
    .map(s => `## ${escapeMarkdown(s.title)}\n\n${s.lines.map(drawLine).join('\n')}`)
    .join('\n\n')}\n`
