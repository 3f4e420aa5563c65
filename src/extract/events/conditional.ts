/**
 * True where a word stands only in a condition: what a condition waits for is no event.
 *
 * "if the army pulled back", "unless the drones are withdrawn", "only after Tripoli publishes its logs".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'

const MARKS = /^(if|unless|provided|providing|lest|until|till|assuming)$/
const LATE = /^(after|once|when)$/
const AHEAD = /^(will|would|shall|won|’ll|'ll|must|willing|ready|prepared)$/i
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
  if (!late) return false
  const modals = dependents(s, governor, 'aux').map(i => s.tokens[i]!.text.toLowerCase())
  // "will stay out after the talks collapsed": a plain past behind a plain future has been.
  const been = s.tokens[clause]!.xpos === 'VBD' && modals.every(m => /^(will|shall|can|’ll|'ll)$/.test(m))
  return !been && modals.some(m => OPEN.test(m))
}

/** "would have sued", "could have been killed": what did not come to be. */
const isCounterfactual = (s: Sentence, word: number): boolean => {
  const aux = dependents(s, word, 'aux').map(i => s.tokens[i]!.text.toLowerCase())
  return aux.some(a => /^(would|could|might|should)$/.test(a)) && aux.includes('have')
}

const OPENERS =
  /^(?:(?:but|and|so|that|then) )?(?:if|unless|provided|providing|assuming|as long as|so long as|in the event|in case|on condition|on the condition|only after|only when|only once|only if|even if|should|were|had|once|until|till|suppose|supposing)\b/
const WITH_MODAL = /\b(?:only after|only when|only once|once|should|were|had)\b/

/** By the words alone, where the parse hides it: the stretch between commas that holds the word begins as a condition does. */
const opensSegment = (s: Sentence, word: number): boolean => {
  let first = word
  while (first > 0 && !/^[,;:—–“”"]$/.test(s.tokens[first - 1]!.text)) first--
  const words = s.tokens.slice(first, first + 5).map(t => t.text.toLowerCase())
  const found = OPENERS.exec(words.join(' '))
  // "drivers dismissed in September" are so in a condition too; "Duarte, had spoken" only goes on after a name.
  const goesOn =
    /^(should|were|had)$/.test(found?.[0].trim() ?? '') &&
    !/^(NOUN|PROPN|PRON|DET)$/.test(s.tokens[first + 1]?.upos ?? '')
  if (
    !found ||
    goesOn ||
    first === word ||
    s.tokens[word]!.deprel.startsWith('acl') ||
    s.tokens.some(t => t.text === '?')
  )
    return false
  // "Once a week", "had arrived", "until Monday": a condition has a verb, and what waits for it has a modal.
  if (!s.tokens.slice(first, word + 1).some(t => /^(VERB|AUX|NOUN)$/.test(t.upos))) return false
  const open = s.tokens.some((t, i) => OPEN.test(t.text.toLowerCase()) && i !== first)
  return !WITH_MODAL.test(found[0]) || open
}

/**
 * "will sail before the port is mined", "is ready to talk after Lima pulls back": a present behind what is ahead is ahead too,
 * by the words alone, since a parse takes the conjunction for a preposition.
 */
const isAhead = (s: Sentence, word: number): boolean => {
  const verbs = [...dependents(s, word, 'aux', 'aux:pass', 'cop'), word].map(i => s.tokens[i]!.xpos)
  if (s.tokens[word]!.upos !== 'VERB' || !verbs.some(x => /^VB[ZP]$/.test(x))) return false
  let first = word - 1
  while (first > word - 8 && /^(DET|ADJ|NOUN|PROPN|NUM|PRON|AUX|PART)$/.test(s.tokens[first]?.upos ?? '')) first--
  if (first === word - 1 || !/^(before|after|once)$/i.test(s.tokens[first]?.text ?? '')) return false
  return s.tokens.slice(Math.max(0, first - 12), first).some(t => AHEAD.test(t.text))
}

export const isConditional = (s: Sentence, word: number): boolean => {
  if (isCounterfactual(s, word) || opensSegment(s, word) || isAhead(s, word)) return true
  const { head, deprel } = s.tokens[word]!
  if (/^nsubj/.test(deprel) && head >= 0 && isCounterfactual(s, head)) return true
  for (let at = word, steps = 0; at >= 0 && steps < 8; steps++) {
    const t = s.tokens[at]!
    const rel = relation(t)
    if ((rel === 'advcl' || rel === 'ccomp' || (rel === 'obl' && steps === 0)) && opens(s, at)) return true
    if (rel === 'root' || rel === 'parataxis') return false
    at = t.head
  }
  return false
}
