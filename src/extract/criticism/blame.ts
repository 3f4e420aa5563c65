/**
 * How much fault a speech finds around each party that it names: the hint who is meant where nobody is named.
 */
import { type Part, partAt } from './part-at.ts'
import type { SpeechTable, Unit } from './table.ts'
import { FAULTS } from './words.ts'

const WEIGHT: Readonly<Record<Part, number>> = Object.freeze({ acts: 2, owns: 1.5, suffers: 0.3, where: 0, other: 0.5 })

/** How much fault is found around each party's name, by others than itself. */
export type Blame = ReadonlyMap<string, number>

const faultsIn = (table: SpeechTable, { from, to }: Unit): number => {
  let n = 0
  for (let t = from; t < to; t++) if (FAULTS.has(table.classes[t]!)) n++
  return n
}

/** Fault words in the units that name a party; twice where it is who acts. */
export const blameIn = (table: SpeechTable, units: readonly Unit[]): Blame => {
  const blame = new Map<string, number>()
  for (const unit of units) {
    const faults = Math.min(3, faultsIn(table, unit))
    for (let t = unit.from; t < unit.to; t++) {
      const party = table.parties[t]?.party
      if (party === undefined || party === table.speaker) continue
      blame.set(party, (blame.get(party) ?? 0) + 0.1 + faults * WEIGHT[partAt(table, t)])
    }
  }
  return blame
}

export const addBlame = (many: readonly Blame[]): Blame => {
  const sum = new Map<string, number>()
  for (const blame of many) for (const [party, n] of blame) sum.set(party, (sum.get(party) ?? 0) + n)
  return sum
}
