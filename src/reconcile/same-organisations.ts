/**
 * Which states, organisations and outlets of several reports are one: same name, acronym and long form, short and full name.
 *
 * "African Union" and "AU"; "the Front" and "Northern Front" where there is one such. "The Defence Ministry" of two countries
 * is two, and where no country is told it is one only in one story; what is written small ("the government", "the army") joins only
 * under one affiliation.
 */
import type { Actor } from '../record/sourced-record.ts'

export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Names that every state has one of. */
const COMMON = new Set(
  `ministry minister defence defense foreign interior finance justice health army navy air force forces armed police government parliament
  assembly national general staff presidency cabinet council court supreme constitutional central bank office prosecutor attorney opposition senate
  congress state security service intelligence agency embassy affairs of and the central television radio red crescent`.split(
    /\s+/,
  ),
)
const isCommon = (folded: string): boolean => folded.split(' ').every(w => COMMON.has(w))
/** True for what is written small: "the government", "Its spokesman". */
const isSmall = (name: string): boolean =>
  /^\p{Ll}/u.test(name.replace(/^(?:the|an?|any|its|his|her|their|our|this|that) /i, ''))

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in'])
const initials = (folded: string): string =>
  folded
    .split(' ')
    .filter(w => !SMALL_WORDS.has(w))
    .map(w => w[0])
    .join('')

const NAMED = new Set<Actor['kind']>(['state', 'organisation', 'outlet', 'platform'])

/** What is known of an actor beside its names: the joined id of where it belongs, and the story that it is told in. */
export interface Around {
  readonly affiliationOf: (actor: Actor) => string | undefined
  readonly storyOf: (actor: Actor) => string
}

/** Keys on which organisations join: one shared key makes one. */
export const organisationKeys = (
  actors: readonly Actor[],
  { affiliationOf, storyOf }: Around,
): ReadonlyMap<string, readonly string[]> => {
  const named = actors.filter(a => NAMED.has(a.kind))
  const names = (a: Actor): string[] => {
    // By what one report also calls it ("the ministry"), it cannot be found in another.
    const others = a.aliases.filter(n => !isSmall(n) && !isCommon(fold(n)))
    return [...new Set([a.name, ...others].map(fold))].filter(n => n.length > 1)
  }
  const longs = new Set(named.filter(a => !isSmall(a.name)).flatMap(names))
  const byInitials = new Map<string, Set<string>>()
  const byLast = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, name: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(name))
  for (const name of longs) {
    const words = name.split(' ')
    if (words.length < 2) continue
    if (words.length > 2) add(byInitials, initials(name), name)
    if (words.length === 2) add(byLast, words.at(-1)!, name)
  }
  /** Where a common name has several affiliations in a story, one without any joins none of them. */
  const sides = new Map<string, Set<string>>()
  for (const a of named) {
    const side = affiliationOf(a)
    if (side !== undefined) for (const name of names(a)) if (isCommon(name)) add(sides, `${storyOf(a)} ${name}`, side)
  }
  const keysOf = (a: Actor): string[] =>
    names(a).flatMap(name => {
      if (isSmall(a.name) || isCommon(name)) {
        const known = [...(sides.get(`${storyOf(a)} ${name}`) ?? [])]
        const side = affiliationOf(a) ?? (known.length === 1 && !isSmall(a.name) ? known[0] : undefined)
        if (side !== undefined) return [`${a.kind}:${name}:${side}`]
        return isSmall(a.name) || known.length > 1 ? [] : [`${a.kind}:${name} in ${storyOf(a)}`]
      }
      const short = a.kind === 'organisation' && !name.includes(' ')
      const whole = short ? [...(byInitials.get(name) ?? []), ...(byLast.get(name) ?? [])] : []
      return [`${a.kind}:${name}`, ...(whole.length === 1 ? [`${a.kind}:${whole[0]}`] : [])]
    })
  return new Map(named.map(a => [a.id, keysOf(a)]))
}
