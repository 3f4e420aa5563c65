/**
 * Two finite verbs on one subject with nothing to join them: "two engineers kidnapped in July walked free".
 *
 * kidnapped, the root -> a participle of engineers; walked -> the root.
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend, type Tokens } from './mend.ts'

/** Verbs that never go without the one they are done to. */
const DONE_TO =
  /^(kidnap|abduct|seize|capture|arrest|detain|free|release|kill|wound|injure|hire|name|appoint|elect|impose|sign|trap|displace|expel|jail|imprison|evict|deport)$/

/** The finite verb without a subject that stands behind another with nothing to join them. */
const second = (tokens: Tokens, verb: number): number =>
  tokens.findIndex(
    (t, k) =>
      k > verb &&
      t.head === verb &&
      /^(ccomp|parataxis|advcl|xcomp)$/.test(t.deprel) &&
      t.xpos === 'VBD' &&
      kids(tokens, k, /^(nsubj|mark|expl)/).length === 0 &&
      !tokens.slice(verb, k).some(b => /^(,|and|but|or|that|;|:)$/i.test(b.text)),
  )

/** "Two engineers kidnapped in July walked free": of two finite verbs on one subject the first is a participle. */
export const reducedRelative: Mend = tokens => {
  const verb = tokens.findIndex((t, i) => {
    if (t.xpos !== 'VBD' || !DONE_TO.test(t.lemma.toLowerCase()) || kids(tokens, i, /^(obj|aux)/).length > 0)
      return false
    return second(tokens, i) >= 0 && kids(tokens, i, /^nsubj/).length === 1
  })
  if (verb < 0) return tokens
  const main = second(tokens, verb)
  const subject = kids(tokens, verb, /^nsubj/)[0]!
  const { head, deprel } = tokens[verb]!
  const changes = new Map<number, Partial<Token>>([
    [verb, { head: subject, deprel: 'acl', xpos: 'VBN' }],
    [main, { head, deprel }],
    [subject, { head: main, deprel: 'nsubj' }],
  ])
  for (const k of kids(tokens, verb, /./)) if (k > main && !changes.has(k)) changes.set(k, { head: main })
  return changed(tokens, changes)
}
