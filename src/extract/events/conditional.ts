/**
 * True where a word stands only in a condition: what a condition waits for is no event.
 *
 * "if the army pulled back", "unless the drones are withdrawn", "only after Tripoli publishes its logs".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'

const MARKS = /^(if|unless|provided|providing|lest|until|till|assuming)$/
const LATE = /^(after|once|when)$/
const OPEN = /^(will|would|can|could|may|might|shall|should|must)$/

/** "Had Ankara closed the dam", "Should talks fail", "Were it to withdraw": the auxiliary before its subject. */
const isInverted = (s: Sentence, clause: number): boolean => {
  const subject = dependents(s, clause, 'nsubj', 'nsubj:pass')[0]
  const aux = dependents(s, clause, 'aux', 'cop')[0]
  return (
    subject !== undefined &&
    aux !== undefined &&
    aux < subject &&
    /^(had|should|were)$/i.test(s.tokens[aux]!.text) &&
    !s.tokens.slice(clause).some(t => t.text === '?')
  )
}

const opens = (s: Sentence, clause: number): boolean => {
  const words = dependents(s, clause, 'mark', 'advmod', 'case').filter(i => i < clause)
  if (words.some(i => MARKS.test(s.tokens[i]!.text.toLowerCase()))) return true
  if (isInverted(s, clause)) return true
  const governor = s.tokens[clause]!.head
  if (governor < 0) return false
  const head = s.tokens[governor]!
  // "provided that X": the parser may make the participle a clause of its own.
  if (/^(provided|providing|assuming)$/i.test(head.text) && relation(s.tokens[clause]!) === 'ccomp') return true
  const late = words.some(i => LATE.test(s.tokens[i]!.text.toLowerCase()))
  return late && dependents(s, governor, 'aux').some(i => OPEN.test(s.tokens[i]!.text.toLowerCase()))
}

/** "would have sued", "could have been killed": what did not come to be. */
const isCounterfactual = (s: Sentence, word: number): boolean => {
  const aux = dependents(s, word, 'aux').map(i => s.tokens[i]!.text.toLowerCase())
  return aux.some(a => /^(would|could|might|should)$/.test(a)) && aux.includes('have')
}

export const isConditional = (s: Sentence, word: number): boolean => {
  if (isCounterfactual(s, word)) return true
  for (let at = word, steps = 0; at >= 0 && steps < 8; steps++) {
    const t = s.tokens[at]!
    const rel = relation(t)
    if ((rel === 'advcl' || rel === 'ccomp' || (rel === 'obl' && steps === 0)) && opens(s, at)) return true
    if (rel === 'root' || rel === 'parataxis') return false
    at = t.head
  }
  return false
}
