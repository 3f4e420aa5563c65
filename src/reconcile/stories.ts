/**
 * Which reports tell one story: those of a few days that share the rare names in them.
 *
 * Three reports of 17 to 20 March that all name Delphia, Vantar and Ostby are one story. Which reports are
 * compared at all stands in kept/story-links.ts.
 */
import { daysBetween } from '../record/agree.ts'
import type { Report } from '../record/sourced-record.ts'

/** Most reports a name may stand in to tell stories apart. */
export const COMMON = 30
const DAYS = 10
const SHARED = 3
const NEAR = 2
const SHARE = 0.22

const KNOWN = new WeakMap<Report, ReadonlySet<string>>()

/** Names of a report; of one that comes again they are not looked for again. */
export const namesOf = (report: Report): ReadonlySet<string> => {
  const known = KNOWN.get(report) ?? namesIn(report.text)
  KNOWN.set(report, known)
  return known
}

const namesIn = (text: string): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const m of text.matchAll(/(?<=[\p{L}\p{N},;”"’) ] ?)\b\p{Lu}[\p{L}’'-]{3,}/gu))
    names.add(m[0].replace(/[’']s?$/, ''))
  for (const w of 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December Minister President Ministry Government'.split(
    ' ',
  ))
    names.delete(w)
  return names
}

/** How two reports of a few days stand to each other by the rare names that both have. */
export type Nearness = 'one story' | 'near' | 'apart'

/** `shared`: how many rare names both have; `fewer`: how many names the poorer one has. Near ones that tell one event are one story. */
export const nearness = ([a, b]: readonly [Report, Report], shared: number, fewer: number): Nearness => {
  const near =
    !a.published || !b.published || Math.abs(daysBetween(a.published.slice(0, 10), b.published.slice(0, 10))) <= DAYS
  if (!near || shared < NEAR) return 'apart'
  return shared >= SHARED && shared >= SHARE * fewer ? 'one story' : 'near'
}
