/**
 * Which time an event is: "his fourth trip since the beginning of the year" -> the fourth.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Telling } from './telling.ts'

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** The ordinal before a noun, as part of a telling; nothing where there is none. */
export const ordinalOf = (s: Sentence, noun: number): Pick<Telling, 'ordinal'> => {
  for (const i of dependents(s, noun, 'amod', 'nummod')) {
    const t = s.tokens[i]!
    const word = t.text.toLowerCase()
    const digits = /^(\d{1,3})(st|nd|rd|th)$/.exec(word)
    const nth = digits ? Number(digits[1]) : ORDINALS.indexOf(word) + 1
    if (nth > 0) return { ordinal: { nth, words: { start: t.start, end: t.end } } }
  }
  return {}
}
