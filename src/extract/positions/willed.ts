/**
 * Helpers that will, refuse or oblige: "will not pay", "had to be back", "does not negotiate", "would sell at 330".
 *
 * Only what somebody says of himself or his side is a stand; that is for stand.ts to see. Outcomes that nobody wills take none.
 */
import type { Sentence } from '../../language/token.ts'
import { type Clause, lower } from './clauses.ts'
import { DOES_NOT, GOING_ALONG, OUTCOME, TELLING_NOUN, WITHHOLDING } from './stances.ts'
import { MODAL, NOT, type Trigger } from './trigger.ts'

const isPassive = (s: Sentence, main: Clause, verb: number): boolean => {
  const t = s.tokens[verb]!
  return t.xpos === 'VBN' && s.tokens[main[main.indexOf(verb) - 1] ?? -1]?.lemma === 'be'
}

const DEAL =
  /^(sell|take|pay|buy|settle|recommend|accept|lend|swap|release|free|hand|cut|invest|give|grant|contribute|reduce|limit|raise|go)$/

/** Helpers that will, refuse or oblige: only what somebody says of himself or his side is a stand. */
export const willed = (s: Sentence, main: Clause): Trigger | undefined => {
  if (/^(when|where|how|what|why|whether|who)$/.test(lower(s, main[0]!))) return undefined
  for (let k = 0; k < main.length; k++) {
    const w = lower(s, main[k]!)
    // "inspectors had to be back": what somebody says must be.
    if (
      s.tokens[main[k]!]!.lemma === 'have' &&
      lower(s, main[k + 1] ?? -1) === 'to' &&
      !/^(i|we)$/.test(lower(s, main[k - 1] ?? -1)) &&
      // "You'd have to ask the regulator": a way of not answering.
      !main.slice(k + 2, k + 4).some(i => /^(ask|see|wait|check|speak|talk|look)$/.test(s.tokens[i]!.lemma)) &&
      // "people who do not have to pay rent" describes them.
      !main.slice(Math.max(0, k - 4), k).some(i => NOT.test(lower(s, i)) || /^(who|which|that)$/.test(lower(s, i)))
    )
      return { at: k, stance: 'insist', speaker: true, thing: true }
    if (/^(does|do|did)$/.test(w) && NOT.test(lower(s, main[k + 1] ?? -1))) {
      const deed = main.slice(k + 2, k + 5).find(i => s.tokens[i]!.upos === 'VERB')
      const told = deed === undefined ? [] : main.slice(main.indexOf(deed) + 1, main.indexOf(deed) + 5)
      const still =
        w !== 'did' ||
        /^(recognise|recognize|accept|intend|plan|negotiate|consider|envisage)$/.test(s.tokens[deed ?? 0]!.lemma)
      if (
        told.some((i, n) => TELLING_NOUN.test(lower(s, i)) && !/^(one|a|any|single)$/.test(lower(s, told[n - 1] ?? -1)))
      )
        continue
      if (deed !== undefined && still && DOES_NOT.test(s.tokens[deed]!.lemma)) return { at: k, stance: 'oppose' }
    }
    if (!MODAL.test(w) && w !== 'cannot') continue
    // "asked her which way she would vote": what is asked is held by nobody yet.
    const front = main.slice(0, k)
    const asked = front.findIndex(i => /^(ask|wonder|inquire|enquire)$/.test(s.tokens[i]!.lemma))
    if (
      asked >= 0 &&
      front.slice(asked).some(i => /^(which|what|how|why|when|where|who|whether|if)$/.test(lower(s, i)))
    )
      continue
    const ahead = main.slice(k + 1, k + 6)
    const verb = ahead.find(i => s.tokens[i]!.upos === 'VERB') ?? ahead.find(i => s.tokens[i]!.upos === 'AUX')
    if (verb === undefined || WITHHOLDING.test(s.tokens[verb]!.lemma)) continue
    const no =
      /^(cannot)$/.test(w) ||
      main.slice(k + 1, main.indexOf(verb)).some(i => NOT.test(lower(s, i))) ||
      main.slice(main.indexOf(verb) + 1, main.indexOf(verb) + 3).some(i => /^(nothing|no)$/.test(lower(s, i))) ||
      (k > 0 && /^(nor|no|not|never)$/.test(lower(s, main[0]!)))
    if (/^(must|should|shall)$/.test(w)) return { at: k, stance: no ? 'oppose' : 'insist', speaker: true, thing: true }
    if (no && OUTCOME.test(s.tokens[verb]!.lemma)) continue
    if (no && /^(will|would|wo|'ll|'d|can|ca|cannot)$/.test(w))
      return { at: k, stance: 'oppose', ...(isPassive(s, main, verb) ? { speaker: true, thing: true } : {}) }
    if (/^(will|would|'ll|'d)$/.test(w) && GOING_ALONG.test(s.tokens[verb]!.lemma)) return { at: k, stance: 'support' }
    // "would sell at 330p": a deed with its price.
    const figure = main.slice(main.indexOf(verb), main.indexOf(verb) + 7).some(i => s.tokens[i]!.upos === 'NUM')
    if (w === 'would' && lower(s, main[0]!) !== 'under' && DEAL.test(s.tokens[verb]!.lemma) && figure)
      return { at: k, stance: 'open' }
  }
  return undefined
}
