/**
 * What an amount is: the types that the readers of money, shares, counts and tolls have in common.
 */
import type { Sentence } from '../../language/token.ts'
import type { Span } from '../../text/span.ts'
import type { Qualifier } from './qualifier.ts'

export interface AmountInput {
  readonly text: string
  readonly sentences?: readonly Sentence[]
  /** Times already found; they are read again where this is left out. */
  readonly times?: readonly Span[]
}

export interface AmountMention extends Span {
  readonly exact: string
  readonly by: 'amounts'
  /** Absent where the words give no number ("dozens"). */
  readonly value?: number
  /** A unit of measure: "t", "km". */
  readonly unit?: string
  /** What is counted: killed, wounded, missing, detained, released, displaced, or the noun in lower case. */
  readonly of?: string
  /** The words that say whose: "Ukrainian" of "12 Ukrainian soldiers". */
  readonly whose?: Span
  readonly qualifier?: Qualifier
  /** 0-1, of a percentage or fraction. */
  readonly share?: number
  /** The number where it is a rate: per `per`, or a percentage of tax, duty or interest as a share. */
  readonly rate?: number
  /** ISO 8601, what the rate is per. */
  readonly per?: string
  /** ISO 4217. */
  readonly currency?: string
  /** 0-1. */
  readonly confidence: number
}

/** What one reader of a kind of amount found: pieces from..next and its values. */
export interface AmountHit {
  readonly from: number
  readonly next: number
  readonly values: Omit<AmountMention, 'start' | 'end' | 'exact' | 'by'>
}
