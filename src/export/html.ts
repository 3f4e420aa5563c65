/**
 * The brief as one HTML page that stands alone: no script, no font, no address is loaded; light, dark and print.
 *
 * toHtml(record) -> '<!doctype html>...<p class="q">“... killed <mark>four soldiers</mark>, the defence ministry said”'
 * Footnotes quote the words in their sentence. What is drawn comes from views/paper.ts.
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Tone } from '../views/line.ts'
import { paper } from '../views/paper.ts'
import type { Block, Chapter, Inline, Quote } from '../views/paper-blocks.ts'
import { CONTROL } from './csv-row.ts'
import { STYLE } from './html-style.ts'

/** Text for HTML, also inside attributes. Control characters are not allowed in it and become a visible sign. */
const escapeHtml = (text: string): string =>
  text.replace(CONTROL, '·').replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

const TAG: Record<Tone, readonly [string, string]> = {
  plain: ['', ''],
  who: ['<b>', '</b>'],
  words: ['<span class="w">', '</span>'],
  quiet: ['<span class="s">', '</span>'],
  label: ['<span class="l">', '</span>'],
  warn: ['<span class="a">', '</span>'],
  good: ['<span class="g">', '</span>'],
}

interface Notes {
  /** The number of a footnote; the same words in the same voice share one. */
  number(quote: Quote): { readonly n: number; readonly isFirst: boolean }
  readonly all: readonly Quote[]
}

const makeNotes = (): Notes => {
  const known = new Map<string, number>()
  const all: Quote[] = []
  return {
    all,
    number: quote => {
      const key = JSON.stringify(quote)
      const old = known.get(key)
      if (old !== undefined) return { n: old, isFirst: false }
      all.push(quote)
      known.set(key, all.length)
      return { n: all.length, isFirst: true }
    },
  }
}

const drawInline = (inline: Inline, notes: Notes): string => {
  if (!('quote' in inline)) return TAG[inline.tone][0] + escapeHtml(inline.text) + TAG[inline.tone][1]
  const { n, isFirst } = notes.number(inline.quote)
  return `<sup><a href="#n${n}"${isFirst ? ` id="r${n}"` : ''}>${n}</a></sup>`
}
const draw = (inlines: readonly Inline[], notes: Notes): string => inlines.map(i => drawInline(i, notes)).join('')

const drawBlock = (block: Block, notes: Notes): string => {
  if (block.kind === 'heading')
    return `<h3>${escapeHtml(block.text)}${block.note ? ` <small>${escapeHtml(block.note)}</small>` : ''}</h3>`
  if (block.kind === 'items') {
    const under = (lines: readonly (readonly Inline[])[]): string =>
      lines.length > 0 ? `<ul>${lines.map(l => `<li>${draw(l, notes)}</li>`).join('')}</ul>` : ''
    return `<ul>${block.items.map(i => `<li>${draw(i.inlines, notes)}${under(i.under ?? [])}</li>`).join('\n')}</ul>`
  }
  const head = block.head.map(h => `<th scope="col">${escapeHtml(h)}</th>`).join('')
  const cells = (row: readonly (readonly Inline[])[]): string =>
    row.map((cell, i) => `<td data-head="${escapeHtml(block.head[i] ?? '')}">${draw(cell, notes)}</td>`).join('')
  const rows = block.rows.map(row => `<tr>${cells(row)}</tr>`).join('\n')
  const columns = block.widths.map(w => `<col style="width:${w.toFixed(1)}%">`).join('')
  return `<table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
}

const slug = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, '-')
const drawChapter = (chapter: Chapter, notes: Notes): string =>
  [
    `<section id="${slug(chapter.title)}"><h2>${escapeHtml(chapter.title)}</h2>`,
    ...(chapter.intro ? [`<p class="s">${escapeHtml(chapter.intro)}</p>`] : []),
    ...chapter.blocks.map(b => drawBlock(b, notes)),
    '</section>',
  ].join('\n')

const drawNote = (q: Quote, i: number): string => {
  const link = q.url && /^https?:\/\//i.test(q.url) ? ` <a href="${escapeHtml(q.url)}" rel="noreferrer">source</a>` : ''
  const words = q.parts.map(p => (p.own ? `<mark>${escapeHtml(p.text)}</mark>` : escapeHtml(p.text))).join('')
  const [open, close] = q.marks
  return `<li id="n${i + 1}"><span class="q">${open}${words}${close}</span> <span class="s"><b>${escapeHtml(q.who)}</b>, in ${escapeHtml(q.where)}.</span>${link} <a href="#r${i + 1}" aria-label="back to the text">↩</a></li>`
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export const toHtml = (record: SourcedRecord): string => {
  const { title, facts, chapters, generator } = paper(record)
  const notes = makeNotes()
  const body = chapters.map(c => drawChapter(c, notes)).join('\n')
  const contents = chapters.map(c => `<li><a href="#${slug(c.title)}">${escapeHtml(c.title)}</a></li>`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escapeHtml(generator)}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p class="s">${facts.map(escapeHtml).join(' · ')}</p></header>
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>
${body}
<section id="words"><h2>The words</h2>
<ol class="notes">
${notes.all.map(drawNote).join('\n')}
</ol></section>
</main>
<footer><p class="s">Made with ${escapeHtml(generator)}.</p></footer>
</body>
</html>
`
}
