/**
 * Makes src/knowledge/data/towns.tsv.br: every name of every town of GeoNames, one line each, in the order of its key.
 *
 *   npx tsx training/knowledge/towns.ts
 *
 * The towns are those of geonames.ts. A file in order can be searched as it lies.
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { townKey } from '../../src/knowledge/towns.ts'
import { geonamesTowns } from './geonames.ts'

const towns = geonamesTowns()
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
