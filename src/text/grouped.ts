/**
 * Lists by a key that an item may have several times over; each item once in a list, in the order given.
 *
 * grouped(['ab', 'b'], word => [...word]) -> Map { 'a' => ['ab'], 'b' => ['ab', 'b'] }
 */
export const grouped = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}
