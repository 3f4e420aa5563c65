/**
 * Reads attribution corpora: one article a line, `{id, text, attributions: [{source, cue, content}]}`, each a list of
 * [start, end) in UTF-16 units (PolNeAR 1.0 in that shape; our own gold can be written so too).
 *
 * A content given in pieces with only white space between is one span.
 */
import { readFileSync } from 'node:fs'
import type { Span } from '../../src/text/span.ts'

export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** One article as the file has it. */
export interface Line {
  readonly id: string
  readonly text: string
  readonly attributions: readonly {
    readonly source: readonly [number, number][]
    readonly cue: readonly [number, number][]
    readonly content: readonly [number, number][]
  }[]
}

export function readArticles(path: string): readonly GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const { id, text, attributions } = JSON.parse(line) as Line
      const spans = (pieces: readonly [number, number][]): readonly Span[] => joined(text, pieces)
      return {
        id,
        text,
        attributions: attributions.map(({ source, cue, content }) => ({
          source: spans(source),
          cue: spans(cue),
          content: spans(content),
        })),
      }
    })
}

function joined(text: string, pieces: readonly [number, number][]): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  for (const [start, end] of [...pieces].sort((a, b) => a[0] - b[0])) {
    const last = spans[spans.length - 1]
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(end, last.end)
    else spans.push({ start, end })
  }
  return spans
}

/** Which of `folds` parts an article belongs to; by its id alone, so it never changes. */
export function foldOf(id: string, folds: number): number {
  let hash = 7
  for (const char of id) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) | 0
  return (hash >>> 3) % folds
}
