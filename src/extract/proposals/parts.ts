/**
 * The parts of what is offered: the complement of the offering verb, one part for each conjunct.
 *
 * "proposed that the posts rotate and that money be set aside" -> "the posts rotate", "money be set aside".
 */
import type { Sentence } from '../../language/token.ts'
import type { Span } from '../../text/span.ts'
import { type Clause, stretches } from '../positions/clauses.ts'
import { low } from './seed.ts'

/** True where "and" joins a further thing offered, not two nouns of one. */
const opensPart = (s: Sentence, i: number | undefined): boolean => {
  if (i === undefined) return false
  const t = s.tokens[i]!
  return /^(to|that)$/.test(low(s, i)) || /^(DET|NUM|VERB)$/.test(t.upos) || t.xpos === 'VBG'
}

export const partsBehind = (s: Sentence, clause: Clause, at: number): Span[] => {
  const parts: number[][] = [[]]
  const rest = clause.slice(at + 1)
  rest.forEach((i, k) => {
    const joins = /^(and|or)$/.test(low(s, i)) || s.tokens[i]!.text === ';'
    // The cut between clauses may have taken the "and" with it.
    const that = low(s, i) === 'that' && s.tokens[i]!.upos === 'SCONJ' && /^(and|or)$/.test(low(s, i - 1))
    if (joins && parts.at(-1)!.length > 1 && opensPart(s, rest[k + 1])) parts.push([])
    else if (that && parts.at(-1)!.length > 1) parts.push([i])
    else parts.at(-1)!.push(i)
  })
  return parts.flatMap(p => {
    let from = 0
    while (
      from < p.length &&
      /^(to|that|for|with|,|:|on|under|which|providing|calling|offering|proposing|of|forward)$/.test(low(s, p[from]))
    )
      from++
    const spans = stretches(s, p.slice(from))
    return spans.filter(x => x.end - x.start > 3)
  })
}
