/**
 * Opens the data files beside this module, each once and only when asked for.
 *
 * rowsOf('states') -> the rows of data/states.json, frozen. Each file carries its source, licence, the day it was
 * checked and for what it is complete; docs/knowledge.md lists them.
 */
import { readFileSync } from 'node:fs'
import type { DataRows } from './rows.ts'

/** What every data file says of itself. */
export interface DataHead {
  readonly source: string
  readonly licence: string
  readonly checkedOn: string
  readonly completeness: string
}

type DataFile<K extends keyof DataRows> = DataHead & { readonly rows: readonly DataRows[K][] }

const opened = new Map<string, unknown>()

/** A whole data file with its head. */
export const dataFile = <K extends keyof DataRows>(name: K): DataFile<K> => {
  if (!opened.has(name))
    opened.set(name, Object.freeze(JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), 'utf8'))))
  return opened.get(name) as DataFile<K>
}

/** The rows of a data file. */
export const rowsOf = <K extends keyof DataRows>(name: K): readonly DataRows[K][] => dataFile(name).rows
