/**
 * What of a content stands in lines that are nobody's words: a heading, an item of a list, a stage direction.
 *
 * "Farrow has arrived.\n\nWhat the doctors want\n\n• A 9% rise" -> "Farrow has arrived."; "I shook on it.\n(Laughter)" -> "I shook on it."
 * Turns of a transcript keep their paragraphs; a quotation keeps all that its marks hold.
 */
import type { Span } from '../../text/span.ts'
import type { SpanIndex } from '../../text/span-index.ts'

const DIRECTION =
  /^\s*[[(](?:laughter|applause|cross-?talk|inaudible|interruption|interjection|pause|laughs|cheers|booing)\b[^\])]{0,40}[\])]\s*$/iu
const ITEM = /^\s*(?:[•▪◦*·‣–-]|\d{1,2}[.)])\s/u
const MOST_WORDS = 14

/** A line without an end of its own, short, with an empty line or the end of the text behind it. */
const isHeading = (text: string, line: Span): boolean => {
  const words = text.slice(line.start, line.end).trim()
  if (!words || /[.!?;:,…]["”’')]?$|["”]$/.test(words) || words.split(/\s+/).length > MOST_WORDS) return false
  return /^(?:\s*\n\s*\n|\s*$)/.test(text.slice(line.end, line.end + 40))
}

/** The lines that a span touches, whole. */
const linesOf = (text: string, span: Span): Span[] => {
  const lines: Span[] = []
  let start = text.lastIndexOf('\n', span.start - 1) + 1
  while (start < span.end) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** The longest run of a content's lines from its first that are its source's; undefined where none is. */
export const ownLines = (
  text: string,
  content: Span,
  { turn, quoted }: { readonly turn: boolean; readonly quoted: SpanIndex<Span> },
): Span | undefined => {
  if (DIRECTION.test(text.slice(content.start, content.end))) return undefined
  if (!text.slice(content.start, content.end).includes('\n') || quoted.hold(content)) return content
  let start: number | undefined
  let end = content.start
  for (const line of linesOf(text, content)) {
    const words = text.slice(line.start, line.end)
    const foreign =
      DIRECTION.test(words) || (!turn && (ITEM.test(words) || isHeading(text, line)) && !quoted.hold(line))
    if (foreign && start !== undefined) break
    if (foreign || !words.trim()) continue
    start ??= Math.max(content.start, line.start)
    end = Math.min(content.end, line.end)
  }
  return start === undefined ? undefined : { start, end }
}
