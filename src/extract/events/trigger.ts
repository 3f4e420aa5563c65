/**
 * What a trigger says of an event: its PLOVER type, and the family in which tellings of one event join.
 *
 * "met" and "the talks" are both CONSULT of the family `meet`, so they can be one event; "visit" is a family of its own.
 */
import type { PloverType } from '../../record/entries.ts'

export interface Trigger {
  readonly type: PloverType
  readonly family: string
  /** Tells of an event only where something else says so: a date, a place, a number, a verb. */
  readonly weak?: true
}

/** Type, family, words. */
export type Row = readonly [PloverType, string, string]
