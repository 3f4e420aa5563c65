/**
 * People held: told by where they are, not by a verb.
 *
 * "Fourteen people are in custody", "100 soldiers remain in rebel hands", "the crew, in captivity since May" -> COERCE arrest.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { clauseOf } from './extent.ts'
import { type Around, type Found, lower } from './found.ts'
import { HOLDING, STAYING } from './special-words.ts'

/** "in custody", "in rebel hands"; "in their hands" and "in hand" hold nobody. */
const isHolding = (s: Sentence, i: number): boolean => {
  const word = lower(s, i)
  // "Twenty sailors remain hostage aboard the tanker".
  if (/^(hostage|captive)$/.test(word))
    return /^(remain|stay)$/.test(s.tokens[i - 1]?.lemma ?? '') && dependents(s, i, 'det', 'amod').length === 0
  if (!HOLDING.has(word)) return false
  if (word !== 'hands') return s.tokens[i - 1] !== undefined && lower(s, i - 1) === 'in'
  const owner = dependents(s, i, 'amod', 'compound', 'nmod:poss').filter(k => !s.tokens[k]!.xpos.startsWith('PRP'))
  return owner.length > 0 && [2, 3].some(k => s.tokens[i - k] !== undefined && lower(s, i - k) === 'in')
}

export const heldFound = (s: Sentence, i: number, around: Around): Found | undefined => {
  if (!isHolding(s, i)) return undefined
  const t = s.tokens[i]!
  const governor = t.head >= 0 ? s.tokens[t.head]! : undefined
  const own = dependents(s, i, 'nsubj', 'nsubj:pass').length > 0
  const stays = governor?.upos === 'VERB' && STAYING.has(governor.lemma.toLowerCase())
  // "six years in prison" measures a sentence.
  const beside =
    relation(t) === 'nmod' && !/^(year|month|week|day|life|term|sentence|spell)$/.test(governor?.lemma ?? '')
  if (!own && !stays && !beside) return undefined
  return {
    trigger: { type: 'COERCE', family: 'arrest' },
    head: i,
    verbal: false,
    words: around.clip(clauseOf(s, own ? i : t.head), t),
    light: stays && !own ? t.head : i,
  }
}
