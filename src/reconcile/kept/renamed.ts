/** Replaces ids in a value, at any depth; words of reports stay as they are. */
export const renamed = <T>(value: T, ids: ReadonlyMap<string, string>): T => {
  if (typeof value === 'string') return (ids.get(value) ?? value) as T
  if (Array.isArray(value)) return value.map(v => renamed(v, ids)) as T
  if (!value || typeof value !== 'object' || 'exact' in value) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, renamed(v, ids)])) as T
}
