/**
 * Finds the tellings of events in a sentence: verbs, nouns and reduced clauses that are triggers.
 *
 * "a missile strike on Kyiv killed 12 people" -> killed (ASSAULT) and, folded into it, strike.
 */
import type { Sentence } from '../../language/token.ts'
import { relation } from '../../language/tree.ts'
import { isConditional } from './conditional.ts'
import { dropFolded } from './folding.ts'
import type { Around, Found } from './found.ts'
import { nounFound } from './noun-found.ts'
import { isRefusal } from './refusal.ts'
import { verbFound } from './verb-found.ts'

export const findTellings = (s: Sentence, around: Around): Found[] => {
  const found: Found[] = []
  s.tokens.forEach((t, i) => {
    const verb = t.upos === 'VERB' || (t.upos === 'ADJ' && relation(t) === 'acl')
    const noun = t.upos === 'NOUN' || t.upos === 'PROPN'
    const one = verb ? verbFound(s, i, around) : noun ? nounFound(s, i, around) : undefined
    if (one && !isConditional(s, i) && !isRefusal(s, one, around)) found.push(one)
  })
  return dropFolded(found, s)
}
