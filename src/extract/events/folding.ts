/**
 * Leaves one telling where a verb and its noun tell the same: the clause of the verb, or the noun that the verb only lends tense.
 *
 * "launched an attack" -> one; "halt hostilities" -> the halting only.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { holds } from '../../text/span.ts'
import type { Found } from './found.ts'
import { subjectsOf } from './subjects.ts'

/** "halt hostilities", "end the siege": the ending is the event, not what it ends. */
const isEnding = (f: Found): boolean => f.verbal && f.trigger.type === 'RETREAT'

/** A noun that is subject or object of an event verb of its own kind is told by that verb's clause already. */
const isFoldedNoun = (f: Found, found: readonly Found[], s: Sentence): boolean => {
  const { head, deprel } = s.tokens[f.head]!
  // "The capture of the town ended the siege": what ends something else is told besides.
  if (
    deprel === 'nsubj' &&
    found.some(o => isEnding(o) && o.head === f.light && dependents(s, o.head, 'obj').length > 0)
  )
    return false
  if (f.trigger.type !== 'RETREAT' && found.some(o => isEnding(o) && o.head === f.light)) return true
  return (
    /^(nsubj|obj|obl|nsubj:pass)$/.test(deprel) &&
    found.some(
      o =>
        o.verbal &&
        o.head === head &&
        (o.trigger.type === f.trigger.type || (!o.trigger.weak && f.trigger.type === 'SANCTION')),
    )
  )
}

const STARTS = /^(begin|start|continue|keep|resume|proceed|go)$/
const STOPS = /^(stop|cease|halt|quit|suspend)$/

/** A verb that only lends its tense to a noun, or means little beside one, is told by the noun. */
const isFoldedVerb = (
  f: Found,
  { nouns, all }: { nouns: readonly Found[]; all: readonly Found[] },
  s: Sentence,
): boolean => {
  const isOuter = (o: Found): boolean => !o.trigger.weak && holds(f.words, o.words)
  const subjects = f.trigger.weak ? subjectsOf(s, f.head) : []
  if (f.trigger.weak && nouns.some(o => isOuter(o) || subjects.includes(o.head))) return true
  // "began clearing mines": the clearing; "stopped sending readings": the stopping.
  const { head, deprel } = s.tokens[f.head]!
  const up = head >= 0 ? s.tokens[head]!.lemma : ''
  if (deprel === 'xcomp' && (STOPS.test(up) || (f.trigger.weak && STARTS.test(up))) && all.some(o => o.head === head))
    return true
  const completed = (o: Found): boolean =>
    !o.trigger.weak && s.tokens[o.head]!.head === f.head && s.tokens[o.head]!.deprel === 'xcomp'
  if (f.trigger.weak && STARTS.test(s.tokens[f.head]!.lemma) && all.some(completed)) return true
  return !isEnding(f) && nouns.some(o => o.light === f.head)
}

/** Nouns first: a noun that folds into its verb must not take the verb with it. */
export const dropFolded = (found: readonly Found[], s: Sentence): Found[] => {
  const nouns = found.filter(f => !f.verbal && !isFoldedNoun(f, found, s))
  return found.filter(f => (f.verbal ? !isFoldedVerb(f, { nouns, all: found }, s) : nouns.includes(f)))
}
