/**
 * Sentences that are short enough to be read for their grammar; the others are left out, each with a note.
 *
 * A table of figures or a page without full stops comes as one sentence of thousands of words: no grammar stands in it,
 * and readers that look at every pair of its words would take hours. Nothing is read from it, and the record says so.
 */
import type { Sentence } from '../../language/token.ts'
import { anchor } from '../../record/anchor.ts'
import type { Note, Report } from '../../record/sourced-record.ts'

/** Tokens; the longest sentence of the news corpora at hand has under 200. */
export const LONGEST_SENTENCE = 300

export interface Readable {
  readonly sentences: readonly Sentence[]
  readonly notes: readonly Note[]
}

export const readable = (report: Report, all: readonly Sentence[]): Readable => ({
  sentences: all.filter(s => s.tokens.length <= LONGEST_SENTENCE),
  notes: all
    .filter(s => s.tokens.length > LONGEST_SENTENCE)
    .map(s => ({
      rule: 'long-sentence',
      place: anchor(report, { start: s.start, end: Math.min(s.end, s.start + 80) }),
      reason: `a stretch of ${s.tokens.length} words without a sentence end was not read`,
    })),
})
