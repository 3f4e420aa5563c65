/**
 * Cuts a report into paragraphs: blank lines part them, and so does a new line that opens with a quotation mark or a dash.
 *
 * "One.\n\nTwo\nlines." -> "One.", "Two\nlines."
 */
import type { Span } from '../../text/span.ts'

/** Paragraphs without the white space around them, in order. Linear in the length of the text. */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = []
  let start = -1
  let end = 0
  let newlines = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '\n') newlines++
    else if (!/\s/.test(char)) {
      if (start >= 0 && (newlines > 1 || (newlines === 1 && '“"«„`'.includes(char)))) {
        paragraphs.push({ start, end })
        start = -1
      }
      if (start < 0) start = at
      newlines = 0
      end = at + 1
    }
  }
  if (start >= 0) paragraphs.push({ start, end })
  return paragraphs
}
