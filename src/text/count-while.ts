/**
 * How far a condition holds in a sorted list, found by halving, so that long lists are not gone through each time.
 *
 * countWhile([3, 7, 9], n => n < 8) -> 2
 */

/** `holds` is true of a first part of the list and false of all that follows it. */
export const countWhile = <T>(sorted: readonly T[], holds: (item: T) => boolean): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (holds(sorted[mid]!)) low = mid + 1
    else high = mid
  }
  return low
}
