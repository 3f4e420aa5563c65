/**
 * Where a report sets its own clause against what it lets somebody say: that clause is no more of what is said.
 *
 * "It would appoint a judge, but ministers have promised that before" -> ends before ", but";
 * "promised an answer by Friday, while city hall did not reply" -> ends before ", while".
 * What is to come, set against what was or is, by a new subject: else the clause may be the speaker's, and stays.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, isFiniteVerb } from '../../language/tree.ts'
import { holds, type Span } from '../../text/span.ts'
import type { SpanIndex } from '../../text/span-index.ts'

const MODAL = /^(?:would|will|’ll|'ll|could|may|might|shall|should|can|had|'d|’d)$/i

/** The verb of a clause that "but" or "while" opens, with a full noun for its own subject. */
const ownVerb = (s: Sentence, mark: number): number | undefined => {
  const verb = s.tokens[mark]!.head
  if (verb <= mark || !s.tokens[verb]) return undefined
  const subject = dependents(s, verb, 'nsubj', 'nsubj:pass').find(i => i > mark && i < verb)
  return subject !== undefined && /^(?:NOUN|PROPN)$/.test(s.tokens[subject]!.upos) ? verb : undefined
}

const hasModal = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some(t => MODAL.test(t.text) && /^(?:AUX|VERB)$/.test(t.upos))

/** The content up to the report's own clause; undefined where nothing of it is left. */
export const beforeContrast = (s: Sentence, c: Span, quoted: SpanIndex<Span>): Span | undefined => {
  const from = s.tokens.findIndex(t => t.start >= c.start)
  if (from < 0) return c
  const to = s.tokens.findLastIndex(t => t.end <= c.end) + 1
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!
    const contrast = /^(?:but|while|whereas)$/i.test(t.text) && (i === from || s.tokens[i - 1]!.text === ',')
    if (!contrast || quoted.hold(t) || !holds(c, t)) continue
    const verb = ownVerb(s, i)
    if (verb === undefined || hasModal(s, i, verb + 1)) continue
    const ahead = hasModal(s, 0, i)
    const bare = !/^but$/i.test(t.text) && !s.tokens.slice(from, i).some(isFiniteVerb)
    if (!ahead && !bare) continue
    const last = s.tokens.findLastIndex((x, k) => k < i && k >= from && x.upos !== 'PUNCT')
    return last < from ? undefined : { start: c.start, end: s.tokens[last]!.end }
  }
  return c
}
