/**
 * Elements to paragraphs: block elements end one, inline elements do not.
 *
 * In: `<p>Moscow <b>said</b> no.</p><p>Kyiv said yes.</p>`. Out: `Moscow said no.`, `Kyiv said yes.`.
 * Which part of a page is the article is left to html.ts.
 */
import { type DomElement, type DomNode, isElement, walk } from './dom.ts'

/** A paragraph: its text, how many of its characters are links, and whether it is a heading. */
export interface Block {
  readonly text: string
  readonly linked: number
  readonly isHeading: boolean
}

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header
  hgroup hr html li main ol p pre section summary table tbody tfoot thead tr ul caption`.split(/\s+/),
)
// what stands on a page beside the words of the report; captions tell of the picture, and often of another day
const SKIPPED = new Set(
  `script style noscript template svg math iframe object embed canvas video audio form button select textarea input
  nav figure figcaption picture head title`.split(/\s+/),
)

/** The paragraphs below `root`, none empty. */
export function readBlocks(root: DomNode): Block[] {
  const blocks: Block[] = []
  let line = ''
  let linked = 0
  let links = 0
  let heading = 0
  const flush = (): void => {
    for (const part of line.split(/\n{2,}/)) {
      const text = part
        .replace(/ *\n */g, '\n')
        .replace(/ {2,}/g, ' ')
        .trim()
      if (text !== '') blocks.push({ text, linked: Math.min(linked, text.length), isHeading: heading > 0 })
    }
    line = ''
    linked = 0
  }
  const walking = walk(root)
  for (let step = walking.next(); !step.done; ) {
    const { node, leaving } = step.value
    let skip = false
    if (node.nodeType === 3 && !leaving) {
      const words = visible(node.textContent ?? '')
      line += line.endsWith(' ') && words.startsWith(' ') ? words.slice(1) : words
      if (links > 0) linked += words.length
    } else if (isElement(node)) {
      const name = node.localName ?? ''
      skip = SKIPPED.has(name) || isHidden(node)
      if (BLOCKS.has(name)) flush()
      if (name === 'a' && !skip) links += leaving ? -1 : 1
      if (/^h[1-6]$/.test(name) && !skip) heading += leaving ? -1 : 1
      if (leaving && (name === 'td' || name === 'th') && !line.endsWith(' ')) line += ' '
      if (!leaving && name === 'br') line = `${line.endsWith(' ') ? line.slice(0, -1) : line}\n`
    }
    step = walking.next(skip && !leaving)
  }
  flush()
  return blocks
}

const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(
    element.getAttribute('style') ?? '',
  )

// soft hyphens and zero-width spaces tell a browser where it may break a line; they are no part of the words
const visible = (words: string): string =>
  words.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/[ \t\n\f\r]+/g, ' ')

/** Whether a paragraph reads as prose: eight words, an end of sentence, and not mainly links. */
export function isProse(block: Block): boolean {
  const words = block.text.split(/\s+/).length
  return words >= 8 && /[.!?…:]["'”’»)\]]{0,3}(?:\s|$)/.test(block.text) && block.linked < block.text.length / 2
}
