/**
 * Verbs whose event shows in the shape of the clause: a direction, a term of years, figures of a vote, a body that is to hear.
 *
 * "brought 40 women home" -> RETREAT return; "gave him six years" -> COERCE charge; "passed by 40 votes to 12" -> OTHER vote;
 * "will brief the senate" -> CONSULT hearing. Which noun a verb is done to is left to the lexicon.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { casesOf, lemmas, lower } from './found.ts'
import { homeward, isHuman, turnsBack, way } from './shaped-moves.ts'
import type { Trigger } from './trigger.ts'

const JUDGES = /^(court|judge|tribunal|jury|magistrate|bench|justice|panel)$/

/** "The judge gave him six years", "was given life". */
const sentenced = (s: Sentence, i: number, lemma: string): Trigger | undefined => {
  if (!/^(give|hand|get|receive)$/.test(lemma)) return undefined
  const terms = dependents(s, i, 'obj', 'obl').filter(
    k => /^(year|month)$/.test(s.tokens[k]!.lemma) && casesOf(s, k).length === 0,
  )
  const isTerm = terms.some(
    k =>
      dependents(s, k, 'nummod').length > 0 &&
      !dependents(s, k, 'acl', 'nmod').some(m => !/^(prison|jail|labour|labor|custody)$/.test(s.tokens[m]!.lemma)),
  )
  const byCourt = dependents(s, i, 'nsubj').some(k => JUDGES.test(s.tokens[k]!.lemma.toLowerCase()))
  const jailed = terms.some(k => dependents(s, k, 'nmod').some(m => /^(prison|jail|custody)$/.test(s.tokens[m]!.lemma)))
  return isTerm && (byCourt || jailed) ? { type: 'COERCE', family: 'charge' } : undefined
}

const CARRIES =
  /^(back|approve|pass|reject|defeat|carry|adopt|endorse|resolve|elect|re-elect|support|ratify|confirm|decide|vote|oust|choose)$/
const NUMBER = /^(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i

/** "backed her by 1,200 to 90", "passed it by 212 votes to three": a count was taken. */
const counted = (s: Sentence, i: number, lemma: string): Trigger | undefined => {
  if (!CARRIES.test(lemma)) return undefined
  const words = s.tokens.slice(i + 1, i + 16).map(t => t.text)
  const by = words.findIndex(
    (w, k) =>
      /^by$/i.test(w) &&
      NUMBER.test(words[k + 1] ?? '') &&
      [2, 3].some(d => /^(to|against)$/.test(words[k + d] ?? '') && NUMBER.test(words[k + d + 1] ?? '')),
  )
  return by >= 0 ? { type: 'OTHER', family: 'vote' } : undefined
}

const HEARERS =
  /^(council|parliament|assembly|senate|congress|committee|commission|chamber|legislature|cabinet|court|tribunal|board|conference|summit|panel|house|lawmaker|deputy|delegate|mp|shareholder|member|nation)$/

/** "will report to the Council on Friday", "is to address parliament". */
const willHear = (s: Sentence, i: number, lemma: string): Trigger | undefined => {
  if (!/^(report|address|brief)$/.test(lemma) || s.tokens[i]!.upos !== 'VERB') return undefined
  const ahead = dependents(s, i, 'aux').some(k => /^(will|’ll|'ll)$/.test(lower(s, k))) || isToCome(s, i)
  const heads =
    lemma === 'report' ? dependents(s, i, 'obl').filter(k => casesOf(s, k).includes('to')) : dependents(s, i, 'obj')
  return ahead && lemmas(s, heads).some(l => HEARERS.test(l)) ? { type: 'CONSULT', family: 'hearing' } : undefined
}

/** "is to address", "is due to report". */
const isToCome = (s: Sentence, i: number): boolean => {
  const before = s.tokens.slice(Math.max(0, i - 3), i).map(t => t.text.toLowerCase())
  return before.at(-1) === 'to' && before.some(w => /^(is|are|due|scheduled|set)$/.test(w))
}

/** "The envoys are expected in Doha on 9 May", "has called both sides back to Oslo". */
const awaited = (s: Sentence, i: number, lemma: string): Trigger | undefined => {
  const travel: Trigger = { type: 'CONSULT', family: 'travel' }
  if (lemma === 'call')
    return way(s, i) === 'back' &&
      dependents(s, i, 'obj', 'nsubj:pass').length > 0 &&
      dependents(s, i, 'obl').some(k => casesOf(s, k).includes('to'))
      ? travel
      : undefined
  if (lemma !== 'expect' || dependents(s, i, 'xcomp', 'ccomp').length > 0) return undefined
  const guests = dependents(s, i, 'nsubj:pass')
  const there = dependents(s, i, 'obl').some(
    k =>
      casesOf(s, k).some(c => /^(in|at)$/.test(c)) &&
      s.tokens[k]!.upos === 'PROPN' &&
      !/^\d/.test(s.tokens[k + 1]?.text ?? ''),
  )
  return there && guests.some(k => GUESTS.test(s.tokens[k]!.lemma.toLowerCase()) || isHuman(s, k)) ? travel : undefined
}
const GUESTS =
  /^(delegation|envoy|minister|negotiator|mediator|team|president|inspector|side|delegate|ambassador|official|representative|mission|expert|leader|premier|secretary)$/

/** "has counted 300 tents", "inspected two kilns": done to so many. "could not verify the claim" counts nothing. */
const examined = (s: Sentence, i: number, lemma: string): Trigger | undefined => {
  if (!/^(verify|count|inspect|survey|examine|search|register|audit|test)$/.test(lemma)) return undefined
  const many = dependents(s, i, 'obj').filter(k => dependents(s, k, 'nummod').length > 0)
  const modal = dependents(s, i, 'aux').some(k => /^(could|can|must|should|may|might|would)$/.test(lower(s, k)))
  return many.length > 0 && !modal && !many.some(k => /^(body|corpse)$/.test(s.tokens[k]!.lemma))
    ? { type: 'OTHER', family: 'inspect' }
    : undefined
}

/** "The owners will be paid 300 dinars each". */
const paid = (s: Sentence, i: number, lemma: string): Trigger | undefined =>
  lemma === 'pay' &&
  dependents(s, i, 'aux:pass').length > 0 &&
  dependents(s, i, 'nsubj:pass').some(k => isHuman(s, k)) &&
  dependents(s, i, 'obj', 'obl').some(k => /\d/.test(s.tokens[k]!.text) || dependents(s, k, 'nummod').length > 0)
    ? { type: 'OTHER', family: 'pay' }
    : undefined

/** "Four hundred families are sheltering in schools". */
const displaced = (s: Sentence, i: number, lemma: string): Trigger | undefined =>
  /^(shelter|camp)$/.test(lemma) &&
  dependents(s, i, 'obj').length === 0 &&
  dependents(s, i, 'nsubj').some(k => isHuman(s, k) || /^(family|household)$/.test(s.tokens[k]!.lemma))
    ? { type: 'OTHER', family: 'displace' }
    : undefined

const SHAPES = [homeward, turnsBack, sentenced, counted, willHear, awaited, examined, paid, displaced]

export const shapedVerb = (s: Sentence, i: number): Trigger | undefined => {
  const lemma = s.tokens[i]!.lemma.toLowerCase()
  for (const shape of SHAPES) {
    const trigger = shape(s, i, lemma)
    if (trigger) return trigger
  }
  return undefined
}
