/**
 * Whose the outlets are that tell of an event: two of one owner or one side are one teller, and no other than that side itself.
 *
 * The state agency of Orland tells of Orland's own raid -> {telling: ['of orland'], only: true}; of a flood elsewhere -> nothing.
 */
import type { EventEntry, OutletOwner, StatementEntry } from '../record/entries.ts'
import type { Report } from '../record/sourced-record.ts'
import type { Face } from './kept/faces.ts'
import { fold } from './same-organisations.ts'

export type OutletOwners = (outlet: string) => OutletOwner | undefined

export interface EventOwners {
  /** An actor's side, an outlet's being whose it is. */
  sideOf(actor: string): string
  /** Sides whose outlets tell it in their own voice, and which have a part in it. */
  readonly telling: readonly string[]
  /** True where no other outlet tells it in its own voice. */
  readonly only: boolean
  readonly outlets: NonNullable<EventEntry['outlets']>
}

export interface OwnersWorld {
  readonly faceOf: (actor: string) => Face | undefined
  readonly reportOf: (report: string) => Report | undefined
  readonly statements: ReadonlyMap<string, StatementEntry>
}

type Happening = Pick<EventEntry, 'mentions' | 'participants'>

export const createOwners =
  (ownerOf: OutletOwners, { faceOf, reportOf, statements }: OwnersWorld): ((event: Happening) => EventOwners) =>
  ({ mentions, participants }) => {
    const outletOf = (actor: string): OutletOwner | undefined => {
      const face = faceOf(actor)
      return face?.kind === 'outlet' ? ownerOf(face.name) : undefined
    }
    const speakers = mentions.flatMap(m => statements.get(m.voice ?? '')?.sources.map(s => s.actor) ?? [])
    const parties = [...participants.map(p => p.actor), ...speakers]
    const part = new Set(parties.map(a => fold(outletOf(a)?.of ?? faceOf(a)?.sideName ?? '')))
    const own = [...new Set(mentions.flatMap(m => (m.voice === null ? [m.words.report] : [])))]
    const outlets = own.flatMap(report => {
      const outlet = reportOf(report)?.outlet
      const owner = outlet === undefined ? undefined : ownerOf(outlet)
      return outlet !== undefined && owner && part.has(fold(owner.of)) ? [{ report, outlet, ...owner }] : []
    })
    const owners = new Set([
      ...outlets.map(o => fold(o.of)),
      ...parties.flatMap(a => fold(outletOf(a)?.of ?? '') || []),
    ])
    const name = (of: string): string => `of ${fold(of)}`
    return {
      sideOf: actor => {
        const owner = outletOf(actor)
        if (owner) return name(owner.of)
        const face = faceOf(actor)
        return face && owners.has(fold(face.sideName)) ? name(face.sideName) : (face?.side ?? actor)
      },
      telling: [...new Set(outlets.map(o => name(o.of)))],
      only: own.length > 0 && outlets.length === own.length,
      outlets,
    }
  }
