/**
 * Verbs of one deed, so that "reached" and "arrived", "notified" and "informed" are compared; and nouns of deeds.
 *
 * fieldOf('reach') -> 'arrive'; fieldOf('dump') -> 'dump'; DEED_NOUNS.get('offer') -> 'offer'.
 */
const FIELDS = [
  'arrive reach come receive get deliver land',
  'inform notify tell warn alert brief',
  'consult ask',
  'shoot fire',
  'meet see',
  'pay transfer wire',
  'offer propose tender',
  'use employ deploy',
  'buy purchase acquire',
  'take seize confiscate capture',
  'hurt wound injure',
  'hit strike target attack',
  'enter cross',
  'destroy demolish raze burn',
  'dump discharge pour spill',
  'free release',
  'cut disconnect',
  'search inspect check',
  'beat torture mistreat',
  'sign initial',
  'sell export',
]
const FIELD = new Map(FIELDS.flatMap(row => row.split(' ').map(w => [w, row.split(' ')[0]!] as const)))

export const fieldOf = (lemma: string): string => FIELD.get(lemma) ?? lemma

/** Verbs that only carry the noun behind them: "made an offer", "took part". */
export const LIGHT_VERBS = new Set('make give hold take have put receive pay issue'.split(' '))

export const DEED_NOUNS: ReadonlyMap<string, string> = new Map([
  ['offer', 'offer'],
  ['proposal', 'offer'],
  ['warning', 'inform'],
  ['notice', 'inform'],
  ['payment', 'pay'],
  ['attack', 'hit'],
])
