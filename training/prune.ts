/**
 * Leaves the smallest weights out until a model is small enough: largest(rows, 1_000_000) keeps about a million weights.
 */
import type { Row } from '../src/language/weights.ts'

export function largest(rows: readonly Row[], entries: number): Row[] {
  const sizes = Float32Array.from(rows.flatMap(({ weights }) => weights.map(Math.abs))).sort()
  const least = sizes.length > entries ? sizes[sizes.length - entries]! : 0
  const kept: Row[] = []
  for (const { key, classes, weights } of rows) {
    const places = classes.map((_, i) => i).filter(i => Math.abs(weights[i]!) >= least)
    if (places.length > 0)
      kept.push({ key, classes: places.map(i => classes[i]!), weights: places.map(i => weights[i]!) })
  }
  return kept
}
