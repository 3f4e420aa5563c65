/**
 * What is taken after it was offered: "accepted an offer of 9 cents", "voted to accept it", and not "ruled out accepting".
 */
import type { Sentence } from '../../language/token.ts'
import { dependents } from '../../language/tree.ts'
import { lemma, low } from './seed.ts'

const NOBODY = /^(no|nobody|none|neither|few|nothing)$/
/** "denies reports that it has accepted", "refused to say whether it accepted". */
const DOUBTED =
  /^(den(y|ies|ied|ying)|refut(es?|ed)|rumou?r(s|ed)?|alleg(es?|ed|edly)|refus(es?|ed|ing)|disput(es?|ed)|whether|without|rul(es?|ed|ing))$/i
/** The object of a verb of taking what is offered: "accepted an offer of", "after accepting", "voted to accept". */
export const acceptedAt = (s: Sentence, k: number): number | undefined => {
  const t = s.tokens[k]!
  if (!/^(accept|approve|endorse|ratify|adopt)$/.test(lemma(s, k))) return undefined
  const front = s.tokens.slice(Math.max(0, k - 5), k)
  // "after accepting" has been; "ruled out accepting", "denied accepting" and "instead of accepting" have not.
  const settled =
    /^VB[DNZ]$/.test(t.xpos) ||
    (t.xpos === 'VBG' && /^(after|by|since|on|upon)$/.test(low(s, k - 1))) ||
    front.some(x => /^(vote|agree|decide|opt)$/.test(x.lemma))
  const nobody = dependents(s, k, 'nsubj').some(
    i => NOBODY.test(low(s, i)) || dependents(s, i, 'det', 'advmod').some(d => NOBODY.test(low(s, d))),
  )
  if (nobody || s.tokens.slice(0, k).some(x => DOUBTED.test(x.text))) return undefined
  const open = front.some(x =>
    /^(would|will|could|may|might|should|must|ready|willing|prepared|if|unless|not|n['’]t|never|whether)$/i.test(
      x.text,
    ),
  )
  return settled && !open ? dependents(s, k, 'obj')[0] : undefined
}
