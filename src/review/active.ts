/**
 * Which decisions hold: all but those that were undone; undoing an undo brings a decision back.
 *
 * [reject k-1, undo k-1] -> []; [reject k-1, undo k-1 (k-2), undo k-2] -> [reject k-1]
 */
import type { Decision } from '../record/decision.ts'

const undoneIds = (decisions: readonly Decision[]): ReadonlySet<string> => {
  const off = new Set<string>()
  for (const d of [...decisions].sort((a, b) => b.n - a.n)) if (d.undoes && !off.has(d.id)) off.add(d.undoes)
  return off
}

/** Those that hold, the undoing itself among them: what can be undone. */
export const standingDecisions = (decisions: readonly Decision[]): readonly Decision[] => {
  const off = undoneIds(decisions)
  return decisions.filter(d => !off.has(d.id))
}

/** In their order, without the undoing itself. */
export const activeDecisions = (decisions: readonly Decision[]): readonly Decision[] =>
  standingDecisions(decisions).filter(d => d.does !== 'undo')
