/**
 * Conditions: what a clause waits for. "if", "only if", "provided that", "unless", "until", "before", "only after".
 *
 * "would sign nothing unless the army first pulled back" -> unless: "the army first pulled back";
 * "no talks before withdrawal" -> only-after: "withdrawal". The negated main clause turns before and until to only-after.
 */
import type { Sentence } from '../language/token.ts'
import { dependents, relation, subtree } from '../language/tree.ts'
import type { Condition } from '../record/entries.ts'
import type { Span } from '../text/span.ts'

export interface ConditionFound {
  readonly relation: Condition['relation']
  /** The condition's own words, without its conjunction. */
  readonly words: Span
  /** The conjunction, for the extent of the whole. */
  readonly mark: Span
  /** Token index of the condition's head. */
  readonly head: number
}

const CLAUSE_MARKS = /^(if|unless|until|till|before|after|once|provided|providing|should|were|when)$/

const spanFrom = (s: Sentence, indexes: readonly number[]): Span | undefined => {
  const real = indexes.filter(i => s.tokens[i]!.upos !== 'PUNCT' || /[“”"]/.test(s.tokens[i]!.text))
  const first = real[0]
  const last = real.at(-1)
  return first === undefined || last === undefined
    ? undefined
    : { start: s.tokens[first]!.start, end: s.tokens[last]!.end }
}

const NEGATIVE = /^(no|not|n[’']t|never|nothing|neither|nor|nobody|none|without|refuse|reject|oppose|decline|cannot)$/i

/** True where the clause around a verb is negated or says that something stays as it is ("will stay closed until"). */
const isNegative = (s: Sentence, verb: number): boolean => {
  const around = [verb, ...dependents(s, verb, 'advmod', 'aux', 'nsubj', 'nsubj:pass', 'obj', 'det', 'xcomp', 'expl')]
  const words = around.flatMap(i => [i, ...dependents(s, i, 'det', 'advmod')])
  if (words.some(i => NEGATIVE.test(s.tokens[i]!.text) || NEGATIVE.test(s.tokens[i]!.lemma))) return true
  return /^(stay|remain|keep|rule)$/.test(s.tokens[verb]!.lemma)
}

const relationOf = (mark: string, before: string, negative: boolean): Condition['relation'] | undefined => {
  const only = /\b(only|not)\s*$/i.test(before)
  if (mark === 'unless') return 'unless'
  if (mark === 'until' || mark === 'till') return 'only-after'
  if (mark === 'before') return negative ? 'only-after' : undefined
  if (mark === 'after' || mark === 'once') return only ? 'only-after' : 'after'
  if (mark === 'when') return only ? 'only-after' : undefined
  if (mark === 'if' || mark === 'provided' || mark === 'providing' || mark === 'should' || mark === 'were')
    return only && /\bonly\s*$/i.test(before) ? 'only-if' : 'if'
  return undefined
}

/** Conditions that hang on a predicate, directly or through the verb it hangs on. */
export const conditionsOf = (s: Sentence, head: number, text: string): ConditionFound[] => {
  const found: ConditionFound[] = []
  const negative = isNegative(s, head)
  const push = (clause: number, markAt: number, word: string): void => {
    const before = text.slice(Math.max(s.start, s.tokens[markAt]!.start - 8), s.tokens[markAt]!.start)
    const rel = relationOf(word, before, negative)
    if (!rel) return
    const inside = subtree(
      s,
      clause,
      (t, i) =>
        i === markAt ||
        (t.head === clause &&
          (t.deprel === 'parataxis' || t.deprel === 'mark' || (relation(t) === 'case' && i < clause))),
    )
    const words = spanFrom(
      s,
      inside.filter(i => i > markAt || s.tokens[i]!.start > s.tokens[markAt]!.end),
    )
    const mark = s.tokens[markAt]!
    if (words) found.push({ relation: rel, words, mark: { start: mark.start, end: mark.end }, head: clause })
  }
  for (const clause of dependents(s, head, 'advcl')) {
    const marks = dependents(s, clause, 'mark', 'advmod', 'aux')
    const markAt = marks.find(i => CLAUSE_MARKS.test(s.tokens[i]!.text.toLowerCase()) && i < clause)
    if (markAt !== undefined) push(clause, markAt, s.tokens[markAt]!.text.toLowerCase())
    else if (/^(provided|providing)$/i.test(s.tokens[clause]!.text)) {
      const inner = dependents(s, clause, 'ccomp')[0]
      if (inner !== undefined) {
        const words = spanFrom(
          s,
          subtree(s, inner, t => t.deprel === 'mark'),
        )
        if (words)
          found.push({
            relation: 'if',
            words,
            mark: { start: s.tokens[clause]!.start, end: s.tokens[clause]!.end },
            head: inner,
          })
      }
    }
  }
  for (const noun of dependents(s, head, 'obl')) {
    const markAt = dependents(s, noun, 'case').find(i =>
      /^(before|after|until|without)$/.test(s.tokens[i]!.text.toLowerCase()),
    )
    if (markAt === undefined) continue
    if (
      /^(NUM|PROPN)$/.test(s.tokens[noun]!.upos) ||
      /\b(day|week|month|year|hour|monday|tuesday|wednesday|thursday|friday|saturday|sunday|end|midnight|noon|morning|evening)\b/i.test(
        s.tokens[noun]!.lemma,
      )
    )
      continue
    const word = s.tokens[markAt]!.text.toLowerCase()
    if (word === 'without') {
      if (!negative) continue
      const words = spanFrom(
        s,
        subtree(s, noun, (_, i) => i === markAt),
      )
      if (words)
        found.push({
          relation: 'unless',
          words,
          mark: { start: s.tokens[markAt]!.start, end: s.tokens[markAt]!.end },
          head: noun,
        })
    } else if (negative || word !== 'until') push(noun, markAt, word)
  }
  return found
}
