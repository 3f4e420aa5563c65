/**
 * Tells the format by content, never by name.
 *
 * In: `{"headline": "Talks stall", ...`. Out: `ninjs`.
 * Whether a file of that format is sound is left to its reader.
 */
import type { Format } from './intake.ts'

const CLOSING = /<\/(?:p|div|article|section|main|body|html|head|h1|h2|span|table|ul)\s?>/i
const OPENING = /^<(?:!doctype\s+html|html|head|body|article|main|title|meta)\b/i
const FEED = /^<(?:!DOCTYPE\s{1,9})?(?:rss|feed|(?:rdf:)?RDF)[\s>[]/i
const JSON_FEED = /"version"\s{0,9}:\s{0,9}"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//
const MARKDOWN = /^ {0,3}#{1,6} \S|\[[^\][\n]{1,200}\]\(https?:|^ {0,3}[-*] \S/m

/** A PDF says so in its first bytes. It is told before decoding, since its text parts are not text. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  return /^(?:\xef\xbb\xbf)?\s{0,16}%PDF-/.test(head) || (head.includes('%PDF-') && tail.includes('%%EOF'))
}

/** The format of `text`, normalised. */
export function detectFormat(text: string): Exclude<Format, 'pdf' | 'docx'> {
  if (hasFrontMatter(text)) return 'markdown'
  const start = text.slice(0, 1 << 16).trimStart()
  if (start.startsWith('{') && JSON_FEED.test(start)) return 'feed'
  if (start.startsWith('{') && isJson(text, start)) return 'ninjs'
  if (start.startsWith('[') && isJson(text, '')) return 'ninjs'
  if (start.startsWith('<') && FEED.test(afterProlog(start))) return 'feed'
  if (start.startsWith('<') && isHtml(start, text)) return 'html'
  return MARKDOWN.test(text.slice(0, 1 << 16)) ? 'markdown' : 'text'
}

/** Front matter: a line of three dashes, then a line that reads as a key, a comment, a mapping or the closing dashes. */
export function hasFrontMatter(text: string): boolean {
  return /^---[ \t]*\n(?:[ \t]*\n)*[ \t]*(?:["']?[A-Za-z_][\w-]{0,40}["']?[ \t]*:(?:\s|$)|#|\{|---[ \t]*(?:\n|$))/.test(
    text.slice(0, 4096),
  )
}

function isJson(text: string, start: string): boolean {
  if (/^\{\s{0,80}(?:"|\})/.test(start)) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What follows comments and `<?xml ...?>`. */
function afterProlog(start: string): string {
  let rest = start
  for (let i = 0; i < 50; i++) {
    const comment = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?')
        ? rest.indexOf('>') + 1
        : 0
    if (comment < 3) break
    rest = rest.slice(comment).trimStart()
  }
  return rest
}

function isHtml(start: string, text: string): boolean {
  const rest = afterProlog(start)
  return OPENING.test(rest) || (rest.startsWith('<') && CLOSING.test(text.slice(0, 1 << 18)))
}
