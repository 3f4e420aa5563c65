/**
 * Where the stretch of text around a place ends, by marks, never farther than a long sentence reaches: a text without full stops is not
 * read whole for each of its words.
 *
 * lastMark('It fell. He left.', ['. ', '\n'], 12) -> 7
 */

/** Longer than any sentence of a report. */
export const REACH = 4000

/** The start of the last of the marks that begins at `at` or before; -1, or the place at the end of the reach, where none does. */
export const lastMark = (text: string, marks: readonly string[], at: number): number => {
  const from = Math.max(0, at - REACH)
  const window = text.slice(from, at + Math.max(...marks.map(m => m.length)))
  const last = Math.max(...marks.map(m => window.lastIndexOf(m, at - from)))
  return last < 0 ? from - 1 : from + last
}

/** The start of the first of the marks at `at` or behind; the end of the text, or of the reach, where there is none. */
export const firstMark = (text: string, marks: readonly string[], at: number): number => {
  const window = text.slice(at, at + REACH)
  const found = marks.map(m => window.indexOf(m)).filter(i => i >= 0)
  return at + (found.length > 0 ? Math.min(...found) : window.length)
}
