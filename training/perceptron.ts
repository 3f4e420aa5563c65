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

export function perceptron(): Perceptron {
  let bits = 18
  let mask = 2 ** bits - 1
  let slotKey = new Int32Array(2 ** bits)
  let slotRow = new Int32Array(2 ** bits)
  let rowCount = 0
  let rowFrom = new Int32Array(2 ** 17)
  let rowSize = new Uint8Array(2 ** 17)
  let rowRoom = new Uint16Array(2 ** 17)
  let used = 0
  let klass = new Uint8Array(2 ** 19)
  let weight = new Float32Array(2 ** 19)
  let total = new Float64Array(2 ** 19)
  let stamp = new Int32Array(2 ** 19)
  let now = 0

  const place = (key: number) => (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) & mask
  const find = (key: number): number => {
    let slot = place(key)
    for (;;) {
      const found = slotKey[slot]!
      if (found === 0) return -1
      if (found === key + 1) return slotRow[slot]!
      slot = (slot + 1) & mask
    }
  }
  const growTable = () => {
    const [keys, rows] = [slotKey, slotRow]
    bits++
    mask = 2 ** bits - 1
    slotKey = new Int32Array(2 ** bits)
    slotRow = new Int32Array(2 ** bits)
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === 0) continue
      let slot = place(keys[old]! - 1)
      while (slotKey[slot] !== 0) slot = (slot + 1) & mask
      slotKey[slot] = keys[old]!
      slotRow[slot] = rows[old]!
    }
  }
  const reserve = (room: number): number => {
    if (used + room > klass.length) {
      const size = klass.length * 2
      klass = grown(klass, new Uint8Array(size))
      weight = grown(weight, new Float32Array(size))
      total = grown(total, new Float64Array(size))
      stamp = grown(stamp, new Int32Array(size))
    }
    used += room
    return used - room
  }
  const addRow = (key: number): number => {
    if (rowCount * 2 > slotKey.length) growTable()
    if (rowCount === rowFrom.length) {
      rowFrom = grown(rowFrom, new Int32Array(rowCount * 2))
      rowSize = grown(rowSize, new Uint8Array(rowCount * 2))
      rowRoom = grown(rowRoom, new Uint16Array(rowCount * 2))
    }
    let slot = place(key)
    while (slotKey[slot] !== 0) slot = (slot + 1) & mask
    slotKey[slot] = key + 1
    slotRow[slot] = rowCount
    rowFrom[rowCount] = reserve(2)
    rowRoom[rowCount] = 2
    return rowCount++
  }
  const entryOf = (row: number, wanted: number): number => {
    let from = rowFrom[row]!
    const size = rowSize[row]!
    for (let at = from; at < from + size; at++) if (klass[at] === wanted) return at
    if (size === rowRoom[row]!) {
      const to = reserve(size * 2)
      for (const list of [klass, weight, total, stamp]) list.copyWithin(to, from, from + size)
      rowFrom[row] = from = to
      rowRoom[row] = size * 2
    }
    rowSize[row] = size + 1
    klass[from + size] = wanted
    weight[from + size] = 0
    total[from + size] = 0
    stamp[from + size] = now
    return from + size
  }
  const change = (row: number, wanted: number, by: number) => {
    const at = entryOf(row, wanted)
    total[at]! += (now - stamp[at]!) * weight[at]!
    stamp[at] = now
    weight[at]! += by
  }

  return Object.freeze({
    score: (keys: Int32Array, n: number, into: Float32Array) => {
      for (let i = 0; i < n; i++) {
        const row = find(keys[i]!)
        if (row < 0) continue
        const from = rowFrom[row]!
        const end = from + rowSize[row]!
        for (let at = from; at < end; at++) into[klass[at]!]! += weight[at]!
      }
    },
    update: (keys: Int32Array, n: number, { good, bad, by = 1 }: { good: number; bad: number; by?: number }) => {
      for (let i = 0; i < n; i++) {
        const known = find(keys[i]!)
        const row = known < 0 ? addRow(keys[i]!) : known
        change(row, good, by)
        change(row, bad, -by)
      }
    },
    tick: () => {
      now++
    },
    average: () => {
      for (let row = 0; row < rowCount; row++) {
        const from = rowFrom[row]!
        for (let at = from; at < from + rowSize[row]!; at++) {
          weight[at] = (total[at]! + (now - stamp[at]!) * weight[at]!) / Math.max(1, now)
        }
      }
    },
    rows: (least: number) => {
      const rows: Row[] = []
      for (let slot = 0; slot < slotKey.length; slot++) {
        if (slotKey[slot] === 0) continue
        const row = slotRow[slot]!
        const classes: number[] = []
        const weights: number[] = []
        for (let at = rowFrom[row]!; at < rowFrom[row]! + rowSize[row]!; at++) {
          if (Math.abs(weight[at]!) < least) continue
          classes.push(klass[at]!)
          weights.push(weight[at]!)
        }
        if (classes.length > 0) rows.push({ key: slotKey[slot]! - 1, classes, weights })
      }
      return rows
    },
  })
}

function grown<A extends { set: (from: A) => void }>(from: A, to: A): A {
  to.set(from)
  return to
}
