/**
 * People's decisions: each is tried against the record as it stands, kept, and laid over the record at once.
 *
 * correct(store, {who: 'ana', id: 's-1', field: 'act', value: 'deny'}) -> the decision; what cannot be is refused before.
 */
import { ParleyError } from '../errors.ts'
import type { Decision, DecisionDraft } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import { refsIn } from '../record/refs-in.ts'
import type { Anchor } from '../record/values.ts'
import { standingDecisions } from '../review/active.ts'
import { targetOf } from '../review/review.ts'
import { correctable, setField, unknownField } from '../review/set-field.ts'
import { splitEntry } from '../review/split-entry.ts'
import type { KeptEntry, Store } from '../store/store.ts'
import { withArticle } from '../text/counted.ts'
import { allActors, allPlaces } from './all-of.ts'
import { refresh } from './refresh.ts'
import { worldOf } from './world.ts'

export interface By {
  readonly who: string
  readonly note?: string | undefined
}
export interface About extends By {
  readonly id: string
}

/** The entry of an id, or of an id it once had. Throws ParleyError('no-such-entry'). */
export const entryIn = async (store: Store, id: string): Promise<KeptEntry> => {
  const kept = await store.entry(id)
  if (!kept) throw new ParleyError('no-such-entry', id)
  return kept
}

const standing = async (store: Store, id: string): Promise<Entry> => {
  await refresh(store)
  const kept = await entryIn(store, id)
  if (kept.entry) return kept.entry
  if (kept.into) throw new ParleyError('bad-decision', `${id} was merged into ${kept.into}; decide about that one`)
  throw new ParleyError('bad-decision', `${id} was rejected; undo that first (parley undo FILE.parley DECISION)`)
}

/** Keeps a decision and lays it over the record. */
export const keep = async (store: Store, draft: DecisionDraft): Promise<Decision> => {
  const decision = await store.decide(draft)
  await refresh(store)
  return decision
}

/** The note of whoever decides, where there is one. */
export const noted = ({ note }: Pick<By, 'note'>): { note?: string } =>
  note === undefined || note === '' ? {} : { note }

export const accept = async (store: Store, about: About): Promise<Decision> => {
  const entry = await standing(store, about.id)
  return keep(store, { who: about.who, does: 'accept', targets: [targetOf(entry)], entry, ...noted(about) })
}

export const reject = async (store: Store, about: About): Promise<Decision> => {
  const entry = await standing(store, about.id)
  return keep(store, { who: about.who, does: 'reject', targets: [targetOf(entry)], ...noted(about) })
}

export const comment = async (store: Store, about: About): Promise<Decision> => {
  if (!about.note?.trim()) throw new ParleyError('bad-decision', 'a comment wants words')
  await refresh(store)
  const kept = await entryIn(store, about.id)
  const entry = (kept.entry ?? kept.machine)!
  return keep(store, { who: about.who, does: 'comment', targets: [targetOf(entry)], note: about.note })
}

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((v, k) => (v && typeof v === 'object' ? (v as Record<string, unknown>)[k] : undefined), value)

export const correct = async (
  store: Store,
  about: About & { readonly field: string; readonly value: unknown },
): Promise<Decision> => {
  const entry = await standing(store, about.id)
  const { field, value } = about
  const world = worldOf([], { actors: await allActors(store), places: await allPlaces(store) })
  const unknown = unknownField(entry.entry, { field, value }, correctable(entry.entry))
  if (unknown !== undefined) throw new ParleyError('bad-decision', unknown)
  const tried = setField(entry, { field, value }, world)
  if ('reason' in tried) throw new ParleyError('bad-decision', tried.reason)
  const machine = at(entry, field) ?? null
  return keep(store, {
    who: about.who,
    does: 'correct',
    targets: [targetOf(entry)],
    field,
    value,
    machine,
    entry,
    ...noted(about),
  })
}

/** The entries to be joined. Throws ParleyError where they cannot be one: two or more, of one kind, that stand. */
export const checkMerge = async (
  store: Store,
  about: { readonly ids: readonly string[] },
): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for (const id of new Set(about.ids)) entries.push(await standing(store, id))
  const unique = [...new Map(entries.map(e => [e.id, e])).values()]
  if (unique.length < 2) throw new ParleyError('bad-decision', 'merge wants two or more different entries')
  const kinds = new Set(unique.map(e => e.entry))
  if (kinds.size > 1)
    throw new ParleyError('bad-decision', `${[...kinds].map(withArticle).join(' and ')} cannot be one entry`)
  return unique
}

export const merge = async (store: Store, about: By & { readonly ids: readonly string[] }): Promise<Decision> => {
  const unique = await checkMerge(store, about)
  return keep(store, { who: about.who, does: 'merge', targets: unique.map(targetOf), ...noted(about) })
}

/** `words`: the anchors that go, or text that stands in exactly one of the entry's anchors or reports. */
export const split = async (store: Store, about: About & { readonly words: readonly string[] }): Promise<Decision> => {
  const entry = await standing(store, about.id)
  const all = entryWords(entry)
  const words = about.words.map((given): Anchor[] => {
    const found = all.filter(w => w.exact === given || w.report === given)
    if (found.length === 0)
      throw new ParleyError('bad-decision', `${given}: not the words or the report of a telling of ${entry.id}`)
    return found
  })
  const told = new Map<string, readonly Anchor[]>()
  for (const id of entry.entry === 'event' ? refsIn(entry.standing) : []) {
    const kept = await store.entry(id)
    if (kept?.entry) told.set(id, entryWords(kept.entry))
  }
  const two = splitEntry(entry, words.flat(), s => told.get(s) ?? [])
  if ('reason' in two) throw new ParleyError('bad-decision', two.reason)
  return keep(store, {
    who: about.who,
    does: 'split',
    targets: [targetOf(entry)],
    words: words.flat(),
    entry: two.goes,
    ...noted(about),
  })
}

/** The decision itself, or the last one of this person that holds. */
export const undo = async (store: Store, about: By & { readonly decision?: string | undefined }): Promise<Decision> => {
  const all = standingDecisions(await store.decisions())
  const named = about.decision
  const undone = named
    ? all.find(d => d.id === named)
    : all.filter(d => d.does !== 'undo' && d.who === about.who).at(-1)
  if (!undone && named === undefined)
    throw new ParleyError(
      'no-such-decision',
      `${about.who} has no decision left to take back (an undo is taken back by its id)`,
    )
  if (!undone) throw new ParleyError('no-such-decision', named!)
  return keep(store, { who: about.who, does: 'undo', targets: undone.targets, undoes: undone.id, ...noted(about) })
}
