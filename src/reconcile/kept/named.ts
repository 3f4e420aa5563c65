/**
 * Joined actors and places as the record lists them, by where they are first mentioned; those of which nothing changed are kept.
 */
import type { Actor, Place } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { renamed } from './renamed.ts'

interface Kept<T> {
  readonly one: T
  /** Ids in it that were replaced, with what replaced them. */
  readonly ids: ReadonlyMap<string, string>
}

const idsIn = (one: Actor | Place): string[] => [
  ...('affiliation' in one && one.affiliation ? [one.affiliation] : []),
  ...('roles' in one ? one.roles.flatMap(r => r.of ?? []) : []),
]

export interface NamedList<T> {
  /** `made` hears of each that was made anew. */
  list(
    joined: readonly T[],
    context: {
      readonly ids: ReadonlyMap<string, string>
      readonly rankOf: (report: string) => number
      readonly made: (one: T) => void
    },
  ): T[]
}

export const createNamedList = <T extends Actor | Place>(): NamedList<T> => {
  const kept = new WeakMap<T, Kept<T>>()
  return {
    list: (joined, { ids, rankOf, made }) => {
      const order = (a: Anchor, b: Anchor): number =>
        rankOf(a.report) - rankOf(b.report) || a.start - b.start || b.end - a.end
      const now = joined.map(x => {
        const known = kept.get(x)
        if (known && [...known.ids].every(([from, to]) => (ids.get(from) ?? from) === to)) return known.one
        const used = new Map(idsIn(x).map(id => [id, ids.get(id) ?? id]))
        const one = { ...renamed(x, used), mentions: [...x.mentions].sort(order) }
        made(one)
        kept.set(x, { one, ids: used })
        return one
      })
      return now
        .map(x => ({ x, first: x.mentions[0]!, rank: rankOf(x.mentions[0]!.report) }))
        .sort(
          (a, b) =>
            a.rank - b.rank || a.first.start - b.first.start || b.first.end - a.first.end || (a.x.id < b.x.id ? -1 : 1),
        )
        .map(k => k.x)
    },
  }
}
