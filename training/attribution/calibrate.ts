/**
 * Isotonic regression (pool adjacent violators): scores to the share that was right, rising, over articles not trained on.
 */
import type { Calibration } from '../../src/read/attribution/model.ts'

export function calibrate(points: readonly { readonly score: number; readonly right: boolean }[]): Calibration {
  const sorted = [...points].sort((a, b) => a.score - b.score)
  const size = Math.max(20, Math.floor(sorted.length / 40))
  const pools: { score: number; share: number; weight: number }[] = []
  for (let at = 0; at < sorted.length; at += size) {
    const part = sorted.slice(at, at + size)
    pools.push({
      score: part.reduce((sum, { score }) => sum + score, 0) / part.length,
      // One imagined right and one imagined wrong: no pool is ever certain.
      share: (part.filter(({ right }) => right).length + 1) / (part.length + 2),
      weight: part.length,
    })
    for (let i = pools.length - 1; i > 0 && pools[i]!.share < pools[i - 1]!.share; i--) {
      const [a, b] = [pools[i - 1]!, pools[i]!]
      const weight = a.weight + b.weight
      const mean = (x: number, y: number): number => (x * a.weight + y * b.weight) / weight
      pools.splice(i - 1, 2, { score: mean(a.score, b.score), share: mean(a.share, b.share), weight })
    }
  }
  const rounded = (value: number): number => Number(value.toFixed(4))
  return { scores: pools.map(({ score }) => rounded(score)), confidences: pools.map(({ share }) => rounded(share)) }
}
