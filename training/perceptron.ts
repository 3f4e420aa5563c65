/**
 * An averaged perceptron that grows while it learns: sparse rows, lazily averaged, ready to be pruned and packed.
 *
 * const model = perceptron(); model.update(keys, n, {good, bad}); model.rows(0.5) -> averaged weights of at least 0.5.
 */
import type { Row, Scorer } from '../src/language/weights.ts'

export interface Perceptron extends Scorer {
  /** One step of learning: towards `good`, away from `bad`; call `tick` once an example. */
  readonly update: (keys: Int32Array, n: number, change: { good: number; bad: number; by?: number }) => void
  readonly tick: () => void
  /** Replaces the weights by their averages; afterwards `update` must not be called. */
  readonly average: () => void
  readonly rows: (least: number) => Row[]
}

/** Cells of a slot: key + 1 (0 is free), where the row begins, its size, its room. One look into memory finds them all. */
const CELLS = 4

/**
 * `rare`: a feature joins the model when it is updated for the `rare`th time. Most features are updated once and never help again:
 * without them the model is several times smaller and learns faster (Goldberg & Elhadad 2011).
 */
export function perceptron(rare = 1): Perceptron {
  const met = new Uint8Array(rare > 1 ? 2 ** 26 : 1)
  const tooRare = (key: number) => rare > 1 && ++met[key & (met.length - 1)]! < rare

  let bits = 18
  let slots = new Int32Array(CELLS * 2 ** bits)
  let rows = 0
  let used = 0
  let room = 2 ** 19
  /** Class and weight of an entry side by side: both are read at once. */
  let classes = new Int32Array(2 * room)
  let weights = new Float32Array(classes.buffer)
  let total = new Float64Array(room)
  let stamp = new Int32Array(room)
  let now = 0

  const find = (key: number): number => {
    const mask = slots.length - 1
    let at = (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) * CELLS
    for (;;) {
      const found = slots[at]!
      if (found === key + 1) return at
      if (found === 0) return -1 - at
      at = (at + CELLS) & mask
    }
  }
  const growTable = () => {
    const old = slots
    bits++
    slots = new Int32Array(CELLS * 2 ** bits)
    for (let at = 0; at < old.length; at += CELLS) {
      if (old[at] !== 0) slots.set(old.subarray(at, at + CELLS), -1 - find(old[at]! - 1))
    }
  }
  const reserve = (size: number): number => {
    if (used + size > room) {
      room *= 2
      classes = grown(classes, new Int32Array(2 * room))
      weights = new Float32Array(classes.buffer)
      total = grown(total, new Float64Array(room))
      stamp = grown(stamp, new Int32Array(room))
    }
    used += size
    return used - size
  }
  const addRow = (key: number): number => {
    if (2 * CELLS * rows++ > slots.length) growTable()
    const at = -1 - find(key)
    slots[at] = key + 1
    slots[at + 1] = reserve(2)
    slots[at + 2] = 0
    slots[at + 3] = 2
    return at
  }
  const entryOf = (at: number, wanted: number): number => {
    const from = slots[at + 1]!
    const size = slots[at + 2]!
    for (let entry = from; entry < from + size; entry++) if (classes[2 * entry] === wanted) return entry
    let start = from
    if (size === slots[at + 3]!) {
      start = reserve(2 * size)
      classes.copyWithin(2 * start, 2 * from, 2 * (from + size))
      total.copyWithin(start, from, from + size)
      stamp.copyWithin(start, from, from + size)
      slots[at + 1] = start
      slots[at + 3] = 2 * size
    }
    slots[at + 2] = size + 1
    classes[2 * (start + size)] = wanted
    weights[2 * (start + size) + 1] = 0
    total[start + size] = 0
    stamp[start + size] = now
    return start + size
  }
  const change = (at: number, wanted: number, by: number) => {
    const entry = entryOf(at, wanted)
    total[entry]! += (now - stamp[entry]!) * weights[2 * entry + 1]!
    stamp[entry] = now
    weights[2 * entry + 1]! += by
  }

  return Object.freeze({
    score: (keys: Int32Array, n: number, into: Float32Array) => {
      for (let i = 0; i < n; i++) {
        const at = find(keys[i]!)
        if (at < 0) continue
        const from = 2 * slots[at + 1]!
        const end = from + 2 * slots[at + 2]!
        for (let entry = from; entry < end; entry += 2) into[classes[entry]!]! += weights[entry + 1]!
      }
    },
    update: (keys: Int32Array, n: number, { good, bad, by = 1 }: { good: number; bad: number; by?: number }) => {
      for (let i = 0; i < n; i++) {
        const known = find(keys[i]!)
        if (known < 0 && tooRare(keys[i]!)) continue
        const at = known < 0 ? addRow(keys[i]!) : known
        change(at, good, by)
        change(at, bad, -by)
      }
    },
    tick: () => {
      now++
    },
    average: () => {
      for (let at = 0; at < slots.length; at += CELLS) {
        if (slots[at] === 0) continue
        for (let entry = slots[at + 1]!; entry < slots[at + 1]! + slots[at + 2]!; entry++) {
          weights[2 * entry + 1] = (total[entry]! + (now - stamp[entry]!) * weights[2 * entry + 1]!) / Math.max(1, now)
        }
      }
    },
    rows: (least: number) => {
      const list: Row[] = []
      for (let at = 0; at < slots.length; at += CELLS) {
        if (slots[at] === 0) continue
        const kept: number[] = []
        const values: number[] = []
        for (let entry = slots[at + 1]!; entry < slots[at + 1]! + slots[at + 2]!; entry++) {
          const weight = weights[2 * entry + 1]!
          if (Math.abs(weight) < least) continue
          kept.push(classes[2 * entry]!)
          values.push(weight)
        }
        if (kept.length > 0) list.push({ key: slots[at]! - 1, classes: kept, weights: values })
      }
      return list
    },
  })
}

function grown<A extends { set: (from: A) => void }>(from: A, to: A): A {
  to.set(from)
  return to
}
