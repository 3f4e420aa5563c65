/**
 * What knowledge says of a name in its place: a state, a capital that stands for its state, a body, an outlet.
 *
 * "Kyiv rejected" -> the state Ukraine; "in Kyiv" -> a place, no actor.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import type { ActorKind } from '../../record/sourced-record.ts'

/** The part of knowledge that telling actors needs. */
export interface ActorKnowledge {
  /** What a name can be; empty where it is unknown. */
  actor(phrase: string): KnownActor | undefined
  /** male or female where a first name says so. */
  gender(firstName: string): 'male' | 'female' | undefined
  isGivenName(word: string): boolean
}

export interface KnownActor {
  /** A key that is the same in every report: "state:UA". */
  readonly key: string
  readonly name: string
  readonly kind: ActorKind
  /** How the phrase names it: by its name, a nationality ("Ukrainian"), or its capital. */
  readonly by: 'name' | 'demonym' | 'capital'
  /** The actor it belongs to ("the Kremlin" -> Russia). */
  readonly of?: KnownActor
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'into',
  'across',
  'inside',
  'outside',
  'around',
  'throughout',
  'through',
  'towards',
  'toward',
  'onto',
  'off',
  'beyond',
  'within',
  'from',
])

/** True where a preposition of place stands before the words: "in Port Velin", "at the town hall". */
export const isWhere = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, 'case').some(i => LOCATIVE.has(sentence.tokens[i]!.text.toLowerCase()))

/** True where the words at `head` stand for a place rather than for who rules there. */
export const standsForPlace = (sentence: Sentence, head: number, isCapital: boolean): boolean => {
  const t = sentence.tokens[head]!
  const cases = dependents(sentence, head, 'case').map(i => sentence.tokens[i]!.text.toLowerCase())
  if (cases.some(c => LOCATIVE.has(c))) return true
  const rel = relation(t)
  if (cases.includes('to') || cases.includes('of') || cases.includes('on')) return isCapital
  if (
    rel === 'nsubj' ||
    t.deprel === 'obl:agent' ||
    cases.includes('by') ||
    cases.includes('between') ||
    cases.includes('with')
  )
    return false
  if (t.deprel === 'nmod:poss') return isCapital && !/NNP?S?/.test(sentence.tokens[t.head]?.xpos ?? '')
  if (rel === 'conj' && t.head >= 0) return standsForPlace(sentence, t.head, isCapital)
  if (rel === 'obj' || rel === 'iobj') return false
  if (rel === 'compound' || rel === 'amod' || rel === 'appos' || rel === 'root') return true
  return isCapital
}
