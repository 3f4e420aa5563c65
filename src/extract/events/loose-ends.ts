/**
 * Where a clause ends: what belongs to it though it hangs as a clause, what does not, and words that cannot be its last.
 *
 * "walked out over what" -> "walked out"; "broke off on 2" of "on 2 May" -> "broke off on 2 May".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, subtree } from '../../language/tree.ts'

/** "agree on raising the age": a clause that a preposition governs is an object like any other. */
export const isGoverned = (s: Sentence, i: number, head: number): boolean =>
  s.tokens[i]!.xpos === 'VBG' &&
  dependents(s, i, 'mark').some(m => m === head + 1 && /^(on|about|over|to|against|for|from)$/i.test(s.tokens[m]!.text))

/** ", the largest since fighting broke out": an afterthought with a clause in it. */
export const isAfterthought = (s: Sentence, i: number, head: number): boolean => {
  const first = subtree(s, i)[0]!
  return (
    s.tokens[i]!.deprel === 'appos' &&
    i > head &&
    (s.tokens[first]!.text === ',' || s.tokens[first - 1]?.text === ',') &&
    subtree(s, i).some(k => /^(VBD|VBZ|VBP)$/.test(s.tokens[k]!.xpos))
  )
}

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** Words that cannot end a clause: "over what", "after", "on 2" of "on 2 May". */
export const withoutLoose = (s: Sentence, head: number, last: number): number => {
  let at = last
  if (s.tokens[at]!.upos === 'NUM' && MONTH.test(s.tokens[at + 1]?.text ?? '')) at++
  const isLoose = (i: number): boolean => {
    const t = s.tokens[i]!
    if (t.upos === 'PUNCT' || /^(CC|DT|PRP\$|WP|WP\$|WDT|WRB|TO)$/.test(t.xpos))
      return !/^(all|both|each|that|this|those)$/i.test(t.text) || t.head > i
    return t.xpos === 'IN' && /^(case|mark|cc)$/.test(t.deprel) && t.head > i
  }
  while (at > head && isLoose(at)) at--
  return at
}
