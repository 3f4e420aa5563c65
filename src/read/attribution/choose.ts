/**
 * From scored candidates to relations: the best of each cue, near doubles dropped, the rest rejected below a threshold.
 */
import { overlapShare } from './candidate-features.ts'
import type { Candidate } from './candidates.ts'

export interface Scored {
  readonly anchor: number
  readonly candidate: Candidate
  /** Chooses among the candidates of one cue. */
  readonly rank: number
  /** Decides whether the relation is kept. */
  readonly score: number
}

/** Of one article. */
export function choose<T extends Scored>(scored: readonly T[], threshold: number): readonly T[] {
  const best = new Map<number, T>()
  for (const one of scored) {
    const known = best.get(one.anchor)
    if (!known || one.rank > known.rank) best.set(one.anchor, one)
  }
  const kept: T[] = []
  for (const one of [...best.values()].filter(each => each.score >= threshold).sort((a, b) => b.score - a.score))
    if (!kept.some(other => isDouble(other.candidate, one.candidate))) kept.push(one)
  return kept
}

function isDouble(a: Candidate, b: Candidate): boolean {
  if (overlapShare(a.content, b.content) < 0.5) return false
  if (a.source === null && b.source === null) return true
  return a.source !== null && b.source !== null && overlapShare([a.source], [b.source]) >= 0.5
}
