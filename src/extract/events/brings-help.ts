/**
 * Flights and convoys that bring help: a mercy flight does, others only fly; a convoy does unless it is an army's or attacked.
 *
 * "a convoy of 20 lorries reached the valley" -> true; "gunmen attacked a convoy", "a flight to Lima" -> false.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { casesOf, lower } from './found.ts'
import { particle } from './themes.ts'
import { nounTrigger, verbTrigger } from './triggers.ts'

const MERCY = /^(aid|relief|humanitarian|mercy|supply|rescue|evacuation|medical|emergency|food)$/

const isMercy = (s: Sentence, i: number): boolean =>
  dependents(s, i, 'amod', 'compound', 'nmod').some(
    k =>
      MERCY.test(lower(s, k)) ||
      /^(un|u\.n\.|cross|crescent|medicine|medicines|supplies|flour|grain)$/.test(lower(s, k)),
  )

const MARTIAL = /^(military|army|police|armoured|armored|troop|security|patrol|rebel|naval)$/
/** Done violence to, by the verb or noun that it hangs on. */
const isStruck = (s: Sentence, i: number): boolean => {
  const { head, deprel } = s.tokens[i]!
  const up = s.tokens[head]
  if (!up || !/^(obj|nsubj:pass|nmod|obl)$/.test(deprel)) return false
  const lemma = up.lemma.toLowerCase()
  const type = (up.upos === 'VERB' ? verbTrigger(lemma, particle(s, head)) : nounTrigger(up.text.toLowerCase(), lemma))
    ?.type
  return (
    /^(ASSAULT|COERCE)$/.test(type ?? '') && (deprel !== 'obl' || casesOf(s, i).some(c => /^(on|at|against)$/.test(c)))
  )
}

export const bringsHelp = (s: Sentence, i: number): boolean => {
  if (isMercy(s, i)) return true
  if (s.tokens[i]!.lemma.toLowerCase() === 'flight') return false
  return !isStruck(s, i) && !dependents(s, i, 'amod', 'compound').some(k => MARTIAL.test(lower(s, k)))
}
