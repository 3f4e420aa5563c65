/**
 * The day of an event told by another: "hours before the Moscow talks" is the day of the talks, as near as the words come.
 *
 * The talks were on 2025-04-25 -> 2025-04-25~; "two days after the raid" of 2025-04-01 -> 2025-04-03; nothing known -> none.
 */
import { fromEvent } from '../../record/from-event.ts'
import type { TimeMention } from '../../record/mention.ts'
import { holds } from '../../text/span.ts'
import type { Group } from './join.ts'
import type { Telling } from './telling.ts'

const DAY = /^\d{4}-\d\d-\d\d$/

const dayOf = (g: Group): string | undefined =>
  g.tellings
    .filter(t => t.status !== 'possible')
    .flatMap(t => t.times.map(x => x.edtf ?? ''))
    .find(e => DAY.test(e))

const dated = (t: Telling, x: TimeMention, groups: readonly Group[]): TimeMention | undefined => {
  const home = groups.find(
    g => !g.tellings.includes(t) && g.tellings.some(o => x.anchoredTo && holds(x.anchoredTo, o.trigger)),
  )
  const day = home && dayOf(home)
  const edtf = day && /^(?:before|after)$/.test(x.relation ?? '') ? fromEvent(x, day) : undefined
  // "Hours before" may be the evening before.
  return edtf === undefined ? undefined : { ...x, edtf: edtf === day ? `${day}~` : edtf }
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
