/**
 * Happenings of no class of their own: a verb that is no speech, thought or state, told with who, when or how many.
 *
 * "She buried three people on Monday" -> OTHER; "the minister named an auditor" -> OTHER; "he likes the idea" -> none.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { childrenOf, dependents, relation } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { holds } from '../../text/span.ts'
import { NEVER } from './never-events.ts'
import { subjectsOf } from './subjects.ts'

export interface Signs {
  /** Spans of dates in the report. */
  readonly dates: readonly Span[]
  readonly isActor: (token: Token) => boolean
  /** Words inside quotation marks: images live there. */
  readonly quotes: readonly Span[]
}

const HEADS = new Set(['root', 'ccomp', 'conj', 'acl:relcl', 'parataxis', 'advcl', 'xcomp', 'acl'])

export const isOther = (s: Sentence, verb: number, words: Span, { dates, isActor, quotes }: Signs): boolean => {
  const t = s.tokens[verb]!
  if (NEVER.has(t.lemma.toLowerCase()) || !HEADS.has(t.deprel.startsWith('acl') ? t.deprel : relation(t))) return false
  if (quotes.some(q => holds(q, t))) return false
  const passive = dependents(s, verb, 'nsubj:pass')
  const agents = [...subjectsOf(s, verb), ...dependents(s, verb, 'obl:agent')]
  const objects = dependents(s, verb, 'obj')
  const actor = [...agents, ...passive, ...objects].some(i => isActor(s.tokens[i]!))
  const dated = dates.some(d => holds(words, d))
  const counted = [...agents, ...passive, ...objects].some(i =>
    (childrenOf(s)[i] ?? []).some(k => s.tokens[k]!.upos === 'NUM'),
  )
  const whole =
    passive.length > 0 || (agents.length > 0 && (objects.length > 0 || dependents(s, verb, 'obl').length > 0))
  if (!whole) return false
  const finished =
    /^(VBD|VBN)$/.test(t.xpos) ||
    dependents(s, verb, 'aux').some(i => /^(will|’ll|has|have|had)$/i.test(s.tokens[i]!.text))
  return Number(dated) * 2 + Number(counted) + Number(actor) + Number(finished) >= 3
}
