/**
 * Marked-up sentences: `{source:Ushakov} {cue:said} {content:no}.` is input and expectation at once.
 */
import { createEngine } from '../../../src/language/index.ts'
import { type Attribution, createAttributionReader } from '../../../src/read/attribution/index.ts'
import { withRules } from '../../../src/read/attribution/with-rules.ts'
import type { Span } from '../../../src/text/span.ts'

type Part = 'source' | 'cue' | 'content'

const engine = createEngine()
const read = createAttributionReader()

export const attributionsOf = (text: string): readonly Attribution[] => read(text, engine.parse(text))

const words = (text: string, spans: readonly Span[]): string => spans.map(s => text.slice(s.start, s.end)).join(' … ')

/** Who says what in a text, by the model and all rules: "source | cue | content", a line each. */
export const tellingsOf = (
  text: string,
): { readonly source: string; readonly cue: string; readonly content: string }[] => {
  const sentences = engine.parse(text)
  return withRules(sentences, read(text, sentences)).map(a => ({
    source: words(text, a.source),
    cue: a.cue ? words(text, [a.cue]) : '',
    content: words(text, a.content),
  }))
}

/** The text without its marks, and the marked spans. Several contents are allowed. */
export function unmarked(marked: string): { readonly text: string; readonly spans: Readonly<Record<Part, Span[]>> } {
  const spans: Record<Part, Span[]> = { source: [], cue: [], content: [] }
  let text = ''
  let open: { part: Part; start: number } | undefined
  for (let at = 0; at < marked.length; at++) {
    const mark = /^\{(source|cue|content):/.exec(marked.slice(at, at + 10))
    if (mark) {
      open = { part: mark[1] as Part, start: text.length }
      at += mark[0].length - 1
    } else if (marked[at] === '}' && open) {
      spans[open.part].push({ start: open.start, end: text.length })
      open = undefined
    } else text += marked[at]
  }
  return { text, spans }
}

/** What was found, in the words of the text, for the relation whose content shares most with the expected one. */
export function nearest(marked: string): { readonly expected: unknown; readonly found: unknown } {
  const { text, spans } = unmarked(marked)
  const words = (list: readonly Span[]): readonly string[] => list.map(({ start, end }) => text.slice(start, end))
  const shared = ({ content }: Attribution): number =>
    content.reduce(
      (sum, a) =>
        sum + spans.content.reduce((s, b) => s + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
      0,
    )
  const best = [...attributionsOf(text)].sort((a, b) => shared(b) - shared(a))[0]
  return {
    expected: { source: words(spans.source), cue: words(spans.cue), content: words(spans.content) },
    found: best && { source: words(best.source), cue: words(best.cue ? [best.cue] : []), content: words(best.content) },
  }
}
