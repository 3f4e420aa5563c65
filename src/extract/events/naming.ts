/**
 * Calling somebody something: "called the vote disappointing" -> true; "called a vote" -> false.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'

/** "called the vote disappointing", "called him a liar": a name given, no call. */
export const isNaming = (s: Sentence, i: number): boolean => {
  const object = dependents(s, i, 'obj', 'iobj')[0]
  if (object === undefined || dependents(s, i, 'compound:prt').length > 0) return false
  const next = s.tokens[object + 1]
  return (
    dependents(s, i, 'xcomp').length > 0 ||
    dependents(s, i, 'obj', 'iobj').length > 1 ||
    (next !== undefined && (/^["“'‘`]/.test(next.text) || next.upos === 'ADJ' || /^an?$/i.test(next.text)))
  )
}
