/**
 * What the reranker learns from: candidates of articles that the labeller has not seen, with gold's verdict on each.
 *
 * The labeller of fold 0 learns from folds 1 and 2 and reads fold 0, so the forest learns from honest mistakes.
 */
import { isExact, isHalf, overlapOf, type Relation } from '../../bench/attribution-score.ts'
import type { Candidate, TokenRange } from '../../src/read/attribution/candidates.ts'
import type { CueReading } from '../../src/read/attribution/cue-readings.ts'
import type { TokenTable } from '../../src/read/attribution/token-table.ts'
import { overlaps, type Span } from '../../src/text/span.ts'
import type { GoldArticle } from './corpus.ts'

export interface Verdict {
  readonly half: boolean
  readonly exact: boolean
  /** The lesser overlap of source and content with the nearest gold relation, 0-1. */
  readonly overlap: number
}

export const relationOf = (table: TokenTable, candidate: Candidate): Relation => {
  const span = ([from, to]: TokenRange): Span => ({ start: table.tokens[from]!.start, end: table.tokens[to - 1]!.end })
  return {
    source: candidate.source ? [span(candidate.source)] : [],
    cue: [span(candidate.cue)],
    content: candidate.content.map(span),
  }
}

/** Gold relations whose cue shares characters with the candidate's decide. */
export function verdictsOf(table: TokenTable, reading: CueReading, article: GoldArticle): readonly Verdict[] {
  return reading.candidates.map(candidate => {
    const relation = relationOf(table, candidate)
    const cue = relation.cue[0] as Span
    const near = article.attributions.filter(gold => gold.cue[0] && overlaps(gold.cue[0], cue))
    const half = near.some(gold => isHalf(relation, gold))
    const exact = half && near.some(gold => isExact(relation, gold))
    const overlap = near.reduce(
      (most, gold) =>
        Math.max(most, Math.min(overlapOf(relation.source, gold.source), overlapOf(relation.content, gold.content))),
      0,
    )
    return { half, exact, overlap }
  })
}

export interface TrainingRow extends Verdict {
  readonly article: number
  readonly anchor: number
  /** Its place among the labeller's candidates of that cue. */
  readonly rank: number
  readonly candidate: Candidate
  readonly values: Float32Array
}
