/**
 * Ways to read one cue: the labeller's best sequences as spans of tokens, those that differ only in the cue's words joined.
 *
 * "Ushakov said no." -> {source: [0, 1], cue: [1, 2], content: [[2, 3]]}, {source: null, cue: [1, 2], content: [[2, 3]]} ...
 */
import type { Labelling } from './best-labellings.ts'

/** First and last + 1 token of the table. */
export type TokenRange = readonly [number, number]

export interface Candidate {
  readonly source: TokenRange | null
  readonly cue: TokenRange
  readonly content: readonly TokenRange[]
  /** Log likelihood under the labeller, summed over the cues it is seen with. */
  readonly score: number
}

export function candidatesOf(
  labellings: readonly Labelling[],
  from: number,
  { logSum, most }: { logSum: number; most: number },
): readonly Candidate[] {
  const known = new Map<string, { candidate: Candidate; mass: number }>()
  for (const { kinds, score } of labellings) {
    const runs: [number, number][][] = [[], [], [], []]
    for (let w = 0; w < kinds.length; w++) {
      const list = runs[kinds[w] as number] as [number, number][]
      const open = list[list.length - 1]
      if (open && open[1] === from + w) open[1]++
      else list.push([from + w, from + w + 1])
    }
    const source = runs[1]?.[0] ?? null
    const content = runs[3] ?? []
    const key = `${source} | ${content.join(';')}`
    const before = known.get(key)
    const mass = Math.exp(score - logSum)
    if (before) before.mass += mass
    else known.set(key, { mass, candidate: { source, cue: runs[2]?.[0] ?? [from, from], content, score: 0 } })
  }
  return [...known.values()]
    .sort((a, b) => b.mass - a.mass)
    .slice(0, most)
    .map(({ candidate, mass }) => ({ ...candidate, score: Math.log(mass + 1e-12) }))
}
