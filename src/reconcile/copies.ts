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

const runs = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (let i = 0; i + RUN <= words.length; i++) found.add(words.slice(i, i + RUN).join(' '))
  return found
}

interface Text {
  readonly text: string
  readonly runs: ReadonlySet<string>
  /** Ids of the reports that share enough runs with this one, with how many. */
  readonly like: Map<string, number>
  /** So many of its runs that one of them is in every longer report it shares half its runs with. */
  rare: readonly string[]
}

type Index = Map<string, string[]>

const put = (index: Index, run: string, id: string): void => {
  const held = index.get(run)
  if (held) held.push(id)
  else index.set(run, [id])
}

const take = (index: Index, run: string, id: string): void => {
  const held = index.get(run)!.filter(x => x !== id)
  if (held.length > 0) index.set(run, held)
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
    const one: Text = { text, runs: runs(text), like: new Map(), rare: [] }
    known.set(id, one)
    for (const run of one.runs) put(holders, run, id)
  }

  const pickRare = (id: string): void => {
    const one = known.get(id)!
    const sorted = [...one.runs].sort((a, b) => holders.get(a)!.length - holders.get(b)!.length)
    one.rare = sorted.slice(0, one.runs.size - Math.ceil(COPY * one.runs.size) + 1)
    for (const run of one.rare) put(rareIn, run, id)
  }

  const compare = (id: string): void => {
    const one = known.get(id)!
    const longer = one.rare.flatMap(run => holders.get(run)!)
    const shorter = [...one.runs].flatMap(run => rareIn.get(run) ?? [])
    for (const other of new Set([...longer, ...shorter])) {
      if (other === id || one.like.has(other)) continue
      const two = known.get(other)!
      const [small, large] = one.runs.size < two.runs.size ? [one.runs, two.runs] : [two.runs, one.runs]
      let n = 0
      for (const run of small) if (large.has(run)) n++
      if (n / small.size < COPY) continue
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
