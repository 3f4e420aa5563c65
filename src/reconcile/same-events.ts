/**
 * One event told by several reports, found in blocks and joined from the likest pair down.
 *
 * "killing four at the railway station" and "Eleven died ... on the market" of one town and day are one event; next
 * day's meeting of the same two is another. Several events of one report join only where the report's grammar alone
 * keeps them apart. How like two events are stands in event-likeness.ts.
 */
import type { EventEntry } from '../record/entries.ts'
import { candidatePairs } from './blocking.ts'
import { eventLikeness, tellsSame } from './event-likeness.ts'
import type { Profile, Profiler } from './event-profile.ts'
import { createUnion } from './union.ts'

/** Points two events of two reports need to be one, and two of one report, which its reader has already kept apart. */
const ENOUGH = 1.8
const ENOUGH_WITHIN = 5
/** Points two events of one report need to stand in one group that a third report holds together. */
const WITHIN_GROUP = 1
/** Points that all pairs of two groups need on average. */
const ON_AVERAGE = 1.5
/** Of large groups only so many members are compared. */
const SAMPLE = 8

interface Pair {
  readonly points: number
  readonly a: Profile
  readonly b: Profile
}

/** Ids of events that are one: each id to the smallest id of its group. */
export const sameEvents = (events: readonly EventEntry[], profile: Profiler): ReadonlyMap<string, string> => {
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
  const profiles = profile(sorted)
  const seen = new Map<string, number>()
  for (const p of profiles) for (const x of p.actors) seen.set(x, (seen.get(x) ?? 0) + 1)
  const rarity = (actor: string): number => Math.min(1, 2 / Math.sqrt(seen.get(actor) ?? 1))
  const pairs: Pair[] = []
  for (const [i, j] of candidatePairs(profiles)) {
    const [a, b] = [profiles[i]!, profiles[j]!]
    const points = eventLikeness(a, b, rarity)
    if (points >= (a.report === b.report ? ENOUGH_WITHIN : ENOUGH)) pairs.push({ points, a, b })
  }
  const key = (p: Pair): string => p.a.event.id + p.b.event.id
  pairs.sort((x, y) => y.points - x.points || (key(x) < key(y) ? -1 : 1))
  const union = createUnion()
  const members = new Map<string, Profile[]>(profiles.map(p => [p.event.id, [p]]))
  for (const { a, b } of pairs) {
    const [x, y] = [union.find(a.event.id), union.find(b.event.id)]
    if (x === y) continue
    const [mx, my] = [members.get(x)!, members.get(y)!]
    if (!belong(mx, my, rarity)) continue
    union.join(x, y)
    members.set(
      union.find(x),
      [...mx, ...my].sort((p, q) => (p.event.id < q.event.id ? -1 : 1)),
    )
  }
  return new Map(sorted.map(e => [e.id, union.find(e.id)]))
}

/** Two groups are one where their members are alike on average, and two of one report not only through a third. */
const belong = (a: readonly Profile[], b: readonly Profile[], rarity: (actor: string) => number): boolean => {
  let [sum, n] = [0, 0]
  for (const x of a.slice(0, SAMPLE))
    for (const y of b.slice(0, SAMPLE)) {
      const points = eventLikeness(x, y, rarity)
      if (x.report === y.report && points < WITHIN_GROUP) return false
      sum += points
      n++
    }
  return sum / n >= ON_AVERAGE
}

/** Points that a stretch without an event of its own needs to be another report's telling. */
const HIDDEN = 2

/** For each entry of `hidden` the id of the event, of another report, that it tells; a sure one only. */
export const tellingsOf = (
  hidden: readonly EventEntry[],
  events: readonly EventEntry[],
  profile: Profiler,
): ReadonlyMap<EventEntry, string> => {
  const sorted = [...events, ...hidden].sort((a, b) => (a.id < b.id ? -1 : 1))
  const profiles = profile(sorted)
  const isHidden = new Set(hidden.map(h => h.id))
  const seen = new Map<string, number>()
  for (const p of profiles) for (const x of p.actors) seen.set(x, (seen.get(x) ?? 0) + 1)
  const rarity = (actor: string): number => Math.min(1, 2 / Math.sqrt(seen.get(actor) ?? 1))
  const best = new Map<EventEntry, { id: string; points: number }>()
  for (const [i, j] of candidatePairs(profiles)) {
    const [x, y] = [profiles[i]!, profiles[j]!]
    if (x.report === y.report || isHidden.has(x.event.id) === isHidden.has(y.event.id)) continue
    const [h, e] = isHidden.has(x.event.id) ? [x, y] : [y, x]
    if (!tellsSame(h, e)) continue
    const points = eventLikeness(h, e, rarity)
    const held = best.get(h.event)
    if (points < HIDDEN || (held && (held.points > points || (held.points === points && held.id < e.event.id))))
      continue
    best.set(h.event, { id: e.event.id, points })
  }
  return new Map([...best].map(([h, { id }]) => [h, id]))
}
