/**
 * Two judges: the chooser picks one way to read a cue, the keeper says whether it is kept.
 *
 * Candidates of "said" -> the best of them and a score; "board" as no cue at all -> a low score.
 */
import { CANDIDATE_FEATURES } from './candidate-features.ts'
import type { Scored } from './choose.ts'
import type { CueReading } from './cue-readings.ts'
import { type Forest, scoreOf } from './forest.ts'

/** The candidate's own numbers, then how clearly it was chosen. */
export const KEEPER_FEATURES = CANDIDATE_FEATURES + 4

/** What the keeper sees: the chosen candidate, its share among the rivals and its lead. */
export function chosenValues(values: Float32Array, scores: readonly number[], chosen: number): Float32Array {
  const into = new Float32Array(KEEPER_FEATURES)
  into.set(values)
  const best = scores[chosen] as number
  let [sum, second] = [0, -Infinity]
  scores.forEach((score, i) => {
    sum += Math.exp(score - best)
    if (i !== chosen && score > second) second = score
  })
  into[CANDIDATE_FEATURES] = 1 / sum
  into[CANDIDATE_FEATURES + 1] = second > -Infinity ? best - second : 20
  into[CANDIDATE_FEATURES + 2] = best
  into[CANDIDATE_FEATURES + 3] = chosen
  return into
}

export function judge(reading: CueReading, { chooser, keeper }: { chooser: Forest; keeper: Forest }): Scored {
  const { anchor, candidates, values } = reading
  const scores = candidates.map(({ score }, i) => score + scoreOf(chooser, values[i] as Float32Array))
  let best = 0
  scores.forEach((score, i) => {
    if (score > (scores[best] as number)) best = i
  })
  const candidate = candidates[best]!
  return { anchor, candidate, score: scoreOf(keeper, chosenValues(values[best] as Float32Array, scores, best)) }
}
