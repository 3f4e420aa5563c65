/**
 * Which persons of several reports are one: full names in any spelling, and a surname alone where one person bears it.
 *
 * "Volodymyr Zelensky", "Volodymyr Zelenskyy" and "Zelenskiy" are one; "Zelensky" is nobody's where an Olena Zelenska
 * of the same spelling stands beside him, and two first names never join. Over stories
 * "General Khan" is not the minister Imran Khan, nor the company "Santos" the president of that name.
 */
import { soundKey } from '../knowledge/person-name.ts'
import type { Actor } from '../record/sourced-record.ts'
import { isOneOf, officesOf, TITLES } from './titles.ts'

const ENDINGS = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

interface PersonParts {
  readonly first: string | undefined
  readonly last: string
}

/** Surname and first name by sound, titles off; undefined where nothing is left. */
const personParts = (name: string): PersonParts | undefined => {
  const words = soundKey(name)
    .split(/\s+/)
    .filter(w => w.length > 0 && !ENDINGS.has(w))
  while (words.length > 1 && TITLES.has(words[0]!)) words.shift()
  const last = words.at(-1)
  if (last === undefined || last.length < 3 || TITLES.has(last)) return undefined
  return { first: words.length > 1 ? words[0] : undefined, last }
}

const HONORIFIC = /^(?:mr|mrs|ms|dr|miss|gen|col)\.?\s/i

/** True for what may be a person: its kind says so, or its name opens with an honorific, or it is one capitalised word. */
const mayBePerson = (actor: Actor): boolean =>
  actor.kind === 'person' ||
  (actor.kind === 'organisation' &&
    (HONORIFIC.test(actor.name) || /^(?:[Aa]l-)?\p{Lu}[\p{Ll}'’-]{3,}$/u.test(actor.name)))

/** An alias with what is only told beside the name off: "Orsini, the farmers’ leader"; nothing where no name is left. */
const nameIn = (alias: string): string => {
  const [front] = alias.split(',') as [string]
  return front.split(/\s+/).every(w => /^\p{Lu}/u.test(w) || PARTICLES.has(w)) ? front : ''
}
const PARTICLES = new Set('al el de da di do dos du la le van von der den bin ibn ben y e abu af ter ten'.split(' '))

/** The name by which an actor is most fully told. */
const fullest = (actor: Actor): PersonParts | undefined => {
  const told = [actor.name, ...(actor.kind === 'person' ? actor.aliases.map(nameIn).filter(n => n !== '') : [])]
    .map(personParts)
    .filter(p => p !== undefined)
  return told.find(p => p.first !== undefined && p.first.length > 1) ?? told.find(p => p.first !== undefined) ?? told[0]
}

/** What all reports tell of one full name. */
interface Bearer {
  readonly stories: Set<string>
  readonly offices: Set<string>
}

/** Keys on which persons join: equal keys are one person. Actors that are no persons have none. */
export const personKeys = (
  actors: readonly Actor[],
  storyOf: (actor: Actor) => string,
): ReadonlyMap<string, string> => {
  const bearers = new Map<string, Bearer>()
  const parts = new Map<string, PersonParts>()
  const firsts = new Map<string, Set<string>>()
  const sure = new Set<string>()
  for (const actor of actors) {
    if (!mayBePerson(actor)) continue
    const p = fullest(actor)
    if (!p) continue
    parts.set(actor.id, p)
    if (actor.kind === 'person') sure.add(p.last)
    if (actor.kind !== 'person' || p.first === undefined) continue
    firsts.set(p.last, (firsts.get(p.last) ?? new Set()).add(p.first))
    const key = `person:${p.last}:${p.first}`
    const bearer = bearers.get(key) ?? { stories: new Set(), offices: new Set() }
    bearers.set(key, bearer)
    bearer.stories.add(storyOf(actor))
    for (const o of officesOf(actor)) bearer.offices.add(o)
  }
  /** In another story a surname alone is of somebody else where it is a person's by nothing else, or has another office. */
  const isOther = (actor: Actor, key: string): boolean => {
    const bearer = bearers.get(key)
    if (!bearer || bearer.stories.has(storyOf(actor))) return false
    if (actor.kind !== 'person' && !HONORIFIC.test(actor.name)) return true
    const offices = officesOf(actor)
    return offices.length > 0 && bearer.offices.size > 0 && !offices.some(o => isOneOf(o, bearer.offices))
  }
  const keys = new Map<string, string>()
  for (const actor of actors) {
    const p = parts.get(actor.id)
    if (!p || !sure.has(p.last)) continue
    const known = [...(firsts.get(p.last) ?? [])]
    const whole = known.filter(f => f.length > 1)
    // An initial or a bare surname stands for a first name only where one alone fits.
    const fit =
      p.first === undefined
        ? whole.length > 0
          ? whole
          : known
        : p.first.length === 1
          ? whole.filter(f => f.startsWith(p.first!))
          : [p.first]
    const first = fit.length === 1 ? fit[0] : p.first
    const key = `person:${p.last}:${first}`
    if (first !== undefined && p.first === undefined && isOther(actor, key)) {
      if (actor.kind === 'person') keys.set(actor.id, `person:${p.last} in ${storyOf(actor)}`)
    } else if (first !== undefined) keys.set(actor.id, key)
    else if (known.length === 0 && actor.kind === 'person') keys.set(actor.id, `person:${p.last}`)
  }
  return keys
}
