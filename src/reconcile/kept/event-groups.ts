/**
 * Which events are one, kept up as reports come and go: only groups that a change touches are joined anew.
 *
 * Pairs fall into parts that no pair binds together; how the events of one part join depends on that part alone.
 */

import { sameItems } from '../../text/same-items.ts'
import type { Look } from '../event-profile.ts'
import { joinPairs, type Pair, pairPoints } from '../same-events.ts'
import { createEventIndex, type Score } from './event-index.ts'

export interface EventGroups {
  /** Takes out and puts in; gives the ids of the events that are now in another group than before, those that came among them. */
  update(gone: readonly string[], come: readonly Look[]): Set<string>
  /** The smallest id of an event's group. */
  rootOf(id: string): string
  /** The events of a group, by its smallest id. */
  membersOf(root: string): readonly string[]
}

/** `score`: which two make a pair. */
export const createEventGroups = (score: Score = pairPoints): EventGroups => {
  const index = createEventIndex(score)
  const rootOf = new Map<string, string>()
  const groups = new Map<string, readonly string[]>()
  /** The parts that pairs bind together, and the part of each event. */
  const partOf = new Map<string, readonly string[]>()

  const partFrom = (start: string, seen: Set<string>): string[] => {
    const part = [start]
    seen.add(start)
    for (let i = 0; i < part.length; i++)
      for (const other of index.pairsOf(part[i]!).keys())
        if (!seen.has(other)) {
          seen.add(other)
          part.push(other)
        }
    return part.sort()
  }
  const pairsIn = (part: readonly string[]): Pair[] =>
    part.flatMap(a =>
      [...index.pairsOf(a)].flatMap(([b, points]) =>
        a < b ? [{ points, a: index.profileOf(a), b: index.profileOf(b) }] : [],
      ),
    )
  const rootsIn = (part: readonly string[]): ReadonlyMap<string, string> =>
    part.length === 1
      ? new Map([[part[0]!, part[0]!]])
      : joinPairs(part.map(index.profileOf), pairsIn(part), index.rarity)

  return {
    rootOf: id => rootOf.get(id)!,
    membersOf: root => groups.get(root) ?? [],
    update: (gone, come) => {
      const fresh = new Set(come.map(l => l.event.id))
      const replaced = gone.filter(id => fresh.has(id))
      const touched = index.update(gone, come)
      const again = new Set<string>()
      const add = (id: string): void => {
        for (const member of partOf.get(id) ?? [id]) again.add(member)
      }
      for (const id of [...gone, ...touched]) add(id)
      for (const id of gone) {
        if (fresh.has(id)) continue
        again.delete(id)
        partOf.delete(id)
      }
      const before = new Map([...again].map(id => [id, groups.get(rootOf.get(id) ?? '')]))
      for (const id of [...again, ...gone]) {
        groups.delete(rootOf.get(id) ?? '')
        if (!again.has(id)) rootOf.delete(id)
      }
      const seen = new Set<string>()
      for (const id of again) {
        if (seen.has(id)) continue
        const part = partFrom(id, seen)
        for (const member of part) partOf.set(member, part)
        const found = new Map<string, string[]>()
        for (const [member, root] of rootsIn(part)) {
          rootOf.set(member, root)
          const known = found.get(root)
          if (known) known.push(member)
          else found.set(root, [member])
        }
        for (const [root, members] of found) groups.set(root, members)
      }
      const same = (id: string): boolean => {
        const [a, b] = [before.get(id), groups.get(rootOf.get(id)!)!]
        return a !== undefined && sameItems(a, b)
      }
      return new Set([...[...seen].filter(id => !same(id)), ...replaced])
    },
  }
}

/** Ids of events that are one: each id to the smallest id of its group. */
export const sameEvents = (looks: readonly Look[]): ReadonlyMap<string, string> => {
  const groups = createEventGroups()
  groups.update([], looks)
  return new Map(looks.map(l => [l.event.id, groups.rootOf(l.event.id)]))
}
