/**
 * What a paper is made of: chapters of headings, lines and tables, whose text refers to the words it rests on.
 *
 * {kind: 'items', items: [{inlines: [{text: 'Disputed ', tone: 'warn'}, {quote: {parts: [...], who: 'defence ministry', ...}}]}]}
 */
import type { Piece } from './line.ts'

/** Words in their sentence: `own` parts are the words themselves, the others stand around them. */
export interface Quote {
  readonly parts: readonly { readonly text: string; readonly own: boolean }[]
  /** Quotation marks that do not clash with those inside. */
  readonly marks: readonly [string, string]
  /** Whose words: a source with those who carry it, or the report itself. */
  readonly who: string
  readonly where: string
  readonly url?: string
}

/** A piece of text, or a reference to the words it rests on. */
export type Inline = Piece | { readonly quote: Quote }
export interface Item {
  readonly inlines: readonly Inline[]
  /** Lines that belong below it. */
  readonly under?: readonly (readonly Inline[])[]
}
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      /** Of each column, in hundredths of the page. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
export interface Chapter {
  readonly title: string
  readonly intro?: string
  readonly blocks: readonly Block[]
}
export interface Paper {
  readonly title: string
  /** Who reported, over which days, and the day it is reckoned on. */
  readonly facts: readonly string[]
  readonly chapters: readonly Chapter[]
  readonly generator: string
}
