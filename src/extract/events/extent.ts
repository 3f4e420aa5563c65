/**
 * The words of an event: the smallest clause or noun phrase that holds the trigger and its arguments.
 *
 * In "On Thursday, a missile strike on Lima killed 12 people, officials said", killed has "On Thursday, ... 12 people".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation, runAround, spanOf, subtree } from '../../language/tree.ts'
import { holds, type Span } from '../../text/span.ts'
import { isAfterthought, isGoverned, withoutLoose } from './loose-ends.ts'

const CUT = new Set(['ccomp', 'parataxis', 'acl:relcl', 'cc', 'discourse'])
const NOUN_CUT = new Set([
  'acl:relcl',
  'appos',
  'conj',
  'cc',
  'case',
  'parataxis',
  'punct',
  'advcl',
  'cop',
  'aux',
  'mark',
])

/** The clause of a verb with its arguments, without clauses of its own. */
export const clauseOf = (s: Sentence, head: number): Span => {
  const skip = (i: number): boolean => {
    const t = s.tokens[i]!
    if (t.head !== head) return t.deprel === 'acl:relcl' || isAfterthought(s, i, head)
    // "the union and the company signed": between two subjects nothing ends.
    const joins = t.deprel === 'cc' && dependents(s, head, 'nsubj').some(n => n < i) && i < head
    if (CUT.has(t.deprel) && !joins) return true
    // "are to meet" is one verb.
    const isTo = t.xpos === 'TO' && i === head - 1 && dependents(s, head, 'aux', 'cop').includes(i - 1)
    if ((t.deprel === 'mark' && !isTo) || (t.deprel === 'advcl' && !isGoverned(s, i, head))) return true
    return relation(t) === 'conj'
  }
  const run = runAround(
    subtree(s, head, (_, i) => skip(i)),
    head,
  )
  const isMark = (i: number): boolean => s.tokens[i]!.upos === 'PUNCT'
  let first = run[0]!
  let last = run.at(-1)!
  const stops = /^[;:]$/
  for (let i = head; i >= first; i--) if (stops.test(s.tokens[i]!.text)) first = i + 1
  for (let i = head; i <= last; i++) if (stops.test(s.tokens[i]!.text)) last = i - 1
  while (first < head && isMark(first)) first++
  last = withoutLoose(s, head, last)
  return spanOf(s, first, last + 1)
}

/** A noun with what hangs on it, without relative clauses: "a missile strike on Lima". */
export const nounWords = (s: Sentence, head: number): Span => {
  const skip = (i: number): boolean => {
    const t = s.tokens[i]!
    return t.head === head && (NOUN_CUT.has(t.deprel) || relation(t) === 'nsubj')
  }
  const run = runAround(
    subtree(s, head, (_, i) => skip(i)),
    head,
  )
  return spanOf(s, run[0]!, run.at(-1)! + 1)
}

/**
 * Cuts words at the edges of what encloses them: the content that holds the trigger, or else the cue that follows it.
 * The trigger stays inside, also where a broken parse has put it outside its own clause.
 */
export const clipTo = (
  words: Span,
  trigger: Span,
  {
    contents,
    cues,
    text,
  }: { readonly contents: readonly Span[]; readonly cues: readonly Span[]; readonly text: string },
): Span => {
  const around = contents.filter(c => holds(c, trigger)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  let start = Math.min(words.start, trigger.start)
  let end = Math.max(words.end, trigger.end)
  if (around) {
    start = Math.max(start, around.start)
    end = Math.min(end, around.end)
  } else {
    for (const c of cues) if (c.start >= trigger.end && c.start < end) end = c.start
  }
  while (end > trigger.end && /[\s,;“”"'—–-]/.test(text[end - 1]!)) end--
  while (start < trigger.start && /[\s,;“”"—–-]/.test(text[start]!)) start++
  return { start, end }
}
