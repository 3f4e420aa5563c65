/**
 * What the words of a time say, before anybody asks when the report was written.
 *
 * "late last July" -> {kind: 'month', month: 7, shift: -1, part: 'late'}; "by mid-May" -> {kind: 'edge', edge: 'by', of: ...}.
 * Resolving a form against the day of publication is left to resolve.ts.
 */
import type { Span } from '../../text/span.ts'
import type { Unit } from './lexicon.ts'

/** Which end of a time the words give: "since 2014", "until Friday", "by mid-May", "before", "after". */
export type Edge = 'since' | 'until' | 'by' | 'before' | 'after'
/** How a time stands to an event: "two hours before the talks". */
export type Relation = 'before' | 'after' | 'within' | 'into' | 'during'
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end'
/** -1 last, 0 this, 1 next. */
export type Shift = -1 | 0 | 1

export interface Length {
  readonly unit: Unit
  /** Undefined where the words give no number ("several weeks"). */
  readonly count?: number
  readonly approx?: boolean
  readonly bound?: 'at-least' | 'at-most'
}

/** A form with its own place, as the ends of a range have. */
export interface Placed extends Span {
  readonly form: Form
}

export type Form =
  | {
      readonly kind: 'day'
      readonly year?: number
      readonly month: number
      readonly day: number
      readonly weekday?: number
      readonly yearShift?: Shift
      readonly yearTold?: boolean
    }
  | {
      readonly kind: 'month'
      readonly month: number
      readonly year?: number
      readonly shift?: Shift
      readonly yearShift?: Shift
      /** "August of the same year". */
      readonly yearTold?: boolean
      readonly part?: Part
    }
  | {
      readonly kind: 'year'
      readonly year: number
      readonly digits?: 2 | 3
      readonly part?: Part
      readonly guessed?: boolean
    }
  | {
      readonly kind: 'season'
      readonly season: number
      readonly year?: number
      readonly shift?: Shift
      readonly part?: Part
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift?: Shift; readonly week?: Shift }
  | { readonly kind: 'relative-day'; readonly offset: number; readonly overnight?: boolean }
  | {
      readonly kind: 'unit'
      readonly unit: Unit | 'weekend'
      readonly shift: Shift
      readonly part?: 'earlier' | 'later' | Part
      readonly told?: boolean
      /** "the weekend": the shift is the clause's. */
      readonly free?: boolean
    }
  | {
      readonly kind: 'holiday'
      readonly name: string
      readonly year?: number
      readonly shift?: Shift
      readonly period?: boolean
    }
  | { readonly kind: 'ago'; readonly length: Length; readonly ahead?: boolean }
  | { readonly kind: 'from-told'; readonly length: Length; readonly sign: 1 | -1 }
  | { readonly kind: 'told-day'; readonly offset: number; readonly loose?: boolean }
  | { readonly kind: 'clock'; readonly clock: string; readonly day?: Form }
  | { readonly kind: 'numeric'; readonly reason: string }
  | { readonly kind: 'range'; readonly from: Placed; readonly to: Placed }
  | { readonly kind: 'edge'; readonly edge: Edge; readonly of: Placed }
  | { readonly kind: 'duration'; readonly length: Length; readonly running?: 'past' | 'future' | 'straight' | 'ahead' }
  | { readonly kind: 'overdue'; readonly length: Length; readonly late?: boolean }
  | { readonly kind: 'set'; readonly length: Length }
  | { readonly kind: 'anchored'; readonly relation: Relation; readonly length?: Length; readonly anchor: Span }
  | { readonly kind: 'marked'; readonly of: Form; readonly approx?: boolean; readonly unsure?: boolean }

/** A form found at a place: `next` is the index of the first piece behind it. */
export interface Hit {
  readonly form: Form
  readonly next: number
  /** A part of the day that stays in the words: "evening". */
  readonly part?: string
}
