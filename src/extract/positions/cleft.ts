/**
 * Stands told in front of what they are about: "What we cannot stomach is a foreman paid by the owners", "all we want is a roof".
 *
 * Borne by the subject between "what" and its verb; "what happened is" takes none.
 */
import type { Sentence } from '../../language/token.ts'
import { type Clause, lower } from './clauses.ts'
import { NOT, type Trigger } from './trigger.ts'

export const cleft = (s: Sentence, main: Clause): Trigger | undefined => {
  const first = main.findIndex(i => !/^[“”"‘’]$/.test(s.tokens[i]!.text))
  if (first < 0 || !/^(what|all)$/.test(lower(s, main[first]!))) return undefined
  const be = main.findIndex(
    (i, k) => k > first + 2 && /^(is|was|are|were|'s)$/.test(lower(s, i)) && s.tokens[main[k - 1]!]!.upos === 'VERB',
  )
  if (be < 0) return undefined
  const verb = main[be - 1]!
  const no = main.slice(first, be).some(i => NOT.test(lower(s, i)))
  const lemma = s.tokens[verb]!.lemma.toLowerCase()
  const agent = main.slice(first + 1, be).find(i => /^(PRON|NOUN|PROPN)$/.test(s.tokens[i]!.upos))
  const who = agent === undefined ? {} : { agent }
  if (
    no &&
    /^(accept|stomach|swallow|tolerate|allow|do|want|sign|agree|support|stand|have|permit|concede|give|countenance|bear)$/.test(
      lemma,
    )
  )
    return { at: be - 1, stance: 'oppose', ...who }
  return !no && /^(want|demand|ask|seek|need|insist|request|require|propose)$/.test(lemma)
    ? { at: be - 1, stance: 'insist', ...who }
    : undefined
}
