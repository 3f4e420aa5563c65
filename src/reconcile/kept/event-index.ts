/**
 * Events with what each is like, kept up as reports come and go: only what a change touches is compared again.
 *
 * Two events are compared where they share something rare, a word, an actor, a place, or something common of one month (things.ts).
 * One event more touches those it meets, and those a word of which now weighs otherwise (counts.ts).
 */
import type { Look, Profile } from '../event-profile.ts'
import { vectorOf } from '../likeness.ts'
import type { Rarity } from '../same-events.ts'
import { stepOf, wordWeight } from './counts.ts'
import { type Block, createThings, isCompared, rarityOf, type Spot } from './things.ts'

/** Points of two events, the smaller id first; undefined where the two are not kept as a pair. */
export type Score = (a: Profile, b: Profile, rarity: Rarity) => number | undefined

interface Held extends Spot {
  readonly look: Look
}

export interface EventIndex {
  /** Takes out and puts in; gives the ids of the events whose pairs may have changed. */
  update(gone: Iterable<string>, come: Iterable<Look>): Set<string>
  profileOf(id: string): Profile
  /** The events an event makes a pair with, and the points. */
  pairsOf(id: string): ReadonlyMap<string, number>
  readonly rarity: Rarity
}

export const createEventIndex = (score: Score): EventIndex => {
  const things = createThings()
  const slotOf = new Map<string, number>()
  const held: (Held | undefined)[] = []
  const profiles: (Profile | undefined)[] = []
  const pairs: (Map<string, number> | undefined)[] = []
  const free: number[] = []
  const put = (look: Look): number => {
    const slot = free.pop() ?? held.length
    slotOf.set(look.event.id, slot)
    held[slot] = { look, ...things.put(look, slot) }
    pairs[slot] = new Map()
    return slot
  }
  const take = (id: string): void => {
    const slot = slotOf.get(id)!
    const one = held[slot]!
    things.take(one.look, one, slot)
    slotOf.delete(id)
    held[slot] = undefined
    profiles[slot] = undefined
    pairs[slot] = undefined
    free.push(slot)
  }
  const rarity: Rarity = actor => rarityOf(things.find(actor)?.named ?? 1, slotOf.size)
  const profile = (slot: number): Profile => {
    const known = profiles[slot]
    if (known) return known
    const { look } = held[slot]!
    const total = slotOf.size
    const made: Profile = {
      ...look,
      own: vectorOf(look.bags.own, w => wordWeight(things.find(w)!.own, total)),
      sentence: vectorOf(look.bags.sentence, w => wordWeight(things.find(w)!.sentence, total)),
    }
    profiles[slot] = made
    return made
  }
  /** Slots that a change touches: of counts, of blocks, or of how many events there are. */
  const touchedBy = (before: number): Set<number> => {
    const now = slotOf.size
    const touched = things.settle(now)
    if (stepOf(before, before) !== stepOf(now, now)) for (const s of slotOf.values()) touched.add(s)
    return touched
  }
  let stamps = new Uint32Array(0)
  let stamp = 0
  const compare = (slot: number, dirty: ReadonlySet<number>, done: ReadonlySet<number>): void => {
    stamp++
    stamps[slot] = stamp
    const { look, things: mine, months } = held[slot]!
    const { id } = look.event
    const one = profile(slot)
    const meet = (block: Block): void => {
      if (!isCompared(block)) return
      for (const other of block.slots) {
        if (stamps[other] === stamp) continue
        stamps[other] = stamp
        if (dirty.has(other) && done.has(other)) continue
        const two = profile(other)
        const points = id < two.event.id ? score(one, two, rarity) : score(two, one, rarity)
        if (points === undefined) continue
        pairs[slot]!.set(two.event.id, points)
        pairs[other]!.set(id, points)
      }
    }
    for (const t of mine) {
      meet(t)
      for (const m of months) meet(t.months.get(m)!)
    }
  }
  return {
    rarity,
    profileOf: id => profile(slotOf.get(id)!),
    pairsOf: id => pairs[slotOf.get(id)!] ?? new Map(),
    update: (gone, come) => {
      const total = slotOf.size
      const touched = new Set<string>()
      const unpair = (id: string): void => {
        const slot = slotOf.get(id)!
        for (const other of pairs[slot]!.keys()) {
          touched.add(other)
          pairs[slotOf.get(other)!]?.delete(id)
        }
        pairs[slot]!.clear()
      }
      for (const id of gone) {
        unpair(id)
        take(id)
      }
      const fresh = [...come].map(put)
      const dirty = touchedBy(total)
      for (const s of fresh) dirty.add(s)
      if (stamps.length < held.length) {
        stamps = new Uint32Array(held.length * 2)
        stamp = 0
      }
      for (const s of dirty) {
        profiles[s] = undefined
        unpair(held[s]!.look.event.id)
      }
      const done = new Set<number>()
      for (const s of dirty) {
        compare(s, dirty, done)
        done.add(s)
        const { id } = held[s]!.look.event
        touched.add(id)
        for (const other of pairs[s]!.keys()) touched.add(other)
      }
      for (const id of touched) if (!slotOf.has(id)) touched.delete(id)
      return touched
    },
  }
}
