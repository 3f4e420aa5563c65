/**
 * Cuts a text into the small pieces the grammars of times and amounts read.
 *
 * "30-hour" -> "30", "-", "hour"; "US$3.2bn" -> "US", "$", "3.2", "bn". Hyphens stand alone so that "mid-May" and
 * "mid May" read alike. Sentences and parts of speech are left to the language engine.
 */
import type { Span } from '../../text/span.ts'

export interface Word extends Span {
  readonly text: string
  readonly lower: string
  /** No space before it. */
  readonly glued: boolean
  /** A line break stands before it, or it opens the text. */
  readonly opens: boolean
  /** The value of a figure, "3,200" -> 3200. */
  readonly figure?: number
}

const NONE: Word = { start: 0, end: 0, text: '', lower: '', glued: false, opens: false }

const PIECE = /\p{L}[\p{L}\p{M}]*|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\s\p{L}\d]/gu

/** The pieces of `text` in order. */
export const scan = (text: string): readonly Word[] => {
  const words: Word[] = []
  let last = 0
  for (const match of text.matchAll(PIECE)) {
    const start = match.index
    const piece = match[0]
    const gap = text.slice(last, start)
    const figure = /^\d/.test(piece) ? Number(piece.replaceAll(',', '')) : undefined
    last = start + piece.length
    words.push({
      start,
      end: last,
      text: piece,
      lower: piece.toLowerCase(),
      glued: gap === '' && start > 0,
      opens: start === 0 || gap.includes('\n'),
      ...(figure === undefined ? {} : { figure }),
    })
  }
  return words
}

/** The piece at `i`, or an empty one beyond either end. */
export const at = (words: readonly Word[], i: number): Word => words[i] ?? NONE

export const isDash = (word: Word): boolean => /^[-‐‑–—]$/.test(word.text)

/** A hyphen that joins two pieces: "30-hour", "mid-May". */
export const isHyphen = (word: Word): boolean => word.glued && /^[-‐‑–]$/.test(word.text)

export const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text)

/** True where the sentence ends at this piece. */
export const isStop = (word: Word): boolean => /^[.!?;]$/.test(word.text)
