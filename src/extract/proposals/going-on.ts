/**
 * Sentences behind an offer that go on telling its terms: "It would see ten freed", "Under the plan", "In return".
 */
import type { Sentence } from '../../language/token.ts'
import { AGREEMENT, OFFER_NOUN, TELLING_TERMS } from './offer-words.ts'
import { isFigure, lemma, low, type Sentences } from './seed.ts'

const named = (s: Sentence, from: number, to: number): boolean =>
  s.tokens
    .slice(from, to)
    .some((t, k) => t.upos === 'NOUN' && (OFFER_NOUN.test(lemma(s, from + k)) || AGREEMENT.test(lemma(s, from + k))))

/** What a party does and a text hardly: "It wants everything done in 30 days" is a demand of its own. */
const WISHING = /^(want|seek|demand|ask|urge|suggest|propose|offer|permit|see|bar)$/

/** True where a sentence only goes on with an offer told before. */
export const tellsOn = (s: Sentence): boolean => {
  const first = low(s, 0)
  const second = low(s, 1)
  if (first === 'under') return /^(it|this|that|which|its)$/.test(second) || named(s, 1, 6)
  if (first === 'in' && /^(return|exchange)$/.test(second)) return true
  if (/^(it|this|that)$/.test(first))
    return /^(would|will|also|further)$/.test(second) || (!WISHING.test(lemma(s, 1)) && TELLING_TERMS.test(lemma(s, 1)))
  const verb = s.tokens.slice(1, 9).findIndex(t => t.upos === 'VERB')
  return (
    /^(the|its|this|that|their|both)$/.test(first) &&
    named(s, 1, 4) &&
    verb >= 0 &&
    TELLING_TERMS.test(lemma(s, verb + 1))
  )
}

/** What a deal settles goes on in what will be: "The tax will be levied from 2029". */
export const settlesOn = (s: Sentence): boolean =>
  s.tokens.some((t, i) => /^(will|shall)$/i.test(t.text) && i > 0 && i < 14) &&
  s.tokens.some((_, i) => isFigure(s, i)) &&
  !s.tokens.some(t => /^(said|says|told|if|unless|until|not|never)$/i.test(t.text))

/** Up to four sentences behind `from`, two of which may tell something else. */
export const goingOn = (sentences: Sentences, from: number): number[] => {
  const out: number[] = []
  let gaps = 0
  for (let n = from + 1; n <= from + 4; n++) {
    const s = sentences[n]
    if (!s) break
    if (tellsOn(s)) out.push(n)
    // Two sentences may stand between an offer and its terms, where the terms name it.
    else if (++gaps > 2) break
  }
  return out
}
