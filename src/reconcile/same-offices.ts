/**
 * Who is meant by an office alone: "the president" of one report is the President Carla Orsini of another of the same story,
 * where the story names one holder of it only.
 *
 * A deputy is not the head, a former holder not the present one, and "a spokesman" is anybody.
 */
import type { Actor } from '../record/sourced-record.ts'
import { isOffice, type Office, officeIn } from './office-names.ts'

interface Holder {
  readonly id: string
  readonly office: Office
  readonly of?: string
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every(x => b.has(x))

/** Offices that many hold at a time are told apart by whose they are. */
const MANY =
  /^(?:spokes\w+|commander|general|colonel|secretary|director|chief|leader|head|envoy|ambassador|negotiator)$/

const fits = (office: Office, of: string | undefined, holder: Holder): boolean => {
  if (office.head !== holder.office.head || office.rank !== holder.office.rank) return false
  const [small, large] =
    office.words.size <= holder.office.words.size ? [office, holder.office] : [holder.office, office]
  if (!within(small.words, large.words)) return false
  if (of !== undefined && holder.of !== undefined) return of === holder.of
  return !MANY.test(office.head) || small.words.size > 0
}

/**
 * For each actor known by an office alone the one who holds it; `storyOf` and `idOf` give the story of a report and
 * the joined id of an actor.
 */
export const holdersIn = (
  actors: readonly Actor[],
  storyOf: (report: string) => string,
  idOf: (id: string) => string,
): ReadonlyMap<string, string> => {
  const nameless = actors.flatMap(a => {
    const office = a.kind === 'person' || a.kind === 'group' || a.kind === 'organisation' ? officeIn(a.name) : undefined
    const told = a.mentions.every(m => !/^(?:an?|another|one|two|several|former) /i.test(m.exact))
    return office && told && isOffice(a.name) ? [{ actor: a, office }] : []
  })
  if (nameless.length === 0) return new Map()
  const holders = new Map<string, Holder[]>()
  for (const a of actors) {
    if (a.kind !== 'person' || !/^\p{Lu}/u.test(a.name) || isOffice(a.name)) continue
    for (const role of a.roles) {
      const office = officeIn(role.title)
      if (!office) continue
      const story = storyOf(role.words.report)
      const of = role.of ?? a.affiliation
      const one = { id: a.id, office, ...(of === undefined ? {} : { of: idOf(of) }) }
      const told = holders.get(story)
      if (told) told.push(one)
      else holders.set(story, [one])
    }
  }
  return new Map(
    nameless.flatMap(({ actor, office }): [string, string][] => {
      const own = actor.mentions[0]!.report
      const told = holders.get(storyOf(own)) ?? []
      const of = actor.affiliation === undefined ? undefined : idOf(actor.affiliation)
      const found = new Set(told.filter(h => fits(office, of, h)).map(h => h.id))
      const [holder] = found
      return found.size === 1 ? [[actor.id, holder!]] : []
    }),
  )
}
