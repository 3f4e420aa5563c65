/**
 * Cuts markup nested deeper than any real page, before a parser sees it.
 *
 * In: `<div>` a million times, then `text`. Out: `<div>` five hundred times, then `text`.
 * Parsers take quadratic time over deep nesting; the words inside it stay.
 */
const DEEPEST = 500
const VOID = 'area base br col embed hr img input link meta param source track wbr'
// a second of these closes the first, so that their number says nothing of depth
const IMPLIED = 'p li dd dt td th tr tbody thead tfoot option optgroup html head body'
const UNCOUNTED = new Set(`${VOID} ${IMPLIED}`.split(' '))

/** Returns `html` with the tags beyond the limit taken out. */
export function limitDepth(html: string): string {
  const tag = /<(\/?)([a-z][^\s/>]{0,40})/gi
  const kept: string[] = []
  let depth = 0
  let from = 0
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const name = (match[2] ?? '').toLowerCase()
    if (UNCOUNTED.has(name)) continue
    const isClosing = match[1] === '/'
    if (depth >= DEEPEST + (isClosing ? 1 : 0)) {
      const end = html.indexOf('>', tag.lastIndex)
      kept.push(html.slice(from, match.index), ' ')
      from = end < 0 ? html.length : end + 1
      tag.lastIndex = from
    } else if (!isClosing && (name === 'script' || name === 'style')) {
      const close = name === 'script' ? /<\/script/gi : /<\/style/gi
      close.lastIndex = tag.lastIndex
      if (close.exec(html) === null) break
      tag.lastIndex = close.lastIndex
      continue
    }
    depth = isClosing ? Math.max(0, depth - 1) : depth + 1
  }
  return from === 0 ? html : kept.join('') + html.slice(from)
}
