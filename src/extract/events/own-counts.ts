/**
 * How many it was done to, from the grammar of the deed itself, where no reader of tolls linked the number to it.
 *
 * "set five sick miners free" -> 5 released; "Nineteen were handed over" -> 19 released; "seized a ferry with 40 passengers" ->
 * 40 detained; "released 12 pages" -> none. Numbers of several words are left to the readers of amounts.
 */
import { numberOf } from '../../language/number-words.ts'
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { AmountMention } from '../../record/mention.ts'
import { overlaps } from '../../text/span.ts'
import { casesOf, type Found } from './found.ts'
import { passiveSubjectsOf } from './subjects.ts'
import { PEOPLE, SOLDIERS } from './things.ts'
import { wordSet } from './word-set.ts'

const OF: Readonly<Record<string, string>> = {
  release: 'released',
  arrest: 'detained',
  abduct: 'detained',
  seize: 'detained',
  kill: 'killed',
  expel: 'displaced',
  flee: 'displaced',
  displace: 'displaced',
}
const HUMANS = wordSet(`${PEOPLE} ${SOLDIERS} other others remains body dead family household`)
const WOUNDS = /^(wound|injure|maim|stab)$/

const isHuman = (s: Sentence, i: number): boolean => HUMANS.has(s.tokens[i]?.lemma.toLowerCase() ?? '')

/** The word of a number beside a noun, or the noun's place taken by a number: "five miners", "Five of the miners". */
const numeralOf = (s: Sentence, i: number): number | undefined => {
  const t = s.tokens[i]!
  if (t.upos === 'NUM') {
    const whole = dependents(s, i, 'nmod').filter(k => casesOf(s, k).includes('of'))
    return whole.every(k => HUMANS.has(s.tokens[k]!.lemma.toLowerCase()) || s.tokens[k]!.upos === 'PRON')
      ? i
      : undefined
  }
  return HUMANS.has(t.lemma.toLowerCase()) ? dependents(s, i, 'nummod')[0] : undefined
}

/** People aboard what is taken: "seized a ferry with 40 passengers". */
const aboard = (s: Sentence, i: number): number[] =>
  dependents(s, i, 'nmod').filter(k => casesOf(s, k).some(c => /^(with|carrying)$/.test(c)))

const patientsOf = (s: Sentence, f: Found): number[] => {
  const verb = f.verbal ? f.head : f.light
  if (!f.verbal && (verb === undefined || verb === f.head || s.tokens[verb]!.upos !== 'ADJ')) {
    const of = dependents(s, f.head, 'nmod').filter(k => casesOf(s, k).includes('of'))
    const stays = verb === undefined ? [] : dependents(s, verb, 'nsubj', 'nsubj:pass')
    return f.words.start <= s.tokens[f.head]!.start && verb !== undefined && f.trigger.family === 'arrest'
      ? [...of, ...stays]
      : of
  }
  if (verb === undefined) return []
  const objects = [...dependents(s, verb, 'obj'), ...passiveSubjectsOf(s, verb)].filter(
    k => !/^(home|ashore)$/i.test(s.tokens[k]!.text),
  )
  // "Twelve people fled", "31 went home": who does it is who it happens to.
  if (objects.length === 0 && f.trigger.family === 'release') {
    // The parse may hide the object: "put five sick miners ashore".
    const near = [1, 2, 3, 4, 5].map(k => f.head + k).find(k => isHuman(s, k))
    if (near !== undefined && numeralOf(s, near) !== undefined) return [near]
  }
  const alone = objects.length === 0 && !/^(arrest|abduct|seize|expel)$/.test(f.trigger.family)
  return alone ? dependents(s, verb, 'nsubj') : objects
}

export const ownCounts = (s: Sentence, f: Found, tolls: readonly AmountMention[]): AmountMention[] => {
  const of = Object.hasOwn(OF, f.trigger.family) ? OF[f.trigger.family] : undefined
  if (of === undefined || WOUNDS.test(s.tokens[f.head]!.lemma)) return []
  const patients = patientsOf(s, f)
  const heads = f.trigger.family === 'seize' ? patients.flatMap(i => aboard(s, i)) : patients
  return heads.flatMap(i => {
    const n = numeralOf(s, i)
    const t = n === undefined ? undefined : s.tokens[n]!
    const value = t && numberOf(t.text)
    if (!t || value === undefined || tolls.some(x => overlaps(x, t))) return []
    return [{ start: t.start, end: t.end, exact: t.text, value, of, confidence: 0.7 }]
  })
}
