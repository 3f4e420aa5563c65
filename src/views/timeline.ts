/**
 * What happened and what is due, in the order of its days: events by their best supported time, commitments by their last due.
 *
 * A strike of 2024-05-14, talks planned for 2024-05-20 -> two items in that order; what has no date stands last.
 */
import { daysOf } from '../record/agree.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'

export interface TimelineItem {
  readonly kind: 'event' | 'due'
  readonly id: string
  /** EDTF; absent where nobody gives a date. */
  readonly when?: string
  /** Other dates told for the same. */
  readonly otherwise: readonly string[]
  readonly state: string
  readonly words: Anchor
}

/** There are far fewer dates than items: each is worked out once. */
const firstDays = (items: readonly TimelineItem[]): ReadonlyMap<string | undefined, string> =>
  new Map(
    [...new Set(items.map(i => i.when))].map(when => {
      const days = when === undefined ? {} : daysOf(when)
      return [when, days.first ?? days.last ?? '~']
    }),
  )

const item = (
  of: Pick<TimelineItem, 'kind' | 'id' | 'state' | 'words'>,
  times: readonly (string | null)[],
): TimelineItem => {
  const [when, ...others] = [...new Set(times.filter(t => t !== null))]
  return { ...of, ...(when === undefined ? {} : { when }), otherwise: others }
}

/** Items of one day keep the order of the record. */
export const timeline = (record: SourcedRecord): readonly TimelineItem[] => {
  const events = record.events.map(e =>
    item(
      { kind: 'event', id: e.id, state: e.statuses[0]?.value ?? 'happened', words: e.mentions[0]!.words },
      e.times.map(t => t.value),
    ),
  )
  const dues = record.commitments
    .filter(c => c.dues.length > 0)
    .map(c =>
      item(
        { kind: 'due', id: c.id, state: c.state, words: c.words[0]! },
        [...c.dues].reverse().map(d => d.value),
      ),
    )
  const all = [...events, ...dues]
  const days = firstDays(all)
  const keyed = all.map(i => ({ day: days.get(i.when)!, item: i }))
  return keyed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(k => k.item)
}
