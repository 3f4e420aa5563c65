/**
 * One event told by several reports, found in blocks and joined from the likest pair down.
 *
 * "killing four at the railway station" and "Eleven died ... on the market" of one town and day are one event; next
 * day's meeting of the same two is another. Several events of one report join only where the report's grammar alone
 * keeps them apart. How like two events are stands in event-likeness.ts.
 */
import { areBare, shareBeside } from './bare-likeness.ts'
import { ENOUGH, eventLikeness, tellsSame } from './event-likeness.ts'
import type { Profile } from './event-profile.ts'
import { haveGrounds } from './grounds.ts'
import { createUnion } from './union.ts'

/** Points two events of one report need, which its reader has already kept apart; bare ones are compared by what stands beside them. */
const ENOUGH_WITHIN = 5
/** Points two events of one report need to stand in one group that a third report holds together. */
const WITHIN_GROUP = 1
/** Points that all pairs of two groups need on average. */
const ON_AVERAGE = 1.5
/** Of large groups only so many members are compared. */
const SAMPLE = 8

export interface Pair {
  readonly points: number
  readonly a: Profile
  readonly b: Profile
}

export type Rarity = (actor: string) => number

/** Points of two events that may be one; undefined where they are too unlike, or nothing but their kind binds them. */
export const pairPoints = (a: Profile, b: Profile, rarity: Rarity): number | undefined => {
  const bare = areBare(a, b)
  if (a.report !== b.report && !haveGrounds(a.marks, b.marks) && !(bare && shareBeside(a, b))) return undefined
  const points = eventLikeness(a, b, rarity)
  return points >= (a.report === b.report && !bare ? ENOUGH_WITHIN : ENOUGH) ? points : undefined
}

/** Joins pairs from the likest down: the id of each event to the smallest id of its group. */
export const joinPairs = (
  profiles: readonly Profile[],
  given: readonly Pair[],
  rarity: Rarity,
): ReadonlyMap<string, string> => {
  const key = (p: Pair): string => p.a.event.id + p.b.event.id
  const pairs = [...given].sort((x, y) => y.points - x.points || (key(x) < key(y) ? -1 : 1))
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
  return new Map(profiles.map(p => [p.event.id, union.find(p.event.id)]))
}

/** Two groups are one where their members are alike on average, and two of one report not only through a third. */
const belong = (a: readonly Profile[], b: readonly Profile[], rarity: Rarity): boolean => {
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

/** Points of a stretch and the event, of another report, that it surely tells. */
export const tellingPoints = (a: Profile, b: Profile, rarity: Rarity): number | undefined => {
  if (a.report === b.report || !tellsSame(a, b) || !haveGrounds(a.marks, b.marks)) return undefined
  const points = eventLikeness(a, b, rarity)
  return points >= HIDDEN ? points : undefined
}
