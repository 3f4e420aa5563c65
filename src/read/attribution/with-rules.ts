/**
 * The model's readings with those of grammar and surface: tails first, then turns of several words, then
 * second tellings that are joined on, then clauses that belong to another voice are cut out, plain clauses are read,
 * and last each source and content is told from the words of others beside it.
 *
 * The order matters: a later rule reads only what no earlier one has taken.
 */
import type { Sentence } from '../../language/token.ts'
import type { Attribution } from './attribution.ts'
import { clauseRule } from './clause-rule.ts'
import { ownVoices } from './foreign-clauses.ts'
import { withIdioms } from './idiom-rule.ts'
import { withFirstSource, withJoined } from './joined-tellings.ts'
import { isDoneTo } from './passive-stance.ts'
import { ofAntecedent, withoutNextSource } from './relative-source.ts'
import { withTails } from './tail-rule.ts'

export const withRules = (sentences: readonly Sentence[], found: readonly Attribution[]): Attribution[] => {
  const told = found.filter(a => !isDoneTo(a, sentences))
  const read = ownVoices(sentences, withJoined(sentences, withIdioms(sentences, withTails(sentences, told))))
  const all = withFirstSource(sentences, [...read, ...clauseRule(sentences, read)])
  return withoutNextSource(sentences, all).map(a => ofAntecedent(a, sentences))
}
