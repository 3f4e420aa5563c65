/**
 * Where sentences begin and end in raw news text: sentenceSpans("Gen. Smith left. \"Why?\" he asked.\n\nMore") -> 3 spans.
 *
 * Blocks (blank lines, headings, list items) always end a sentence; inside them Intl.Segmenter proposes and rules take back what
 * is no end: abbreviations, initials, a quotation that its sentence goes on after. A dateline ("MOSCOW, April 25 —") stands by itself,
 * so that the grammar of its sentence begins with the report. Spans hold no outer white space.
 */
import type { Span } from '../../text/span.ts'
import { ASKING, BEFORE_NAME, BEFORE_NUMBER, EITHER, OPENERS } from './abbreviations.ts'
import { blockSpans } from './blocks.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

export function sentenceSpans(text: string): Span[] {
  const found: Span[] = []
  for (const whole of blockSpans(text)) {
    const dateline = datelineEnd(text, whole)
    if (dateline > 0) found.push({ start: whole.start, end: dateline })
    const block = dateline > 0 ? { start: dateline, end: whole.end } : whole
    let current: { start: number; end: number } | undefined
    for (const piece of pieces(text, block)) {
      if (current && !isEnd(text, current, piece)) current.end = piece.end
      else {
        if (current) found.push(current)
        current = { ...piece }
      }
    }
    if (current) found.push(current)
  }
  return found
}

const DATELINE =
  /^\p{Lu}[\p{Lu}.'’]{2,20}(?:[ -]\p{Lu}[\p{Lu}.'’]{1,20}){0,3}(?:, [\p{L}\p{N}., ]{2,40})?(?: ?\([\p{L}/ .]{2,40}\))? ?(?:—|–|--| - )(?=\s*["“‘'\p{Lu}\p{N}])/u

/** Where a dateline at the head of a paragraph ends, 0 if there is none. */
function datelineEnd(text: string, { start, end }: Span): number {
  const found = DATELINE.exec(text.slice(start, Math.min(end, start + 160)))
  return found ? start + found[0].trimEnd().length : 0
}

/** What Intl.Segmenter takes for sentences, trimmed. Soft line ends become spaces first, so that they end nothing. */
function pieces(text: string, { start, end }: Span): Span[] {
  const flat = text.slice(start, end).replace(/[\n\r\u0085\u2028\u2029\v\f]/g, ' ')
  const found: Span[] = []
  for (const { index, segment } of segmenter.segment(flat)) {
    let from = start + index
    let to = from + segment.length
    while (from < to && /\s/.test(text[from]!)) from++
    while (to > from && /\s/.test(text[to - 1]!)) to--
    if (from < to) found.push({ start: from, end: to })
  }
  return found
}

/** Whether a sentence ends between two pieces that stand side by side. */
function isEnd(text: string, before: Span, after: Span): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 40), before.end)
  const head = text.slice(after.start, Math.min(after.end, after.start + 80))
  const gap = after.start - before.end
  if (gap === 0 && !/[.!?…]["”’')\]]*$/.test(tail)) return false
  if (/^[)\]"”’'»]+$/.test(head)) return false
  const aside = head.startsWith('(') && /[.!?]$/.test(tail)
  if (/^["'“‘(]?\p{Ll}/u.test(head) && !/^\p{Ll}{1,4}\p{Lu}/u.test(head) && !aside) return false
  if (/^[,;:%—–]/.test(head)) return false
  const quoted = /[?!][.]?(?:["”’]|'')$/.test(tail)
  if (quoted && asks(text.slice(after.start, after.start + 80))) return false
  const stop = /(?:^|[\s("“‘'—–-])([^\s("“‘—–]{1,12})\.$/u.exec(tail)
  if (!stop) return true
  const word = stop[1]!.replace(/^[”’')\]]+/, '')
  const lower = word.toLowerCase()
  const next = /^[("“‘']*([\p{L}\p{N}'’-]+)/u.exec(head)?.[1] ?? ''
  const opener = OPENERS.has(next.toLowerCase())
  if (/^\d{1,2}$|^[a-hA-H]$/.test(word) && before.end - before.start <= 3) return false
  if (BEFORE_NUMBER.has(lower)) return !/^\d/.test(next) && !BEFORE_NAME.has(lower)
  if (BEFORE_NAME.has(lower) && !/^\p{Lu}{2,}$/u.test(word)) return false
  if (lower === 'etc') return /^\p{Lu}/u.test(next)
  if (/^\p{Lu}$/u.test(word)) return word === 'I' ? opener : opener && next.length > 1
  // After a time of day a capital opens a sentence, unless it is the day's name or a time zone.
  if (/^[ap]\.m$/.test(lower))
    return (
      /^\p{Lu}\p{Ll}/u.test(next) &&
      !/^(mon|tues|wednes|thurs|fri|satur|sun)day|^(eastern|central|pacific|mountain|greenwich|january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(
        next,
      )
    )
  if (EITHER.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return opener || /^["“]/.test(head)
  return true
}

/** `Smith asked.`, `the minister said`: the sentence goes on after its quotation. */
function asks(head: string): boolean {
  const words = (head.split('\n\n', 1)[0] ?? '').split(/\s+/, 6)
  for (let i = 0; i < words.length && i < 5; i++) {
    const bare = words[i]!.replace(/[.,;:!?]+$/, '').toLowerCase()
    if (ASKING.has(bare)) return i > 0
    if (i === 0 && /^["“‘]/.test(words[i]!)) return false
  }
  return false
}
