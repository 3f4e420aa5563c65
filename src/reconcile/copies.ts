/**
 * Reports that carry another's text: one agency's copy in several papers is one teller.
 *
 * Two reports that share most runs of five words -> the later one, or the one without an agency of its own, is the copy.
 */

import { byPublished } from '../record/order.ts'
import type { Report } from '../record/sourced-record.ts'

const RUN = 5
/** Share of the shorter report's runs that makes it a copy. */
const COPY = 0.5

/** 32 bits of a run (FNV-1a): half a million runs as strings would take most of the memory of reconciling a thousand reports. */
const hashOf = (words: readonly string[], from: number): number => {
  let hash = 0x811c9dc5
  for (let w = from; w < from + RUN; w++) {
    const word = words[w]!
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash
}

/** The runs of a text, each once, in the order of their hashes. */
const runsOf = (text: string): Int32Array => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++) found.add(hashOf(words, i))
  return Int32Array.from(found).sort()
}

const sharedRuns = (a: Int32Array, b: Int32Array): number => {
  let n = 0
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const gap = a[i]! - b[k]!
    if (gap === 0) n++
    if (gap <= 0) i++
    if (gap >= 0) k++
  }
  return n
}

interface Text {
  readonly text: string
  readonly runs: Int32Array
  /** Ids of the reports that share enough runs with this one, with how many. */
  readonly like: Map<string, number>
  /** So many of its runs that one of them is in every longer report it shares half its runs with. */
  rare: Int32Array
}

/** Ids of the reports of each run; nearly every run is of one report. */
type Index = Map<number, string | string[]>

const idsOf = (index: Index, run: number): readonly string[] => {
  const held = index.get(run)
  return held === undefined ? [] : typeof held === 'string' ? [held] : held
}
const countOf = (index: Index, run: number): number => {
  const held = index.get(run)
  return typeof held === 'string' ? 1 : (held?.length ?? 0)
}
const put = (index: Index, run: number, id: string): void => {
  const held = index.get(run)
  if (held === undefined) index.set(run, id)
  else if (typeof held === 'string') index.set(run, [held, id])
  else held.push(id)
}
const take = (index: Index, run: number, id: string): void => {
  const left = idsOf(index, run).filter(x => x !== id)
  if (left.length > 0) index.set(run, left)
  else index.delete(run)
}

export type CopyFinder = (reports: readonly Report[]) => ReadonlyMap<string, string>

/**
 * Finds for each copy the id of its original, and remembers the texts: of the reports given next, only new texts are compared.
 *
 * Who shares half the runs of a text shares one of any half of them, so of each the rarest half is looked up: what all
 * reports of an agency have in common is not.
 */
export const createCopyFinder = (): CopyFinder => {
  const known = new Map<string, Text>()
  const holders: Index = new Map()
  const rareIn: Index = new Map()

  const forget = (id: string): void => {
    const old = known.get(id)!
    for (const run of old.runs) take(holders, run, id)
    for (const run of old.rare) take(rareIn, run, id)
    for (const other of old.like.keys()) known.get(other)?.like.delete(id)
    known.delete(id)
  }

  const hold = ({ id, text }: Report): void => {
    const one: Text = { text, runs: runsOf(text), like: new Map(), rare: new Int32Array(0) }
    known.set(id, one)
    for (const run of one.runs) put(holders, run, id)
  }

  const pickRare = (id: string): void => {
    const one = known.get(id)!
    const sorted = one.runs.slice().sort((a, b) => countOf(holders, a) - countOf(holders, b))
    one.rare = sorted.slice(0, one.runs.length - Math.ceil(COPY * one.runs.length) + 1)
    for (const run of one.rare) put(rareIn, run, id)
  }

  const compare = (id: string): void => {
    const one = known.get(id)!
    const others = new Set<string>()
    for (const run of one.rare) for (const other of idsOf(holders, run)) others.add(other)
    for (const run of one.runs) for (const other of idsOf(rareIn, run)) others.add(other)
    for (const other of others) {
      if (other === id || one.like.has(other)) continue
      const two = known.get(other)!
      const n = sharedRuns(one.runs, two.runs)
      if (n / Math.min(one.runs.length, two.runs.length) < COPY) continue
      one.like.set(other, n)
      two.like.set(id, n)
    }
  }

  return reports => {
    const ordered = [...reports].sort(byPublished)
    const texts = new Map(ordered.map(r => [r.id, r.text]))
    for (const [id, one] of [...known]) if (texts.get(id) !== one.text) forget(id)
    const fresh = ordered.filter(r => !known.has(r.id))
    for (const r of fresh) hold(r)
    for (const r of fresh) pickRare(r.id)
    for (const r of fresh) compare(r.id)
    const place = new Map(ordered.map((r, i) => [r.id, i]))
    const copies = new Map<string, string>()
    for (const r of ordered) {
      const earlier = [...known.get(r.id)!.like].filter(([other]) => place.get(other)! < place.get(r.id)!)
      if (earlier.length === 0) continue
      const [original] = earlier.reduce((a, b) =>
        b[1] > a[1] || (b[1] === a[1] && place.get(b[0])! < place.get(a[0])!) ? b : a,
      )
      copies.set(r.id, copies.get(original) ?? original)
    }
    return copies
  }
}

export const findCopies: CopyFinder = reports => createCopyFinder()(reports)
