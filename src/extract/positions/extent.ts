/**
 * The words of a position: its clause with the condition, without the reporting words put between.
 *
 * "The Union would sign nothing, he told Radio T, unless the army pulled back" -> two stretches.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, subtree } from '../../language/tree.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { ConditionFound } from '../conditions.ts'

const LEFT_OUT = new Set(['parataxis', 'acl:relcl', 'cc', 'discourse', 'mark'])

export const positionWords = (
  s: Sentence,
  head: number,
  conditions: readonly ConditionFound[],
  cues: readonly Span[],
): Span[] => {
  const keep = new Set(conditions.map(c => c.head))
  const tree = subtree(s, head, (t, i) => {
    if (t.head !== head) return false
    if (keep.has(i)) return false
    if (LEFT_OUT.has(t.deprel)) return true
    if (relation(t) === 'conj' && /VERB|ADJ|AUX/.test(t.upos)) return true
    return t.deprel === 'advcl' && dependents(s, i, 'mark').length > 0 && cues.some(c => overlaps(c, t))
  }).filter(i => !cues.some(c => overlaps(c, s.tokens[i]!) && i !== head))
  const runs: number[][] = []
  for (const i of tree) {
    const last = runs.at(-1)
    const gap = last
      ? s.tokens.slice(last.at(-1)! + 1, i).every(t => t.upos === 'PUNCT' || t.upos === 'SCONJ' || t.text.length < 3)
      : false
    if (last && (last.at(-1) === i - 1 || gap)) last.push(i)
    else runs.push([i])
  }
  const spans: Span[] = []
  for (const run of runs) {
    let a = 0
    let b = run.length - 1
    while (a < b && s.tokens[run[a]!]!.upos === 'PUNCT' && !/[“"‘]/.test(s.tokens[run[a]!]!.text)) a++
    while (b > a && s.tokens[run[b]!]!.upos === 'PUNCT' && !/[”"’]/.test(s.tokens[run[b]!]!.text)) b--
    const first = s.tokens[run[a]!]!
    const last = s.tokens[run[b]!]!
    if (last.end - first.start > 3 && first.upos !== 'PUNCT') spans.push({ start: first.start, end: last.end })
  }
  return spans
}
