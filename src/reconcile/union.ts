/** Groups of ids that belong together; the smallest id of a group stands for it, so that order does not matter. */
export interface Union {
  find(id: string): string
  join(a: string, b: string): void
}

export const createUnion = (): Union => {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    while (parent.has(root) && parent.get(root) !== root) root = parent.get(root)!
    return root
  }
  return {
    find,
    join: (a, b) => {
      const [small, large] = [find(a), find(b)].sort() as [string, string]
      if (small !== large) parent.set(large, small)
    },
  }
}
