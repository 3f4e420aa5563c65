/**
 * Verbs whose event depends on more than a class of nouns: on prepositions, on having an object, on the word beside.
 *
 * "miners struck" -> PROTEST; "missiles struck a depot" -> ASSAULT; "struck a tone" -> none; "spoke by phone" -> CONSULT call.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { isTime } from './deeds/may-act.ts'
import { casesOf, lemmas, lower } from './found.ts'
import { isNaming } from './naming.ts'
import { FIGURES, PHONE } from './special-words.ts'
import { PEOPLE } from './things.ts'
import type { Trigger } from './trigger.ts'
import { walkout } from './walkout.ts'
import { wordSet } from './word-set.ts'

interface Around {
  readonly subjects: number
  readonly objects: readonly string[]
  readonly obliques: readonly string[]
  /** Prepositions of the obliques. */
  readonly cases: readonly string[]
}
type Chosen = Trigger | 'none' | undefined

const ATTACK: Trigger = { type: 'ASSAULT', family: 'attack' }
const KILL: Trigger = { type: 'ASSAULT', family: 'kill' }
const PROTEST: Trigger = { type: 'PROTEST', family: 'protest' }
const CALL: Trigger = { type: 'CONSULT', family: 'call' }
const MEET: Trigger = { type: 'CONSULT', family: 'meet' }

const blow = (lemma: string, { objects }: Around): Chosen =>
  objects.length > 0 ? ATTACK : lemma === 'strike' ? PROTEST : 'none'

const talk = (lemma: string, { obliques, objects, cases }: Around): Chosen => {
  if (obliques.some(o => PHONE.has(o))) return CALL
  if (lemma === 'confer' && objects.length > 0) return { type: 'OTHER', family: 'award' }
  return cases.includes('with') && lemma !== 'speak' ? MEET : 'none'
}

const journey = (_: string, { cases }: Around): Chosen =>
  cases.some(c => /^(to|in|at|into)$/.test(c)) ? undefined : 'none'

const RULES: Readonly<Record<string, (lemma: string, around: Around) => Chosen>> = {
  strike: blow,
  hit: blow,
  fire: (_, { cases }) => (cases.some(c => /^(on|at|into)$/.test(c)) ? ATTACK : undefined),
  shoot: (_, { cases, objects }) => (cases.includes('at') || objects.length === 0 ? ATTACK : KILL),
  fight: (_, { cases, objects }) =>
    objects.length > 0 || cases.includes('with') || cases.includes('against') ? ATTACK : undefined,
  speak: talk,
  talk,
  confer: talk,
  ring: (_, { objects }) => (objects.length > 0 ? CALL : 'none'),
  vote: () => ({ type: 'OTHER', family: 'vote' }),
  travel: journey,
  arrive: journey,
  gather: (_, { subjects }) => (subjects > 0 ? PROTEST : 'none'),
  march: () => PROTEST,
  demonstrate: (_, { objects }) => (objects.length > 0 ? 'none' : undefined),
  discuss: (_, { cases }) => (cases.includes('with') ? MEET : undefined),
  // "were flown to the capital" are taken there; the minister who flies goes to talk.
  fly: (lemma, around) => (around.objects.length > 0 ? { type: 'OTHER', family: 'move' } : journey(lemma, around)),
  interview: () => 'none',
}

const CAPTIVES = wordSet(`${PEOPLE} body remains`)
const RELEASE: Trigger = { type: 'RETREAT', family: 'release' }
const FORCE =
  /^(police|officer|troop|troops|soldier|gendarme|army|guard|guardsman|force|forces|constable|marshal|militia|bailiff)$/

/** "police cleared the depot" drives people off; "they would be handed to the Red Cross" lets people go. */
const byWhom = (s: Sentence, i: number, lemma: string): Chosen => {
  const subjects = [...dependents(s, i, 'nsubj'), ...dependents(s, i, 'obl:agent')].filter(
    k => s.tokens[k]!.deprel !== 'nsubj:pass',
  )
  if (/^(clear|sweep|empty)$/.test(lemma) && dependents(s, i, 'obj').length > 0)
    return subjects.some(k => FORCE.test(s.tokens[k]!.lemma.toLowerCase()))
      ? { type: 'COERCE', family: 'disperse' }
      : undefined
  const own = dependents(s, i, 'nsubj:pass', 'obj')
  const patients =
    own.length > 0 || relation(s.tokens[i]!) !== 'conj' ? own : dependents(s, s.tokens[i]!.head, 'nsubj:pass')
  const handed =
    /^(hand|turn|return)$/.test(lemma) &&
    patients.some(
      k => /^(they|them|he|him|she|her|men|women)$/i.test(s.tokens[k]!.text) || CAPTIVES.has(s.tokens[k]!.lemma),
    )
  return handed && dependents(s, i, 'obl').some(o => casesOf(s, o).includes('to')) ? RELEASE : undefined
}

/** "called King Salman on Saturday" rings him up; "called Salman a friend", "called on him to go" speak. */
const isRinging = (s: Sentence, i: number, themes: readonly string[]): boolean =>
  themes.includes('@person') &&
  dependents(s, i, 'obj').length === 1 &&
  dependents(s, i, 'xcomp', 'ccomp', 'iobj').length === 0 &&
  !dependents(s, i, 'obl').some(o => casesOf(s, o).some(c => /^(for|as)$/.test(c)))

/** "returned to work", "offered to mediate": an infinitive that names a service, without anybody it is done to. */
const isBare = (s: Sentence, i: number): boolean =>
  s.tokens[i]!.xpos === 'VB' && dependents(s, i, 'obj', 'aux', 'nsubj').length === 0

const CONTEST =
  /^(election|vote|poll|ballot|run-?off|primary|final|semi-final|match|game|race|contest|cup|championship|tournament|league|bid|tender|auction|round|point|goal|seat|cent|percent|margin|leadership|court|forecast|expectation|estimate)$/
const obliqueLemmas = (s: Sentence, i: number): string[] =>
  dependents(s, i, 'obl', 'obj')
    .flatMap(k => [k, ...dependents(s, k, 'nmod')])
    .map(k => s.tokens[k]!.lemma.toLowerCase())

/** "let 12 fishermen go", "set two monks free", "let go the crew". */
const letsGo = (s: Sentence, i: number): boolean =>
  /^(let|set)$/.test(s.tokens[i]!.lemma) &&
  s.tokens.some(
    (t, k) =>
      k > i &&
      t.head === i &&
      /^(xcomp|fixed|compound:prt|amod|advmod|ccomp)$/.test(t.deprel) &&
      (/^free$/i.test(t.text) || (/^go$/i.test(t.text) && s.tokens[i]!.lemma === 'let')) &&
      !/^of$/i.test(s.tokens[k + 1]?.text ?? ''),
  )

const PHASE = /^(begin|start|end|last|erupt|resume|continue)$/

/** A trigger, `none` where the words are no event, undefined where the lexicon decides. */
export const specialVerb = (s: Sentence, i: number, themes: readonly string[]): Chosen => {
  const lemma = s.tokens[i]!.lemma.toLowerCase()
  const figures = lemma === 'hit' ? FIGURES['strike'] : FIGURES[lemma]
  if (figures && themes.some(o => figures.has(o))) return 'none'
  if (lemma === 'call' && isNaming(s, i)) return 'none'
  // "which hold 40 of the 90 seats": had, not won.
  if (lemma === 'hold' && themes.some(o => /^(seat|majority|stake|share)$/.test(o))) return 'none'
  // "beat the incumbent in the election, by 400 votes": won.
  if (lemma === 'beat' && obliqueLemmas(s, i).some(o => CONTEST.test(o))) return 'none'
  // "attacked the union over its demands": with words.
  const reason = (o: number): boolean => !isTime(s, o) && casesOf(s, o).some(c => /^(over|as)$/.test(c))
  if (lemma === 'attack' && dependents(s, i, 'obl').some(reason)) return 'none'
  if (lemma === 'walk' || lemma === 'storm') {
    const left = walkout(s, i)
    if (left) return left
  }
  if (/^(mediate|work)$/.test(lemma) && isBare(s, i)) return 'none'
  if (/^(broker|sponsor|host|mediate)$/.test(lemma) && s.tokens[i]!.deprel === 'acl' && s.tokens[i]!.xpos === 'VBN')
    return 'none'
  if (lemma === 'call') return isRinging(s, i, themes) ? CALL : undefined
  if (letsGo(s, i)) return RELEASE
  if (lemma === 'go' && s.tokens[i]!.deprel === 'xcomp' && letsGo(s, s.tokens[i]!.head)) return 'none'
  const chosen = byWhom(s, i, lemma)
  if (chosen) return chosen
  const subjects = dependents(s, i, 'nsubj')
  const obliques = dependents(s, i, 'obl')
  const rule = Object.hasOwn(RULES, lemma) ? RULES[lemma] : undefined
  if (rule)
    return rule(lemma, {
      subjects: subjects.length,
      objects: lemmas(s, dependents(s, i, 'obj', 'nsubj:pass')),
      obliques: lemmas(s, obliques),
      cases: obliques.flatMap(o => casesOf(s, o)),
    })
  if (PHASE.test(lemma) && dependents(s, i, 'obj', 'xcomp').length === 0)
    if (subjects.some(n => /^(it|they|this|that)$/.test(lower(s, n)))) return { type: 'OTHER', family: 'phase' }
  return undefined
}
