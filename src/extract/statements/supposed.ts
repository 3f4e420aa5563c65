/**
 * Is what a cue tells only supposed? A rejection, a demand or a word that stands in a condition has been said by nobody.
 *
 * "If members reject the deal", "should the board refuse", "whether the union accepts is unclear" -> true;
 * "He resigned, if the paper is to be believed", "the board, which refused" -> false.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'

const CONDITION = /^(?:if|unless|whether|provided|providing|assuming|lest|supposing)$/i
/** Of what is still to come only in the present: "once parliament approves", not "once parliament had approved". */
const AHEAD = /^(?:once|until|till|before)$/i

/** "provided that he pays": taggers take the conjunction for a verb over the clause. */
const PROVIDED = /^(?:provided|providing|assuming|supposing|granted)$/i

/** The verb itself and those it is joined to, so that a mark on the first counts for all. */
const joined = (s: Sentence, verb: number): number[] => {
  const all = [verb]
  for (let i = verb; relation(s.tokens[i]!) === 'conj' && s.tokens[i]!.head >= 0 && all.length < 5; ) {
    i = s.tokens[i]!.head
    all.push(i)
  }
  return all
}

/** "Should the board refuse": the auxiliary stands before its subject, at the head of the clause. */
const inverted = (s: Sentence, verb: number): boolean => {
  const helper = dependents(s, verb, 'aux')[0]
  const subject = dependents(s, verb, 'nsubj')[0]
  if (helper === undefined || subject === undefined || helper > subject || subject > verb) return false
  return /^(?:should|were|had)$/i.test(s.tokens[helper]!.text) && s.tokens.at(-1)!.text !== '?'
}

export const isSupposed = (s: Sentence, verb: number): boolean =>
  joined(s, verb).some(v => {
    const over = s.tokens[s.tokens[v]!.head]
    if (over && PROVIDED.test(over.text) && s.tokens[v]!.head < v && relation(s.tokens[v]!) === 'ccomp') return true
    const marks = dependents(s, v, 'mark', 'advmod').filter(i => i < v)
    const present = /^VB[ZP]?$/.test(s.tokens[verb]!.xpos)
    return (
      marks.some(i => CONDITION.test(s.tokens[i]!.text) || (present && AHEAD.test(s.tokens[i]!.text))) || inverted(s, v)
    )
  })
