/**
 * Verbs that the parse takes for a participle or a noun: "the Commission on Wednesday imposed tariffs", "negotiators last met".
 *
 * imposed, a modifier of tariffs -> the root with its subject and object.
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend } from './mend.ts'

/** "The Commission on Wednesday imposed tariffs": a participle between a subject and its noun is the verb. */
export const verbTakenForParticiple: Mend = tokens => {
  const noun = tokens.findIndex(
    (t, i) => t.upos === 'NOUN' && kids(tokens, i, /^nsubj$/).length > 0 && kids(tokens, i, /^cop$/).length === 0,
  )
  if (noun < 0) return tokens
  const subjects = kids(tokens, noun, /^nsubj$/)
  const { head, deprel } = tokens[noun]!
  // "Moldrava and Kestia each handed over 95 prisoners", the subject under the object.
  if (deprel === 'obj' && head > subjects[0]! && head < noun && isVerbal(tokens[head]!)) {
    const own = kids(tokens, head, /^nsubj/)
    const floating = own.every(o => /^(each|both|all)$/i.test(tokens[o]!.text))
    if (!floating) return tokens
    return changed(
      tokens,
      new Map<number, Partial<Token>>([
        ...own.map(o => [o, { deprel: 'advmod' }] as const),
        ...subjects.map(i => [i, { head }] as const),
        [head, { xpos: 'VBD' }],
      ]),
    )
  }
  const verb = kids(tokens, noun, /^amod$/).find(i => i > subjects[0]! && tokens[i]!.xpos === 'VBN')
  if (verb === undefined || tokens.slice(subjects[0], verb).some(t => /^(,|the|a|an)$/i.test(t.text))) return tokens
  const changes = new Map<number, Partial<Token>>([
    [verb, { head, deprel, xpos: 'VBD', upos: 'VERB' }],
    [noun, { head: verb, deprel: 'obj' }],
  ])
  for (const k of kids(tokens, noun, /^(nsubj|advcl|punct|parataxis|ccomp|obl)/)) changes.set(k, { head: verb })
  return changed(tokens, changes)
}

const isVerbal = (t: Token): boolean => t.upos === 'VERB'

/** "Negotiators last met in Geneva": a word that is only ever a past tense, taken for a noun. */
export const pastTakenForNoun: Mend = tokens => {
  const verb = tokens.findIndex((t, i) => i > 0 && t.text === 'met' && t.upos === 'NOUN')
  const subject = verb < 0 ? -1 : tokens[verb]!.head
  if (subject < 0 || subject > verb || !/^(NOUN|PROPN|PRON)$/.test(tokens[subject]!.upos)) return tokens
  const { head, deprel } = tokens[subject]!
  const changes = new Map<number, Partial<Token>>([
    [verb, { upos: 'VERB', xpos: 'VBD', lemma: 'meet', head, deprel }],
    [subject, { head: verb, deprel: 'nsubj' }],
  ])
  tokens.forEach((t, k) => {
    if (t.head === subject && k > verb) changes.set(k, { head: verb })
    if (t.head === verb && /^nmod/.test(t.deprel)) changes.set(k, { deprel: 'obl' })
    if (t.head === verb && k < verb && t.deprel === 'amod') changes.set(k, { deprel: 'advmod' })
  })
  return changed(tokens, changes)
}
