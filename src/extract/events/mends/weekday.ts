/**
 * Weekdays without a preposition that the parse takes for the noun they stand beside: "a federal judge Thursday approved",
 * "attacks on the Kivu lowlands Sunday", "carried out strikes Friday evening".
 *
 * Thursday, the subject -> a time of approved, whose subject is judge.
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend, type Tokens } from './mend.ts'

const DAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/
const PART = /^(morning|afternoon|evening|night)$/

const SPELL = /^(week|weekend|month|year|spring|summer|autumn|winter)$/
const WHICH = /^(last|next|this)$/

/** Where the words of the time begin: "Friday" of "Friday evening", "next" of "next Wednesday" and "next week". */
const startOf = (tokens: Tokens, i: number): number => {
  const before = tokens[i - 1]?.text ?? ''
  if (DAY.test(tokens[i]!.text)) return WHICH.test(before) ? i - 1 : i
  if (SPELL.test(tokens[i]!.text)) return WHICH.test(before) ? i - 1 : -1
  return PART.test(tokens[i]!.text) && (DAY.test(before) || WHICH.test(before)) ? i - 1 : -1
}

/** The noun that the time was made the head of: right before it, no time itself. */
const nounOf = (tokens: Tokens, i: number): number => {
  const from = startOf(tokens, i)
  const n = from - 1
  if (from < 1 || !/^(NOUN|PROPN)$/.test(tokens[n]!.upos) || tokens[n]!.head !== i) return -1
  return /^(compound|nmod:desc|nmod|amod|flat)$/.test(tokens[n]!.deprel) ? n : -1
}

const verbAbove = (tokens: Tokens, i: number): number => {
  for (let at = tokens[i]!.head, steps = 0; at >= 0 && steps < 6; steps++, at = tokens[at]!.head)
    if (tokens[at]!.upos === 'VERB') return at
  return -1
}

/** The day at the end of a phrase gives the phrase back to its noun. */
export const weekdayHead: Mend = tokens => {
  const day = tokens.findIndex((t, i) => startOf(tokens, i) >= 0 && nounOf(tokens, i) >= 0 && t.head >= 0)
  if (day < 0) return tokens
  const noun = nounOf(tokens, day)
  const verb = verbAbove(tokens, day)
  if (verb < 0) return tokens
  const t = tokens[day]!
  const cased = kids(tokens, day, /^case$/)
  // "attacks on the lowlands": what stands right before the preposition has the phrase.
  const before = cased[0] === undefined ? -1 : cased[0] - 1
  const owner = before >= 0 && tokens[before]!.upos === 'NOUN' && tokens[before]!.head === verb ? before : -1
  const free = cased.length === 0 && noun > verb && kids(tokens, verb, /^obj$/).length === 0
  const place: Partial<Token> =
    owner >= 0
      ? { head: owner, deprel: 'nmod' }
      : { head: t.head, deprel: cased.length > 0 ? 'obl' : free ? 'obj' : /^obl/.test(t.deprel) ? 'obj' : t.deprel }
  const changes = new Map<number, Partial<Token>>([[noun, place]])
  tokens.forEach((x, k) => {
    if (x.head === day && k < startOf(tokens, day) && k !== noun) changes.set(k, { head: noun })
  })
  changes.set(day, { head: verb, deprel: 'obl:unmarked' })
  return changed(tokens, changes)
}

/** "a judge Thursday approved the plan", a relative clause about a judge: the clause of the sentence. */
export const weekdaySubject: Mend = tokens => {
  const day = tokens.findIndex((t, i) => DAY.test(t.text) && t.deprel === 'nsubj' && t.head > i)
  if (day < 1) return tokens
  const verb = tokens[day]!.head
  const noun = day - 1
  if (!/^(NOUN|PROPN)$/.test(tokens[noun]!.upos) || !/^(VBD|VBZ|VBN)$/.test(tokens[verb]!.xpos)) return tokens
  const { head, deprel } = tokens[noun]!
  const changes = new Map<number, Partial<Token>>([[day, { deprel: 'obl:unmarked' }]])
  for (const k of kids(tokens, day, /./)) if (k < day) changes.set(k, { head: noun })
  if (head === day) changes.set(noun, { head: verb, deprel: 'nsubj' })
  else if (tokens[verb]!.head === noun) {
    changes.set(verb, { head, deprel, xpos: 'VBD' })
    changes.set(noun, { head: verb, deprel: 'nsubj' })
    for (const k of kids(tokens, noun, /./)) if (k > verb) changes.set(k, { head: verb })
  } else return tokens
  return changed(tokens, changes)
}
