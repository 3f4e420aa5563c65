/**
 * Chooses where a score says yes: the threshold with the best F1, and a logistic curve from score to likelihood.
 */
export const f1Of = (right: number, found: number, wanted: number): number =>
  found + wanted > 0 ? (2 * right) / (found + wanted) : 0

export const bestThreshold = (scores: readonly number[], gold: readonly boolean[]): { at: number; f1: number } => {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const wanted = gold.filter(Boolean).length
  let [right, best] = [0, { at: 0, f1: 0 }]
  for (const [rank, i] of order.entries()) {
    if (gold[i]) right++
    const f1 = f1Of(right, rank + 1, wanted)
    const below = order[rank + 1]
    if (f1 > best.f1) best = { at: below === undefined ? scores[i]! - 1 : (scores[i]! + scores[below]!) / 2, f1 }
  }
  return best
}

/** Platt's curve by plain gradient descent; few numbers, many steps. */
export const curveOf = (scores: readonly number[], gold: readonly boolean[]): [number, number] => {
  let [slope, offset] = [1, 0]
  for (let step = 0; step < 3000; step++) {
    let [a, b] = [0, 0]
    for (const [i, score] of scores.entries()) {
      const error = (gold[i] ? 1 : 0) - 1 / (1 + Math.exp(-slope * score - offset))
      a += error * score
      b += error
    }
    slope += (0.05 * a) / scores.length
    offset += (0.05 * b) / scores.length
  }
  return [slope, offset]
}
