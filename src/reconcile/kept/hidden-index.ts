/**
 * Which stretches without an event of their own tell another report's event, kept up as reports come and go.
 *
 * Of several events that a stretch may tell, the likest is taken; of equals the one with the smallest id.
 */
import type { Look } from '../event-profile.ts'
import { tellingPoints } from '../same-events.ts'
import { createEventIndex } from './event-index.ts'

export interface HiddenIndex {
  /** `hidden`: ids among `come` that are stretches. Gives the ids of the events that other stretches tell now than before. */
  update(gone: readonly string[], come: readonly Look[], hidden: ReadonlySet<string>): Set<string>
  /** The stretches that tell an event. */
  tellersOf(event: string): ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export const createHiddenIndex = (): HiddenIndex => {
  const stretches = new Set<string>()
  const index = createEventIndex((a, b, rarity) =>
    stretches.has(a.event.id) === stretches.has(b.event.id) ? undefined : tellingPoints(a, b, rarity),
  )
  const told = new Map<string, string>()
  const tellers = new Map<string, Set<string>>()
  const likest = (stretch: string): string | undefined => {
    let best: [string, number] | undefined
    for (const [id, points] of index.pairsOf(stretch))
      if (!best || points > best[1] || (points === best[1] && id < best[0])) best = [id, points]
    return best?.[0]
  }
  return {
    tellersOf: event => tellers.get(event) ?? NONE,
    update: (gone, come, hidden) => {
      const changed = new Set<string>()
      const tell = (stretch: string, event: string | undefined): void => {
        const before = told.get(stretch)
        if (before === event) return
        if (before !== undefined) {
          const left = tellers.get(before)!
          left.delete(stretch)
          if (left.size === 0) tellers.delete(before)
          changed.add(before)
          told.delete(stretch)
        }
        if (event === undefined) return
        told.set(stretch, event)
        tellers.set(event, (tellers.get(event) ?? new Set()).add(stretch))
        changed.add(event)
      }
      for (const id of gone) {
        tell(id, undefined)
        stretches.delete(id)
      }
      for (const id of hidden) stretches.add(id)
      for (const id of index.update(gone, come)) if (stretches.has(id)) tell(id, likest(id))
      return changed
    },
  }
}
