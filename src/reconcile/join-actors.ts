/**
 * One actor for the same name in several reports; ids in entries follow.
 *
 * Two reports that both name "Aksel Thorvund" -> one actor with the mentions of both; its id is the smaller of the two.
 */
import type { Reading } from '../record/reading.ts'
import type { Actor, Place } from '../record/sourced-record.ts'

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Keys on which an actor may be joined: full names of persons, any name of states and organisations, never bare surnames. */
const keys = (actor: Actor): string[] => {
  if (actor.kind === 'group') return []
  const names = actor.kind === 'person' ? [actor.name] : [actor.name, ...actor.aliases]
  return names.map(fold).filter(n => n.length > 1 && (actor.kind !== 'person' || n.includes(' ')))
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort()

const merge = (actors: readonly Actor[]): Actor => {
  const sorted = [...actors].sort((a, b) => (a.id < b.id ? -1 : 1))
  const first = sorted[0]!
  const affiliation = sorted.find(a => a.affiliation)?.affiliation
  return {
    ...first,
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

/** Groups by shared keys within a kind; the smallest id stands for all. */
const group = <T extends { id: string }>(all: readonly T[], keysOf: (one: T) => string[]): Map<string, T[]> => {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    while (parent.get(at) !== at) at = parent.get(at)!
    return at
  }
  const owner = new Map<string, string>()
  for (const one of all) {
    if (!parent.has(one.id)) parent.set(one.id, one.id)
    for (const key of keysOf(one)) {
      const other = owner.get(key)
      if (other === undefined) owner.set(key, one.id)
      else {
        const [small, large] = [find(one.id), find(other)].sort() as [string, string]
        parent.set(large, small)
      }
    }
  }
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const root = find(one.id)
    groups.set(root, [...(groups.get(root) ?? []), one])
  }
  return groups
}

export const joinActors = (readings: readonly Reading[]): Joined => {
  const ids = new Map<string, string>()
  const actors: Actor[] = []
  for (const [, members] of group(
    readings.flatMap(r => r.actors),
    a => keys(a).map(k => `${a.kind}:${k}`),
  )) {
    const one = merge(members)
    actors.push(one)
    for (const m of members) ids.set(m.id, one.id)
  }
  const places: Place[] = []
  const samePlace = (p: Place) => [`${fold(p.name)}:${p.country ?? ''}`]
  for (const [, members] of group(
    readings.flatMap(r => r.places),
    samePlace,
  )) {
    const first = [...members].sort((a, b) => (a.id < b.id ? -1 : 1))[0]!
    const aliases = unique(members.flatMap(p => p.aliases ?? []))
    places.push({ ...first, ...(aliases.length > 0 ? { aliases } : {}), mentions: members.flatMap(p => p.mentions) })
    for (const m of members) ids.set(m.id, first.id)
  }
  return { actors, places, ids }
}
