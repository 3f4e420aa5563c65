/**
 * From UTF-16 units to Unicode code points: what JavaScript counts and what W3C selectors count.
 *
 * codePoints('😀 no')(3) -> 2
 */

/** A counter over one text: the number of code points before a UTF-16 offset. */
export const codePoints = (text: string): ((offset: number) => number) => {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(m => m.index)
  return offset => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (pairs[mid]! < offset) low = mid + 1
      else high = mid
    }
    return offset - low
  }
}
