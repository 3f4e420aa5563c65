/**
 * The subjects around a pronoun, by grammar: whom it cannot stand for, and whom it likely does.
 *
 * "Lund thanked him" -> him is not Lund; "Lund launched his campaign" -> his: Lund above; "Discussing his plan, Lund ..." ->
 * Lund ahead. Who the pronoun stands for is settled in pronouns.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'

/**
 * Heads that a pronoun in the object of a verb cannot stand for: the verb's subject, or the one it shares with the verb
 * it follows ("Lund met and thanked him", "Lund wants to thank him").
 */
export const barredSubjects = (sentence: Sentence, at: number): ReadonlySet<number> => {
  const t = sentence.tokens[at]!
  const barred = new Set<number>()
  if (relation(t) === 'nsubj' || t.deprel === 'nmod:poss' || /sel(f|ves)$/i.test(t.text)) return barred
  let verb = t.head
  for (let steps = 0; verb >= 0 && steps < 4; steps++) {
    const subjects = dependents(sentence, verb, 'nsubj')
    for (const i of subjects) barred.add(i)
    if (subjects.length > 0 || !/^(conj|xcomp)/.test(sentence.tokens[verb]!.deprel)) break
    verb = sentence.tokens[verb]!.head
  }
  return barred
}

/** The subject above a possessive or a subject, and the one that follows a clause without a subject of its own. */
export const subjectsAround = (sentence: Sentence, at: number): { above?: number; ahead?: number } => {
  const own = relation(sentence.tokens[at]!) === 'nsubj' ? sentence.tokens[at]!.head : -1
  let inside = at
  for (
    let i = sentence.tokens[at]!.head, steps = 0;
    i >= 0 && steps < 10;
    inside = i, i = sentence.tokens[i]!.head, steps++
  ) {
    if (i === own) continue
    const subject = dependents(sentence, i, 'nsubj').find(k => k !== inside)
    if (subject === undefined) continue
    if (subject < at) return { above: subject }
    return /^(advcl|obl)/.test(sentence.tokens[inside]!.deprel) ? { ahead: subject } : {}
  }
  return {}
}
