/**
 * What events share: words, actors and places, each with the events that have it, in blocks; kept up as events come and go.
 *
 * Three events with "convoy", two of them of 2025-04 -> one block of three and one of two for the month. What a change of counts or
 * blocks touches is told once, by `settle`.
 */
import type { Look } from '../event-profile.ts'
import { stepOf } from './counts.ts'

/** Most members of a block whose pairs are compared. */
const LARGEST = 60

export interface Block {
  readonly slots: number[]
  /** Whether it was compared before the change at hand. */
  before?: boolean
}

/** A word, an actor or a place. */
export interface Thing extends Block {
  readonly name: string
  readonly months: Map<string, Block>
  own: number
  sentence: number
  named: number
  /** The counts before the change at hand. */
  was?: { readonly own: number; readonly sentence: number; readonly named: number }
}

/** Where an event stands: its things, and its months. */
export interface Spot {
  readonly things: readonly Thing[]
  readonly months: readonly string[]
}

export interface Things {
  find(name: string): Thing | undefined
  put(look: Look, slot: number): Spot
  take(look: Look, spot: Spot, slot: number): void
  /** Forgets what was before the change at hand, and gives the slots that it touched; `now`: how many events there are. */
  settle(now: number): Set<number>
}

/** How much one shared actor tells, 0-1. */
export const rarityOf = (named: number, total: number): number => Math.min(1, 2 / Math.sqrt(stepOf(named || 1, total)))

/** True for a block whose members are compared: one that many share tells nothing. */
export const isCompared = (b: Block): boolean => b.slots.length > 1 && b.slots.length <= LARGEST

export const createThings = (): Things => {
  const things = new Map<string, Thing>()
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
      block.before = isCompared(block)
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
  return {
    find: name => things.get(name),
    put: (look, slot) => {
      count(look, 1)
      const names = new Set([...look.bags.own, ...look.bags.sentence, ...look.actors, ...look.places])
      const spot = { things: [...names].map(thing), months: [...new Set(look.days.map(d => d.slice(0, 7)))] }
      for (const t of spot.things) {
        noted(t).slots.push(slot)
        for (const m of spot.months) {
          const block = t.months.get(m) ?? { slots: [] }
          t.months.set(m, block)
          noted(block).slots.push(slot)
        }
      }
      return spot
    },
    take: (look, spot, slot) => {
      count(look, -1)
      for (const t of spot.things) {
        // Places are counted nowhere, so a thing that goes with its last event is noted here.
        leave(thing(t.name), slot)
        for (const m of spot.months) {
          const block = t.months.get(m)!
          leave(block, slot)
          if (block.slots.length === 0) t.months.delete(m)
        }
      }
    },
    settle: now => {
      const touched = new Set<number>()
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
        if (b.before !== isCompared(b) && b.slots.length > 1) for (const s of b.slots) touched.add(s)
        delete b.before
      }
      changed = new Set()
      blocks = new Set()
      return touched
    },
  }
}
