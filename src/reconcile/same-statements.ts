/**
 * The same utterance in several reports: by the same source, in the same, shortened or translated words. Linked, never merged.
 *
 * "The guns must fall silent on both banks by nightfall" / "The government's guns must be silent by nightfall".
 */
import type { StatementEntry } from '../record/entries.ts'
import { conceptsOf } from './concepts.ts'
import { containedWords, contentWords, sharedWords } from './likeness.ts'

/** Share of words two indirect tellings must have in common; quotations may be cut, so containment counts for them. */
const ALIKE = 0.45
const CONTAINED = 0.7
/** Words a content must have for a comparison to mean anything. */
const LEAST = 3

export const contentOf = (s: StatementEntry): string => s.content.map(c => c.exact).join(' ')

export const isSameUtterance = (a: StatementEntry, b: StatementEntry): boolean => {
  const [x, y] = [contentOf(a), contentOf(b)]
  if (Math.min(x.split(/\s+/).length, y.split(/\s+/).length) < LEAST) return false
  if (sharedWords(x, y) >= ALIKE) return true
  return a.manner !== 'indirect' && b.manner !== 'indirect' && containedWords(x, y) >= CONTAINED
}

/** Words two tellings of one story must share, in sense, and their share of the shorter one: put indirectly, cut, translated. */
const IN_SENSE = 3
const SHARE_IN_SENSE = 0.6
const SHARE_OF_BOTH = 0.3

/** One utterance put differently by two reports of one story; words of one field of meaning count as one word. */
export const sameInSense = (a: StatementEntry, b: StatementEntry): boolean => {
  const [x, y] = [new Set(contentWords(contentOf(a))), new Set(contentWords(contentOf(b)))]
  const [small, large] = x.size <= y.size ? [x, y] : [y, x]
  const concepts = new Set([...large].flatMap(conceptsOf))
  const literal = [...small].filter(w => large.has(w)).length
  const both = [...small].filter(w => large.has(w) || conceptsOf(w).some(c => concepts.has(c))).length
  return (
    both >= IN_SENSE &&
    literal >= IN_SENSE - 1 &&
    both / small.size >= SHARE_IN_SENSE &&
    both / (small.size + large.size - both) >= SHARE_OF_BOTH &&
    isNegative(contentOf(a)) === isNegative(contentOf(b)) &&
    !otherNumbers(contentOf(a), contentOf(b))
  )
}
const isNegative = (text: string): boolean => /\b(?:no|not|never|nobody|nothing|none|neither)\b|n['’]t\b/i.test(text)
const numbersIn = (text: string): readonly string[] => text.match(/\d+/g) ?? []
const otherNumbers = (a: string, b: string): boolean => {
  const [x, y] = [numbersIn(a), numbersIn(b)]
  return x.length > 0 && y.length > 0 && !x.some(n => y.includes(n))
}

/** What `a` and `b` must be to be one utterance; `oneStory`: whether their reports tell one story. Only one source's are compared. */
export const isOneUtterance = (a: StatementEntry, b: StatementEntry, oneStory: boolean): boolean =>
  isSameUtterance(a, b) || (oneStory && sameInSense(a, b))

/** True where two contents of so many words, `shared` of them in both, may be one utterance at all. */
export const mayBeOne = (shared: number, fewer: number, oneStory: boolean): boolean =>
  shared >= Math.min(ALIKE, CONTAINED) * fewer - 1e-9 || (oneStory && shared >= IN_SENSE - 1)
