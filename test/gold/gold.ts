/**
 * The shape of a case's gold.json, and how to load one with the texts of its reports.
 *
 *   loadCase('FOLDER/NAME') -> { name, folder, gold, texts: Map { 'report.txt' -> '...' } }
 *
 * Gold is simpler than the record: sources and holders are names, and a list means that any of its values is right.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface GoldAnchor {
  report?: string
  start: number
  end: number
  exact: string
}
export type Many<T> = T | T[] | null | undefined
export interface GoldEntry {
  id: string
  optional?: boolean
  words?: Many<GoldAnchor>
  what?: Many<GoldAnchor>
  content?: GoldAnchor[]
  voice?: string | null
  [key: string]: unknown
}
export interface GoldStanding {
  about: string
  verdict?: Many<string>
  [names: string]: unknown
}
export const ENTRY_KINDS = ['statements', 'events', 'proposals', 'positions', 'commitments', 'discrepancies'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]
export interface Gold extends Partial<Record<EntryKind, GoldEntry[]>> {
  reports: { file: string; published?: string; outlet?: string; language?: string }[]
  actors?: { name: string; kind: string; aliases?: string[]; affiliation?: string; role?: string }[]
  standing?: GoldStanding[]
  notDiscrepancies?: { words: GoldAnchor[]; why: string }[]
  clusters?: { id: string; mentions: GoldAnchor[] }[]
  background?: { words: Many<GoldAnchor>; why?: string }[]
}
export interface GoldCase {
  name: string
  folder: string
  gold: Gold
  texts: Map<string, string>
}

export const list = <T>(value: Many<T>): T[] => (value == null ? [] : Array.isArray(value) ? value : [value])
export const first = <T>(value: Many<T>): T | undefined => list(value)[0]

export const loadCase = (folder: string): GoldCase => {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  const texts = new Map(gold.reports.map(r => [r.file, readFileSync(join(folder, r.file), 'utf8')]))
  return { name: basename(folder), folder, gold, texts }
}

/** The case folders at or directly under `root`. */
export const caseFolders = (root: string): string[] => {
  if (existsSync(join(root, 'gold.json'))) return [root]
  if (!existsSync(root)) return []
  return readdirSync(root)
    .sort()
    .map(name => join(root, name))
    .filter(folder => existsSync(join(folder, 'gold.json')))
}

/** Every anchor anywhere inside `value`. */
export const anchorsIn = (value: unknown): GoldAnchor[] => {
  if (Array.isArray(value)) return value.flatMap(anchorsIn)
  if (value === null || typeof value !== 'object') return []
  if ('start' in value && 'exact' in value) return [value as GoldAnchor]
  return Object.values(value).flatMap(anchorsIn)
}
