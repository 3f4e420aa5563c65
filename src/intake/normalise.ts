/**
 * The one normalisation of text: line ends to \n, Unicode NFC, byte order mark dropped.
 *
 * In: `\uFEFFPutin met\r\nWitkoff`. Out: `Putin met\nWitkoff`.
 * Spaces, quotation marks and dashes stay as they are: the text is the report's own.
 */

/** Normalises `text`. Halves of surrogate pairs become U+FFFD, since UTF-8 (and so the checksum) cannot hold them. */
export function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
}

/** One line: runs of white space become a space, the ends are trimmed. Undefined where nothing is left. */
export function oneLine(words: string | undefined): string | undefined {
  return words === undefined ? undefined : normalise(words).replace(/\s+/g, ' ').trim() || undefined
}
