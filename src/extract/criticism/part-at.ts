/**
 * What a party is in its clause, by grammar: "Moscow annexed it", "Russian troops", "by Moscow" act; "in Russia" is a place.
 */
import { hashText } from '../../language/hash.ts'
import type { SpeechTable } from './table.ts'

/** What a party is in its clause: who acts, whose deed it is, what is done to it, where it happens. */
export const partAt = (table: SpeechTable, t: number, depth = 0): Part => {
  const rel = table.relation[t]!
  if (rel === NSUBJ) return 'acts'
  const up = table.head[t]!
  // "our colleagues from the United States", "the Russian delegation": they stand for their state.
  if (up >= 0 && depth < 4 && STANDS_FOR.has(table.lemmas[up]!)) return partAt(table, up, depth + 1)
  if (rel === AMOD) return 'owns'
  let [by, where] = [false, false]
  for (let k = Math.max(0, t - 4); k <= t + 2 && k < table.tokens.length; k++) {
    if (table.head[k] !== t || table.relation[k] !== CASE) continue
    const word = table.lemmas[k]!
    if (word === 'by') by = true
    else if (word === "'s" || word === '’s') return 'owns'
    else if (PLACED.has(word)) where = true
  }
  return by ? 'acts' : where ? 'where' : rel === OBJ ? 'suffers' : 'other'
}
export type Part = 'acts' | 'owns' | 'suffers' | 'where' | 'other'

const [NSUBJ, AMOD] = [hashText('nsubj'), hashText('amod')]
const STANDS_FOR = new Set(
  (
    'representative delegation delegate colleague ambassador envoy government authority leadership leader president minister ministry ' +
    'secretary chancellor official spokesman spokeswoman spokesperson diplomat diplomacy side regime force troop soldier army military ' +
    'navy vessel ship aircraft parliament lawmaker politician administration cabinet partner friend neighbour neighbor'
  ).split(' '),
)
const PLACED = new Set('in inside within near into across around at against from over'.split(' '))
const [OBJ, CASE] = [hashText('obj'), hashText('case')]
