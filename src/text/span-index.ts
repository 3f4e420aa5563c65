/**
 * Spans by where they stand, so that asking which of them hold some words does not look at all of them.
 */
import { holds, type Span } from './span.ts'

const WIDTH = 512

export interface SpanIndex<S extends Span> {
  /** True where one of the spans holds all of `inner`. */
  hold(inner: Span): boolean
  holding(inner: Span): S[]
}

export const spanIndex = <S extends Span>(spans: readonly S[]): SpanIndex<S> => {
  const buckets = new Map<number, S[]>()
  for (const s of spans)
    for (let b = Math.floor(s.start / WIDTH); b <= Math.floor(Math.max(s.start, s.end - 1) / WIDTH); b++) {
      const list = buckets.get(b)
      if (list) list.push(s)
      else buckets.set(b, [s])
    }
  const holding = (inner: Span): S[] =>
    (buckets.get(Math.floor(inner.start / WIDTH)) ?? []).filter(s => holds(s, inner))
  return { holding, hold: inner => holding(inner).length > 0 }
}
