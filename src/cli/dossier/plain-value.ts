/**
 * A value of a field as people read it: names for references, words in quotation marks, dates beside the words they rest on.
 *
 * [{actor: 'a-1', role: 'host'}] -> "Ilka Morren (role host)"; {value: '2026-03-12', words: ..., voice: null} -> "2026-03-12 (“Thursday”)"
 */
import { allActors, allPlaces } from '../../dossier/all-of.ts'
import type { Store } from '../../store/store.ts'

export type Names = ReadonlyMap<string, string>

/** The names of the actors and places that a value speaks of. */
export const namesFor = async (store: Store, value: unknown): Promise<Names> => {
  const json = JSON.stringify(value) ?? ''
  if (!/"[al]-[0-9a-f]{12}"/.test(json)) return new Map()
  const all = [...(await allActors(store)), ...(await allPlaces(store))]
  return new Map(all.filter(x => json.includes(x.id)).map(x => [x.id, x.name]))
}

type Fields = Readonly<Record<string, unknown>>

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

const fields = (value: Fields, names: Names): string =>
  Object.entries(value)
    .filter(([, x]) => !isNothing(x))
    .map(([k, x]) => (k === 'words' ? plainValue(x, names) : `${k} ${plainValue(x, names)}`))
    .join(', ')

const withMore = (head: string, more: Fields, names: Names): string => {
  const rest = fields(more, names)
  return rest === '' ? head : `${head} (${rest})`
}

export const plainValue = (value: unknown, names: Names): string => {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(v => plainValue(v, names)).join('; ')
  if (typeof value !== 'object') return names.get(String(value)) ?? String(value)
  const v = value as Fields
  if ('exact' in v) return `“${String(v['exact'])}”`
  if ('actor' in v) {
    const { actor, name, words, ...more } = v
    return withMore(names.get(String(actor)) ?? String(name ?? actor), more, names)
  }
  if ('value' in v) {
    const { value: told, ...more } = v
    return withMore(plainValue(told, names), more, names)
  }
  return fields(v, names)
}
