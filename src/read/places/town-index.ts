/**
 * Towns by name: townsNamed('Kharkov') -> the town GeoNames calls Kharkiv, where it lists that name too.
 *
 * GeoNames loads at the first call, about half a second; the reviewed list (data/places.json) is small and holds what it lacks.
 */
import { rowsOf } from '../../knowledge/data-file.ts'
import { bare } from '../../knowledge/fold.ts'
import type { PlaceRow } from '../../knowledge/rows.ts'
import { allTowns, type Town } from '../../knowledge/towns.ts'

/** Case and marks away; GeoNames writes "Luhans’k", the news "Luhansk". */
const key = (name: string): string =>
  bare(name)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/^saint |^st\.? /, 'st ')
    .replace(/[- ]+/g, ' ')
    .trim()

let towns: ReadonlyMap<string, readonly Town[]> | undefined
let listed: ReadonlyMap<string, readonly PlaceRow[]> | undefined

const push = <V>(map: Map<string, V[]>, at: string, value: V): void => {
  const list = map.get(at)
  if (list === undefined) map.set(at, [value])
  else list.push(value)
}

const NONE: readonly never[] = Object.freeze([])

/** Every town of that name, most populous first. */
export const townsNamed = (name: string): readonly Town[] => {
  if (towns === undefined) {
    const map = new Map<string, Town[]>()
    // Sorted once here, so that every list is in order of population.
    for (const town of [...allTowns()].sort((a, b) => b.population - a.population)) {
      const main = key(town.name)
      push(map, main, town)
      if (town.altName !== '' && key(town.altName) !== main) push(map, key(town.altName), town)
    }
    towns = map
  }
  return towns.get(key(name)) ?? NONE
}

/** Rows of the reviewed list by any of their spellings. */
export const listedPlaces = (name: string): readonly PlaceRow[] => {
  if (listed === undefined) {
    const map = new Map<string, PlaceRow[]>()
    for (const row of rowsOf('places')) for (const spelling of [row.name, ...row.aliases]) push(map, key(spelling), row)
    listed = map
  }
  const found = listed.get(key(name)) ?? NONE
  // "LA" and "NYC" count in capitals only.
  return found.filter(
    row =>
      row.aliases.includes(name) ||
      !row.aliases.some(a => a.length < 4 && key(a) === key(name)) ||
      key(row.name) === key(name),
  )
}
