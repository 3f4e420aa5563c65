/**
 * Tellings of one event in several reports -> one entry that keeps every value with its teller, best supported first.
 */
import type { EventEntry, Standing, StatementEntry } from '../record/entries.ts'
import type { Anchor, Told } from '../record/values.ts'
import { verdictOf } from '../record/verdict.ts'
import type { EventOwners } from './outlet-sides.ts'

const TOOK_PLACE = new Set<string>(['happened', 'ongoing'])

type Order = (a: Anchor, b: Anchor) => number

/** Values by how many tellers have them, then by where they stand first; each teller's words are kept once. */
const bySupport = <T extends Told<unknown>>(
  told: readonly T[],
  order: Order,
  key: (t: T) => string = t => String(t.value),
): T[] => {
  const support = new Map<string, number>()
  for (const t of told) support.set(key(t), (support.get(key(t)) ?? 0) + 1)
  const seen = new Set<string>()
  return [...told]
    .sort((a, b) => support.get(key(b))! - support.get(key(a))! || order(a.words, b.words))
    .filter(t => {
      const k = `${key(t)}|${t.voice}|${t.words.report}`
      if (seen.has(k)) return false
      seen.add(k)
      return true
    })
}

const ids = (lists: readonly string[][]): string[] => [...new Set(lists.flat())].sort()

/** The entry for a group; `sideOf` tells which side a statement's source is on. */
export const mergeEvents = (
  group: readonly EventEntry[],
  order: Order,
  context: {
    statements: ReadonlyMap<string, StatementEntry>
    sideOf: (actor: string) => string
    ownersOf: (event: Pick<EventEntry, 'mentions' | 'participants'>) => EventOwners
  },
): EventEntry => {
  const sorted = [...group].sort((a, b) => order(a.mentions[0]!.words, b.mentions[0]!.words))
  const first = sorted[0]!
  const smallest = [...group].map(e => e.id).sort()[0]!
  const all = <T>(pick: (e: EventEntry) => readonly T[]): T[] => sorted.flatMap(pick)
  const mentions = all(e => e.mentions)
  const lists = Object.fromEntries(
    (['claimedBy', 'blamedBy', 'confirmedBy', 'deniedBy', 'silent', 'unverifiedBy'] as const).map(k => [
      k,
      ids(sorted.map(e => e.standing[k])),
    ]),
  ) as Omit<Standing, 'verdict'>
  const owners = context.ownersOf({ mentions, participants: all(e => e.participants) })
  const speakers = (ids: readonly (string | null)[]): string[] =>
    ids.flatMap(id => context.statements.get(id ?? '')?.sources ?? []).map(s => owners.sideOf(s.actor))
  const sides = new Set([...speakers(mentions.map(m => m.voice)), ...owners.telling])
  // What only outlets of a party vouch for, that party tells, where others are heard beside them.
  const heard = sides.size > 1 || mentions.some(m => m.voice !== null)
  const own = mentions.some(m => m.voice === null) && !(owners.only && heard)
  // Whoever belongs to the one that claims it confirms nothing.
  const alone = !own && lists.claimedBy.length > 0 && new Set([...sides, ...speakers(lists.confirmedBy)]).size < 2
  const ordinal = sorted.find(e => e.ordinal)?.ordinal
  const deed = sorted.find(e => e.deed)?.deed
  const seen = new Set<string>()
  return {
    ...first,
    ...(deed ? { deed } : {}),
    id: smallest,
    ...(group.length > 1
      ? {
          was: group
            .map(e => e.id)
            .filter(id => id !== smallest)
            .sort(),
        }
      : {}),
    mentions: [...mentions].sort((a, b) => order(a.words, b.words)),
    statuses: bySupport(
      all(e => e.statuses),
      order,
    ),
    participants: all(e => e.participants).filter(p => {
      const key = `${p.actor}|${p.voice}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    }),
    places: bySupport(
      all(e => e.places),
      order,
    ),
    times: bySupport(
      all(e => e.times),
      order,
    ),
    durations: bySupport(
      all(e => e.durations),
      order,
    ),
    counts: bySupport(
      all(e => e.counts),
      order,
      c => `${c.of}${c.value}`,
    ),
    ...(ordinal ? { ordinal } : {}),
    standing: {
      verdict: verdictOf(alone ? { ...lists, confirmedBy: [] } : lists, {
        own,
        sides: sides.size,
        tookPlace: sorted.some(e => TOOK_PLACE.has(e.statuses[0]?.value ?? '')),
      }),
      ...lists,
    },
    ...(owners.outlets.length > 0 ? { outlets: [...owners.outlets] } : {}),
  }
}
