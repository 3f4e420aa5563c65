/**
 * Persons named behind their office in capitals, where the parse took office and name for two: the name heads them all.
 *
 * "Irrigation Minister Dr Ana Roth called it theft", read with "Irrigation" as the subject -> Ana is the subject, and
 * Irrigation, Minister and Dr hang on her. A phrase that hangs together already stays as it is.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { HONORIFICS, ROLES } from '../../read/actors/nouns.ts'

const LONGEST_OFFICE = 6
const LONGEST_NAME = 4

const isRole = (t: Token | undefined): boolean => t !== undefined && ROLES.has(t.text.toLowerCase())
const isHonorific = (t: Token | undefined): boolean => t !== undefined && HONORIFICS.has(t.text.toLowerCase())
const isCapital = (t: Token | undefined): boolean => t !== undefined && /^\p{Lu}[\p{L}.’'-]*$/u.test(t.text)

/** Titles that were read into a name stand before it. */
const withoutTitle = (s: Sentence, from: number, to: number): number => {
  let at = from
  while (at < to - 1 && (isRole(s.tokens[at]) || isHonorific(s.tokens[at]))) at++
  return at
}

/** First and last + 1 token of names: those read, and runs of proper nouns behind an office that nobody read. */
const namesIn = (s: Sentence): [number, number][] => {
  const read = s.names
    .filter(n => n.type === 'person')
    .map((n): [number, number] => [withoutTitle(s, n.from, n.to), n.to])
  const inName = (i: number): boolean => s.names.some(n => i >= n.from && i < n.to)
  const unread = s.tokens.flatMap((t, i): [number, number][] => {
    if (!isRole(t) || !isCapital(t) || inName(i)) return []
    let to = i + 1
    while (to <= i + LONGEST_NAME && s.tokens[to]?.upos === 'PROPN' && isCapital(s.tokens[to]) && !inName(to)) to++
    return to - i > 1 && !isRole(s.tokens[i + 1]) && !isHonorific(s.tokens[i + 1]) ? [[i + 1, to]] : []
  })
  return [...read, ...unread]
}

/** Where the office before a name begins; the name's own start where none stands there. */
const officeBefore = (s: Sentence, from: number): number => {
  let at = from
  while (at > 0 && isHonorific(s.tokens[at - 1])) at--
  if (!isRole(s.tokens[at - 1])) return from
  while (at > 0 && from - at < LONGEST_OFFICE && isCapital(s.tokens[at - 1])) at--
  // The first word of a sentence is a capital anyway.
  return at
}

const mended = (s: Sentence, [head, to]: readonly [number, number]): Sentence => {
  const start = officeBefore(s, head)
  const within = (i: number): boolean => i >= start && i < to
  const outer = s.tokens.flatMap((t, i) => (within(i) && !within(t.head) ? [i] : []))
  if (start === head || (outer.length === 1 && outer[0] === head)) return s
  const clear = (i: number): boolean => {
    let up = s.tokens[i]!.head
    for (let steps = 0; up >= 0 && steps < s.tokens.length; steps++) {
      if (within(up)) return false
      up = s.tokens[up]!.head
    }
    return up < 0
  }
  const heads = outer.filter(clear)
  const kept = heads.find(i => s.tokens[i]!.deprel.startsWith('nsubj')) ?? heads[0]
  if (kept === undefined) return s
  const { head: above, deprel } = s.tokens[kept]!
  const tokens = s.tokens.map((t, i): Token => {
    if (i === head) return { ...t, head: above, deprel }
    if (within(i)) return { ...t, head, deprel: i > head ? 'flat' : 'compound' }
    return within(t.head) && t.head !== head ? { ...t, head } : t
  })
  return { ...s, tokens }
}

/** The sentence itself where nothing is mended. */
export const withTitledNames = (s: Sentence): Sentence => namesIn(s).reduce(mended, s)
