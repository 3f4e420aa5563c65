/**
 * Whether two lists hold the very same things in the same order.
 *
 * sameItems([a, b], [a, b]) -> true; sameItems([a], [{ ...a }]) -> false.
 */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((x, i) => x === b[i]))
