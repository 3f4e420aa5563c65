/**
 * Cuts what stands between the marks of one run of characters: "don't" -> do | n't, "Kyiv-based" -> Kyiv | - | based.
 *
 * cutInside(text, span) gives spans; numbers, dates, links and prefixed words ("anti-war", "e-mail") stay whole.
 */
import type { Span } from '../../text/span.ts'

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
  ['dunno', 2],
])
const PREFIXES = new Set(
  `non e re mid anti co pre pro cross post semi multi sub ex counter mini neo socio inter intra over psycho arch un micro macro
  trans ultra vice bi tri meta eco geo cyber mega quasi pseudo hyper out under`.split(/\s+/),
)
const NUMBER = /^[+-]?[\d.,:/]*\d(?:st|nd|rd|th|s|['’]s)?$/i
const UNIT =
  /^([\d.,]*\d)(km|kg|cm|mm|m|g|mg|lb|lbs|ft|mph|kph|am|pm|a\.m\.?|p\.m\.?|bn|mn|k|kw|mw|gw|hz|mhz|ghz|gb|mb|tb|min|sec|hrs?|h|°c|°f|°|%)$/i
const LETTER = /[\p{L}\p{M}]/u
const ALNUM = /[\p{L}\p{M}\p{N}]/u

export function isLink(chunk: string): boolean {
  return (
    /^(?:https?:|ftp:|mailto:|www\.)/i.test(chunk) ||
    /^[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}/.test(chunk) ||
    /^[@#][\p{L}_][\p{L}\p{N}_]{1,60}/u.test(chunk) ||
    /^[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.(?:com|org|net|gov|edu|mil|int|info|io|co\.uk|ua|ru|de|fr|eu|tv)(?:\/\S{0,200})?[.,;:!?"'”’)\]]{0,4}$/i.test(
      chunk,
    )
  )
}

export function cutInside(text: string, span: Span): Span[] {
  const found: Span[] = []
  let { start } = span
  for (let at = start + 1; at < span.end; at++) {
    const length = separator(text, { start, at, end: span.end })
    if (length === 0) continue
    cutWord(text, { start, end: at }, found)
    found.push({ start: at, end: at + length })
    start = at + length
    at += length
  }
  if (start < span.end) cutWord(text, { start, end: span.end }, found)
  return found
}

/** Length of a mark at `at` that parts two words, 0 if there is none. */
function separator(text: string, { start, at, end }: { start: number; at: number; end: number }): number {
  const char = text[at]!
  if (char === '—' || char === '…') return 1
  if (
    char === '"' ||
    char === '“' ||
    char === '”' ||
    char === '(' ||
    char === ')' ||
    char === '[' ||
    char === ']' ||
    char === ';'
  )
    return 1
  if (char === '.' && text[at + 1] === '.' && text[at + 2] === '.') return runOf(text, at, end)
  if (char === '-' && text[at + 1] === '-') return runOf(text, at, end)
  const before = text[at - 1]!
  const after = text[at + 1]
  if (after === undefined || at + 1 >= end) return 0
  if (char === '–' || char === '-') return isHyphenCut(text, { start, at, end }) ? 1 : 0
  if (char === '/') return LETTER.test(before) && LETTER.test(after) && at - start > 1 && end - at > 2 ? 1 : 0
  if (char === ',' || char === ':' || char === '?' || char === '!')
    return LETTER.test(before) && LETTER.test(after) ? 1 : 0
  if (char === '%' || char === '$' || char === '€' || char === '£') return ALNUM.test(after) ? 1 : 0
  return 0
}

function isHyphenCut(text: string, { start, at, end }: { start: number; at: number; end: number }): boolean {
  const after = text[at + 1]!
  if (!ALNUM.test(text[at - 1]!) && text[at - 1] !== '.' && text[at - 1] !== "'") return false
  if (!ALNUM.test(after) && !'$£€\'"“'.includes(after)) return false
  if (text[at] === '–') return true
  const left = text.slice(start, at)
  if (PREFIXES.has(left.toLowerCase()) && LETTER.test(after)) return false
  const right = text.slice(at + 1, Math.min(end, at + 30))
  const groups =
    /^\d{3,}-\d{4}/.test(right) ||
    (/^\d{3}$/.test(left) && /^\d{4}$/.test(right)) ||
    /-$/.test(text.slice(start - 1, start))
  return !(/^\d+$/.test(left) && groups)
}

function runOf(text: string, at: number, end: number): number {
  let to = at + 1
  while (to < end && text[to] === text[at]) to++
  return to - at
}

function cutWord(text: string, { start, end }: Span, into: Span[]): void {
  const length = end - start
  if (length <= 0) return
  if (length === 1 || length > 60) {
    into.push({ start, end })
    return
  }
  const word = text.slice(start, end)
  const unit = /^\d/.test(word) && !NUMBER.test(word) ? UNIT.exec(word) : null
  const at = unit ? unit[1]!.length : cliticAt(word)
  if (at > 0 && at < length) {
    cutWord(text, { start, end: start + at }, into)
    into.push({ start: start + at, end })
  } else into.push({ start, end })
}

/** Where the second part of a contraction begins, 0 if it is none. */
function cliticAt(word: string): number {
  const fused = FUSED.get(word.toLowerCase())
  if (fused !== undefined) return fused
  const last = word[word.length - 1]
  if (last === "'" || last === '’') return word.length - 1
  const clitic = CLITIC.exec(word)
  if (!clitic || clitic.index === 0 || /^\d/.test(word))
    return clitic && clitic.index > 0 && !/^\d0s?['’]s$/.test(word) ? clitic.index : 0
  return clitic.index
}
