/**
 * Whom a unit blames by its grammar, whatever kind of party it is: "we blame the operator", "the ministry has ignored us".
 *
 * The object of a verb of blame, or its owner; else the subject of a verb that is itself a fault. Token index, or -1.
 */
import { hashText } from '../../language/hash.ts'
import type { SpeechTable, Unit } from './table.ts'
import { FAULTS } from './words.ts'

const BLAMES = new Set(
  'accuse blame criticise criticize condemn denounce reproach fault slam lambast rebuke censure'.split(' '),
)
const [OBJ, NSUBJ, NMOD] = [hashText('obj'), hashText('nsubj'), hashText('nmod')]

const ownerOf = (table: SpeechTable, { from, to }: Unit, of: number): number => {
  for (let t = from; t < to; t++) if (table.head[t] === of && table.relation[t] === NMOD && t < of) return t
  return -1
}

export const namedTarget = (table: SpeechTable, unit: Unit, isParty: (t: number) => boolean): number => {
  let doer = -1
  for (let t = unit.from; t < unit.to; t++) {
    const up = table.head[t]!
    if (up < 0) continue
    if (table.relation[t] === OBJ && BLAMES.has(table.lemmas[up]!)) {
      if (isParty(t)) return t
      const owner = ownerOf(table, unit, t)
      if (owner >= 0 && isParty(owner)) return owner
    }
    const { deprel } = table.tokens[t]!
    const acts = table.relation[t] === NSUBJ && !deprel.includes('pass')
    // Who rejects or deplores finds fault himself.
    const fault = table.classes[up] !== undefined && table.classes[up] !== 'condemn' && FAULTS.has(table.classes[up]!)
    if (acts && doer < 0 && fault && !BLAMES.has(table.lemmas[up]!) && isParty(t)) doer = t
  }
  return doer
}
