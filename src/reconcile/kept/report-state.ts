/**
 * One report's reading with the ids that its actors and places now have, and what its events are like.
 *
 * Made again only where the reading changed, or the face of an actor or a place in it (faces.ts).
 */
import type { EventEntry } from '../../record/entries.ts'
import type { Reading } from '../../record/reading.ts'
import type { Actor, Place } from '../../record/sourced-record.ts'
import { createLooker, type Look } from '../event-profile.ts'
import { hiddenTellings } from '../hidden-tellings.ts'
import type { KeptTexts } from '../kept-texts.ts'
import type { Face } from './faces.ts'
import { renamed } from './renamed.ts'

export interface ReportState {
  readonly reading: Reading
  /** The reading with its entries, actors and places under their joined ids. */
  readonly now: Reading
  readonly faces: readonly Face[]
  /** The story its names put it in. */
  readonly story: string
  readonly looks: readonly Look[]
  /** Stretches without an event of their own, and what they are like. */
  readonly hidden: ReadonlyMap<string, Look>
}

/** Faces of the actors and places of a reading, in its order. */
export const facesIn = (
  { actors, places }: Reading,
  ids: ReadonlyMap<string, string>,
  faces: ReadonlyMap<string, Face>,
): readonly Face[] => [...actors, ...places].map(x => faces.get(ids.get(x.id)!)!)

/** Actors or places of one report that are one, under its face; what only other reports know of it is not in it. */
const local = <T extends Actor | Place>(list: readonly T[], faces: ReadonlyMap<string, Face>): T[] => {
  const found = new Map<string, T>()
  for (const one of list) {
    const { id, name, kind, affiliation } = faces.get(one.id)!
    const known = found.get(id)
    const mentions = [...(known?.mentions ?? []), ...one.mentions]
    const roles = 'roles' in one ? { roles: [...((known as Actor | undefined)?.roles ?? []), ...one.roles] } : {}
    const aliases = [...new Set([...(known?.aliases ?? []), ...(one.aliases ?? [])])]
    const { affiliation: _, ...rest } = one as T & { affiliation?: string }
    found.set(id, {
      ...rest,
      ...(affiliation === undefined ? {} : { affiliation }),
      ...roles,
      ...{ id, name, kind, aliases, mentions },
    } as unknown as T)
  }
  return [...found.values()]
}

interface Named {
  readonly id: string
}
const dedupe = (list: readonly Named[]): Named[] => [...new Map(list.map(x => [x.id, x])).values()]

const hiddenIn = ({ report, events, statements }: Reading, texts: KeptTexts): readonly EventEntry[] =>
  hiddenTellings(report, { events, statements }, texts)

/** What a report sees of the others. */
export type Seen = Pick<ReportState, 'faces' | 'story'>

export const makeState = (reading: Reading, seen: Seen, texts: KeptTexts): ReportState => {
  const { faces, story } = seen
  const own = [...reading.actors, ...reading.places]
  const byOwnId = new Map(own.map((x, i) => [x.id, faces[i]!]))
  const changed = new Map(own.flatMap((x, i) => (x.id === faces[i]!.id ? [] : [[x.id, faces[i]!.id] as const])))
  const rename = <T>(value: T): T => (changed.size === 0 ? value : renamed(value, changed))
  const { actors, places, report, notes, ...entries } = reading
  const once = Object.fromEntries(Object.entries(entries).map(([list, all]) => [list, dedupe(all as Named[])]))
  const now: Reading = {
    ...rename(once as unknown as typeof entries),
    actors: rename(local(actors, byOwnId)),
    places: rename(local(places, byOwnId)),
    report,
    notes,
  }
  const sides = new Map(faces.map(f => [f.id, f.side]))
  const sideOf = (actor: string): string => sides.get(actor) ?? actor
  const look = createLooker(
    { reports: [report], actors: now.actors, places: now.places, sideOf, storyOf: () => story },
    texts,
  )
  return {
    reading,
    now,
    faces,
    story,
    looks: now.events.map(look),
    hidden: new Map(hiddenIn(now, texts).map(h => [h.id, look(h)])),
  }
}
