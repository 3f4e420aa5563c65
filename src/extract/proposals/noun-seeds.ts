/**
 * Offers that a noun names: "its offer", "a truce proposed by the bishops", "the envoy's roadmap foresees ...".
 *
 * A noun alone may point back to an offer told before; one with an owner that goes on to its terms is an offer itself.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { holds, type Span } from '../../text/span.ts'
import { conditionsIn } from '../conditions.ts'
import { nounWords } from '../events/extent.ts'
import { clausesOf } from '../positions/clauses.ts'
import { subjectBefore } from '../positions/subject.ts'
import type { VoiceAt } from '../voice.ts'
import { MAKING, OFFER_KIND, OFFER_NOUN, OFFER_VERB, STRONG_NOUN, TELLING_TERMS, WEAK_NOUN } from './offer-words.ts'
import type { Parties } from './parties.ts'
import { isFigure, lemma, low, type Seed, type SeedInput } from './seed.ts'

/** Who makes the offer that a noun names: "an offer it had made", "a text circulated by Brazil". */
const makerBehind = (s: Sentence, i: number): number | undefined => {
  for (let k = i + 1; k < Math.min(i + 7, s.tokens.length); k++) {
    const t = s.tokens[k]!
    if (t.upos === 'PUNCT' && t.text !== ',') return undefined
    if (t.upos !== 'VERB') continue
    if (!(MAKING.test(t.lemma) || OFFER_VERB.test(t.lemma) || /^(back|broker)$/.test(t.lemma))) return undefined
    // Its time may stand between: "tabled on Monday by the crews".
    const by = s.tokens.slice(k + 1, k + 6).findIndex(x => x.text.toLowerCase() === 'by')
    if (by > 0 && t.xpos === 'VBN') return agentBehind(s, k + 1 + by)
    if (low(s, k + 1) !== 'by')
      return s.tokens.slice(i + 1, k).some(x => /^(NOUN|PROPN|PRON)$/.test(x.upos)) && s.tokens[i + 1]?.text !== ','
        ? subjectBefore(s, s.tokens.map((_, j) => j).slice(i + 1), k - i - 1)
        : undefined
    const agent = s.tokens.slice(k + 2, k + 7).findIndex(x => /^(PROPN|PRON)$/.test(x.upos) || x.upos === 'NOUN')
    return agent < 0 ? undefined : k + 2 + agent
  }
  return undefined
}

export const agentBehind = (s: Sentence, by: number): number | undefined => {
  const stop = s.tokens.findIndex((t, k) => k > by && /^(VERB|AUX|PUNCT|ADP|SCONJ|CCONJ)$/.test(t.upos))
  const last = s.tokens
    .slice(by + 1, stop < 0 ? undefined : stop)
    .findLastIndex(x => /^(PROPN|PRON|NOUN)$/.test(x.upos))
  return last < 0 ? undefined : by + 1 + last
}

/** What the noun is made to say: from the noun to the clause's end, where a verb of telling or "would" follows. */
const tellingSpan = (s: Sentence, i: number, from: number): Span | undefined => {
  for (let k = i + 1; k < Math.min(i + 14, s.tokens.length); k++) {
    const t = s.tokens[k]!
    // What stands behind a semicolon is told of something else.
    if (t.text === ';' || (isGoverned(s, i) && !relativeBetween(s, i, k) && /^(AUX|VERB)$/.test(t.upos)))
      return undefined
    if (/^(would|will)$/i.test(t.text) && s.tokens[k + 1]?.lemma !== 'be' && low(s, k + 1) !== 'not')
      return { start: from, end: clauseEnd(s, k) }
    // "The offer, she made plain, is for 70,000 tonnes", "what is on the table is 3.5 per cent".
    const told = s.tokens.slice(k + 1, k + 7).some((_, d) => isFigure(s, k + 1 + d))
    if (
      t.lemma === 'be' &&
      /^VB[ZDP]$/.test(t.xpos) &&
      told &&
      s.tokens[k + 1]?.xpos !== 'VBN' &&
      s.tokens[k + 1]?.xpos !== 'VBG'
    )
      return { start: from, end: clauseEnd(s, k) }
    if (t.upos !== 'VERB' || PUT_IN.test(t.lemma)) continue
    if (LOOSE_TELLING.test(t.lemma) && !told) return undefined
    if (TELLING_TERMS.test(t.lemma) && /^VB[ZDP]$/.test(t.xpos)) return { start: from, end: clauseEnd(s, k) }
    if (t.xpos !== 'VBN') return undefined
  }
  return undefined
}
/** "are angry at an offer, their union said, and will strike": what hangs on another word is not the one that will. */
const isGoverned = (s: Sentence, i: number): boolean =>
  /^(obj|obl|iobj)$/.test(relation(s.tokens[i]!)) && s.tokens[i]!.head < i
const relativeBetween = (s: Sentence, i: number, k: number): boolean =>
  s.tokens.slice(i + 1, k + 1).some(t => /^(which|that|under|whereby)$/i.test(t.text) || t.xpos === 'VBN')
/** Verbs that tell a term only with a figure: "leaves the figure blank" tells none. */
const LOOSE_TELLING = /^(leave|keep|see|let|give|want|cover|hand|value)$/
/** Verbs of what is put in between: "he said", "she made plain". */
const PUT_IN = /^(say|add|make|tell|explain|note|stress|call)$/

const clauseEnd = (s: Sentence, k: number): number => {
  const stop = s.tokens.findIndex((t, j) => j > k && (/^[.;:]$/.test(t.text) || /^(but|while)$/i.test(t.text)))
  const last = stop < 0 ? s.tokens.length - 1 : stop - 1
  return s.tokens[s.tokens[last]!.text === ',' ? last - 1 : last]!.end
}

/** "its last offer, 3.9 per cent over 18 months, was": with the price that stands beside it. */
const withPrice = (s: Sentence, i: number, noun: Span): Span => {
  if (!/^[,:—–(]$/.test(s.tokens[i + 1]?.text ?? '') || s.tokens[i]!.end < noun.end) return noun
  const end = s.tokens.findIndex((t, k) => k > i + 1 && /^[,;:.—–)]$/.test(t.text))
  const stop = end < 0 ? s.tokens.length : end
  const beside = s.tokens.slice(i + 2, stop)
  const priced = beside.slice(0, 3).some((_, k) => isFigure(s, i + 2 + k))
  return priced && !beside.some(t => /^(VB[DZP]|MD)$/.test(t.xpos))
    ? { start: noun.start, end: s.tokens[stop - 1]!.end }
    : noun
}

/** "proposal for a vote", "offer to cut", "plan under which": the noun goes on to what is offered. */
const goesOn = (s: Sentence, i: number): boolean =>
  /^(for|to|that|under|of)$/.test(low(s, i + 1)) || (low(s, i + 1) === ',' && /^(under|which)$/.test(low(s, i + 2)))

const nounSeed = (s: Sentence, i: number, parties: Parties): Omit<Seed, 'sentence' | 'voice'> | undefined => {
  const name = lemma(s, i)
  const owner = dependents(s, i, 'nmod:poss')
  const by = dependents(s, i, 'nmod', 'acl')
    .flatMap(k => (s.tokens[k]!.upos === 'VERB' ? dependents(s, k, 'obl:agent', 'obl') : [k]))
    .flatMap(k => {
      const by = dependents(s, k, 'case').find(c => /^(by|from|of)$/i.test(s.tokens[c]!.text))
      // "by League Secretary-General Ona Brask": the last of the names is who it is.
      return by === undefined ? [] : [(low(s, by) === 'by' ? agentBehind(s, by) : undefined) ?? k]
    })
  const side = dependents(s, i, 'compound', 'amod')
  const maker = makerBehind(s, i)
  const proposers =
    [owner, maker === undefined ? [] : [maker], by, side].map(h => parties(s, h)).find(r => r.length > 0) ?? []
  const det = dependents(s, i, 'det').map(d => low(s, d))
  const before = s.tokens.slice(Math.max(0, i - 4), i).map(t => t.text.toLowerCase())
  const definite =
    owner.length > 0 ||
    det.some(d => /^(the|that|this)$/.test(d)) ||
    /^(the|this|that|its|their)$/.test(before.at(-1) ?? '')
  // "must make a firm offer of 90 pence": owed, and not made.
  const verb = s.tokens[i]!.head
  if (
    relation(s.tokens[i]!) === 'obj' &&
    dependents(s, verb, 'aux').some(k => /^(must|shall|should|may|might|could)$/.test(low(s, k)))
  )
    return undefined
  // "dropped its demand for", "a claim that": given up, or no demand at all.
  const governor = s.tokens[s.tokens[i]!.head]
  if (
    /^(demand|claim|request|insistence)$/.test(name) &&
    (low(s, i + 1) === 'that' ||
      (name === 'claim' && s.tokens.slice(i + 1, i + 16).some(t => t.text === 'that' && t.upos === 'SCONJ')) ||
      /^(drop|abandon|shelve|withdraw|waive|renounce)$/.test(governor?.lemma ?? ''))
  )
    return undefined
  const bare = nounWords(s, i)
  const noun = withPrice(s, i, bare)
  const priced =
    noun.end > bare.end ||
    // "a 340 pence-a-share bid from the fund"
    (STRONG_NOUN.test(name) && by.length > 0 && s.tokens.some((t, k) => k < i && holds(bare, t) && isFigure(s, k))) ||
    (STRONG_NOUN.test(name) &&
      s.tokens.some((_, k) => Math.abs(k - i) < 7 && (k > i ? low(s, i + 1) === 'of' : k > i - 4) && isFigure(s, k)))
  if (proposers.length === 0 && !definite && !priced) return undefined
  if (name === 'bid' && low(s, i + 1) === 'to' && proposers.length === 0) return undefined
  const told = tellingSpan(s, i, noun.start)
  if (/^(letter|paper|document|resolution|motion|scheme|framework)$/.test(name) && proposers.length === 0 && !told)
    return undefined
  if (WEAK_NOUN.test(name) && proposers.length === 0 && !told && !/^(plan|bid|text|draft|package)$/.test(name))
    return undefined
  const kind = side.some(k => OFFER_KIND.test(lemma(s, k)))
  const made = proposers.length > 0 && (kind || (STRONG_NOUN.test(name) && (goesOn(s, i) || maker !== undefined)))
  const firm = told !== undefined || made || priced
  return {
    words: [told ?? noun],
    proposers,
    kind: 'noun',
    // A reply is an offer of its own only where it tells one: "were told to file their replies".
    counter: /^counter/.test(name) || (/^(reply|response)$/.test(name) && firm),
    definite,
    firm,
    wholes: [],
    parts: told ? [{ start: s.tokens[i]!.end + 1, end: told.end }] : [],
  }
}

/** The noun seeds outside `done`, the words of clauses that are offers already. */
export const nounSeeds = (
  input: SeedInput,
  parties: Parties,
  context: { voice: VoiceAt; done: readonly Span[] },
): Seed[] =>
  input.sentences.flatMap((s, sentence) => {
    const conditions = clausesOf(s, []).flatMap(c =>
      conditionsIn(s, c).filter(x => /^(if|only-if|unless)$/.test(x.relation)),
    )
    return s.tokens.flatMap((t, i) => {
      const from = s.tokens[i + 1]?.text === ',' ? i + 2 : i + 1
      const proposed =
        s.tokens[from]?.xpos === 'VBN' &&
        (OFFER_VERB.test(lemma(s, from)) || (lemma(s, from) === 'put' && low(s, from + 1) === 'forward')) &&
        s.tokens.slice(from + 1, from + 5).some(x => x.text.toLowerCase() === 'by')
      const names = OFFER_NOUN.test(lemma(s, i)) || proposed
      if (t.upos !== 'NOUN' || !names || /^(compound|amod)$/.test(relation(t))) return []
      if (context.done.some(d => holds(d, t))) return []
      // "only if the company raised its offer", "no offer had been made": asked for or denied, and no offer of anybody.
      if (
        (conditions.some(c => i >= c.from && i <= c.to) && !/^(demand|claim)$/.test(lemma(s, i))) ||
        /^(no|any|neither)$/.test(low(s, i - 1))
      )
        return []
      const seed = nounSeed(s, i, parties)
      return seed ? [{ ...seed, sentence, voice: context.voice({ start: t.start, end: t.end }) }] : []
    })
  })
