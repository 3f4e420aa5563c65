/**
 * Who claims and who holds a place: by the id of a disputed area, or by the GeoNames code of a town in it.
 *
 * disputeOf('crimea') -> {claimedBy: ['UA', 'RU'], controlledBy: 'RU', asOf: '2014-03', source: ...};
 * disputeOfTown('UA', '11') -> the same. A place that has one is given no country as fact.
 */
import { rowsOf } from './data-file.ts'
import type { Disputed } from './entry.ts'
import type { DisputedRow } from './rows.ts'

const told = (row: DisputedRow): Disputed => ({
  claimedBy: row.claimedBy,
  ...(row.controlledBy === undefined ? {} : { controlledBy: row.controlledBy }),
  asOf: row.asOf,
  source: row.reference,
})

let byId: ReadonlyMap<string, Disputed> | undefined
let byCode: ReadonlyMap<string, Disputed> | undefined

/** The dispute over an area of the list. */
export const disputeOf = (id: string): Disputed | undefined => {
  byId ??= new Map(rowsOf('disputed').map(row => [row.id, told(row)]))
  return byId.get(id)
}

/** The dispute over a town, from its GeoNames country and division. */
export const disputeOfTown = (country: string, code: string): Disputed | undefined => {
  byCode ??= new Map(rowsOf('disputed').flatMap(row => row.codes.map(c => [c, told(row)] as const)))
  return byCode.get(`${country}.${code}`) ?? byCode.get(`${country}.`)
}
