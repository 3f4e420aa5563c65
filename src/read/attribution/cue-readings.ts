/**
 * Reads every likely cue of a report: the ways to label it, each with the numbers the reranker judges it by.
 *
 * "Ushakov said no." -> one reading of "said": [Ushakov | said | no] and its rivals. Chooses nothing; training runs the
 * same code, so that the forest meets in use what it met in training.
 */
import { bestLabellings } from './best-labellings.ts'
import { CANDIDATE_FEATURES, candidateFeatures, type Rivals } from './candidate-features.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { type ChainInput, type Marginals, marginals } from './chain.ts'
import { type CueView, cueView } from './label-features.ts'
import type { TokenTable } from './token-table.ts'

/** Below this a token is not tried as a cue. */
export const CUE_THRESHOLD = 0.03
/** Cues farther away than this are no rivals. */
const REACH = 250
const LABELLINGS = 20
const CANDIDATES = 12

export interface CueReading {
  readonly anchor: number
  readonly candidates: readonly Candidate[]
  /** For each candidate its features. */
  readonly values: readonly Float32Array[]
}

export interface Judges {
  readonly chainOf: (view: CueView, likely: Float32Array) => ChainInput
  /** How often a lemma is a cue, 0-1. */
  readonly rateOf: (lemma: string) => number
}

interface Draft {
  readonly anchor: number
  readonly view: CueView
  readonly sums: Marginals
  readonly candidates: readonly Candidate[]
}

/** `likely` holds for each token how likely it is the anchor of a cue. */
export function cueReadings(
  table: TokenTable,
  likely: Float32Array,
  { chainOf, rateOf }: Judges,
): readonly CueReading[] {
  const drafts = new Map<number, Draft[]>()
  for (let anchor = 0; anchor < table.count; anchor++) {
    if ((likely[anchor] as number) < CUE_THRESHOLD) continue
    const view = cueView(table, anchor, likely)
    const input = chainOf(view, likely)
    const sums = marginals(input)
    const limits = { logSum: sums.logSum, most: CANDIDATES }
    const candidates = candidatesOf(bestLabellings(input, LABELLINGS), view.from, limits)
    if (candidates.length === 0) continue
    const paragraph = table.paragraph[anchor] as number
    const list = drafts.get(paragraph)
    if (list) list.push({ anchor, view, sums, candidates })
    else drafts.set(paragraph, [{ anchor, view, sums, candidates }])
  }
  return [...drafts.values()].flatMap(list => list.map((draft, index) => judged(draft, neighbours(list, index))))

  function judged({ anchor, view, sums, candidates }: Draft, near: readonly Draft[]): CueReading {
    const others: Rivals['others'] = near.map(other => ({
      anchor: other.anchor,
      likely: likely[other.anchor] as number,
      best: other.candidates[0] as Candidate,
    }))
    const rate = rateOf(table.tokens[anchor]?.lemma.toLowerCase() ?? '')
    const values = candidates.map(candidate => {
      const into = new Float32Array(CANDIDATE_FEATURES)
      candidateFeatures(view, candidate, { likely, marginals: sums, rivals: { candidates, others }, rate }, into)
      return into
    })
    return { anchor, candidates, values }
  }
}

/** Drafts of the same paragraph within reach; they stand in order of anchor, so no long paragraph costs a square. */
function neighbours(list: readonly Draft[], index: number): readonly Draft[] {
  const { anchor } = list[index]!
  let [from, to] = [index, index + 1]
  while (from > 0 && anchor - list[from - 1]!.anchor < REACH) from--
  while (to < list.length && list[to]!.anchor - anchor < REACH) to++
  return [...list.slice(from, index), ...list.slice(index + 1, to)]
}
