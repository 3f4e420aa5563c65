/**
 * Pages that stay stable while others write: a cursor says after which item the next page begins, not how many were seen.
 *
 * pageOf(51 rows, 50, ...) -> 50 items and the cursor of the fiftieth; cursorOf(cursor, 1) -> ['2026-03-13 ...']
 */
import { ParleyError } from '../errors.ts'
import type { Page } from './store.ts'

const MOST = 500

/** The number of items on a page: 1 to 500, 50 where none is asked for. */
export const limitOf = (asked: number | undefined): number => {
  if (asked === undefined) return 50
  if (!Number.isInteger(asked) || asked < 1 || asked > MOST)
    throw new ParleyError('usage', `limit ${asked}: give a whole number from 1 to ${MOST}`)
  return asked
}

const write = (keys: readonly (string | number)[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url')

/** The keys of a cursor; undefined where none is given. Throws ParleyError('usage') for what no page gave out. */
export const cursorOf = (cursor: string | undefined, keys: number): readonly (string | number)[] | undefined => {
  if (cursor === undefined) return undefined
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    const fits =
      Array.isArray(read) && read.length === keys && read.every(k => typeof k === 'string' || typeof k === 'number')
    if (fits) return read as (string | number)[]
  } catch {}
  throw new ParleyError(
    'usage',
    `${cursor.slice(0, 40)}: not a page of this list; take the one it printed, or begin again`,
  )
}

export interface Cut<R, T> {
  readonly shown: (row: R) => T
  readonly cursor: (row: R) => readonly (string | number)[]
}

/** A page out of one row more than it holds. */
export const pageOf = <R, T>(rows: readonly R[], limit: number, cut: Cut<R, T>): Page<T> => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(cut.shown),
    next: rows.length > limit && last !== undefined ? write(cut.cursor(last)) : null,
  }
}
