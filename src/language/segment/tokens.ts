/**
 * Cuts a sentence into tokens as Universal Dependencies does: "He didn't visit Kyiv's centre." ->
 * He | did | n't | visit | Kyiv | 's | centre | .
 *
 * tokenSpans(text, span) gives half-open offsets into the text. Compounds are cut at hyphens, except after prefixes and in numbers;
 * links and addresses stay whole. Time is linear; no expression can backtrack without bound. Where sentences end is sentences.ts.
 */
import type { Span } from '../../text/span.ts'
import { BEFORE_NAME, BEFORE_NUMBER, EITHER } from './abbreviations.ts'
import { cutInside, isLink } from './inside.ts'

const OPENING = new Set([...'"“”„«»‘\'`([{<¿¡$£€¥₴₽#*~•·–—…=|\\'])
const CLOSING = new Set([...'"“”»’\'`)]}>,;:!?.%…–—*~|\\°="'])
const MARKS = new Set([...'"“”„«»`()[]{}<>,;:!?…–—|*~•·'])
/** Longer runs without a space are noise; they are cut so that nothing is slow. */
const LONGEST = 400
const SPACE = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u001f\u007f-\u009f\u00ad]/

export function tokenSpans(text: string, span: Span): Span[] {
  const found: Span[] = []
  let open = 0
  let at = span.start
  while (at < span.end) {
    if (isSpace(text, at)) {
      at++
      continue
    }
    let end = at + 1
    while (end < span.end && end - at < LONGEST && !isSpace(text, end)) end++
    if (end < span.end && isLow(text, end)) end++
    const before = found.length
    cutChunk(
      text,
      { start: at, end: Math.min(end, span.end) },
      { into: found, last: isLast(text, end, span.end), open },
    )
    for (let i = before; i < found.length; i++) {
      const token = found[i]!
      if (token.end - token.start !== 1) continue
      const char = text[token.start]!
      if (char === '‘' || (char === "'" && token.start === at)) open = 1
      else if (char === '’' || char === "'") open = 0
    }
    at = end
  }
  return found
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 32 || (code >= 127 && SPACE.test(text[at]!))
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/** True where only closing marks follow: a stop before them ends the sentence. */
function isLast(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!isSpace(text, at) && !CLOSING.has(text[at]!)) return false
  return true
}

function cutChunk(
  text: string,
  { start, end }: Span,
  { into, last, open }: { into: Span[]; last: boolean; open: number },
): void {
  const push = (from: number, to: number) => into.push({ start: from, end: to })
  let from = start
  while (from < end && OPENING.has(text[from]!) && !startsContraction(text, from, end)) {
    const length = runLength(text, from, end)
    push(from, from + length)
    from += length
  }
  if (from < end - 1 && (text[from] === '-' || (text[from] === '.' && text[from + 1] === '.'))) {
    const run = runLength(text, from, end)
    if (run > 1 || !/\d/.test(text[from + 1]!)) {
      push(from, from + run)
      from += run
    }
  }
  const tail: Span[] = []
  let to = end
  const link = isLink(text.slice(from, Math.min(to, from + 300)))
  while (to > from && CLOSING.has(text[to - 1]!)) {
    if (text[to - 1] === '.' && keepsStop(text, { start: from, end: to }, last && tail.every(isMarkOf(text)))) break
    if (link && !MARKS.has(text[to - 1]!) && text[to - 1] !== '.') break
    const char = text[to - 1]!
    if ((char === "'" || char === '’') && to - 1 > from && !isRun(text, to) && isPossessive(text, { from, to, open }))
      break
    const length = runBefore(text, from, to)
    tail.push({ start: to - length, end: to })
    to -= length
  }
  if (to > from) {
    if (link) push(from, to)
    else for (const part of cutInside(text, { start: from, end: to })) into.push(part)
  }
  for (let i = tail.length - 1; i >= 0; i--) into.push(tail[i]!)
}

const isMarkOf = (text: string) => (span: Span) =>
  MARKS.has(text[span.start]!) || text[span.start] === "'" || text[span.start] === '’'

/** "...", "--", "''", "``", "!!" are one token. */
function runLength(text: string, from: number, end: number): number {
  const char = text[from]!
  if (!"'`.-*=~!?_".includes(char)) return 1
  let to = from + 1
  while (to < end && text[to] === char) to++
  return char === "'" || char === '`' ? Math.min(2, to - from) : to - from
}

function runBefore(text: string, from: number, to: number): number {
  const char = text[to - 1]!
  if (char === '!' || char === '?') {
    let at = to - 1
    while (at > from && (text[at - 1] === '!' || text[at - 1] === '?')) at--
    return to - at
  }
  if (!"'`.-*=~_".includes(char)) return 1
  let at = to - 1
  while (at > from && text[at - 1] === char) at--
  return char === "'" || char === '`' ? Math.min(2, to - at) : to - at
}

function isRun(text: string, to: number): boolean {
  return text[to - 2] === text[to - 1]
}

const CONTRACTED = /^['’‘](?:s|re|ve|ll|d|m|em|tis|twas|til|cause|cuz|n|bout|round|\d0s|\d\d)(?![\p{L}\p{N}])/iu

function startsContraction(text: string, from: number, end: number): boolean {
  const char = text[from]!
  return (char === "'" || char === '’' || char === '‘') && CONTRACTED.test(text.slice(from, Math.min(end, from + 8)))
}

/** A single quotation mark after an s is a possessive unless a quotation stands open. */
function isPossessive(text: string, { from, to, open }: { from: number; to: number; open: number }): boolean {
  return to - from > 2 && /[sxzSXZ]/.test(text[to - 2]!) && open === 0
}

function keepsStop(text: string, { start, end }: Span, last: boolean): boolean {
  if (end - start < 2 || end - start > 20 || text[end - 2] === '.') return false
  const word = text.slice(start, end - 1)
  const lower = word.toLowerCase()
  if (/^\p{L}$/u.test(word)) return !(last && (word === 'I' || word === 'a'))
  if (/^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word)) return true
  const bare = lower.replace(/^.*-/, '')
  if (BEFORE_NUMBER.has(bare)) return !last
  return (BEFORE_NAME.has(bare) || EITHER.has(bare)) && (!last || isAbbreviation(word, bare))
}

/** At the end of a sentence short words of everyday use are words: "Sat." there is the verb, "Inc." is not. */
function isAbbreviation(word: string, bare: string): boolean {
  return (
    !/^(?:sat|sun|mar|fig|mon|wed|ill|miss|ark|la|pa|art|min|mo|ed|no|co|est|ext|ave)$/.test(bare) || /^Co$/.test(word)
  )
}
