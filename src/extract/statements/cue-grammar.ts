/**
 * The grammar of a cue that several mends ask for: is it passive, and does it tell somebody something.
 *
 * "was told" -> passive; "told parliament" -> tells; "said" -> neither.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'

/** Lemmas of verbs that take whom something is told. */
export const TOLD =
  /^(tell|assure|reassure|inform|remind|warn|ask|urge|promise|advise|notify|persuade|convince|order|instruct|brief)$/

export const isPassive = (s: Sentence, head: number): boolean =>
  s.tokens[head]!.xpos === 'VBN' &&
  (dependents(s, head, 'aux:pass', 'nsubj:pass').length > 0 ||
    dependents(s, head, 'aux').some(a => s.tokens[a]!.lemma.toLowerCase() === 'be'))
