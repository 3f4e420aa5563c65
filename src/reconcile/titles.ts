/**
 * Titles and offices that persons are told with.
 *
 * officesOf(General Khan, "commander of the north") -> general, commander. Who is told by an office alone stands in
 * office-names.ts.
 */
import type { Actor } from '../record/sourced-record.ts'
import { officeIn } from './office-names.ts'

export const TITLES = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sheikh sheik imam gen general col colonel maj major brig brigadier lt
  lieutenant capt captain adm admiral sgt president minister premier chancellor ambassador senator judge justice envoy commander king queen prince
  princess mayor governor secretary`.split(/\s+/),
)
const COURTESY = new Set('mr mrs ms miss dr prof professor sir dame lord lady'.split(' '))

/** The offices, one word each, that somebody is told with: "General Khan", "the president, Ana Khan". */
export const officesOf = (actor: Actor): string[] => [
  ...actor.name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(w => TITLES.has(w) && !COURTESY.has(w)),
  ...actor.roles.flatMap(r => officeIn(r.title)?.head ?? []),
]
/** "Gen" and "general" are one. */
export const isOneOf = (office: string, offices: ReadonlySet<string>): boolean =>
  [...offices].some(o => o.startsWith(office) || office.startsWith(o))
