/**
 * How sure a statement is: that these words are somebody's, times that the source is who it is said to be.
 *
 * A quotation beside a named speaker -> 0.96; "they said" where two readings differ -> 0.5.
 * Both tables were measured on cases that nothing was trained on: docs/measurements-attribution.md.
 */
import type { Manner } from '../../record/entries.ts'

export type SourceForm = 'none' | 'name' | 'nominal' | 'agreed' | 'lone' | 'differing'

/** How often the actor behind the source's words is right, by their form. */
export const SOURCE_RIGHT: Readonly<Record<SourceForm, number>> = {
  none: 0.97,
  name: 0.991,
  nominal: 0.96,
  agreed: 0.972,
  lone: 0.82,
  differing: 0.62,
}

export interface Sureness {
  /** As the reader of attributions gives it. */
  readonly relation: number
  readonly manner: Manner
  readonly form: SourceForm
}

export const confidenceOf = ({ relation, form }: Sureness): number =>
  Math.round(relation * SOURCE_RIGHT[form] * 1000) / 1000
