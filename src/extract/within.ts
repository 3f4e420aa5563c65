/**
 * The spans that lie in a stretch of text, found by binary search, so that long reports are not gone through each time.
 */
import { holds, type Span } from '../text/span.ts'

const kept = new WeakMap<readonly Span[], readonly Span[]>()

/** Those of `spans` that `outer` holds, in order of the text. The list is sorted once. */
export const within = <S extends Span>(spans: readonly S[], outer: Span): readonly S[] => {
  let sorted = kept.get(spans) as readonly S[] | undefined
  if (!sorted) {
    sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
    kept.set(spans, sorted)
  }
  let low = 0
  let high = sorted.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (sorted[mid]!.start < outer.start) low = mid + 1
    else high = mid
  }
  const out: S[] = []
  for (let i = low; i < sorted.length && sorted[i]!.start < outer.end; i++)
    if (holds(outer, sorted[i]!)) out.push(sorted[i]!)
  return out
}
