/**
 * Reviews only the entries that new decisions touch, and those around them: a click in a large dossier costs milliseconds.
 *
 * One entry of 100,000 is rejected -> it and the few that speak of it are written.
 * What this cannot know to be right it leaves to the whole (refresh.ts): splits, rejections of a part of an
 * entry, and decisions that found their entry by its words or by an id of old.
 */
import { anchorsIn } from '../record/anchor.ts'
import { type Decision, idsAbout } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import type { Report } from '../record/sourced-record.ts'
import { activeDecisions } from '../review/active.ts'
import { review } from '../review/review.ts'
import { decidedWords } from '../review/told-since.ts'
import type { KeptEntry, Store, Versions } from '../store/store.ts'
import { allActors, allPlaces } from './all-of.ts'
import { foundOtherwise } from './found-otherwise.ts'
import { worldOf } from './world.ts'

/** So many entries at most; more are a matter for the whole. */
const MOST = 3000

/** The decisions of which something is new: made or undone since. */
const changedSince = (all: readonly Decision[], n: number): readonly Decision[] => {
  const byId = new Map(all.map(d => [d.id, d]))
  const changed = new Set<Decision>()
  const mark = (d: Decision | undefined): void => {
    if (!d || changed.has(d)) return
    changed.add(d)
    if (d.undoes) mark(byId.get(d.undoes))
  }
  for (const d of all) if (d.n > n) mark(d)
  return [...changed]
}

/** Everything that the decisions reach, with the decisions about it; undefined where it is too much or not by id. */
const reach = async (store: Store, all: readonly Decision[], changed: readonly Decision[]) => {
  const about = new Map<string, Decision[]>()
  for (const d of all) for (const id of idsAbout(d)) about.set(id, [...(about.get(id) ?? []), d])
  const loaded = new Map<string, KeptEntry>()
  const asked = new Set<string>()
  const taken = new Set<Decision>(changed)
  let next = changed.flatMap(idsAbout)
  while (next.length > 0) {
    for (const id of next) asked.add(id)
    for (const k of await store.around(next)) loaded.set(k.id, k)
    if (loaded.size > MOST) return undefined
    // A statement that falls takes along what was said in it, and so on: whoever speaks of these is looked at too.
    const decided = [...new Set([...next, ...loaded.keys()])].flatMap(id => about.get(id) ?? [])
    for (const d of decided) taken.add(d)
    next = [...new Set([...decided.flatMap(idsAbout), ...loaded.keys()])].filter(id => !asked.has(id))
  }
  return { loaded, decisions: all.filter(d => taken.has(d) || d.undoes !== undefined) }
}

/** Entries that people made, and what a split left. */
const idsMade = (of: readonly Decision[]): ReadonlySet<string> =>
  new Set(of.filter(d => d.does === 'add' || d.does === 'split').flatMap(idsAbout))

/** False where the whole must be made again. */
export const reviewFew = async (store: Store, facts: Versions, made: Versions): Promise<boolean> => {
  const all = await store.decisions()
  const changed = changedSince(all, made.decisions)
  // What a split left is known only when everything is laid over again.
  if (changed.some(d => d.does === 'split')) return false
  const reached = await reach(store, all, changed)
  if (!reached) return false
  const { loaded, decisions } = reached
  // Where a standing goes is known by the words of statements that need not be loaded here.
  if (decisions.some(d => d.does === 'split')) return false
  // Undone, a decision that had found its entry otherwise leads to it no more.
  const byPeople = idsMade(all)
  if (!changed.every(d => d.targets.every(t => loaded.has(t.id) || byPeople.has(t.id)))) return false
  const orphans = await store.orphans()
  const lost = new Set(orphans.map(o => o.decision))
  const active = activeDecisions(decisions)
  const here = new Set(decisions)
  const others = activeDecisions(all).filter(d => !here.has(d) && !lost.has(d.id))
  if (await foundOtherwise(store, loaded.values(), others)) return false
  const machine = [...loaded.values()].flatMap((k): Entry[] => (k.machine ? [k.machine] : []))
  const known = new Set(machine.map(e => e.id))
  // A rejection of a part of an entry leaves the rest standing, as a split does.
  const partly = (d: Decision): boolean =>
    d.does === 'reject' &&
    d.targets.some(t => {
      const entry = loaded.get(t.id)?.machine
      return entry && decidedWords(entry, t, id => id) !== undefined
    })
  if (active.some(partly)) return false
  const ownIds = idsMade(active)
  const byId = active.every(
    d => lost.has(d.id) || d.targets.every(t => known.has(t.id) || ownIds.has(t.id) || loaded.get(t.id) !== undefined),
  )
  if (!byId) return false
  const reports = new Map<string, Report>()
  const words = decisions.flatMap(d => anchorsIn([d.targets, d.words ?? [], d.entry ?? null]))
  for (const id of new Set(words.map(w => w.report))) {
    const report = await store.report(id)
    if (!report) continue
    if ((await store.reportRow(id))?.stands === false) return false
    reports.set(id, report)
  }
  // Who is called what matters only where people gave values or entries of their own.
  const own = active.some(d => d.does === 'correct' || d.does === 'add')
  const named = own ? { actors: await allActors(store), places: await allPlaces(store) } : { actors: [], places: [] }
  const outcome = review({ entries: machine, decisions, world: worldOf([...reports.values()], named) })
  const judged = new Set(active.map(d => d.id))
  const still = new Set(activeDecisions(all).map(d => d.id))
  const kept = orphans.filter(o => still.has(o.decision) && !judged.has(o.decision))
  return store.putReview({
    basis: facts,
    looked: [...loaded.keys()],
    reviewed: outcome.reviewed,
    orphans: [...kept, ...outcome.orphans],
  })
}
