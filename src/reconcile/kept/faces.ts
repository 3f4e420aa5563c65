/**
 * What reports see of a joined actor or place: its id, name, kind and side; who else mentions it they do not see.
 *
 * As long as the face is the same, nothing that was made of a report needs to be made again, however many mentions come in.
 */
import type { Actor, Place } from '../../record/sourced-record.ts'

export interface Face {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly affiliation: string | undefined
  readonly side: string
  readonly sideName: string
  readonly country: string | undefined
}

/** The side of an actor: where it belongs, over any number of steps; itself where it belongs nowhere. */
const sideIn = (of: ReadonlyMap<string, string | undefined>, id: string): string => {
  let at = id
  for (let steps = 0; steps < 5; steps++) {
    const next = of.get(at)
    if (!next || next === at) break
    at = next
  }
  return at
}

/** Faces of all joined actors and places by id; one that is as it was before is the same object. */
export const facesOf = (
  {
    actors,
    places,
    ids,
  }: {
    readonly actors: readonly Actor[]
    readonly places: readonly Place[]
    /** Ids of single reports to the joined ones: whom an actor belongs to is known by its own report's. */
    readonly ids: ReadonlyMap<string, string>
  },
  before: ReadonlyMap<string, Face>,
): ReadonlyMap<string, Face> => {
  const of = new Map(actors.map(a => [a.id, a.affiliation && (ids.get(a.affiliation) ?? a.affiliation)]))
  const names = new Map(actors.map(a => [a.id, a.name]))
  const faces = new Map<string, Face>()
  const see = (face: Face): void => {
    const old = before.get(face.id)
    const same =
      old !== undefined &&
      old.name === face.name &&
      old.kind === face.kind &&
      old.side === face.side &&
      old.sideName === face.sideName &&
      old.affiliation === face.affiliation &&
      old.country === face.country
    faces.set(face.id, same ? old : face)
  }
  for (const { id, name, kind } of actors) {
    const side = sideIn(of, id)
    see({ id, name, kind, affiliation: of.get(id), side, sideName: names.get(side) ?? name, country: undefined })
  }
  for (const { id, name, kind, country } of places)
    see({ id, name, kind, affiliation: undefined, side: id, sideName: name, country })
  return faces
}
