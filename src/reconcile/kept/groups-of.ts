/**
 * Groups of things that are bound together, over any number of bonds; each in the order given, named by its smallest id.
 *
 * groupsOf([c, a, b], [[a, c]]) -> a: [c, a], b: [b].
 */
export const groupsOf = (
  ids: readonly string[],
  bonds: Iterable<Iterable<string>>,
): ReadonlyMap<string, readonly string[]> => {
  const byId = [...ids].sort()
  const rank = new Map(byId.map((id, i) => [id, i]))
  const parent = Int32Array.from(byId, (_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const bond of bonds) {
    let first = -1
    for (const id of bond) {
      const root = find(rank.get(id)!)
      if (first < 0) first = root
      else {
        const [small, large] = root < first ? [root, first] : [first, root]
        parent[large] = small
        first = small
      }
    }
  }
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const root = byId[find(rank.get(id)!)]!
    const known = groups.get(root)
    if (known) known.push(id)
    else groups.set(root, [id])
  }
  return groups
}
