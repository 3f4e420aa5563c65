/**
 * True for a clause that the report adds of its own to what somebody says: "the peninsula annexed by Moscow in 2014", ", which fell in May,".
 *
 * Told in the past, beside the noun it explains, outside quotation marks: its voice is the report's, not the speaker's.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'

interface Around {
  readonly text: string
  /** What the statement that holds the clause says. */
  readonly contents: readonly Span[]
}

/** True where an opening quotation mark of the content stands before the clause and is not closed again. */
const isQuoted = (at: number, { text, contents }: Around): boolean => {
  const content = contents.find(c => c.start <= at && at < c.end)
  if (!content) return false
  const before = text.slice(content.start, at)
  const open = (before.match(/[“«]/g) ?? []).length - (before.match(/[”»]/g) ?? []).length
  return open > 0 || (before.match(/"/g) ?? []).length % 2 === 1
}

const YEAR = /^(1[89]|20)\d\d$/

export const isGloss = (s: Sentence, verb: number, around: Around): boolean => {
  const t = s.tokens[verb]!
  if (!t.deprel.startsWith('acl') || t.head < 0 || t.head > verb || isQuoted(t.start, around)) return false
  const inside = subtree(s, verb)
  const first = inside[0]!
  const comma = s.tokens[first]?.text === ',' || s.tokens[first - 1]?.text === ','
  if (t.deprel === 'acl' && t.xpos === 'VBN')
    return inside.some(i => YEAR.test(s.tokens[i]!.text)) || (comma && /^V/.test(t.xpos))
  const past =
    t.xpos === 'VBD' || dependents(s, verb, 'aux', 'aux:pass').some(i => /^(had|was|were)$/i.test(s.tokens[i]!.text))
  return (
    t.deprel === 'acl:relcl' &&
    comma &&
    past &&
    dependents(s, verb, 'nsubj', 'nsubj:pass', 'obj', 'advmod').some(i =>
      /^(which|who|where)$/i.test(s.tokens[i]!.text),
    )
  )
}
