/**
 * Finds the entry that a decision is about: by its id, else by its very words, in a revised report only where they are
 * identical and stand there once. Never by likeness: a decision on look-alike words would be a lie.
 *
 * {id: 's-1', words: [“We wait,” at 10]} in a later version, where the id is s-2 on the same words -> the entry s-2
 */
import { sameWords } from '../record/anchor.ts'
import type { Target } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import type { Anchor } from '../record/values.ts'
import type { World } from './world.ts'

const once = (text: string, words: string): number | undefined => {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined
}

const LETTER = /[\p{L}\p{N}]/u
/** "Iran" in "Iranian" ends inside a word: the letters are the same, the words are not. */
const cuts = (text: string, at: number): boolean => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '')

/** The same words in the report as it stands today; undefined where they are not identical, or not once in both texts. */
export const carried = (words: Anchor, world: World): Anchor | undefined => {
  const report = world.latest(words.report)
  if (report === undefined) return undefined
  if (report === words.report)
    return world.text(report)?.slice(words.start, words.end) === words.exact ? words : undefined
  const [old, now] = [world.text(words.report), world.text(report)]
  // Added again with its date: not a letter is another.
  if (old !== undefined && old === now) return { ...words, report }
  // The old text may be gone; then that the words were unambiguous there cannot be shown.
  if (old === undefined || now === undefined || once(old, words.exact) === undefined) return undefined
  const start = once(now, words.exact)
  if (start === undefined) return undefined
  const end = start + words.exact.length
  if (cuts(now, start) !== cuts(old, words.start) || cuts(now, end) !== cuts(old, words.end)) return undefined
  return { report, start, end, exact: words.exact }
}

export type Attached = { readonly entry: Entry } | { readonly reason: string }

/** Entries by id, former id and first place of their words; made once. */
export interface EntryIndex {
  byId(id: string): Entry | undefined
  on(words: Anchor): readonly Entry[]
}

const key = (a: Anchor): string => `${a.report} ${a.start} ${a.end}`

export const indexEntries = (entries: Iterable<Entry>): EntryIndex => {
  const ids = new Map<string, Entry>()
  const former = new Map<string, Entry>()
  const places = new Map<string, Entry[]>()
  for (const e of entries) {
    ids.set(e.id, e)
    for (const id of e.was ?? []) former.set(id, e)
    for (const k of new Set(entryWords(e).map(key))) places.set(k, [...(places.get(k) ?? []), e])
  }
  return { byId: id => ids.get(id) ?? former.get(id), on: words => places.get(key(words)) ?? [] }
}

/** Kinds whose words are one utterance: in a revised report all of them must be the same, and no other may have joined. */
const WHOLE: ReadonlySet<Target['entry']> = new Set(['statement', 'proposal', 'position', 'commitment'])

const isWhole = (entry: Entry, target: Target, carriedTo: readonly (Anchor | undefined)[], world: World): boolean => {
  const own = entryWords(entry)
  const moved = target.words
    .map((w, i) => [w, carriedTo[i]] as const)
    .filter(([w]) => world.latest(w.report) !== w.report)
  if (moved.length === 0) return true
  const reports = new Set(moved.map(([w]) => world.latest(w.report)))
  return (
    moved.every(([, to]) => to !== undefined && own.some(o => sameWords(o, to))) &&
    own.every(o => !reports.has(o.report) || moved.some(([, to]) => to !== undefined && sameWords(o, to)))
  )
}

export const attach = (target: Target, index: EntryIndex, world: World): Attached => {
  const own = index.byId(target.id)
  if (own && own.entry === target.entry && entryWords(own).some(w => target.words.some(t => sameWords(t, w))))
    return { entry: own }
  const words = target.words.map(w => carried(w, world))
  if (words.every(w => w === undefined))
    return {
      reason: world.latest(target.words[0]!.report)
        ? 'its words are not in the report as it stands today, or not once'
        : 'its report was removed',
    }
  const on = words
    .flatMap(w => (w ? index.on(w) : []))
    .filter(e => e.entry === target.entry && (!WHOLE.has(e.entry) || isWhole(e, target, words, world)))
  const found = [...new Set(on)]
  if (found.length === 1) return { entry: found[0]! }
  if (found.length === 0) return { reason: `no ${target.entry} stands on its words any more` }
  return { reason: `several entries of kind ${target.entry} stand on its words` }
}
