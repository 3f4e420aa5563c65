/**
 * Puts a title before the body: first paragraph, then a blank line, and never twice.
 *
 * In: `Talks stall` and `Moscow said ...`. Out: `Talks stall\n\nMoscow said ...`.
 * A body that opens with the same title, also as a Markdown heading, stays as written.
 */
const fold = (words: string): string =>
  words
    .replace(/[\u2018\u2019\u201B\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const unmark = (line: string): string =>
  line
    .replace(/^ {0,3}#{1,6}(?=\s)/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/^\s*\*\*(.+)\*\*\s*$/, '$1')
    .trim()

/** Joins `title` and `body`. The title returned is spelt as it stands in the text. */
export function joinTitle(title: string | undefined, body: string): { title?: string; text: string } {
  if (title === undefined) return { text: body }
  const start = body.replace(/^\s*\n/, '')
  const line = start.slice(0, title.length * 2 + 20).split('\n', 1)[0] ?? ''
  const paragraph = start.slice(0, title.length * 2 + 20).split(/\n[ \t]*\n/, 1)[0] ?? ''
  for (const opening of [line, paragraph]) {
    const words = unmark(opening).replace(/\s+/g, ' ')
    if (fold(words) === fold(title)) return { title: words, text: body }
  }
  return { title, text: `${title}\n\n${start}` }
}
