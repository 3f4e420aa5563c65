/**
 * What one party does to another in a sentence: the root code of the deed that joins two words.
 *
 * "Ethiopia said it would allow the agency to deliver food" with Ethiopia and agency -> AGREE; "refused to meet" -> REJECT.
 * The outermost deed decides ("threatened to attack" threatens); saying, planning and beginning are looked through.
 */
import type { Sentence } from '../../../language/token.ts'
import { dependents, relation } from '../../../language/tree.ts'
import { deedNounRoot, objectRoot, verbRoot } from './lookup.ts'
import { isTime } from './may-act.ts'
import { gotFrom } from './parties.ts'
import type { Root } from './root.ts'

const SAYING =
  /^(say|tell|announce|report|state|add|note|declare|claim|insist|reiterate|explain|write|tweet|believe|think|stress|argue|indicate|confirm|reveal|mention)$/
const STARTING =
  /^(begin|start|continue|plan|decide|move|seek|try|attempt|want|go|come|help|manage|intend|prepare|keep|remain|have|be|proceed|use|lead|hope|expect|need|appear|seem|set|stop|get|work|act|take|make|announce|vote|aim|order)$/
const WILLING = /^(willing|ready|prepared|set|due|likely|welcome|able|happy|keen|committed|open)$/
const GUILTY = /^(guilty|responsible|liable|culpable)$/
/** Deeds that, when only announced, are a consent ... */
const GIVING = new Set<Root>(['YIELD', 'AID', 'CONSULT', 'COOPERATE', 'SUPPORT', 'AGREE'])
/** ... and those that are a threat. */
const HURTING = new Set<Root>(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'MOBILIZE', 'THREATEN'])

const lower = (s: Sentence, i: number): string => s.tokens[i]!.text.toLowerCase()
const lemma = (s: Sentence, i: number): string => s.tokens[i]!.lemma.toLowerCase()
const NEGATION = /^(not|n[’']t|never|no|neither|nor)$/

/** Lemmas of what a verb is done to or with: objects, passive subjects, obliques, and the nouns that specify them. */
const nounsOf = (s: Sentence, verb: number): string[] => {
  const t = s.tokens[verb]!
  const direct = dependents(s, verb, 'obj', 'iobj', 'nsubj:pass')
  if (relation(t) === 'acl' && t.xpos === 'VBN' && t.head >= 0) direct.push(t.head)
  const near = direct.length > 0 ? direct : dependents(s, verb, 'nsubj')
  const wide = [...near, ...dependents(s, verb, 'obl', 'xcomp').filter(i => s.tokens[i]!.upos !== 'VERB')]
  return wide
    .flatMap(i => [i, ...dependents(s, i, 'conj', 'compound', 'nmod', 'amod', 'nummod')])
    .flatMap(i => [lemma(s, i), lower(s, i)])
}

/** Particle and prepositions that a verb governs, and a word of set phrases ("went on strike" -> on, strike). */
const wordsOf = (s: Sentence, verb: number): string[] => [
  ...dependents(s, verb, 'compound:prt', 'advmod', 'obj', 'xcomp').map(i => lower(s, i)),
  ...dependents(s, verb, 'obl').flatMap(i => [...dependents(s, i, 'case').map(c => lower(s, c)), lower(s, i)]),
  ...(s.tokens[verb + 1] && /^(RP|IN|RB|TO)$/.test(s.tokens[verb + 1]!.xpos) ? [lower(s, verb + 1)] : []),
]

const isNegated = (s: Sentence, i: number): boolean =>
  dependents(s, i, 'advmod', 'aux', 'det').some(k => NEGATION.test(lower(s, k)))
const auxOf = (s: Sentence, i: number): string[] => dependents(s, i, 'aux').map(k => lower(s, k))

/** "called the king" rings him up; "called him a fool" accuses; "called on him to go" and "called for calm" ask. */
const calling = (s: Sentence, i: number): Root | undefined => {
  const behind = dependents(s, i, 'obl').flatMap(o => dependents(s, o, 'case').map(c => lower(s, c)))
  const next = s.tokens[i + 1] ? lower(s, i + 1) : ''
  if (next === 'off') return objectRoot('call', ['off'], nounsOf(s, i)) ?? 'REJECT'
  const day = s.tokens[i + 2] !== undefined && isTime(s, i + 2)
  if (/^(for|on|upon)$/.test(next) && !day) return objectRoot('call', [next], nounsOf(s, i)) ?? 'REQUEST'
  if (dependents(s, i, 'xcomp').some(k => s.tokens[k]!.upos !== 'VERB')) return 'ACCUSE'
  if (dependents(s, i, 'obj').length > 0 && !behind.includes('for')) return 'CONSULT'
  return 'REQUEST'
}

const TELLING = /^(tell|want|expect|need|order|direct|remind|wish)$/

/** "told Peru to leave", "wants them to pay": somebody is to do something. */
const isTold = (s: Sentence, i: number): boolean =>
  dependents(s, i, 'xcomp', 'ccomp').some(
    k =>
      dependents(s, k, 'mark').some(m => lower(s, m) === 'to') &&
      (dependents(s, i, 'obj', 'iobj').length > 0 || dependents(s, k, 'nsubj', 'nsubj:pass').length > 0),
  )

/** "Aid from Oslo to Haiti": the parse takes the first word for a verb. */
const nounTakenForVerb = (s: Sentence, i: number): Root | undefined =>
  i === 0 && dependents(s, i, 'nsubj', 'nsubj:pass', 'obj').length === 0
    ? deedNounRoot(lower(s, i), lower(s, i))
    : undefined

/** What a word does, by itself and with its nouns; undefined where it does nothing to anybody. */
export const ownRoot = (s: Sentence, i: number): Root | undefined => {
  const t = s.tokens[i]!
  const l = lemma(s, i)
  if (t.upos === 'VERB' || (t.upos === 'AUX' && dependents(s, i, 'nsubj').length > 0)) {
    const words = wordsOf(s, i)
    if (
      /^(find|hold|consider|deem|judge|declare)$/.test(l) &&
      dependents(s, i, 'xcomp', 'obj').some(k => GUILTY.test(lower(s, k)))
    )
      return 'ACCUSE'
    const got = gotFrom(s, i)
    if (got)
      return (
        deedNounRoot(lemma(s, got.noun), lower(s, got.noun)) ?? objectRoot('give', ['in'], nounsOf(s, i)) ?? 'SUPPORT'
      )
    if (l === 'call') return calling(s, i)
    if (TELLING.test(l) && isTold(s, i)) return 'REQUEST'
    if (l === 'help' && dependents(s, i, 'obj').length > 0) return 'AID'
    if (l === 'work' && s.tokens[i + 1] && /^(with|alongside|together)$/.test(lower(s, i + 1))) return 'COOPERATE'
    return (
      objectRoot(l, words, nounsOf(s, i)) ??
      (STARTING.test(l) || SAYING.test(l) ? undefined : (verbRoot(l, words) ?? nounTakenForVerb(s, i)))
    )
  }
  return t.upos === 'ADJ' ? undefined : deedNounRoot(l, lower(s, i))
}

/** Verbs of saying, beginning and wanting: what they govern is the deed. */
export const isLookedThrough = (s: Sentence, i: number): boolean =>
  SAYING.test(lemma(s, i)) || STARTING.test(lemma(s, i))

/** The chain of predicates from a word down to what it is about: itself, then its complements and the deeds they name. */
const below = (s: Sentence, i: number, towards: ReadonlySet<number>): number[] => {
  const inner = dependents(s, i, 'xcomp', 'ccomp')
  const on = dependents(s, i, 'obj', 'obl', 'nmod', 'acl', 'advcl', 'nsubj:pass', 'conj').filter(k => towards.has(k))
  const nouns = dependents(s, i, 'obj', 'obl').filter(
    k => !on.includes(k) && deedNounRoot(lemma(s, k), lower(s, k)) !== undefined,
  )
  return [
    ...inner,
    ...on.filter(k => !inner.includes(k)),
    ...nouns,
    ...dependents(s, i, 'acl').filter(k => !on.includes(k)),
  ]
}

/** "is to lend Chad money": what lies ahead, like "will". */
const isTo = (s: Sentence, i: number): boolean =>
  dependents(s, i, 'mark').some(k => k > 0 && lower(s, k) === 'to' && /^(is|are|was|were)$/.test(lower(s, k - 1))) &&
  dependents(s, i, 'cop', 'aux').length > 0

const decide = (s: Sentence, i: number, towards: ReadonlySet<number>, depth = 0): Root | undefined => {
  if (depth > 6) return undefined
  const l = lemma(s, i)
  const own = ownRoot(s, i)
  const rest = (): Root | undefined => {
    for (const k of below(s, i, towards)) {
      const found = decide(s, k, towards, depth + 1)
      if (found) return found
    }
    return undefined
  }
  const aux = auxOf(s, i)
  const future = aux.some(a => /^(will|would|’ll|'ll|shall|wo)$/.test(a)) || isTo(s, i)
  const must = aux.some(a => /^(must|should|ought|need)$/.test(a))
  const negated = isNegated(s, i)
  if (must || (/^need/.test(l) && dependents(s, i, 'nsubj:pass').length > 0)) return 'REQUEST'
  // "could not be allowed to", "are responsible": what is said of somebody, against him.
  if (GUILTY.test(l) || GUILTY.test(lower(s, i))) return rest() ?? 'ACCUSE'
  // "opened talks" is no openness to talks.
  const acts = s.tokens[i]!.upos === 'VERB' && dependents(s, i, 'obj').length > 0
  if (!acts && (WILLING.test(l) || WILLING.test(lower(s, i)))) {
    const inner = rest()
    if (inner) return GIVING.has(inner) ? (negated ? 'REJECT' : 'AGREE') : inner
  }
  if (l === 'fail') {
    const inner = rest()
    return inner && GIVING.has(inner) ? 'REJECT' : inner
  }
  const plain = own ?? rest()
  if (!plain) return undefined
  if (negated && GIVING.has(plain)) return 'REJECT'
  if (future && negated) return 'REJECT'
  if (future && GIVING.has(plain)) return 'AGREE'
  if (future && HURTING.has(plain)) return 'THREATEN'
  return plain
}

const ancestors = (s: Sentence, i: number): number[] => {
  const out: number[] = []
  for (let at = i; at >= 0 && out.length < 30; at = s.tokens[at]!.head) out.push(at)
  return out
}

/** The code of what `source` does to `target` (tokens, the heads of their phrases); without a target, of what it does. */
export const rootBetween = (s: Sentence, source: number, target: number | undefined): Root | undefined => {
  const up = ancestors(s, source)
  const towards = new Set(target === undefined ? [] : ancestors(s, target))
  const predicates = up.slice(1).filter(i => /VERB|AUX|ADJ/.test(s.tokens[i]!.upos) || ownRoot(s, i) !== undefined)
  for (const p of predicates) {
    const found = decide(s, p, towards)
    if (found) return found
  }
  // "Critics say he has used the uprising": what is said of the other, as far as it is nothing else.
  if (target !== undefined) {
    const saying = predicates.find(p => SAYING.test(lemma(s, p)))
    if (saying !== undefined && towards.has(saying)) return 'ACCUSE'
  }
  // Nothing above the source: what stands above the target.
  for (const p of towards) {
    const found = ownRoot(s, p)
    if (found) return found
  }
  return undefined
}
