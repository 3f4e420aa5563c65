/**
 * Words that take a stance, as data: verbs and adjectives by what the one who bears them wants.
 *
 * "rejects the halt" -> oppose; "is ready to resume" -> open; "wants its own troops" -> insist.
 */
import type { PositionEntry } from '../../record/entries.ts'

export type Stance = PositionEntry['stance']

const rows: readonly (readonly [Stance, string])[] = [
  [
    'support',
    `support back endorse favour favor welcome accept approve embrace champion espouse advocate prefer uphold defend
    sympathise sympathize agree ratify`,
  ],
  [
    'oppose',
    `oppose reject refuse resist veto rebuff spurn decline object rule|out throw|out turn|down rule dread dismiss brand
    shun block`,
  ],
  ['insist', `insist demand want seek require call|for press|for push|for urge stipulate request claim`],
  ['undecided', 'consider weigh study mull ponder contemplate hesitate'],
]

const STANCES: ReadonlyMap<string, Stance> = new Map(
  rows.flatMap(([stance, text]) =>
    text
      .trim()
      .split(/\s+/)
      .map(w => [w, stance] as const),
  ),
)

/** The stance of a verb, with its particle or preposition where that makes it one ("call for", "rule out"). */
export const verbStance = (lemma: string, particle?: string): Stance | undefined =>
  (particle ? STANCES.get(`${lemma}|${particle}`) : undefined) ?? STANCES.get(lemma)

/** Adjectives and nouns that are open to something: "ready to", "open to", "willing to". */
export const OPEN = /^(open|ready|willing|prepared|inclined|happy|content)$/
export const CLOSED = /^(unwilling|opposed|unacceptable|reluctant|against|impossible|averse)$/
/** Nouns that hold a stance: "its demand for", "his support for", "the position that". */
export const NOUN_STANCES: ReadonlyMap<string, Stance> = new Map([
  ['support', 'support'],
  ['backing', 'support'],
  ['opposition', 'oppose'],
  ['rejection', 'oppose'],
  ['demand', 'insist'],
  ['insistence', 'insist'],
  ['readiness', 'open'],
  ['willingness', 'open'],
  ['refusal', 'oppose'],
])
