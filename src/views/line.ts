/**
 * The parts of a view that a person reads: sections, lines, pieces with a tone.
 *
 * What a tone looks like is for the face to decide: a colour in a terminal, bold in Markdown.
 */
export type Tone = 'plain' | 'who' | 'words' | 'quiet' | 'label' | 'warn' | 'good'
export interface Piece {
  readonly text: string
  readonly tone: Tone
}
export interface Line {
  /** 0 for a line of its own, 1 for a detail under it. */
  readonly depth: number
  readonly pieces: readonly Piece[]
  /** Where the words stand: "line 12". */
  readonly at?: string
}
export interface Section {
  readonly title: string
  readonly lines: readonly Line[]
}

export const piece = (text: string, tone: Tone = 'plain'): Piece => ({ text, tone })
