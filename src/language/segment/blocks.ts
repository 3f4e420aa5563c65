/**
 * Parts of a text that no sentence crosses: paragraphs, headings, list items, lines of a table.
 *
 * blockSpans("# Talks stall\nMOSCOW, April 25 — The\nKremlin said ...") -> the heading, the paragraph (its line end is soft).
 */
import type { Span } from '../../text/span.ts'

/** Lines at least this long may be wrapped: the next line then goes on with them. */
const WRAPPED = 45
/** A line is wrapped where the next one's first word had no room; wrapped lines differ by about so many characters. */
const UNEVEN = 10

export function blockSpans(text: string): Span[] {
  const found: Span[] = []
  let open: { start: number; end: number } | undefined
  let at = 0
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const line = { start: at, end }
    at = end + 1
    if (isBlank(text, line)) {
      if (open) found.push(open)
      open = undefined
      continue
    }
    if (open && goesOn(text, open, line)) open.end = line.end
    else {
      if (open) found.push(open)
      open = { ...line }
    }
  }
  if (open) found.push(open)
  return found
}

function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32 && text[at] !== '\u00a0') return false
  return true
}

/** Whether a line goes on with the block before it. */
function goesOn(text: string, before: Span, line: Span): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 12))
  if (/^\s*(?:[-*•·–]\s|\d{1,2}[.)]\s|#{1,6}\s|>\s|\||\t)/.test(head)) return false
  const lastLine = Math.max(before.start, text.lastIndexOf('\n', before.end - 1) + 1)
  const last = text.slice(Math.max(lastLine, before.end - 200), before.end).trimEnd()
  if (/^\s*#{1,6}\s/.test(text.slice(lastLine, Math.min(before.end, lastLine + 8)))) return false
  if (/[.!?:]["”’')\]]*$/.test(last)) return false
  if (/^\s*\p{Ll}/u.test(head)) return true
  const length = before.end - lastLine
  const word = /^\s*\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[0].length ?? 40
  // A headline over a paragraph in one line: the word behind it would have had room.
  const room = length + 1 + word + UNEVEN <= line.end - line.start
  return length >= WRAPPED && !room
}
