/**
 * Which decisions hold: all but those that were undone; undoing an undo brings a decision back.
 *
 * [reject k-1, undo k-1] -> []; [reject k-1, undo k-1 (k-2), undo k-2] -> [reject k-1]
 */
import type { Decision } from '../record/decision.ts'

/** In their order, without the undoing itself. */
export const activeDecisions = (decisions: readonly Decision[]): readonly Decision[] => {
  const off = new Set<string>()
  for (const d of [...decisions].sort((a, b) => b.n - a.n)) if (d.undoes && !off.has(d.id)) off.add(d.undoes)
  return decisions.filter(d => d.does !== 'undo' && !off.has(d.id))
}
