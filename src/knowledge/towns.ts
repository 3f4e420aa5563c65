/**
 * The towns of the world by any of their names, from GeoNames: a file in the order of its keys, searched as it lies.
 *
 * townsOf('Kyiv') -> [{id: 703448, name: 'Kyiv', country: 'UA', code: '12', population: 2797553, ...}], most populous first.
 * Names the news spells otherwise ("Kiev", "Rafah") are in places.json; this file knows only what GeoNames says.
 * Made by training/knowledge/towns.ts; GeoNames, CC BY 4.0. As a package of objects it took half a second and 100 MB.
 */
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { bare } from './fold.ts'

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

/** Case and marks away; GeoNames writes "Luhans’k", the news "Luhansk". */
export const townKey = (name: string): string =>
  bare(name)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/^saint |^st\.? /, 'st ')
    .replace(/[- ]+/g, ' ')
    .trim()

const NEWLINE = 10
const TAB = 9
const FILE = new URL('./data/towns.tsv.br', import.meta.url)

interface Table {
  readonly bytes: Buffer
  /** Where each line begins, and where the last one ends. */
  readonly starts: Uint32Array
}
let table: Table | undefined

const open = (): Table => {
  const bytes = brotliDecompressSync(readFileSync(FILE))
  const starts = [0]
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) starts.push(at + 1)
  return { bytes, starts: Uint32Array.from(starts) }
}

const lineAt = ({ bytes, starts }: Table, i: number): Buffer => bytes.subarray(starts[i], starts[i + 1]! - 1)

const townOf = (line: string): Town => {
  const [, id, name, altName, country, code, feature, population, lat, lon] = line.split('\t')
  return {
    id: Number(id),
    name: name!,
    altName: altName!,
    country: country!,
    code: code!,
    feature: feature!,
    population: Number(population),
    lat: Number(lat),
    lon: Number(lon),
  }
}

const lineCount = ({ starts }: Table): number => starts.length - 1

/** Every town of that name, most populous first; the file is read at the first call. */
export const townsOf = (name: string): readonly Town[] => {
  table ??= open()
  const wanted = Buffer.from(townKey(name))
  if (wanted.length === 0) return []
  const keyOf = (line: Buffer): Buffer => line.subarray(0, line.indexOf(TAB))
  let low = 0
  let high = lineCount(table)
  while (low < high) {
    const mid = (low + high) >> 1
    if (Buffer.compare(keyOf(lineAt(table, mid)), wanted) < 0) low = mid + 1
    else high = mid
  }
  const found: Town[] = []
  for (let i = low; i < lineCount(table); i++) {
    const line = lineAt(table, i)
    if (!keyOf(line).equals(wanted)) break
    found.push(townOf(line.toString('utf8')))
  }
  return found
}
