/**
 * Who held the highest offices of a state on a day, and what a person held: to check "former" and "President".
 *
 * whoHeld('US', 'president', '2025-04-25') -> {name: 'Donald J. Trump', certain: true, ...};
 * heldOffice('Zelensky', '2025-04-25') -> [{state: 'UA', title: 'president', status: 'holds', ...}].
 * The source is a row of editions with gaps: outside the covered spans the answer is `unknown`, never a guess.
 */
import { rowsOf } from './data-file.ts'
import { alike, nameParts } from './person-name.ts'
import type { TermRow } from './rows.ts'

/** 'head-of-state', 'head-of-government', or a title such as 'president', 'prime minister', 'king'. */
export type Office = string

export interface Holder {
  readonly name: string
  readonly title: string
  readonly since: string
  /** False where an edition names the holder before and after that day, but not on it. */
  readonly certain: boolean
}

export interface OfficeTerm {
  readonly state: string
  readonly office: TermRow['office']
  readonly title: string
  readonly name: string
  readonly deputy: boolean
  readonly since: string
  /** First day of the successor, where known. */
  readonly until?: string
  readonly status: 'holds' | 'former' | 'not-yet' | 'unknown'
}

/** Days between which no edition was at hand. */
const GAPS: readonly (readonly [string, string])[] = [
  ['2015-11-30', '2016-11-05'],
  ['2017-03-30', '2020-11-23'],
]
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/

/** The last day an EDTF date can mean, so that a start known by its year alone is not taken too early. */
const latest = (edtf: string): string => (edtf.length === 4 ? `${edtf}-12-31` : edtf.length === 7 ? `${edtf}-31` : edtf)

const inGap = (from: string, to: string): boolean => GAPS.some(([a, b]) => from <= b && to >= a)

let byState: ReadonlyMap<string, readonly TermRow[]> | undefined
const terms = (): ReadonlyMap<string, readonly TermRow[]> => {
  if (byState === undefined) {
    const map = new Map<string, TermRow[]>()
    for (const row of rowsOf('office-holders')) {
      const list = map.get(row.state)
      if (list === undefined) map.set(row.state, [row])
      else list.push(row)
    }
    byState = map
  }
  return byState
}

const samePost = (a: TermRow, b: TermRow): boolean =>
  a.state === b.state &&
  a.office === b.office &&
  (a.title === b.title || (!a.deputy && !b.deputy && CHIEF.has(a.title) && CHIEF.has(b.title)))

/** Titles of which a state has one at a time in an office: a king follows a queen, a president a king. */
const CHIEF = new Set([
  'president',
  'king',
  'queen',
  'emperor',
  'sultan',
  'amir',
  'emir',
  'prime minister',
  'premier',
  'chancellor',
  'transition president',
  'pope',
  'grand duke',
  'taoiseach',
])

/** The start of the next holder of the same post, where nothing can be missing in between. */
const untilOf = (row: TermRow): string | undefined => {
  if (row.ended !== undefined) return row.ended
  if (row.open) return undefined
  const next = (terms().get(row.state) ?? [])
    .filter(
      other =>
        other !== row &&
        samePost(row, other) &&
        !alike(row.surname, other.surname) &&
        other.since > row.since &&
        latest(other.since) >= row.seenFrom,
    )
    .sort((a, b) => a.since.localeCompare(b.since))
  return next[0]?.since
}

type When = 'before' | 'in' | 'doubt' | 'after'

const when = (row: TermRow, day: string): When => {
  if (day < row.since) return 'before'
  if (day < latest(row.since)) return 'doubt'
  const until = untilOf(row)
  if (until !== undefined && day >= latest(until)) return 'after'
  if (until !== undefined && day >= until) return 'doubt'
  if (day <= row.seenTo) return 'in'
  if (until === undefined || inGap(row.seenTo, until)) return 'doubt'
  return 'in'
}

const isOffice = (row: TermRow, office: string): boolean =>
  office === row.office ||
  office === row.title ||
  (office === 'premier' && row.title === 'prime minister') ||
  (office === 'prime minister' && row.title === 'premier')

/** The holder of an office on a full date; `unknown` where the source does not reach. */
export const whoHeld = (state: string, office: Office, date: string): Holder | 'unknown' => {
  if (!FULL_DATE.test(date)) return 'unknown'
  const wanted = office.toLowerCase()
  const found = (terms().get(state) ?? [])
    .filter(row => (row.deputy !== true || row.title === wanted) && isOffice(row, wanted))
    .map(row => ({ row, stand: when(row, date) }))
    .filter(({ row, stand }) => stand === 'in' || (stand === 'doubt' && date <= row.seenTo))
    .sort((a, b) => b.row.since.localeCompare(a.row.since))
  const best = found[0]
  if (best === undefined) return 'unknown'
  const rivals = found.filter(
    ({ row, stand }) => stand === 'in' && !alike(row.surname, best.row.surname) && row.title === best.row.title,
  )
  return {
    name: best.row.name,
    title: best.row.title,
    since: best.row.since,
    certain: best.stand === 'in' && rivals.length === 0 && (date <= best.row.seenTo || untilOf(best.row) !== undefined),
  }
}

/** The offices a person of that name held, holds or will hold, seen from a full date; empty where nobody of that name is known. */
export const heldOffice = (personName: string, date: string): readonly OfficeTerm[] => {
  const person = nameParts(personName)
  if (person === undefined || !FULL_DATE.test(date)) return []
  const out: OfficeTerm[] = []
  for (const rows of terms().values())
    for (const row of rows) {
      if (!person.isNamed([row.name, ...row.aliases], row.surname)) continue
      const then = when(row, date)
      const until = untilOf(row)
      out.push({
        state: row.state,
        office: row.office,
        title: row.title,
        name: row.name,
        deputy: row.deputy === true,
        since: row.since,
        ...(until === undefined ? {} : { until }),
        status: then === 'in' ? 'holds' : then === 'after' ? 'former' : then === 'before' ? 'not-yet' : 'unknown',
      })
    }
  return out
}
