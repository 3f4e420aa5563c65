/**
 * A sparse linear classifier as it is shipped: feature key -> a few (class, weight) pairs, weights in one byte.
 *
 * pack(rows) -> bytes; unpack(bytes).score(keys, n, into) adds the weights of each known feature. One byte is enough because
 * it is companded by squaring: small weights, which are most, keep their precision (linear int8 costs the tagger 0.4 or more).
 */
export interface Scorer {
  /**
   * Adds to `into` (one cell a class) the weights of the first `n` keys. Where `all` is false, classes that were put off at
   * unpacking are left out.
   */
  readonly score: (keys: Int32Array, n: number, into: Float32Array, all?: boolean) => void
}

/** Packed weights can also be summed in parts. */
export interface Weights extends Scorer {
  /**
   * Adds the same in whole numbers, for sums that are kept and added again: one cell a class, times `unit` it is the score.
   * Whole numbers give the same sum in any order and in any parts.
   */
  readonly add: (keys: Int32Array, n: number, sums: Int32Array, all?: boolean) => void
  readonly unit: number
}

export interface Row {
  readonly key: number
  readonly classes: readonly number[]
  readonly weights: readonly number[]
}

/**
 * At most 256 classes. Rows in any order; keys of 28 bits. Classes of a row are stored as steps from one to the next, which
 * compresses an eighth better; a scale below zero says so. Files without it, classes as they are, are still read.
 */
export function packRows(rows: readonly Row[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => a.key - b.key)
  const entries = sorted.reduce((sum, row) => sum + row.classes.length, 0)
  let scale = 0
  for (const row of sorted) for (const weight of row.weights) scale = Math.max(scale, Math.abs(weight))
  const head = Buffer.alloc(16)
  head.writeUInt32LE(sorted.length, 0)
  head.writeUInt32LE(entries, 4)
  head.writeDoubleLE(-scale, 8)
  const low = new Uint8Array(sorted.length)
  const high: number[] = []
  const sizes = new Uint8Array(sorted.length)
  const classes = new Uint8Array(entries)
  const codes = new Uint8Array(entries)
  let last = 0
  let at = 0
  sorted.forEach((row, index) => {
    const delta = row.key - last
    last = row.key
    low[index] = delta & 255
    let rest = Math.floor(delta / 256)
    for (; rest > 127; rest = Math.floor(rest / 128)) high.push(128 | (rest & 127))
    high.push(rest)
    sizes[index] = row.classes.length
    const order = row.classes.map((_, entry) => entry).sort((a, b) => row.classes[a]! - row.classes[b]!)
    let before = 0
    for (const entry of order) {
      const weight = row.weights[entry]!
      classes[at] = row.classes[entry]! - before
      before = row.classes[entry]!
      codes[at++] = 128 + Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * 127)
    }
  })
  return Buffer.concat([head, low, Buffer.from(high), sizes, classes, codes])
}

/** Classes for which `putOff` holds stand last in their rows, so that a caller who cannot use them saves their sums. */
export function unpackRows(bytes: Uint8Array, putOff: (klass: number) => boolean = () => false): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const entries = view.getUint32(4, true)
  const scale = Math.abs(view.getFloat64(8, true))
  const stepped = view.getFloat64(8, true) < 0
  let bits = 8
  while (2 ** bits < count * 2) bits++
  const mask = 2 ** bits - 1
  const slotOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - bits)
  /** Where a row begins, and 8 bits of its key: a feature that the model lacks, as most are, costs one look into a small table. */
  const slots = new Int32Array(2 ** bits)
  /** Each row: its key in two halves, its size without and with what is put off, then class << 8 | code. */
  const rows = new Uint16Array(entries + 4 * count + 1)
  const late = Uint8Array.from({ length: 256 }, (_, klass) => (putOff(klass) ? 1 : 0))
  /** Weights in units of scale / 127²: sums of whole numbers are exact in any order, and twice as fast as of fractions. */
  const squares = Int32Array.from({ length: 256 }, (_, code) => Math.sign(code - 128) * (code - 128) ** 2)
  const unit = scale / 127 ** 2
  const sums = new Int32Array(256)
  const sizesAt = bytes.length - 2 * entries - count
  const classesAt = bytes.length - 2 * entries
  let highAt = 16 + count
  let key = 0
  let to = 1
  let entry = 0
  for (let index = 0; index < count; index++) {
    let rest = 0
    let unit = 1
    let byte = bytes[highAt++]!
    for (; byte > 127; byte = bytes[highAt++]!) {
      rest += (byte & 127) * unit
      unit *= 128
    }
    rest += byte * unit
    key += bytes[16 + index]! + 256 * rest
    let slot = slotOf(key)
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = (to << 8) | (key & 255)
    const size = bytes[sizesAt + index]!
    rows[to] = key & 0xffff
    rows[to + 1] = key >>> 16
    rows[to + 3] = size
    let early = to + 4
    let behind = early + size
    let klass = 0
    for (let last = entry + size; entry < last; entry++) {
      klass = bytes[classesAt + entry]! + (stepped ? klass : 0)
      rows[late[klass] ? --behind : early++] = (klass << 8) | bytes[classesAt + entries + entry]!
    }
    rows[to + 2] = early - to - 4
    to += 4 + size
  }
  let places = new Int32Array(256)
  let begins = new Uint16Array(256)
  const add = (keys: Int32Array, n: number, into: Int32Array, all = true): void => {
    const sizeAt = all ? 3 : 2
    if (n > places.length) {
      places = new Int32Array(n)
      begins = new Uint16Array(n)
    }
    // Loops of their own, so that the processor fetches many slots, then many rows, at once instead of waiting for each.
    for (let i = 0; i < n; i++) places[i] = slots[slotOf(keys[i]!)]!
    for (let i = 0; i < n; i++) begins[i] = rows[places[i]! >>> 8]!
    for (let i = 0; i < n; i++) {
      let place = places[i]!
      if (place === 0) continue
      const wanted = keys[i]!
      let begin = begins[i]!
      let slot = -1
      for (;;) {
        if ((place & 255) === (wanted & 255)) {
          const at = place >>> 8
          if (begin === (wanted & 0xffff) && rows[at + 1] === wanted >>> 16) {
            const end = at + 4 + rows[at + sizeAt]!
            for (let pair = at + 4; pair < end; pair++) {
              const entry = rows[pair]!
              into[entry >>> 8]! += squares[entry & 255]!
            }
            break
          }
        }
        if (slot < 0) slot = slotOf(wanted)
        slot = (slot + 1) & mask
        place = slots[slot]!
        if (place === 0) break
        begin = rows[place >>> 8]!
      }
    }
  }
  const score = (keys: Int32Array, n: number, into: Float32Array, all = true): void => {
    add(keys, n, sums, all)
    for (let klass = 0; klass < into.length; klass++) {
      into[klass]! += sums[klass]! * unit
      sums[klass] = 0
    }
  }
  return Object.freeze({ score, add, unit })
}
