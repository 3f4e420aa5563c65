/**
 * A stretch of a report's text.
 *
 * "Putin met Witkoff" -> {start: 0, end: 5} is "Putin".
 * Offsets are half-open and count UTF-16 code units, as JavaScript does; exports that count code points convert.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True where `inner` lies wholly inside `outer` (equal spans included). */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** True where two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** How many characters two spans share. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** How many characters each span of one list shares with each of the other, added up. */
export const sharedLength = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((all, x) => all + b.reduce((part, y) => part + overlap(x, y), 0), 0)

/** How many characters the spans have together. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((all, s) => all + s.end - s.start, 0)

/** Reading order: by start, the longer first. For `Array.sort`. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The smallest span that holds all of `spans`, which must not be empty. */
export const cover = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(s => s.start)),
  end: Math.max(...spans.map(s => s.end)),
})
