/**
 * What comes to nothing: "the exchange fell through", "the talks fell apart", "the plan came to naught".
 *
 * A verb of falling or coming with the word that makes it a failure -> true; "the town fell", "came to Geneva" -> false.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'

export const isCollapse = (s: Sentence, verb: number): boolean => {
  const { lemma } = s.tokens[verb]!
  const next = s.tokens[verb + 1]?.text.toLowerCase() ?? ''
  if (lemma === 'fall') return /^(through|apart|flat)$/.test(next)
  return (
    /^(come|lead|amount|go)$/.test(lemma) &&
    (next === 'nowhere' || dependents(s, verb, 'obl').some(i => /^(nothing|naught|nought)$/i.test(s.tokens[i]!.text)))
  )
}
