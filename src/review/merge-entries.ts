/**
 * Joins entries that people say are one: every telling is kept, the smallest id stays and `was` names the others.
 *
 * Two events of one strike, told by two reports -> one event with both tellings, tolls side by side.
 * Statements are utterances of their own and are never joined: two are marked as the same utterance instead.
 */
import type { Entry, EventEntry, StatementEntry } from '../record/entries.ts'
import { verdictOf } from '../record/verdict.ts'

const unique = <T>(list: readonly T[]): T[] => {
  const seen = new Map(list.map(x => [JSON.stringify(x), x]))
  return [...seen.values()]
}

type Shape = Record<string, unknown>

/** Lists are joined, of single values the first that is there stands. */
const joined = (entries: readonly Entry[]): Entry => {
  const shapes = entries as unknown as readonly Shape[]
  const keys = [...new Set(shapes.flatMap(s => Object.keys(s)))]
  const out: Shape = {}
  for (const key of keys) {
    const values = shapes.map(s => s[key]).filter(v => v !== undefined)
    out[key] = values.every(Array.isArray) ? unique((values as unknown[][]).flat()) : values[0]
  }
  return out as unknown as Entry
}

const standingOf = (entries: readonly EventEntry[], merged: EventEntry): EventEntry['standing'] => {
  const list = (k: Exclude<keyof EventEntry['standing'], 'verdict'>) => unique(entries.flatMap(e => e.standing[k]))
  const lists = {
    claimedBy: list('claimedBy'),
    blamedBy: list('blamedBy'),
    confirmedBy: list('confirmedBy'),
    deniedBy: list('deniedBy'),
    silent: list('silent'),
    unverifiedBy: list('unverifiedBy'),
  }
  // How many sides tell it is not known here: people who want "confirmed" correct the verdict.
  return { verdict: verdictOf(lists, { own: merged.mentions.some(m => m.voice === null), sides: 1 }), ...lists }
}

/** The entries as one; all of one kind, none a statement. */
export const mergeEntries = (entries: readonly Entry[]): Entry => {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
  const merged = joined(sorted)
  const id = sorted[0]!.id
  const was = [...new Set(sorted.flatMap(e => [e.id, ...(e.was ?? [])]))].filter(x => x !== id).sort()
  const whole = { ...merged, id, was } as Entry
  return whole.entry === 'event' ? { ...whole, standing: standingOf(sorted as EventEntry[], whole) } : whole
}

/** Statements that people say are one utterance, each with the ids of the others. */
export const sameUtterance = (statements: readonly StatementEntry[]): StatementEntry[] => {
  const all = [...new Set(statements.flatMap(s => [s.id, ...(s.sameAs ?? [])]))].sort()
  return statements.map(s => ({ ...s, sameAs: all.filter(id => id !== s.id) }))
}
