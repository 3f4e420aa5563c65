/**
 * The clause that makes an offer: how it is cut, where its subject stands, and where its words begin.
 *
 * "On Monday, in a letter to the court, the owners offered" -> "the owners offered"; what stands behind "that" or a colon
 * belongs to the offer.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Clause } from '../positions/clauses.ts'
import { subjectBefore } from '../positions/subject.ts'
import { OFFER_VERB, STRONG_NOUN } from './offer-words.ts'
import { lemma, low } from './seed.ts'

/** "proposed that the posts rotate and that money be set aside": both are proposed. */
export const joinThat = (s: Sentence, clauses: readonly Clause[]): Clause[] => {
  const out: Clause[] = []
  for (const c of clauses) {
    const before = out.at(-1)
    // "has put forward a counter-proposal: a quota of": what the noun names stands behind the colon.
    const colon = before !== undefined && s.tokens[before.at(-1)! + 1]?.text === ':'
    const offers = before?.some(i => OFFER_VERB.test(lemma(s, i)) || (colon && STRONG_NOUN.test(lemma(s, i))))
    // "proposed in June: four visits a year": what stands behind the colon is the offer.
    const goesOn =
      low(s, c[0]) === 'that' ||
      (before !== undefined && s.tokens[before.at(-1)! + 1]?.text === ':') ||
      (low(s, c[0]) === 'under' && low(s, c[1]) === 'which')
    if (before && offers && goesOn) out[out.length - 1] = [...before, ...c]
    else out.push(c)
  }
  return out
}

const aside = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from + 1, to).some(t => /^(who|which|whose|that)$/i.test(t.text) || /^VB[NG]$/.test(t.xpos))

/** "Its main lender, Banka Orava, has offered", "a bill before parliament would cap": what hangs on the subject is not it. */
const hangsOn = (s: Sentence, known: number, near: number): boolean =>
  s.tokens[near]!.head === known && /^(appos|nmod)$/.test(s.tokens[near]!.deprel)

/** "The letter, seen by Reuters, offers": the subject stands in front of what is put in between. */
export const subjectOf = (s: Sentence, clause: Clause, at: number): number | undefined => {
  const near = subjectBefore(s, clause, at)
  // Behind a long relative clause the grammar knows the subject better than the words before the verb.
  const verb = s.tokens[clause[at]!]!
  const heads = verb.deprel === 'conj' && verb.head >= 0 ? [clause[at]!, verb.head] : [clause[at]!]
  const known = heads.flatMap(h => dependents(s, h, 'nsubj')).find(i => clause.includes(i) && i < clause[at]!)
  if (known !== undefined && near !== undefined && known < near && (aside(s, known, near) || hangsOn(s, known, near)))
    return known
  if (near === undefined) return undefined
  let k = clause.indexOf(near) - 1
  while (k > 0 && /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(s.tokens[clause[k]!]!.upos)) k--
  if (k < 2 || !/^(by|of|from|with|in|at)$/.test(low(s, clause[k]))) return near
  // "a letter leaked from the ministry suggested": the letter does.
  if (/^VB[ND]$/.test(s.tokens[clause[k - 1]!]!.xpos) && /^(NOUN|PROPN)$/.test(s.tokens[clause[k - 2]!]!.upos))
    return clause[k - 2]
  const comma = clause.slice(0, k).findLastIndex(i => s.tokens[i]!.text === ',')
  return comma > 0 ? (subjectBefore(s, clause, comma) ?? near) : near
}

/** Behind the last "that" in front of its verb: "on Tuesday that management had raised" -> "management had raised". */
export const behindThat = (s: Sentence, clause: Clause, at: number): Clause => {
  const that = clause.slice(0, at).findLastIndex(i => low(s, i) === 'that' && s.tokens[i]!.upos === 'SCONJ')
  return that < 0 || that + 1 >= at ? clause : clause.slice(that + 1)
}

const OFFERING = /^(propose|offer|suggest|demand|request|ask|urge|insist|counter|float|table|provide)$/
/** The sentence for the clause cutter, its offering verbs and "provided that" no words of telling. */
export const forCutting = (s: Sentence): Sentence => ({
  ...s,
  tokens: s.tokens.map((t, i) =>
    OFFERING.test(t.lemma)
      ? { ...t, lemma: '_' }
      : /^(provided|providing)$/.test(low(s, i - 1)) && low(s, i) === 'that'
        ? { ...t, upos: 'DET' }
        : t,
  ),
})

const NAMES_OFFER = /^(proposal|offer|plan|bid|draft|package|initiative|blueprint)$/
/** Without what stands in front of the clause: "On Monday, in a letter to the court, the owners offered" -> "the owners offered". */
export const withoutFront = (s: Sentence, clause: Clause, subject: number | undefined): Clause => {
  const at = subject === undefined ? -1 : clause.indexOf(subject)
  const comma = clause.slice(0, Math.max(0, at)).findLastIndex(i => /^[,—–]$/.test(s.tokens[i]!.text))
  const front = clause.slice(0, comma + 1)
  const opens = front[0] !== undefined && /^(ADP|SCONJ|ADV|CCONJ)$/.test(s.tokens[front[0]]!.upos)
  if (comma < 1 || !opens || front.some(i => NAMES_OFFER.test(lemma(s, i)))) return clause
  // What stands between two commas behind the subject's own noun belongs to it.
  return front.some(i => s.tokens[i]!.deprel === 'nsubj' && s.tokens[i]!.head > subject!)
    ? clause
    : clause.slice(comma + 1)
}

/** "The bishop, who has met both sides twice, proposes that": behind a long aside the offer begins with its verb. */
export const withoutAside = (s: Sentence, clause: Clause, subject: number | undefined, verb: number): Clause => {
  const from = subject === undefined ? -1 : clause.indexOf(subject)
  const at = clause.indexOf(verb)
  if (from < 0 || at - from < 8) return clause
  const between = clause.slice(from + 1, at)
  if (!between.some(i => /^(,|who|which|whose)$/i.test(s.tokens[i]!.text))) return clause
  let start = at
  while (start > from + 1 && /^(AUX|ADV|PART)$/.test(s.tokens[clause[start - 1]!]!.upos)) start--
  return clause.slice(start)
}
