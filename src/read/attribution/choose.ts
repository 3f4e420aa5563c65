/**
 * From judged readings to relations: those below a threshold rejected, of near doubles the surer kept.
 *
 * "said in a statement" read from "said" and from "statement", with the same source and content -> one relation.
 */
import { overlapShare } from './candidate-features.ts'
import type { Candidate } from './candidates.ts'

export interface Scored {
  readonly anchor: number
  readonly candidate: Candidate
  /** Log odds that the relation is right. */
  readonly score: number
}

/** Of one report; at most one reading for each anchor. Surest first. */
export function choose<T extends Scored>(scored: readonly T[], threshold: number): readonly T[] {
  const kept: T[] = []
  // Doubles stand near each other: only readings whose anchors are in the same stretch are compared.
  const near = new Map<number, T[]>()
  for (const one of scored.filter(each => each.score >= threshold).sort((a, b) => b.score - a.score)) {
    const stretch = Math.floor(one.anchor / 256)
    const rivals = [stretch - 1, stretch, stretch + 1].flatMap(each => near.get(each) ?? [])
    if (rivals.some(other => isDouble(other.candidate, one.candidate))) continue
    kept.push(one)
    near.set(stretch, [...(near.get(stretch) ?? []), one])
  }
  return kept
}

function isDouble(a: Candidate, b: Candidate): boolean {
  if (overlapShare(a.content, b.content) < 0.5) return false
  if (a.source === null && b.source === null) return true
  return a.source !== null && b.source !== null && overlapShare([a.source], [b.source]) >= 0.5
}
