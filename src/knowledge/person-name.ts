/**
 * Compares spellings of personal names.
 *
 * alike('Zelenskyy', 'Zelensky'), alike('al-Asad', 'Assad') -> true; nameParts('Joe Biden') is named by "Joseph R. Biden".
 * Only for names known to be of one office; two people of one surname are told apart by their first names where given.
 */
import { bare } from './fold.ts'

/** A spelling without what transliterations differ in. */
export const soundKey = (name: string): string =>
  bare(name)
    .toLowerCase()
    .replace(/\b(al|el|as|ash|an|ar|at|ad)-/g, '')
    .replace(/[^a-z ]/g, '')
    .replace(/(iy|yy|ij|ii)\b/g, 'y')
    .replace(/ou/g, 'u')
    .replace(/kh/g, 'h')
    .replace(/j\b/g, 'y')
    .replace(/ph/g, 'f')
    .replace(/(.)\1/g, '$1')
    .trim()

/** True where two surnames are spellings of one. */
export const alike = (a: string, b: string): boolean => {
  const [x, y] = [soundKey(a), soundKey(b)]
  return x === y || (x.length > 4 && y.length > 4 && (x.split(' ').includes(y) || y.split(' ').includes(x)))
}

const SHORT: Readonly<Record<string, string>> = {
  joe: 'joseph',
  mike: 'michael',
  bill: 'william',
  jim: 'james',
  tony: 'anthony',
  liz: 'elizabeth',
  bob: 'robert',
  dick: 'richard',
  bibi: 'benjamin',
  binyamin: 'benjamin',
  benyamin: 'benjamin',
  don: 'donald',
  jokowi: 'joko',
  lula: 'luiz',
  nick: 'nicholas',
  dave: 'david',
  tom: 'thomas',
}
const firstKey = (word: string): string => soundKey(SHORT[word] ?? word)

export interface PersonName {
  /** True where one of the full names, with its surname, can be this person's. */
  isNamed(fullNames: readonly string[], surname: string): boolean
}

/** A name as a report gives it: surname alone, or with first names. Undefined for an empty one. */
export const nameParts = (name: string): PersonName | undefined => {
  const words = soundKey(name).split(' ').filter(Boolean)
  if (words.length === 0 || name.trim().length < 2) return undefined
  return {
    isNamed: (fullNames, surname) => {
      const last = soundKey(surname)
      const own = last.split(' ')
      const spoken = words.join(' ')
      if (spoken === last) return true
      if (words.length === 1) return own.includes(words[0]!) && words[0]!.length > 3
      if (!own.some(part => words.includes(part))) return false
      const rest = words.filter(word => !own.includes(word)).map(firstKey)
      return (
        rest.length === 0 ||
        fullNames.some(full => {
          const parts = soundKey(full).split(' ').map(firstKey)
          return rest.every(word => parts.some(part => part === word || (word.length === 1 && part.startsWith(word))))
        })
      )
    },
  }
}
