/**
 * Lays people's decisions over the entries that the machine made, in the order they were taken.
 *
 * review({entries, decisions, world}) -> {reviewed: [{id: 's-1', entry: ..., review: 'corrected'}], orphans: []}
 * Entries that nobody touched are not in `reviewed`: they stand as they are. A decision whose target is not there any
 * more is an orphan with its reason; an accepted or corrected entry that a newer Parley lost stands on as people had it.
 */
import type { Decision, Orphan, Reviewed, ReviewState, Target } from '../record/decision.ts'
import type { Entry, StatementEntry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import { refsIn } from '../record/refs-in.ts'
import type { Anchor } from '../record/values.ts'
import { activeDecisions } from './active.ts'
import { asAccepted } from './as-accepted.ts'
import { attach, carried, type EntryIndex, indexEntries } from './attach.ts'
import { afterChanges } from './cascade.ts'
import { mergeEntries, sameUtterance } from './merge-entries.ts'
import { setField } from './set-field.ts'
import { splitEntry } from './split-entry.ts'
import { decidedWords } from './told-since.ts'
import type { World } from './world.ts'

export interface ReviewInput {
  readonly entries: readonly Entry[]
  readonly decisions: readonly Decision[]
  readonly world: World
}
export interface ReviewOutcome {
  readonly reviewed: readonly Reviewed[]
  readonly orphans: readonly Orphan[]
}

interface Desk {
  readonly world: World
  readonly machine: EntryIndex
  readonly touched: Map<string, Reviewed>
  /** Entries that people made: added, split off, or kept after the machine lost them. */
  readonly own: Map<string, Entry>
  /** "ID FIELD" of all that people ever corrected: what stands there is said by those decisions alone. */
  readonly corrected: ReadonlySet<string>
}

type Step = (d: Decision, desk: Desk) => string | undefined

/** The entry as it stands after the decisions so far; undefined where people took it out. */
const now = (id: string, desk: Desk): { id: string; entry: Entry } | undefined => {
  let at = id
  for (let hops = 0; hops < 100; hops++) {
    const t = desk.touched.get(at)
    if (!t) {
      const entry = desk.machine.byId(at)
      return entry && { id: entry.id, entry }
    }
    if (t.entry) return { id: t.id, entry: t.entry }
    if (!t.into) return undefined
    at = t.into
  }
  return undefined
}

const put = (desk: Desk, id: string, entry: Entry | null, review: ReviewState, into?: string): void => {
  desk.touched.set(id, { id, entry, review, ...(into ? { into } : {}) })
}

/** An entry as people had it, where the machine has it no more: stands on if all its words and those it speaks of do. */
const revived = (d: Decision, desk: Desk): Entry | undefined => {
  if (!d.entry) return undefined
  const e = d.entry
  let lost = false
  const entry = JSON.parse(
    JSON.stringify(e, (key, v) => {
      const at = v && typeof v === 'object' && 'exact' in v ? carried(v as Anchor, desk.world) : v
      if (at === undefined || (key !== 'id' && typeof v === 'string' && !desk.world.named(v))) lost = true
      return at ?? null
    }),
  ) as Entry & { voice?: string | null; within?: string | null }
  if (lost) return undefined
  const gone = new Set([...refsIn(entry)].filter(id => id !== entry.id && !now(id, desk)))
  return afterChanges(entry, { gone, renamed: new Map() }) ?? undefined
}

/** The one that a target means, as it stands; a reason where it is not there. */
const find = (target: Target, d: Decision, desk: Desk): { id: string; entry: Entry } | string => {
  const made = desk.own.get(target.id)
  if (made) return now(target.id, desk) ?? 'people took it out before'
  const found = attach(target, desk.machine, desk.world)
  if ('entry' in found) return now(found.entry.id, desk) ?? 'people took it out before'
  const kept = d.does === 'accept' || d.does === 'correct' ? revived(d, desk) : undefined
  if (!kept) return found.reason
  desk.own.set(kept.id, kept)
  return { id: kept.id, entry: kept }
}

const wordsNow = (id: string, desk: Desk): readonly Anchor[] => {
  const told = now(id, desk)
  return told ? entryWords(told.entry) : []
}

const one = (d: Decision, desk: Desk, then: (at: { id: string; entry: Entry }) => string | undefined) => {
  const at = d.targets[0] ? find(d.targets[0], d, desk) : 'it names no entry'
  return typeof at === 'string' ? at : then(at)
}

const merge: Step = (d, desk) => {
  const found = d.targets.map(t => find(t, d, desk))
  const lost = found.find(f => typeof f === 'string')
  if (typeof lost === 'string') return lost
  const all = [...new Map((found as { id: string; entry: Entry }[]).map(f => [f.id, f.entry])).entries()]
  if (all.length < 2) return undefined
  const entries = all.map(([, e]) => e)
  if (entries[0]!.entry === 'statement') {
    for (const s of sameUtterance(entries as StatementEntry[])) put(desk, s.id, s, 'merged')
    return undefined
  }
  const merged = mergeEntries(entries)
  for (const [id] of all)
    put(desk, id, id === merged.id ? merged : null, 'merged', id === merged.id ? undefined : merged.id)
  return undefined
}

const STEPS: Readonly<Record<Decision['does'], Step>> = {
  undo: () => undefined,
  comment: (d, desk) => one(d, desk, () => undefined),
  accept: (d, desk) =>
    one(d, desk, ({ id, entry }) => {
      const before = desk.touched.get(id)?.review
      const own = (field: string): boolean => d.targets.some(t => desk.corrected.has(`${t.id} ${field}`))
      const seen = asAccepted(entry, revived(d, desk), own)
      put(desk, id, seen, before && before !== 'machine' ? before : 'accepted')
      return undefined
    }),
  reject: (d, desk) =>
    one(d, desk, ({ id, entry }) => {
      const words = decidedWords(entry, d.targets[0]!, desk.world.latest)
      const two = words && splitEntry(entry, words, s => wordsNow(s, desk))
      if (two && 'stays' in two) put(desk, id, two.stays, desk.touched.get(id)?.review ?? 'machine')
      else put(desk, id, null, 'rejected')
      return undefined
    }),
  correct: (d, desk) =>
    one(d, desk, ({ id, entry }) => {
      const set = setField(entry, { field: d.field ?? '', value: d.value }, desk.world)
      if ('reason' in set) return set.reason
      put(desk, id, set.entry, 'corrected')
      return undefined
    }),
  merge,
  split: (d, desk) =>
    one(d, desk, ({ id, entry }) => {
      const words = (d.words ?? []).flatMap(w => carried(w, desk.world) ?? [])
      const two = splitEntry(entry, words, s => wordsNow(s, desk))
      if ('reason' in two) return two.reason
      put(desk, id, two.stays, 'split')
      put(desk, two.goes.id, two.goes, 'split')
      desk.own.set(two.goes.id, two.goes)
      return undefined
    }),
  add: (d, desk) => {
    const entry = revived(d, desk)
    if (!entry) return 'its words are not in the report as it stands today, or not once'
    put(desk, entry.id, entry, 'added')
    desk.own.set(entry.id, entry)
    return undefined
  },
}

/** Nothing may speak of what does not stand: repeated until nothing more falls. */
const settle = (desk: Desk, entries: readonly Entry[]): void => {
  const gone = new Set<string>()
  const renamed = new Map<string, string>()
  const note = (r: Reviewed): void => {
    if (r.entry) return
    const to = r.into ? now(r.into, desk)?.id : undefined
    if (to) renamed.set(r.id, to)
    else gone.add(r.id)
  }
  for (const r of desk.touched.values()) note(r)
  if (gone.size + renamed.size === 0) return
  const all = (): Map<string, Entry> => {
    const map = new Map(entries.map(e => [e.id, e]))
    for (const r of desk.touched.values())
      if (r.entry) map.set(r.id, r.entry)
      else map.delete(r.id)
    return map
  }
  for (let size = -1; size !== gone.size + renamed.size; ) {
    size = gone.size + renamed.size
    for (const [id, entry] of all()) {
      const after = afterChanges(entry, { gone, renamed })
      if (after !== null && JSON.stringify(after) === JSON.stringify(entry)) continue
      const review = desk.touched.get(id)?.review ?? 'machine'
      put(desk, id, after, after === null ? 'rejected' : review)
      if (after === null) gone.add(id)
    }
  }
}

export const review = ({ entries, decisions, world }: ReviewInput): ReviewOutcome => {
  const active = activeDecisions(decisions)
  if (active.length === 0) return { reviewed: [], orphans: [] }
  const corrected = new Set(
    decisions.flatMap(d => (d.does === 'correct' ? d.targets.map(t => `${t.id} ${d.field?.split('.')[0]}`) : [])),
  )
  const desk: Desk = { world, machine: indexEntries(entries), touched: new Map(), own: new Map(), corrected }
  const orphans: Orphan[] = []
  for (const d of active) {
    const reason = STEPS[d.does](d, desk)
    if (reason !== undefined) orphans.push({ decision: d.id, reason })
  }
  settle(desk, entries)
  return { reviewed: [...desk.touched.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), orphans }
}

/** The target of a decision about an entry as it stands. */
export const targetOf = (entry: Entry): Target => ({ entry: entry.entry, id: entry.id, words: [...entryWords(entry)] })
