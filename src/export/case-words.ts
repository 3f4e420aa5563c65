/**
 * How an anchor is told in the draft of a case: its words, with their number where they stand several times.
 *
 *   caseWords('He waited. Then he left, and he said so.', anchor of the second "he") -> 'he#2'
 */
import type { Span } from '../text/span.ts'

const WORD = /[\p{L}\p{N}]/u

/** Every start of `exact` as whole words. */
const starts = (text: string, exact: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const cutsStart = WORD.test(text[at - 1] ?? ' ') && WORD.test(exact[0] ?? ' ')
    const cutsEnd = WORD.test(text[at + exact.length] ?? ' ') && WORD.test(exact.at(-1) ?? ' ')
    if (!cutsStart && !cutsEnd) found.push(at)
  }
  return found
}

/** Drafts know whole words only, so an anchor that cuts one is widened to it. */
const widened = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end]
  while (from > 0 && WORD.test(text[from] ?? ' ') && WORD.test(text[from - 1]!)) from--
  while (to < text.length && WORD.test(text[to - 1] ?? ' ') && WORD.test(text[to]!)) to++
  return { start: from, end: to }
}

export const caseWords = (text: string, anchor: Span): string => {
  const { start, end } = widened(text, anchor)
  const exact = text.slice(start, end)
  const all = starts(text, exact)
  return all.length > 1 || /#\d{1,9}$/.test(exact) ? `${exact}#${all.indexOf(start) + 1}` : exact
}
