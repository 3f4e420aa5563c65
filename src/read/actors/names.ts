/**
 * Which names are one actor: a surname or first name and the full name before or after it, an acronym and its long form.
 *
 * "Volodymyr Zelensky", "Zelensky" -> one; "Union of Aïr and Kawar Fronts, known as UFAK" -> one.
 * Two full names that share only the surname stay two; a bare surname then is the last one named.
 */
import { type Entity, foldName, nameWords } from './entity.ts'

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length < long.length && short.every((w, i) => w === long[long.length - short.length + i])

/** True where the person's name `short` can stand for `long`. */
export const shortensPerson = (short: string, long: string): boolean => {
  const a = nameWords(short)
  const b = nameWords(long)
  if (a.length === 0 || b.length === 0) return false
  if (a.join(' ') === b.join(' ')) return true
  if (endsWith(b, a)) return true
  if (a.length === 1 && b.length > 1 && a[0] === b[0]) return true
  return a.length === 2 && b.length > 2 && a[0] === b[0] && a[1] === b.at(-1)
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'de', 'du', 'la', 'le', 'des', 'on', 'to', 'del', 'y', 'e'])

/** True where `acronym` is made of the capitals of `long`: "UFAK" of "Union of Aïr and Kawar Fronts", loosely. */
export const isAcronymOf = (acronym: string, long: string): boolean => {
  const letters = acronym.replace(/[.\s]/g, '')
  if (!/^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(letters)) return false
  const initials = nameWords(long)
    .filter(w => !SMALL.has(w))
    .map(w => w[0])
    .join('')
  const all = nameWords(long)
    .map(w => w[0])
    .join('')
  const folded = foldName(letters)
  if (initials === folded || all === folded) return true
  let at = 0
  for (const c of all) if (c === folded[at]) at++
  return at === folded.length && folded[0] === all[0] && initials.length >= folded.length
}

/** True where a body's name `short` can stand for `long`: "the Union", "the Front" for the "Northern Front". */
export const shortensBody = (short: string, long: string): boolean => {
  const a = nameWords(short).filter(w => w !== 'the')
  const b = nameWords(long).filter(w => w !== 'the')
  if (a.length === 0 || b.length === 0) return false
  if (a.join(' ') === b.join(' ')) return true
  if (isAcronymOf(short, long)) return true
  return a.length === 1 && b.length > 1 && (a[0] === b.at(-1) || a[0] === b[0]) && a[0]!.length > 3
}

const APART =
  /^(upper|lower|north|south|east|west|northern|southern|eastern|western|new|old|inner|outer|greater|lesser|little|first|second|third|central)$/

/** "Upper Tarn" and "Lower Tarn" are two, though "Tarn" may stand for either. */
const areParted = (name: string, e: Entity): boolean => {
  const a = nameWords(name)
  return (
    a.length > 1 &&
    APART.test(a[0]!) &&
    [...e.names].some(n => {
      const b = nameWords(n)
      return b.length > 1 && APART.test(b[0]!) && b[0] !== a[0] && b.at(-1) === a.at(-1)
    })
  )
}

/** The entity a name belongs to: the last one mentioned among those that fit. */
export const findByName = (name: string, person: boolean, entities: readonly Entity[]): Entity | undefined => {
  const fits = entities.filter(e => {
    if ((e.plural && e.kind === 'group') || areParted(name, e)) return false
    const same = e.kind === 'person' ? shortensPerson : shortensBody
    if (person !== (e.kind === 'person') && foldName(name) !== foldName(e.name)) {
      if (!(e.kind === 'person' && shortensPerson(name, e.name) && nameWords(name).length === 1)) return false
    }
    return [...e.names].some(n => same(name, n) || same(n, name))
  })
  if (fits.length < 2) return fits[0]
  const last = (e: Entity) => e.mentions.at(-1)?.start ?? 0
  return [...fits].sort((a, b) => last(b) - last(a))[0]
}

/** "Ordavian" of "Ordavia": most of the letters are shared and the ending is one of English's. */
export const isAdjectiveOf = (adjective: string, name: string): boolean => {
  const a = adjective.toLowerCase().replace(/s$/, '')
  const n = name.toLowerCase().replace(/^the /, '')
  const ending = /(i?an|ese|ish|i|ic|ite|er)$/.exec(a)
  if (!ending || !/^\p{Lu}/u.test(adjective)) return false
  const stem = a.slice(0, ending.index)
  return stem.length >= 3 && n.startsWith(stem) && n.length - stem.length <= 4
}
