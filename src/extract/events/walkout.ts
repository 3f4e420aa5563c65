/**
 * Leaving talks: "walked out of the talks", "negotiators walked out" -> no strike and no withdrawal; "drivers walked out" -> undefined.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { casesOf, lower } from './found.ts'
import type { Trigger } from './trigger.ts'

const AT_THE_TABLE =
  /^(negotiator|delegate|delegation|envoy|mediator|diplomat|representative|party|side|team|lawmaker|deputy|senator|minister|director|member|legislator|opposition|bloc|mp|mps|state|country|nation|government|island|territory|republic|kingdom|emirate|province)$/
const TALKS =
  /^(talk|talks|negotiation|meeting|session|summit|conference|hearing|round|discussion|hall|room|chamber|plenary|consultation|debate|dialogue|assembly|parliament)$/
const LEAVES_TALKS: Trigger = { type: 'OTHER', family: 'walkout' }

/** "walked out of the talks", "negotiators walked out": no strike and no withdrawal. */
export const walkout = (s: Sentence, i: number): Trigger | undefined => {
  const prt = dependents(s, i, 'compound:prt', 'advmod').some(p => lower(s, p) === 'out')
  const from = dependents(s, i, 'obl').filter(o => casesOf(s, o).some(c => /^(of|from|out)$/.test(c)))
  if (from.some(o => TALKS.test(s.tokens[o]!.lemma.toLowerCase()))) return LEAVES_TALKS
  const who = dependents(s, i, 'nsubj').some(n => AT_THE_TABLE.test(s.tokens[n]!.lemma.toLowerCase()))
  return prt && who && from.length === 0 ? LEAVES_TALKS : undefined
}
