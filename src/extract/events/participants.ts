/**
 * Who takes part in an event, and as what, from the grammar around its trigger.
 *
 * "Witkoff met with Putin" -> Witkoff actor, Putin recipient; "a Ukrainian strike" -> Ukraine actor; "killed by rebels" -> rebels actor.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import type { Participant } from '../../record/entries.ts'
import type { ActorMention } from '../../record/mention.ts'
import { holds, type Span } from '../../text/span.ts'
import type { Found } from './find.ts'
import { passiveSubjectsOf, subjectsOf } from './subjects.ts'

export type Role = Participant['role']
export interface Taking {
  readonly actor: string
  readonly role: Role
  readonly words: Span
}

/** The actor a token stands for: the smallest mention that holds it and is headed by it. */
export type ActorAt = (token: Span) => ActorMention | undefined

export const actorAt = (mentions: readonly ActorMention[]): ActorAt => {
  const starts = [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start))
  return token => starts.find(m => holds(m, token))
}

const VICTIMS = new Set(['kill', 'attack', 'arrest', 'abduct', 'expel', 'charge'])

const cases = (s: Sentence, i: number): string[] => dependents(s, i, 'case').map(c => s.tokens[c]!.text.toLowerCase())
const withConjuncts = (s: Sentence, i: number): number[] => [
  i,
  ...dependents(s, i, 'conj').filter(j => /NOUN|PROPN|PRON/.test(s.tokens[j]!.upos)),
]

const verbTakings = (s: Sentence, verb: number, family: string, type: string, at: ActorAt): Taking[] => {
  const out: Taking[] = []
  const passive = dependents(s, verb, 'nsubj:pass').length > 0 || dependents(s, verb, 'aux:pass').length > 0
  const patients = passiveSubjectsOf(s, verb)
  const participle = patients.length > 0
  const push = (heads: readonly number[], role: Role): void => {
    for (const h of heads.flatMap(i => withConjuncts(s, i))) {
      const m = at(s.tokens[h]!)
      if (m && !out.some(o => o.actor === m.actor))
        out.push({ actor: m.actor, role, words: { start: m.start, end: m.end } })
    }
  }
  const object: Role = VICTIMS.has(family) ? 'victim' : 'recipient'
  if (!passive && !participle) push(subjectsOf(s, verb), 'actor')
  push(patients, type === 'CONSULT' ? 'actor' : object)
  push(dependents(s, verb, 'obl:agent'), 'actor')
  push(dependents(s, verb, 'obj', 'iobj'), object)
  for (const i of dependents(s, verb, 'obl')) {
    const c = cases(s, i)
    if (c.includes('by') && (passive || participle)) push([i], 'actor')
    else if (c.includes('with') && (type === 'CONSULT' || type === 'AGREE' || type === 'RETREAT'))
      push([i], 'recipient')
    else if (c.includes('to') && (type === 'AID' || family === 'release')) push([i], 'recipient')
    else if (c.includes('between')) push([i], 'actor')
    else if (c.includes('against')) push([i], 'recipient')
  }
  return out
}

const nounTakings = (s: Sentence, noun: number, type: string, at: ActorAt): Taking[] => {
  const out: Taking[] = []
  const push = (i: number, role: Role): void => {
    const m = at(s.tokens[i]!)
    if (m && !out.some(o => o.actor === m.actor))
      out.push({ actor: m.actor, role, words: { start: m.start, end: m.end } })
  }
  for (const i of dependents(s, noun, 'nmod:poss')) push(i, 'actor')
  // "a Ukrainian strike" names who struck; "the Moscow talks" only where.
  for (const i of dependents(s, noun, 'amod', 'compound'))
    if (s.tokens[i]!.upos === 'ADJ' || /(an|ese|ish|ian|i)$/.test(s.tokens[i]!.text)) push(i, 'actor')
  for (const i of dependents(s, noun, 'nmod')) {
    const c = cases(s, i)
    const all = withConjuncts(s, i)
    if (c.some(x => x === 'between' || x === 'among' || x === 'by')) for (const j of all) push(j, 'actor')
    else if (c.includes('with')) for (const j of all) push(j, 'recipient')
    else if (c.includes('of'))
      for (const j of all) push(j, type === 'ASSAULT' || type === 'COERCE' || type === 'RETREAT' ? 'victim' : 'actor')
    else if (c.includes('from')) for (const j of all) push(j, 'actor')
    else if (c.some(x => x === 'on' || x === 'against')) for (const j of all) push(j, 'recipient')
  }
  return out
}

/** Everybody a telling names, each once. */
export const takingsOf = (s: Sentence, f: Found, at: ActorAt): Taking[] => {
  if (f.verbal) return verbTakings(s, f.head, f.trigger.family, f.trigger.type, at)
  const own = nounTakings(s, f.head, f.trigger.type, at)
  if (f.light === undefined) return own
  const lent = verbTakings(s, f.light, f.trigger.family, f.trigger.type, at)
  return [...own, ...lent.filter(l => !own.some(o => o.actor === l.actor))]
}
