/**
 * Where tellers of one event, or of one utterance, give values that cannot both be right: each kind has a file of its own.
 *
 * Four dead in one report, seven in another -> number. A party's denial is no discrepancy, nor is an update by the same
 * teller. Which values agree is settled in record/agree.ts; what one report contradicts in itself its own reader finds.
 */
import type { CommitmentEntry, DiscrepancyEntry, EventEntry, StatementEntry } from '../../record/entries.ts'
import type { Place } from '../../record/sourced-record.ts'
import { createTellers, type Finder, type TellerWorld } from './context.ts'
import { differingCounts } from './counts.ts'
import { differingCulprits } from './culprits.ts'
import { differingDays } from './days.ts'
import { differingDues } from './dues.ts'
import { differingQuantities } from './quantities.ts'
import { differingQuotations } from './quotations.ts'
import { differingSites } from './sites.ts'
import { differingVictims } from './victims.ts'

export interface Compared extends TellerWorld {
  readonly places: readonly Place[]
  readonly events: readonly EventEntry[]
  readonly statements: readonly StatementEntry[]
  readonly commitments: readonly CommitmentEntry[]
}

export const crossDiscrepancies = (world: Compared): DiscrepancyEntry[] => {
  const tellers = createTellers(world)
  const owners = world.actors
    .filter(a => a.kind === 'state' || (a.kind === 'organisation' && /^\p{Lu}\S+ \p{Lu}\S+$/u.test(a.name)))
    .map(a => ({ id: world.sideOf(a.id), name: a.name }))
  const finders: readonly Finder[] = [
    differingCounts,
    differingDays,
    differingCulprits(owners),
    differingSites(new Map(world.places.map(p => [p.id, p]))),
    differingVictims,
    differingQuantities,
  ]
  const several = world.events.filter(e => new Set(e.mentions.map(m => tellers.reportOf(m.words))).size > 1)
  return [
    ...several.flatMap(e => finders.flatMap(find => find(e, tellers))),
    ...differingQuotations(world.statements),
    ...differingDues(world.commitments, tellers),
  ]
}
