/**
 * How sure a statement is: that these words are somebody's, times that the source is who it is said to be.
 *
 * A quotation beside a named speaker -> 0.96; "they said" where two readings differ -> 0.5.
 * Both tables were measured on cases that nothing was trained on: docs/measurements-attribution.md.
 */
import type { Manner } from '../../record/entries.ts'

export type SourceForm = 'none' | 'open' | 'name' | 'nominal' | 'agreed' | 'lone' | 'differing'

/** How often the actor behind the source's words is right, by their form. */
const SOURCE_RIGHT: Readonly<Record<SourceForm, number>> = {
  none: 0.97,
  /** A pronoun that two may stand for: the source is left open. */
  open: 0.35,
  name: 0.991,
  nominal: 0.975,
  /** A pronoun that two readings give one actor: 58 of 60 on the cases, 0.88 for all of he and she on held-out news; between the two. */
  agreed: 0.93,
  lone: 0.78,
  differing: 0.8,
}

/** What the reader of attributions says, and how often its reading is a statement with these words. */
const RELATION_RIGHT: readonly (readonly [number, number])[] = [
  [0.2, 0.45],
  [0.35, 0.58],
  [0.45, 0.62],
  [0.55, 0.75],
  [0.65, 0.85],
  [0.75, 0.925],
  [0.85, 0.957],
  [0.95, 0.985],
  [1, 0.99],
]

/** Hardly a whole quotation that a cue governs is nobody's: 102 of 104 on the cases. */
const DIRECT_RIGHT = 0.975

interface Sureness {
  /** As the reader of attributions gives it. */
  readonly relation: number
  readonly manner: Manner
  readonly form: SourceForm
}

const relationRight = (said: number): number => {
  const last = RELATION_RIGHT.findIndex(([at]) => at >= said)
  if (last <= 0) return RELATION_RIGHT[last < 0 ? RELATION_RIGHT.length - 1 : 0]![1]
  const [low, high] = [RELATION_RIGHT[last - 1]!, RELATION_RIGHT[last]!]
  return low[1] + ((said - low[0]) / (high[0] - low[0])) * (high[1] - low[1])
}

export const confidenceOf = ({ relation, manner, form }: Sureness): number => {
  const right = relationRight(relation)
  const told = manner === 'direct' && relation >= 0.5 ? Math.max(right, DIRECT_RIGHT) : right
  return Math.round(told * SOURCE_RIGHT[form] * 1000) / 1000
}
