/**
 * The labels of the names model: one per token, and the spans they spell.
 *
 * "President Vladimir Putin arrived" -> title, B-person, I-person, O -> [{from: 1, to: 3, type: 'person'}].
 */
import type { NameType } from './token.ts'

export const NAME_TYPES: readonly NameType[] = ['person', 'organisation', 'place', 'group', 'event', 'work']
export const OUTSIDE = 0
/** A title before a person's name: part of the mention, not of the name. */
export const TITLE = 1
export const LABELS = 2 + 2 * NAME_TYPES.length

/** The label of a name's first token. */
export const beginOf = (type: number): number => 2 + 2 * type
/** The label of its later tokens. */
export const insideOf = (type: number): number => 3 + 2 * type
/** The type of a label, -1 for outside and title. */
export const typeOf = (label: number): number => (label < 2 ? -1 : (label - 2) >> 1)
export const isBegin = (label: number): boolean => label >= 2 && label % 2 === 0

/** Whether `next` may follow `label`: an inside label needs its own name before it. */
export const mayFollow = (label: number, next: number): boolean =>
  next < 2 || isBegin(next) || typeOf(label) === typeOf(next)

/** Tokens from..to (exclusive) carry a name of `NAME_TYPES[type]`. */
export interface LabelSpan {
  readonly from: number
  readonly to: number
  readonly type: number
}

/** The spans that a row of labels spells. */
export const spansOf = (labels: ArrayLike<number>): readonly LabelSpan[] => {
  const spans: LabelSpan[] = []
  for (let i = 0; i < labels.length; i++) {
    if (!isBegin(labels[i]!)) continue
    const type = typeOf(labels[i]!)
    let to = i + 1
    while (to < labels.length && labels[to] === insideOf(type)) to++
    spans.push({ from: i, to, type })
  }
  return spans
}
