/**
 * The spans of a reporting clause out of its grammar: source, cue, and the stretches of its content.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { dependents, relation, spanOf, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'

/** The word at `i` in small letters; nothing beyond the sentence. */
export const word = (s: Sentence, i: number): string => s.tokens[i]?.text.toLowerCase() ?? ''

/** Unbroken stretches of tokens as spans, punctuation at their ends left out. */
export const stretches = (s: Sentence, indexes: readonly number[]): Span[] => {
  const runs: number[][] = []
  for (const i of indexes) {
    const last = runs.at(-1)
    if (last && last.at(-1) === i - 1) last.push(i)
    else runs.push([i])
  }
  return runs.flatMap(run => {
    let a = 0
    let b = run.length - 1
    const bare = (i: number) => s.tokens[i]!.upos === 'PUNCT' && !/[“”"‘’«»]/.test(s.tokens[i]!.text)
    while (a <= b && (bare(run[a]!) || s.tokens[run[a]!]!.upos === 'CCONJ')) a++
    while (b >= a && bare(run[b]!)) b--
    return a <= b ? [spanOf(s, run[a]!, run[b]! + 1)] : []
  })
}

/** The cue with its auxiliaries, negation and particle. */
export const cueSpan = (s: Sentence, verb: number): Span => {
  const parts = [verb, ...dependents(s, verb, 'aux', 'aux:pass', 'compound:prt')].concat(
    dependents(s, verb, 'advmod').filter(i => /^(not|n[’']t|never|yet|also|neither)$/i.test(s.tokens[i]!.text)),
  )
  const near = parts.filter(i => Math.abs(i - verb) <= 5)
  return spanOf(s, Math.min(...near), Math.max(...near) + 1)
}

export const sourceSpan = (s: Sentence, subject: number): Span => {
  const skip = (t: Token) => t.head === subject && ['acl:relcl', 'parataxis', 'punct'].includes(t.deprel)
  const tree = subtree(s, subject, t => skip(t))
  let last = subject
  while (tree.includes(last + 1)) last++
  let first = subject
  // "a deal before the rains, but hardliners": a comma and a joining word part two clauses, not one phrase.
  while (tree.includes(first - 1) && !(s.tokens[first - 1]!.upos === 'CCONJ' && s.tokens[first - 2]?.text === ','))
    first--
  return spanOf(s, first, last + 1)
}

export const subjectOf = (s: Sentence, verb: number, depth = 0): number | undefined => {
  const own = dependents(s, verb, 'nsubj')[0]
  if (own !== undefined || depth > 2) return own
  // "after Oman offered": a name right before the verb is its subject, whatever the verb was hung on.
  const before = s.tokens[verb - 1]
  if (depth === 0 && before?.upos === 'PROPN' && /^(VBD|VBZ)$/.test(s.tokens[verb]!.xpos)) return verb - 1
  const t = s.tokens[verb]!
  const passive = dependents(s, verb, 'nsubj:pass').length > 0
  return !passive && t.head >= 0 && /^(conj|advcl|xcomp)$/.test(relation(t)) && s.tokens[t.head]!.upos === 'VERB'
    ? subjectOf(s, t.head, depth + 1)
    : undefined
}
