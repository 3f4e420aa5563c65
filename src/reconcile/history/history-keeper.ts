/**
 * The histories of positions and commitments, kept as reports come and go: of one side only what a change touches is looked at again.
 */
import type { Entry } from '../../record/entries.ts'
import type { ReportState } from '../kept/report-state.ts'
import { commitmentSteps } from './commitment-history.ts'
import { positionSteps } from './position-history.ts'
import { byDay, type Step } from './steps.ts'
import { type CommitmentTelling, commitmentsIn, type PositionTelling, positionsIn } from './tellings.ts'

export interface HistoryKeeper {
  /** `copies`: reports that are left out, since they tell nothing anew. Gives the reports in which a history changed. */
  update(
    change: { readonly gone: readonly ReportState[]; readonly come: readonly ReportState[] },
    copies: ReadonlyMap<string, string>,
  ): ReadonlySet<string>
  /** The entry with its history, or as it was. */
  withHistory<E extends Entry>(entry: E): E
}

type AnyTelling = PositionTelling | CommitmentTelling

const put = <T>(index: Map<string, Set<T>>, key: string, one: T): void => {
  index.set(key, (index.get(key) ?? new Set<T>()).add(one))
}

export const createHistoryKeeper = (): HistoryKeeper => {
  const states = new Map<string, ReportState>()
  const keysIn = new Map<string, readonly (readonly [string, AnyTelling])[]>()
  const byKey = new Map<string, Set<AnyTelling>>()
  /** By key, entry and its steps: an undertaking of two sides stands under both. */
  const found = new Map<string, ReadonlyMap<string, readonly Step[]>>()
  const entries = new Map<string, Map<string, readonly Step[]>>()
  let out: ReadonlySet<string> = new Set()

  const drop = (id: string, changed: Set<string>): void => {
    for (const [key, telling] of keysIn.get(id) ?? []) {
      byKey.get(key)?.delete(telling)
      changed.add(key)
    }
    keysIn.delete(id)
  }
  const take = (state: ReportState, changed: Set<string>): void => {
    const keyed = [
      ...positionsIn(state).map(t => [`position ${t.side} ${t.entry.issue}`, t] as const),
      ...commitmentsIn(state).flatMap(t => t.sides.map(s => [`commitment ${s}`, t] as const)),
    ]
    for (const [key, telling] of keyed) {
      put(byKey, key, telling)
      changed.add(key)
    }
    keysIn.set(state.now.report.id, keyed)
  }
  const lookAt = (key: string): ReadonlyMap<string, readonly Step[]> => {
    const tellings = [...(byKey.get(key) ?? [])].sort(byDay)
    const steps = key.startsWith('position ')
      ? positionSteps(tellings as PositionTelling[])
      : commitmentSteps(tellings as CommitmentTelling[])
    return new Map([...steps].map(([t, all]) => [t.entry.id, all] as const))
  }
  return {
    update: ({ gone, come }, copies) => {
      const changed = new Set<string>()
      for (const s of gone) {
        drop(s.now.report.id, changed)
        states.delete(s.now.report.id)
      }
      for (const s of come) states.set(s.now.report.id, s)
      const now = new Set(copies.keys())
      const turned = [...new Set([...now, ...out])].filter(id => now.has(id) !== out.has(id))
      out = now
      for (const id of turned) drop(id, changed)
      for (const id of new Set([...come.map(s => s.now.report.id), ...turned])) {
        const state = states.get(id)
        if (state && !now.has(id)) take(state, changed)
      }
      const reports = new Set<string>()
      for (const key of changed) {
        const [before, after] = [found.get(key), lookAt(key)]
        for (const id of before?.keys() ?? []) entries.get(id)?.delete(key)
        for (const [id, steps] of after) {
          const known = entries.get(id)
          if (known) known.set(key, steps)
          else entries.set(id, new Map([[key, steps]]))
        }
        for (const id of before?.keys() ?? []) if (entries.get(id)?.size === 0) entries.delete(id)
        for (const t of byKey.get(key) ?? []) {
          const [was, is] = [before?.get(t.entry.id), after.get(t.entry.id)]
          if (JSON.stringify(was) !== JSON.stringify(is)) reports.add(t.words.report)
        }
        if (after.size > 0) found.set(key, after)
        else found.delete(key)
        if (byKey.get(key)?.size === 0) byKey.delete(key)
      }
      return reports
    },
    withHistory: entry => {
      const known = entries.get(entry.id)
      if (!known) return entry
      const [, steps] = [...known].sort(([a], [b]) => (a < b ? -1 : 1))[0]!
      return { ...entry, history: [...(entry.history ?? []), ...steps] }
    },
  }
}
