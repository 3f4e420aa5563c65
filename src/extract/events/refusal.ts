/**
 * Clauses that tell a stand or a saying, not an event.
 *
 * "We will not sign", "would not sit down", "leaks do not open markets" -> true; "will not meet on Friday" -> false.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { holds } from '../../text/span.ts'
import { type Around, type Found, lower } from './found.ts'

const ENDEAVOUR =
  /^(talks?|negotiations?|meetings?|summit|effort|attempt|campaign|mediation|bid|mission|pressure|conference|session|round|way|drive|push|initiative|contact|consultation|struggle|race|fight|power|right|authority|mandate|duty|ability|willingness|readiness)$/

/** "Talks to end the strike", "efforts to free the crew": what they are for is no event. */
const isPurpose = (s: Sentence, verb: number): boolean => {
  const t = s.tokens[verb]!
  return t.deprel === 'acl' && t.xpos === 'VB' && t.head >= 0 && ENDEAVOUR.test(s.tokens[t.head]!.lemma.toLowerCase())
}

/** "ruled out lifting the levy", "agree on raising pay": what is ruled out or talked over is no deed. */
const isRuledOut = (s: Sentence, verb: number): boolean => {
  const { head, deprel, xpos } = s.tokens[verb]!
  if (head < 0 || xpos !== 'VBG' || !/^(xcomp|ccomp|advcl|obj)$/.test(deprel)) return false
  const up = s.tokens[head]!.lemma.toLowerCase()
  const over = dependents(s, verb, 'mark').some(m => /^(on|about|over)$/.test(lower(s, m)))
  if (over && /^(agree|disagree|talk|negotiate|differ|haggle|argue|quarrel|confer)$/.test(up)) return true
  return up === 'rule' && dependents(s, head, 'compound:prt', 'advmod').some(p => lower(s, p) === 'out')
}

/** "shall be deemed to have resigned", "is presumed to have died": held to be, whatever was. */
const isDeemed = (s: Sentence, verb: number): boolean => {
  const { head, deprel, xpos } = s.tokens[verb]!
  return (
    head >= 0 && deprel === 'xcomp' && xpos !== 'VBG' && /^(deem|presume)$/.test(s.tokens[head]!.lemma.toLowerCase())
  )
}

/** "must admit inspectors", "shall be concluded", "can testify": what is owed or could be done at any time. */
const isDuty = (s: Sentence, verb: number): boolean =>
  dependents(s, verb, 'aux').some(i => /^(must|shall|should|ought|can)$/i.test(s.tokens[i]!.text))

/** "Will not sign", "would not sit down", "leaks do not open markets": a stand or a saying, unless a day is named. */
export const isRefusal = (s: Sentence, f: Found, around: Around): boolean => {
  const verb = f.verbal ? f.head : f.light
  if (verb === undefined) return false
  const t = s.tokens[verb]!
  if (isDeemed(s, verb) || isDuty(s, verb)) return true
  // "Walk away!", "Scrap it by Saturday!", in quotation marks: asked, not done.
  const bareImperative =
    t.xpos === 'VB' &&
    /^(root|parataxis)$/.test(t.deprel) &&
    dependents(s, verb, 'nsubj', 'nsubj:pass', 'aux', 'mark').length === 0
  if (bareImperative && around.contents.some(q => holds(q, t))) return true
  if (around.dates.some(d => holds(f.words, d))) return false
  if (isPurpose(s, verb) || isRuledOut(s, verb)) return true
  const aux = dependents(s, verb, 'aux').map(i => lower(s, i))
  const nothing = dependents(s, verb, 'obj', 'nsubj').some(i =>
    /^(nothing|nobody|none|whoever)$/i.test(s.tokens[i]!.text),
  )
  const negated =
    nothing ||
    [...dependents(s, verb, 'advmod'), ...dependents(s, verb, 'aux')].some(i =>
      /^(not|n[’']t|never)$/i.test(s.tokens[i]!.text),
    )
  const present = t.xpos === 'VBP' || t.xpos === 'VBZ' || aux.some(a => /^(do|does)$/.test(a))
  if (negated && (present || aux.some(a => /^(will|wo|would|can|ca|could|shall|’ll|'ll)$/.test(a)))) return true
  return present && around.quotes.some(q => holds(q, t))
}
