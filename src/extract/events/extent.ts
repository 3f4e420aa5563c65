/**
 * The words of an event: the smallest clause or noun phrase that holds the trigger and its arguments.
 *
 * In "On Thursday, a missile strike on Kyiv killed 12 people, officials said", killed has "On Thursday, ... 12 people".
 */
import type { Sentence } from '../../language/token.ts'
import { relation, runAround, spanOf, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'

const CUT = new Set(['ccomp', 'parataxis', 'acl:relcl', 'cc', 'discourse'])
const NOUN_CUT = new Set([
  'acl:relcl',
  'appos',
  'conj',
  'cc',
  'case',
  'parataxis',
  'punct',
  'advcl',
  'cop',
  'aux',
  'mark',
])

/** The clause of a verb with its arguments, without clauses of its own. */
export const clauseOf = (s: Sentence, head: number): Span => {
  const skip = (i: number): boolean => {
    const t = s.tokens[i]!
    if (t.head !== head) return t.deprel === 'acl:relcl'
    if (CUT.has(t.deprel)) return true
    if (t.deprel === 'advcl' || t.deprel === 'mark') return true
    return relation(t) === 'conj'
  }
  const run = runAround(
    subtree(s, head, (_, i) => skip(i)),
    head,
  )
  const isMark = (i: number): boolean => s.tokens[i]!.upos === 'PUNCT'
  let first = run[0]!
  let last = run.at(-1)!
  while (first < head && isMark(first)) first++
  while (last > head && isMark(last)) last--
  return spanOf(s, first, last + 1)
}

/** A noun with what hangs on it, without relative clauses: "a missile strike on Kyiv". */
export const nounWords = (s: Sentence, head: number): Span => {
  const skip = (i: number): boolean => {
    const t = s.tokens[i]!
    return t.head === head && (NOUN_CUT.has(t.deprel) || relation(t) === 'nsubj')
  }
  const run = runAround(
    subtree(s, head, (_, i) => skip(i)),
    head,
  )
  return spanOf(s, run[0]!, run.at(-1)! + 1)
}
