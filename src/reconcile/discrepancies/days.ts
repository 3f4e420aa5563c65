/**
 * Days that tellers put one event on, and days by which they say it is due, where no day can be both.
 *
 * "on Tuesday" (the 14th) and "on 13 May" -> date. "by 20 October" and "by Oct 25" -> deadline.
 */
import { datesAgree } from '../../record/agree.ts'
import type { DiscrepancyEntry, EventEntry } from '../../record/entries.ts'
import type { Told } from '../../record/values.ts'
import { byReport, conflicting, draft, type Finder, listOf, side, type Tellers } from './context.ts'

const DAY = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/
const UNTIL = /^\.\.\/(\d{4}-\d{2}-\d{2})/

const past = (event: EventEntry): boolean => event.statuses.every(s => s.value === 'happened' || s.value === 'ongoing')

const find = (
  event: EventEntry,
  tellers: Tellers,
  what: { readonly kind: DiscrepancyEntry['kind']; readonly told: readonly Told<string>[]; readonly why: string },
): DiscrepancyEntry[] => {
  const sides = conflicting(byReport(what.told, tellers), (a, b) => datesAgree(a.value, b.value))
  if (sides.length < 2) return []
  const why = `${what.why} ${listOf(sides.map(s => s.value))}.`
  return [draft(what.kind, [event.id], { sides: sides.map(s => side(s, s.value)), why })]
}

export const differingDays: Finder = (event, tellers) => {
  const dues = event.times.flatMap(t => {
    const end = UNTIL.exec(t.value)?.[1]
    return end === undefined ? [] : [{ ...t, value: end }]
  })
  return [
    ...(past(event)
      ? find(event, tellers, {
          kind: 'date',
          told: event.times.filter(t => DAY.test(t.value)),
          why: 'The same event is put on',
        })
      : []),
    ...find(event, tellers, { kind: 'deadline', told: dues, why: 'The same thing is said to be due by' }),
  ]
}
