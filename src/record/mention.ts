/**
 * What readers mark in a text, before it becomes entries: the vocabulary in which readers and extractors meet.
 *
 * "On Thursday, a missile strike on Kyiv killed 12 people" holds a time, a place and an amount.
 * Every mention is a span of the report's text and names the step that made it.
 */
import type { Span } from '../text/span.ts'
import type { Actor, Place } from './sourced-record.ts'

/** Words in quotation marks. `inner` is without the marks; `open` where the closing mark is missing. */
export interface Quote extends Span {
  readonly inner: Span
  readonly open: boolean
}

/** An attribution relation before its source is known as an actor. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: Span | null
  readonly content: readonly Span[]
  /** 0-1, calibrated. */
  readonly confidence: number
  /** The rule or model that found it. */
  readonly by?: string
}

export interface TimeMention extends Span {
  readonly exact: string
  readonly type: 'date' | 'time' | 'duration' | 'set'
  /** EDTF; absent where the words give no date or the report has none to count from. */
  readonly edtf?: string
  /** The date the words name, without the open side that "since" or "by" gives the value. */
  readonly named?: string
  /** ISO 8601. */
  readonly duration?: string
  /** The parts that the words leave to the reader: "in February" implies the year. */
  readonly implied: readonly string[]
  /** The words of the event it counts from: "two hours before the talks". */
  readonly anchoredTo?: Span
  /** How it counts from that event: before, after, within, into, during. */
  readonly relation?: string
  /** "three weeks overdue". */
  readonly overdue?: true
  readonly approximate?: true
  /** "early", "evening": what of the words the value does not carry. */
  readonly part?: string
  readonly unresolved?: string
  readonly confidence: number
}

export interface AmountMention extends Span {
  readonly exact: string
  readonly value?: number
  readonly unit?: string
  /** What is counted: killed, wounded, missing, detained, released, displaced, or a noun of the report. */
  readonly of?: string
  readonly whose?: Span
  readonly qualifier?: 'at-least' | 'at-most' | 'about'
  readonly share?: number
  readonly rate?: number
  readonly currency?: string
  readonly confidence: number
}

export interface PlaceMention extends Span {
  readonly exact: string
  readonly place: Omit<Place, 'id' | 'mentions'> & { readonly id?: string }
  readonly by: string
  readonly confidence: number
}

/** Words that stand for an actor of the report. */
export interface ActorMention extends Span {
  readonly exact: string
  readonly form: 'name' | 'nominal' | 'pronoun'
  readonly actor: Actor['id']
  readonly by: string
  readonly confidence: number
}
