/**
 * "Talks between the army and the brigades took place": what stands behind "between A and" is B, not the subject of the verb.
 *
 * brigades, the subject of took -> joined to army; talks -> the subject of took.
 */
import type { Token } from '../../../language/token.ts'
import { changed, kids, type Mend } from './mend.ts'

const SUBORDINATOR = /^(after|before|since|until|till|as|while|once|because|when|that)$/i

export const between: Mend = tokens => {
  const first = tokens.findIndex(
    (t, i) =>
      kids(tokens, i, /^case$/).some(c => /^between$/i.test(tokens[c]!.text)) &&
      kids(tokens, i, /^conj$/).length === 0 &&
      t.head >= 0,
  )
  if (first < 0) return tokens
  const and = first + 1
  if (!/^and$/i.test(tokens[and]?.text ?? '')) return tokens
  const verb = tokens[and]!.head
  if (verb <= and || tokens[verb]!.upos !== 'VERB') return tokens
  const second = kids(tokens, verb, /^nsubj/).find(k => k > and)
  if (second === undefined || kids(tokens, verb, /^nsubj/).length > 1) return tokens
  // The noun that has two sides: it stands before "between" and may be the subject.
  const noun = tokens[first]!.head
  const t = tokens[noun]
  if (!t || noun > first || !/^(NOUN|PROPN)$/.test(t.upos)) return tokens
  const passive = kids(tokens, verb, /^aux:pass$/).length > 0
  const changes = new Map<number, Partial<Token>>([
    [and, { head: second }],
    [second, { head: first, deprel: 'conj' }],
    [noun, { head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' }],
  ])
  const mark = kids(tokens, noun, /^case$/).find(c => SUBORDINATOR.test(tokens[c]!.text))
  if (mark !== undefined) {
    changes.set(mark, { head: verb, deprel: 'mark' })
    changes.set(verb, { deprel: 'advcl' })
  } else if (kids(tokens, noun, /^case$/).length > 0) return tokens
  else if (tokens[verb]!.head === noun) changes.set(verb, { head: t.head, deprel: t.deprel })
  return changed(tokens, changes)
}

/** "after talks with the mayor broke down": no finite clause begins with "with"; the noun before it is the subject. */
export const withClause: Mend = tokens => {
  const verb = tokens.findIndex(
    (t, i) =>
      /^(VBD|VBZ|VBP)$/.test(t.xpos) &&
      kids(tokens, i, /^mark$/).some(m => /^(with|between|over|about|against|of)$/i.test(tokens[m]!.text) && m < i),
  )
  if (verb < 0) return tokens
  const preposition = kids(tokens, verb, /^mark$/)[0]!
  const [party, ...more] = kids(tokens, verb, /^nsubj$/)
  const noun = preposition - 1
  const t = tokens[noun]
  if (party === undefined || more.length > 0 || party < preposition || t?.upos !== 'NOUN') return tokens
  const mark = kids(tokens, noun, /^case$/).find(c => SUBORDINATOR.test(tokens[c]!.text))
  if (mark === undefined || t.deprel !== 'obl') return tokens
  return changed(
    tokens,
    new Map<number, Partial<Token>>([
      [preposition, { head: party, deprel: 'case' }],
      [party, { head: noun, deprel: 'nmod' }],
      [noun, { head: verb, deprel: 'nsubj' }],
      [mark, { head: verb, deprel: 'mark' }],
      [verb, { deprel: 'advcl' }],
    ]),
  )
}
