/**
 * Turns the forest's score into a confidence: straight lines between the points that training measured.
 */
import type { Calibration } from './model.ts'

export function confidenceOf({ scores, confidences }: Calibration, score: number): number {
  const last = scores.length - 1
  if (last < 0) return 0
  if (score <= (scores[0] as number)) return confidences[0] as number
  for (let i = 1; i <= last; i++) {
    const [low, high] = [scores[i - 1] as number, scores[i] as number]
    if (score > high) continue
    const share = high > low ? (score - low) / (high - low) : 1
    return (confidences[i - 1] as number) * (1 - share) + (confidences[i] as number) * share
  }
  return confidences[last] as number
}
