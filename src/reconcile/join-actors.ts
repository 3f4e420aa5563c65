/**
 * One actor, and one place, for what several reports name; ids in entries follow.
 *
 * Two reports that both name "Aksel Thorvund" -> one actor with the mentions of both; its id is the smaller of the two.
 * Which names are one stands in same-persons.ts and same-organisations.ts.
 */
import type { Reading } from '../record/reading.ts'
import type { Actor, Place } from '../record/sourced-record.ts'
import { sameItems } from '../text/same-items.ts'
import { holdersIn } from './same-offices.ts'
import { fold, organisationKeys } from './same-organisations.ts'
import { personKeys } from './same-persons.ts'
import { createUnion } from './union.ts'

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort()
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Words of a name, as far as names go; longer ones are descriptions. */
const fullness = (name: string): number => {
  const words = name.split(' ').length
  return words > 4 ? 0 : words
}

/** The one whose name stands for all: a person before what was taken for something else, the fullest name, the smallest id. */
const spokesman = (sorted: readonly Actor[]): Actor =>
  [...sorted].sort(
    (a, b) =>
      Number(b.kind === 'person') - Number(a.kind === 'person') || fullness(b.name) - fullness(a.name) || byId(a, b),
  )[0]!

/** What members were made one, by their first: the same members give the same object again. */
const MERGED = new WeakMap<Actor, { readonly members: readonly Actor[]; readonly one: Actor }>()

const merge = (members: readonly Actor[]): Actor => {
  const known = MERGED.get(members[0]!)
  if (known && sameItems(known.members, members)) return known.one
  const one = mergeAll(members)
  MERGED.set(members[0]!, { members, one })
  return one
}

const mergeAll = (members: readonly Actor[]): Actor => {
  const sorted = [...members].sort(byId)
  const first = spokesman(sorted)
  const affiliation = first.affiliation ?? sorted.find(a => a.affiliation)?.affiliation
  return {
    ...first,
    id: sorted[0]!.id,
    aliases: unique(sorted.flatMap(a => [a.name, ...a.aliases])).filter(n => n !== first.name),
    ...(affiliation ? { affiliation } : {}),
    roles: sorted.flatMap(a => a.roles),
    mentions: sorted.flatMap(a => a.mentions),
  }
}

export interface Joined {
  readonly actors: Actor[]
  readonly places: Place[]
  /** Every old id to the id that now stands for it. */
  readonly ids: ReadonlyMap<string, string>
}

/** Groups by shared keys; the smallest id stands for all. */
const group = <T extends { id: string }>(
  all: readonly T[],
  keysOf: (one: T) => readonly string[],
): Map<string, T[]> => {
  const union = createUnion()
  const owner = new Map<string, string>()
  for (const one of all)
    for (const key of keysOf(one)) {
      const other = owner.get(key)
      if (other === undefined) owner.set(key, one.id)
      else union.join(one.id, other)
    }
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const root = union.find(one.id)
    const members = groups.get(root)
    if (members) members.push(one)
    else groups.set(root, [one])
  }
  return groups
}

type StoryOf = (report: string) => string

/** Affiliations need the joined ids of those they name, so states and organisations with names of their own come first. */
const actorGroups = (actors: readonly Actor[], storyOf: StoryOf): Map<string, Actor[]> => {
  const inStory = (a: Actor): string => storyOf(a.mentions[0]!.report)
  const persons = personKeys(actors, inStory)
  const own = organisationKeys(actors, { affiliationOf: a => a.affiliation, storyOf: inStory })
  const first = new Map<string, string>()
  for (const [id, members] of group(actors, a => own.get(a.id) ?? [])) for (const m of members) first.set(m.id, id)
  const joined = organisationKeys(actors, {
    affiliationOf: a => (a.affiliation ? (first.get(a.affiliation) ?? a.affiliation) : undefined),
    storyOf: inStory,
  })
  return group(actors, a => {
    const person = persons.get(a.id)
    return person === undefined ? (joined.get(a.id) ?? []) : [person]
  })
}

/** Groups by name, then with those of whom a report tells the office alone. */
const joinedActors = (readings: readonly Reading[], storyOf: StoryOf, ids: Map<string, string>): Actor[] => {
  const groups = [
    ...actorGroups(
      readings.flatMap(r => r.actors),
      storyOf,
    ).values(),
  ]
  const named = groups.map(merge)
  const first = new Map(groups.flatMap((members, i) => members.map(m => [m.id, named[i]!.id] as const)))
  const holders = readings.length < 2 ? new Map() : holdersIn(named, storyOf, id => first.get(id) ?? id)
  const whole = new Map<string, Actor[]>()
  for (const [i, one] of named.entries()) {
    const key = holders.get(one.id) ?? one.id
    whole.set(key, [...(whole.get(key) ?? []), ...groups[i]!])
  }
  return [...whole.values()].map(members => {
    const one = merge(members)
    for (const m of members) ids.set(m.id, one.id)
    return one
  })
}

/** `storyOf`: which reports tell one story. */
export const joinActors = (readings: readonly Reading[], storyOf: StoryOf): Joined => {
  const ids = new Map<string, string>()
  const actors = joinedActors(readings, storyOf, ids)
  const places: Place[] = []
  const samePlace = (p: Place) => [`${fold(p.name)}:${p.country ?? ''}`]
  for (const [, members] of group(
    readings.flatMap(r => r.places),
    samePlace,
  )) {
    const sorted = [...members].sort(byId)
    const first = sorted[0]!
    const aliases = unique(sorted.flatMap(p => p.aliases ?? []))
    places.push({ ...first, ...(aliases.length > 0 ? { aliases } : {}), mentions: sorted.flatMap(p => p.mentions) })
    for (const m of members) ids.set(m.id, first.id)
  }
  return { actors, places, ids }
}
