/**
 * The word of a clause that takes a stand, and whether it is denied.
 *
 * "will not sign" -> the trigger "sign", negated. What makes a word one: lexical.ts, willed.ts, cleft.ts, stances.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { type Clause, lower } from './clauses.ts'
import type { Stance } from './stances.ts'

export const MODAL = /^(will|would|'ll|'d|could|might|can|may|shall|must|should|wo|ca)$/
export const NOT = /^(not|n't|never|no|nor|neither|nothing|nobody|cannot)$/

export const negatedAt = (s: Sentence, clause: Clause, at: number): boolean => {
  for (let k = at - 1; k >= 0 && k >= at - 5; k--) {
    const w = lower(s, clause[k]!)
    if (NOT.test(w)) return true
    if (/^(NOUN|PROPN|PRON|SCONJ)$/.test(s.tokens[clause[k]!]!.upos)) break
  }
  for (let k = at + 1; k <= at + 3 && k < clause.length; k++)
    if (/^(nothing|no|nobody|none)$/.test(lower(s, clause[k]!))) return true
  return false
}

export interface Trigger {
  readonly at: number
  readonly stance: Stance
  readonly speechAct?: boolean
  readonly speaker?: boolean
  readonly thing?: boolean
  /** Token index of who bears it, where that is no subject: the agent of a passive. */
  readonly agent?: number
}
