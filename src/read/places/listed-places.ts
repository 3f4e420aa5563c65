/**
 * The reviewed list of places by name: listedPlaces('Kiev') -> the row of Kyiv.
 *
 * The list (data/places.json) is small and holds what GeoNames lacks; towns are in knowledge/towns.ts.
 */
import { rowsOf } from '../../knowledge/data-file.ts'
import type { PlaceRow } from '../../knowledge/rows.ts'
import { townKey as key } from '../../knowledge/towns.ts'

let listed: ReadonlyMap<string, readonly PlaceRow[]> | undefined

const push = <V>(map: Map<string, V[]>, at: string, value: V): void => {
  const list = map.get(at)
  if (list === undefined) map.set(at, [value])
  else list.push(value)
}

const NONE: readonly never[] = Object.freeze([])

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
