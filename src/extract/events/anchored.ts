/**
 * The day of an event told by another: "hours before the Moscow talks" is the day of the talks, as near as the words come.
 *
 * The talks were on 2025-04-25 -> 2025-04-25~; "two days after the raid" of 2025-04-01 -> 2025-04-03; nothing known -> none.
 */
import { later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { holds } from '../../text/span.ts'
import type { Group } from './join.ts'
import type { Telling } from './telling.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
const SOON = /\b(hours?|minutes?|moments?|shortly|just|immediately|soon)\b/i

/** How many days the words lie apart; undefined where they do not say. */
const daysOf = (x: TimeMention): number | undefined => {
  const [, n, unit] = /^P(\d+)([DW])$/.exec(x.duration ?? '') ?? []
  if (n && unit) return Number(n) * (unit === 'W' ? 7 : 1)
  if (/^(?:the|a) day\b/i.test(x.exact)) return 1
  return SOON.test(x.exact) || /^PT/.test(x.duration ?? '') ? 0 : undefined
}

const dayOf = (g: Group): string | undefined =>
  g.tellings
    .filter(t => t.status !== 'possible')
    .flatMap(t => t.times.map(x => x.edtf ?? ''))
    .find(e => DAY.test(e))

const dated = (t: Telling, x: TimeMention, groups: readonly Group[]): TimeMention | undefined => {
  const days = daysOf(x)
  const home = groups.find(
    g => !g.tellings.includes(t) && g.tellings.some(o => x.anchoredTo && holds(x.anchoredTo, o.trigger)),
  )
  const day = home && dayOf(home)
  if (!day || days === undefined || !/^(?:before|after)$/.test(x.relation ?? '')) return undefined
  const edtf = days === 0 ? `${day}~` : later(day, `P${days}D`, x.relation === 'before' ? -1 : 1)
  return edtf === undefined ? undefined : { ...x, edtf }
}

/** The groups, those without a day dated by the events that their words count from. */
export const withAnchored = (groups: readonly Group[]): Group[] =>
  groups.map(g =>
    g.tellings.some(t => t.times.length > 0)
      ? g
      : {
          tellings: g.tellings.map(t => ({
            ...t,
            times: t.anchored.flatMap(x => dated(t, x, groups) ?? []),
          })),
        },
  )
