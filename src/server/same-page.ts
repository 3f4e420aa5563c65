/**
 * Whether two pages would be written as the same JSON: parts that are one object need not be looked into.
 *
 * samePage({cards: [a, b]}, {cards: [a, b]}) -> true, at the cost of two comparisons; {n: 1} and {n: 1, m: undefined} are alike.
 */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const samePage = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (!isObject(a) || !isObject(b)) return false
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => samePage(x, b[i]))
  // The order of fields is part of what is written.
  const [mine, others] = [a, b].map(of => Object.keys(of).filter(k => of[k] !== undefined))
  return mine!.length === others!.length && mine!.every((k, i) => k === others![i] && samePage(a[k], b[k]))
}
