/**
 * Finds quotations by their marks, whatever marks the report uses.
 *
 * `He said: “It’s ‘over’.”` -> “It’s ‘over’.” (mark “) and inside it ‘over’ (mark ‘).
 * Knows “ ” „ « » " ' ‘ ’ `` and two apostrophes. A quotation with no closing mark before the paragraph ends is `open`:
 * by the custom of the press it goes on in the next paragraph, which opens with a mark again.
 * Who speaks, and whether anybody does (scare quotes), is left to the readers of attribution.
 */
import type { Span } from '../../text/span.ts'
import { paragraphsOf } from './paragraphs.ts'

export type QuoteMark = '“' | '„' | '«' | '"' | "''" | '`' | '‘' | "'"

/** Start and end take in the marks. */
export interface Quote extends Span {
  /** Without the marks. */
  readonly inner: Span
  /** The form of the mark that opens it. */
  readonly mark: QuoteMark
  /** No closing mark before the end of its paragraph. */
  readonly open: boolean
}

interface Opener {
  readonly start: number
  readonly width: number
  readonly mark: QuoteMark
  readonly single: boolean
  /** Where a plural's apostrophe might have been the closing mark after all. */
  weak: number
}

/** Characters within which a quotation inside one paragraph must close. */
const LONGEST = 4000
const SPACE = /\s/
const WORD = /[\p{L}\p{N}]/u
const DIGIT = /[0-9]/
/** Clipped words whose apostrophe opens nothing: 'em, 'til, 'twas. */
const CLIPPED = /^(?:em|til|till|twas|tis|cause|n|round|bout)\b/i
const BEFORE_OPENING = '([{—–-/“‘„«"\'`:…'
const AFTER_CLOSING = '.,;:!?)]}—–-/”’»"\'…'

/** Quotations in order of start, an outer one before those inside it. Linear in the length of the text. */
export function readQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = []
  for (const paragraph of paragraphsOf(text)) readParagraph(text, paragraph, quotes)
  quotes.sort((a, b) => a.start - b.start || b.end - a.end)
  return quotes
}

function readParagraph(text: string, paragraph: Span, quotes: Quote[]): void {
  const stack: Opener[] = []
  const first = quotes.length
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = markAt(text, at)
    if (mark === undefined) continue
    const width = mark === "''" || mark === '``' ? 2 : 1
    const before = at > paragraph.start ? (text[at - 1] as string) : ' '
    const after = at + width < paragraph.end ? (text[at + width] as string) : ' '
    if (mark === "'" || mark === '‘' || mark === '’') readSingle(mark, { at, before, after })
    else readDouble(mark, { at, before, after, width })
    at += width - 1
  }
  closeAtEnd()

  function readDouble(mark: string, place: { at: number; before: string; after: string; width: number }): void {
    const { at, before, after, width } = place
    const opener = lastDouble(stack)
    if (opensDouble(mark, { before, after, opener })) {
      // The same mark again: nobody nests it in itself, so the first was never closed.
      if (opener?.mark === nameOf(mark)) stack.splice(stack.indexOf(opener))
      stack.push({ start: at, width, mark: nameOf(mark), single: false, weak: -1 })
      return
    }
    if (opener === undefined) return
    if (at - opener.start > LONGEST) {
      stack.splice(stack.indexOf(opener))
      return
    }
    while (stack.length > 0) {
      const top = stack.pop() as Opener
      if (top === opener) break
      if (top.single && top.weak >= 0) add(top, top.weak, 1)
    }
    add(opener, at, width)
  }

  function readSingle(mark: string, place: { at: number; before: string; after: string }): void {
    const { at, before, after } = place
    const top = stack[stack.length - 1]
    const opens = BEFORE_OPENING.includes(before) || SPACE.test(before)
    if (opens && mark !== '’' && !SPACE.test(after) && !(mark === "'" && clipped(text, at + 1))) {
      stack.push({ start: at, width: 1, mark: mark === '‘' ? '‘' : "'", single: true, weak: -1 })
      return
    }
    if (mark === '‘' || top === undefined || !top.single || WORD.test(after) || SPACE.test(before)) return
    // "the workers' demands": after an s and before a small letter it is more likely a plural than the end.
    if (/s/i.test(before) && SPACE.test(after)) top.weak = at
    else {
      stack.pop()
      add(top, at, 1)
    }
  }

  function closeAtEnd(): void {
    const last = lastDouble(stack)
    for (const opener of stack) {
      if (opener.single) {
        if (opener.weak >= 0) add(opener, opener.weak, 1)
        continue
      }
      const sure = opener.mark === '“' || opener.mark === '«' || opener.mark === '`' || opener.mark === '„'
      const superseded = quotes
        .slice(first)
        .some(quote => quote.mark !== '‘' && quote.mark !== "'" && quote.start > opener.start)
      if (
        paragraph.end - opener.start > LONGEST ||
        opener !== last ||
        superseded ||
        (!sure && !continues(text, paragraph.end))
      )
        continue
      const inner = { start: opener.start + opener.width, end: paragraph.end }
      if (inner.start < inner.end)
        quotes.push({ start: opener.start, end: inner.end, inner, mark: opener.mark, open: true })
    }
  }

  function add(opener: Opener, at: number, width: number): void {
    const inner = { start: opener.start + opener.width, end: at }
    if (inner.end > inner.start)
      quotes.push({ start: opener.start, end: at + width, inner, mark: opener.mark, open: false })
  }
}

function markAt(text: string, at: number): string | undefined {
  const char = text[at] as string
  if (char === "'" || char === '`' || char === '’') {
    // Two apostrophes, straight or curly, stand for a double mark.
    if (text[at + 1] === char) return char === '`' ? '``' : "''"
    return char === '`' ? undefined : char
  }
  return '“”„«»"‘'.includes(char) ? char : undefined
}

function opensDouble(mark: string, place: { before: string; after: string; opener: Opener | undefined }): boolean {
  const { before, after, opener } = place
  if (mark === '„' || mark === '«' || mark === '``') return true
  if (mark === '»') return false
  if (mark === '“') return opener?.mark !== '„'
  const spaceBefore = SPACE.test(before) || BEFORE_OPENING.includes(before)
  const spaceAfter = SPACE.test(after) || AFTER_CLOSING.includes(after)
  if (opener !== undefined) return SPACE.test(before) && !spaceAfter
  if (mark === '”') return SPACE.test(before) && WORD.test(after)
  return spaceBefore ? !SPACE.test(after) : !spaceAfter && !DIGIT.test(before)
}

function lastDouble(stack: readonly Opener[]): Opener | undefined {
  for (let i = stack.length - 1; i >= 0; i--) if (!stack[i]?.single) return stack[i]
  return undefined
}

function nameOf(mark: string): QuoteMark {
  if (mark === '``') return '`'
  if (mark === '”') return '“'
  return mark as QuoteMark
}

function clipped(text: string, at: number): boolean {
  return DIGIT.test(text[at] ?? '') || CLIPPED.test(text.slice(at, at + 8))
}

/** The next paragraph opens with a mark, so an unclosed one before it goes on. */
function continues(text: string, end: number): boolean {
  let at = end
  while (at < text.length && SPACE.test(text[at] as string)) at++
  return at < text.length && '“"\'`«„'.includes(text[at] as string)
}
