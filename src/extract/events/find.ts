/**
 * Finds the tellings of events in a sentence: verbs, nouns and reduced clauses that are triggers.
 *
 * "a missile strike on Lima killed 12 people" -> killed (ASSAULT) and, folded into it, strike.
 */
import type { Sentence } from '../../language/token.ts'
import { relation } from '../../language/tree.ts'
import { holds } from '../../text/span.ts'
import { isConditional } from './conditional.ts'
import { dropFolded } from './folding.ts'
import type { Around, Found } from './found.ts'
import { heldFound } from './held-found.ts'
import { nounFound } from './noun-found.ts'
import { isRefusal } from './refusal.ts'
import { stateFound } from './states.ts'
import { otherFound, verbFound } from './verb-found.ts'

export const findTellings = (s: Sentence, around: Around): Found[] => {
  const isEvent = (f: Found | undefined): f is Found =>
    f !== undefined && !isConditional(s, f.head) && !isRefusal(s, f, around)
  // "Beat Keller", "Will Strike": a word of a name.
  const isNamed = (i: number): boolean =>
    /^\p{Lu}/u.test(s.tokens[i]!.text) && s.names.some(n => holds(n, s.tokens[i]!) && n.end > s.tokens[i]!.end)
  const isVerb = (i: number): boolean =>
    !isNamed(i) && (s.tokens[i]!.upos === 'VERB' || (s.tokens[i]!.upos === 'ADJ' && relation(s.tokens[i]!) === 'acl'))
  const isNoun = (i: number): boolean => /^(NOUN|PROPN)$/.test(s.tokens[i]!.upos)
  const byLexicon = (i: number): Found | undefined =>
    heldFound(s, i, around) ??
    stateFound(s, i, around) ??
    (isVerb(i) ? verbFound(s, i, around) : isNoun(i) ? nounFound(s, i, around) : undefined)
  const indexes = s.tokens.map((_, i) => i)
  const known = indexes.map(byLexicon).filter(isEvent)
  const taken = new Set(known.map(f => f.head))
  const others = indexes
    .filter(i => isVerb(i) && !taken.has(i))
    .map(i => otherFound(s, i, { around, beside: known.length > 0 }))
    .filter(isEvent)
  return dropFolded(
    [...known, ...others].sort((a, b) => a.head - b.head),
    s,
  )
}
