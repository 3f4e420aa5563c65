/**
 * Not answering, as a clause: who keeps silent, the words for it, and what about.
 *
 * "has yet to disclose details of it" -> content "details of it"; "Kyiv has not answered" -> content the whole clause.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { stretches, subjectOf, word } from './clause-spans.ts'
import { isOneOf, SILENCE_VERBS } from './clause-words.ts'

export interface Silence {
  /** -1 where nobody is named: "its figures could not be verified". */
  readonly subject: number
  /** First and last token of the cue. */
  readonly cue: readonly [number, number]
  readonly content: readonly Span[]
}

const NOT = /^(not|n[’']t|never|neither)$/
const PUBLIC =
  /^(disclose|say|reveal|publish|specify|explain|confirm|name|release|comment|reply|respond|answer|react|elaborate|acknowledge|admit|address|announce|provide|produce|present)$/

const negation = (s: Sentence, verb: number): number | undefined =>
  dependents(s, verb, 'advmod', 'cc').find(i => i < verb && NOT.test(word(s, i)))

/** "have yet to reply": index of "have" where the verb at `verb` hangs on it. */
const yetTo = (s: Sentence, verb: number): number | undefined => {
  if (word(s, verb - 1) !== 'to' || !/^(yet|still)$/.test(word(s, verb - 2))) return undefined
  return /^(has|have|had)$/.test(word(s, verb - 3)) ? verb - 3 : undefined
}

const complements = (s: Sentence, verb: number): number[] =>
  dependents(s, verb, 'obj', 'ccomp', 'xcomp', 'obl', 'advcl').filter(
    i =>
      i > verb &&
      (relation(s.tokens[i]!) === 'obl'
        ? dependents(s, i, 'case').some(c => /^(to|on|about|for|of|whether)$/.test(word(s, c)))
        : relation(s.tokens[i]!) !== 'advcl' || dependents(s, i, 'mark').some(c => /^(whether|if)$/.test(word(s, c)))),
  )

const subjectNear = (s: Sentence, verb: number, first: number): number | undefined => {
  const own = subjectOf(s, verb)
  if (own !== undefined) return own
  const top = s.tokens[verb]!.head
  if (top >= 0 && Math.abs(top - first) <= 1) return subjectOf(s, top)
  return undefined
}

/** The clause from its subject to its end, without what is joined to it. */
const whole = (s: Sentence, subject: number, verb: number): Span[] => {
  const top = word(s, verb - 1) === 'to' && s.tokens[verb]!.head >= 0 ? s.tokens[verb]!.head : verb
  const skip = (rel: string): boolean => /^(conj|cc|parataxis|advcl)/.test(rel)
  const tree = new Set([
    ...subtree(s, top, (t, i) => skip(t.deprel) && i > verb),
    ...subtree(s, verb, (t, i) => skip(t.deprel) && i > verb),
    ...subtree(s, subject),
  ])
  const from = Math.min(...subtree(s, subject))
  const indexes: number[] = []
  for (let i = from; tree.has(i); i++) indexes.push(i)
  return indexes.at(-1)! >= verb ? stretches(s, indexes) : []
}

/** The silence that the verb at `verb` tells of; undefined where it tells of none. */
export const silenceAt = (s: Sentence, verb: number): Silence | undefined => {
  const lemma = s.tokens[verb]!.lemma.toLowerCase()
  const yet = yetTo(s, verb)
  const refuses = /^(decline|refuse)$/.test(lemma)
  const not = negation(s, verb)
  if (yet !== undefined ? !PUBLIC.test(lemma) : !isOneOf(SILENCE_VERBS, lemma) || !(refuses || not !== undefined))
    return undefined
  const aux = dependents(s, verb, 'aux', 'aux:pass').filter(i => i < verb && verb - i <= 5)
  const first = yet ?? Math.min(verb, ...aux, ...(not === undefined ? [] : [not]))
  const passive = dependents(s, verb, 'nsubj:pass')[0]
  if (passive !== undefined && passive < verb && dependents(s, verb, 'aux:pass').length > 0) {
    const agent = dependents(s, verb, 'obl', 'obl:agent').some(i =>
      dependents(s, i, 'case').some(c => word(s, c) === 'by'),
    )
    if (agent || !/^(verify|confirm|corroborate)$/.test(lemma)) return undefined
    return { subject: -1, cue: [first, verb], content: stretches(s, subtree(s, passive)) }
  }
  const subject = subjectNear(s, verb, first)
  if (subject === undefined || subject > verb) return undefined
  const inner = complements(s, verb)
  // "did not return fire" is no silence: a call, a message or a request is what one leaves unanswered.
  if (
    lemma === 'return' &&
    !inner.some(i => /^(call|message|request|e-?mail|inquiry|enquiry)$/.test(s.tokens[i]!.lemma))
  )
    return undefined
  if (refuses && !inner.some(i => relation(s.tokens[i]!) === 'xcomp')) return undefined
  const words = [...new Set(inner.flatMap(i => subtree(s, i, t => /^(conj|cc|parataxis)$/.test(t.deprel))))]
  const content =
    inner.length > 0
      ? stretches(
          s,
          words.filter(i => i > verb).sort((a, b) => a - b),
        )
      : whole(s, subject, verb)
  return content.length > 0 ? { subject, cue: [first, verb], content } : undefined
}
