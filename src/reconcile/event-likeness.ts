/**
 * How likely two events are one, in points: type, words, time, place, who takes part, numbers; tolerant of what tellers dispute.
 *
 * A day's difference is what outlets dispute, a week's is a follow-up; another type may still be the same call told as talks.
 */
import { daysBetween } from '../record/agree.ts'
import { areBare, bareLikeness } from './bare-likeness.ts'
import type { DaySpan, Profile } from './event-profile.ts'
import { cosine } from './likeness.ts'

/** How much each likeness weighs, in points; set on the work groups of test/cases. */
const WEIGHTS = {
  own: 4,
  sentence: 4,
  concept: 0.7,
  concepts: 1.4,
  number: 0.8,
  time: 1.4,
  assumedTime: 0.5,
  nextDay: 0.8,
  otherTime: 3,
  place: 1,
  otherPlace: 1.5,
  placeBeside: 0.3,
  actors: 2,
  toll: 1,
  related: 0.4,
  unrelated: 2.5,
  planned: 1,
  nothingShared: 3,
  sameWord: 3,
}

/** Types that tellers use for one happening, apart from OTHER, which may be any. */
const RELATED = new Set(
  `AGREE|RETREAT AGREE|CONSULT AGREE|COOPERATE AGREE|CONCEDE CONCEDE|RETREAT AID|COOPERATE CONSULT|COOPERATE ASSAULT|COERCE ASSAULT|MOBILIZE
  COERCE|SANCTION COERCE|RETREAT AID|RETREAT COOPERATE|SUPPORT AID|SUPPORT`.split(/\s+/),
)

const typeCost = (a: string, b: string): number => {
  if (a === b) return 0
  if (a === 'OTHER' || b === 'OTHER' || RELATED.has([a, b].sort().join('|'))) return WEIGHTS.related
  return WEIGHTS.unrelated
}

const sharedOf = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] => {
  const out: T[] = []
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const x of small) if (large.has(x)) out.push(x)
  return out
}

/** Days between two spans of time that do not meet, 0 where they do; an open side reaches everywhere. */
const gap = (x: DaySpan, y: DaySpan): number =>
  Math.max(
    0,
    x.first && y.last && x.first > y.last ? daysBetween(y.last, x.first) : 0,
    y.first && x.last && y.first > x.last ? daysBetween(x.last, y.first) : 0,
  )

const leastGap = (a: Profile, b: Profile): number => Math.min(...a.spans.flatMap(x => b.spans.map(y => gap(x, y))))

/** Days apart from which told days cannot be one day told wrongly, and days that words do not tell but the report's own. */
const OTHER_DAY = 3
const OTHER_ASSUMED = 8

const otherTown = (a: Profile, b: Profile): boolean => {
  if (a.towns.size === 0) return false
  const [near, far] = [a.townsBeside.size > 0 ? a.townsBeside : a.towns, b.towns.size > 0 ? b.towns : b.townsBeside]
  return far.size > 0 && sharedOf(a.towns, far).length === 0 && sharedOf(near, far).length === 0
}

/** Two and two persons of whom one at most is in both: the same mediator rang another party. */
const otherPersons = (a: Profile, b: Profile): boolean =>
  a.persons.size === 2 && b.persons.size === 2 && sharedOf(a.persons, b.persons).length < 2

/** True where the days, the towns or the persons told leave no doubt that there were two events. */
const cannotBeOne = (a: Profile, b: Profile): boolean => {
  if (a.report === b.report) return false
  if (otherTown(a, b) || otherTown(b, a) || otherPersons(a, b)) return true
  if (a.spans.length === 0 || b.spans.length === 0) return false
  return leastGap(a, b) >= (a.assumedDay || b.assumedDay ? OTHER_ASSUMED : OTHER_DAY)
}

const timePoints = (a: Profile, b: Profile): number => {
  if (a.spans.length === 0 || b.spans.length === 0) return 0
  const least = leastGap(a, b)
  const assumed = a.assumedDay || b.assumedDay
  if (least === 0) return assumed ? WEIGHTS.assumedTime : WEIGHTS.time
  if (least <= 1) return assumed ? 0 : -WEIGHTS.nextDay
  return -WEIGHTS.otherTime
}

/** Most words, their concepts among them, of a telling that these are all it is known by. */
const BARE = 3
/** How alike two such are that are one word. */
const ONE_WORD = 0.9
/** Points two events of two reports need to be one. */
export const ENOUGH = 1.8
/** Points of two that cannot be one. */
const NEVER = -100

/** Points for two profiles; `rarity` says how much one shared actor tells, 0-1. Of bare tellings what stands beside them counts too. */
export const eventLikeness = (a: Profile, b: Profile, rarity: (actor: string) => number): number => {
  const points = wordPoints(a, b, rarity)
  return points > NEVER && areBare(a, b) ? bareLikeness(a, b, { points, enough: ENOUGH }) : points
}

/** Points by words, types, times, places, actors and numbers alone. */
export const wordPoints = (a: Profile, b: Profile, rarity: (actor: string) => number): number => {
  // Two events of one sentence share its words, places and actors without being one: only their own words tell.
  if (cannotBeOne(a, b)) return NEVER
  const apart = a.report !== b.report
  const own = cosine(a.own, b.own)
  let points = own * WEIGHTS.own + (apart ? cosine(a.sentence, b.sentence) * WEIGHTS.sentence : 0)
  const bare = a.own.weights.size <= BARE && b.own.weights.size <= BARE
  if (bare && own === 0) points -= WEIGHTS.nothingShared
  if (bare && !apart && own > ONE_WORD) points += WEIGHTS.sameWord
  points -= typeCost(a.event.type, b.event.type)
  points += Math.min(WEIGHTS.concepts, sharedOf(a.concepts, b.concepts).length * WEIGHTS.concept)
  if (sharedOf(a.numbers, b.numbers).length > 0) points += WEIGHTS.number
  points += timePoints(a, b)
  if (sharedOf(a.places, b.places).length > 0) points += WEIGHTS.place
  else if (a.ownPlaces.size > 0 && b.ownPlaces.size > 0) points -= WEIGHTS.otherPlace
  else if (a.places.size > 0 && b.places.size > 0) points -= WEIGHTS.placeBeside
  points += Math.min(
    WEIGHTS.actors,
    sharedOf(a.actors, b.actors).reduce((n, x) => n + rarity(x), 0),
  )
  if (a.event.counts.some(x => b.event.counts.some(y => x.of === y.of))) points += WEIGHTS.toll
  const past = (p: Profile): boolean => p.status === 'happened' || p.status === 'ongoing'
  if (past(a) !== past(b)) points -= WEIGHTS.planned
  return points
}

/** True where two stretches name one kind of happening and one who, where or how many. */
export const tellsSame = (a: Profile, b: Profile): boolean =>
  sharedOf(a.concepts, b.concepts).length > 0 &&
  (sharedOf(a.actors, b.actors).length > 0 ||
    sharedOf(a.places, b.places).length > 0 ||
    sharedOf(a.numbers, b.numbers).length > 0)
