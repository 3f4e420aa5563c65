/**
 * Events with what each is like, kept up as reports come and go: only what a change touches is compared again.
 *
 * Two events are compared where they share something rare, a word, an actor, a place, or something common of one month. A block that
 * many share tells nothing and is left out. One event more touches those it meets, and those a word of which now weighs
 * otherwise (counts.ts).
 */
import type { Look, Profile } from '../event-profile.ts'
import { vectorOf } from '../likeness.ts'
import type { Rarity } from '../same-events.ts'
import { stepOf, wordWeight } from './counts.ts'

/** Most members of a block whose pairs are compared. */
const LARGEST = 60

/** Points of two events, the smaller id first; undefined where the two are not kept as a pair. */
export type Score = (a: Profile, b: Profile, rarity: Rarity) => number | undefined

interface Block {
  readonly slots: number[]
  /** Whether it was compared before the change at hand. */
  before?: boolean
}

/** A word, an actor or a place. */
interface Thing extends Block {
  readonly name: string
  readonly months: Map<string, Block>
  own: number
  sentence: number
  named: number
  /** The counts before the change at hand. */
  was?: { readonly own: number; readonly sentence: number; readonly named: number }
}

interface Held {
  readonly look: Look
  readonly things: readonly Thing[]
  readonly months: readonly string[]
}

export interface EventIndex {
  /** Takes out and puts in; gives the ids of the events whose pairs may have changed. */
  update(gone: Iterable<string>, come: Iterable<Look>): Set<string>
  profileOf(id: string): Profile
  /** The events an event makes a pair with, and the points. */
  pairsOf(id: string): ReadonlyMap<string, number>
  readonly rarity: Rarity
}

/** How much one shared actor tells, 0-1. */
const rarityOf = (named: number, total: number): number => Math.min(1, 2 / Math.sqrt(stepOf(named || 1, total)))

const compared = (b: Block): boolean => b.slots.length > 1 && b.slots.length <= LARGEST

export const createEventIndex = (score: Score): EventIndex => {
  const things = new Map<string, Thing>()
  const slotOf = new Map<string, number>()
  const held: (Held | undefined)[] = []
  const profiles: (Profile | undefined)[] = []
  const pairs: (Map<string, number> | undefined)[] = []
  const free: number[] = []
  let changed = new Set<Thing>()
  let blocks = new Set<Block>()

  const thing = (name: string): Thing => {
    let one = things.get(name)
    if (!one) {
      one = { name, slots: [], months: new Map(), own: 0, sentence: 0, named: 0 }
      things.set(name, one)
    }
    if (!one.was) {
      one.was = { own: one.own, sentence: one.sentence, named: one.named }
      changed.add(one)
    }
    return one
  }
  const noted = (block: Block): Block => {
    if (block.before === undefined) {
      block.before = compared(block)
      blocks.add(block)
    }
    return block
  }
  const leave = (block: Block, slot: number): void => {
    const { slots } = noted(block)
    slots[slots.indexOf(slot)] = slots.at(-1)!
    slots.pop()
  }
  const count = (look: Look, by: 1 | -1): void => {
    for (const w of look.bags.own) thing(w).own += by
    for (const w of look.bags.sentence) thing(w).sentence += by
    for (const a of look.actors) thing(a).named += by
  }
  const put = (look: Look): number => {
    const slot = free.pop() ?? held.length
    slotOf.set(look.event.id, slot)
    count(look, 1)
    const names = new Set([...look.bags.own, ...look.bags.sentence, ...look.actors, ...look.places])
    const months = [...new Set(look.days.map(d => d.slice(0, 7)))]
    held[slot] = { look, things: [...names].map(thing), months }
    pairs[slot] = new Map()
    for (const t of held[slot]!.things) {
      noted(t).slots.push(slot)
      for (const m of months) {
        let block = t.months.get(m)
        if (!block) {
          block = { slots: [] }
          t.months.set(m, block)
        }
        noted(block).slots.push(slot)
      }
    }
    return slot
  }
  const take = (id: string): void => {
    const slot = slotOf.get(id)!
    const one = held[slot]!
    count(one.look, -1)
    for (const t of one.things) {
      leave(t, slot)
      for (const m of one.months) leave(t.months.get(m)!, slot)
    }
    slotOf.delete(id)
    held[slot] = undefined
    profiles[slot] = undefined
    pairs[slot] = undefined
    free.push(slot)
  }
  const rarity: Rarity = actor => rarityOf(things.get(actor)?.named ?? 1, slotOf.size)
  const profile = (slot: number): Profile => {
    const known = profiles[slot]
    if (known) return known
    const { look } = held[slot]!
    const total = slotOf.size
    const made: Profile = {
      ...look,
      own: vectorOf(look.bags.own, w => wordWeight(things.get(w)!.own, total)),
      sentence: vectorOf(look.bags.sentence, w => wordWeight(things.get(w)!.sentence, total)),
    }
    profiles[slot] = made
    return made
  }
  /** Slots that a change of counts or blocks touches. */
  const touchedBy = (total: number): Set<number> => {
    const now = slotOf.size
    const touched = new Set<number>()
    if (stepOf(total, total) !== stepOf(now, now)) for (const s of slotOf.values()) touched.add(s)
    for (const t of changed) {
      const was = t.was!
      delete t.was
      const same =
        stepOf(was.own, now) === stepOf(t.own, now) &&
        stepOf(was.sentence, now) === stepOf(t.sentence, now) &&
        rarityOf(was.named, now) === rarityOf(t.named, now)
      if (!same) for (const s of t.slots) touched.add(s)
      if (t.slots.length === 0) things.delete(t.name)
    }
    for (const b of blocks) {
      if (b.before !== compared(b) && b.slots.length > 1) for (const s of b.slots) touched.add(s)
      delete b.before
    }
    changed = new Set()
    blocks = new Set()
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
      if (!compared(block)) return
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
