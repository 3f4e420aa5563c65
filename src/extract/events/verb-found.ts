/**
 * Verbs that tell of an event: by the lexicon, by what they are done to, or as a happening of no class (other.ts).
 *
 * "The rebels freed the crew" -> freed, RETREAT release.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { overlaps } from '../../text/span.ts'
import { clauseOf } from './extent.ts'
import { type Around, type Found, isModifier } from './found.ts'
import { isOther } from './other.ts'
import { shapedVerb } from './shaped-verbs.ts'
import { specialVerb } from './special-verbs.ts'
import { decideStrike } from './strikes.ts'
import { subjectsOf } from './subjects.ts'
import { behindOf, particle, themesOf } from './themes.ts'
import type { Trigger } from './trigger.ts'
import { objectTrigger, phraseTrigger, verbTrigger } from './triggers.ts'

/** "failed to agree", "forced to flee", "began clearing mines", "is due to sail", "plan to march" tell one thing. */
const WHOLE = /^(fail|manage|force|begin|start|continue|keep|resume|proceed|plan|intend|prepare|due|set|about|poised)$/
const wholeOf = (s: Sentence, i: number): number => {
  const { deprel, head } = s.tokens[i]!
  const up = s.tokens[head]
  // "left three nurses injured".
  if (deprel === 'xcomp' && up?.lemma === 'leave' && s.tokens[i]!.xpos === 'VBN') return head
  // "is prepared to sail" only tells a readiness.
  return deprel === 'xcomp' && up && WHOLE.test(up.lemma.toLowerCase()) && !/^prepared$/i.test(up.text) ? head : i
}

/** "agreed to reopen two jetties" is an agreement where more than one side agrees; one who agrees speaks. */
const isJointAct = (s: Sentence, i: number): boolean => {
  const subjects = subjectsOf(s, i)
  const { head, deprel } = s.tokens[i]!
  if (deprel === 'xcomp' && head >= 0 && s.tokens[head]!.lemma === 'fail') return true
  return (
    subjects.some(n => /^(NNS|NNPS)$/.test(s.tokens[n]!.xpos) || /^(they|both)$/i.test(s.tokens[n]!.text)) ||
    subjects.some(n => dependents(s, n, 'conj').length > 0) ||
    dependents(s, i, 'nsubj:pass').length > 0
  )
}

/** What is done to people is done to an object: "the envoy confirmed" appoints nobody, though "the bridge reopened" opens it. */
const TO_PEOPLE = /^(appoint|dismiss|arrest|charge|release|abuse|abduct|kill|reinstate|train|aid|host|envoy)$/
const byTheme = (s: Sentence, i: number, themes: readonly string[]): Trigger | undefined => {
  const trigger = objectTrigger(s.tokens[i]!.lemma.toLowerCase(), particle(s, i), themes)
  const doesItself =
    dependents(s, i, 'obj', 'nsubj:pass', 'aux:pass').length === 0 &&
    dependents(s, i, 'nsubj').length > 0 &&
    relation(s.tokens[i]!) !== 'acl'
  return trigger && doesItself && TO_PEOPLE.test(trigger.family) ? undefined : trigger
}

export const verbFound = (s: Sentence, i: number, around: Around): Found | undefined => {
  const t = s.tokens[i]!
  if (isModifier(s, i)) return undefined
  const lemma = t.lemma.toLowerCase()
  const isCue = around.cues.some(c => overlaps(c, t))
  const themes = themesOf(s, i)
  const prt = particle(s, i)
  if (lemma === 'provide' && dependents(s, i, 'nsubj', 'nsubj:pass', 'aux').length === 0) return undefined
  const shaped = shapedVerb(s, i)
  const chosen = shaped ?? specialVerb(s, i, themes)
  if (chosen === 'none') return undefined
  const byObject = chosen ? undefined : (phraseTrigger(lemma, behindOf(s, i)) ?? byTheme(s, i, themes))
  // "recalled the ambassador" is a deed though "recalled" may report; who alone agrees speaks.
  // A blow is a blow though a verb of blows may report ("attacked the plan"): what is hit decides elsewhere.
  const blow =
    /^(ASSAULT|COERCE)$/.test(verbTrigger(lemma, prt)?.type ?? '') && !around.critical.some(c => overlaps(c, t))
  if (lemma === 'agree' ? !isJointAct(s, i) : isCue && !byObject && !blow && !shaped && chosen?.type !== 'CONSULT')
    return undefined
  const trigger = chosen ?? byObject ?? verbTrigger(lemma, prt)
  const words = around.clip(clauseOf(s, wholeOf(s, i)), t)
  if (trigger)
    return {
      trigger:
        chosen && lemma === 'strike'
          ? decideStrike(trigger, lemma, around.text.slice(s.start, s.end), around.text)
          : trigger,
      head: i,
      verbal: true,
      words,
    }
  return undefined
}

/** A verb that the lexicon does not know, where its clause tells a happening. */
export const otherFound = (
  s: Sentence,
  i: number,
  { around, beside }: { around: Around; beside: boolean },
): Found | undefined => {
  const t = s.tokens[i]!
  if (isModifier(s, i) || around.cues.some(c => overlaps(c, t)) || specialVerb(s, i, themesOf(s, i)) === 'none')
    return undefined
  const words = around.clip(clauseOf(s, wholeOf(s, i)), t)
  return isOther(s, { verb: i, words, beside }, around)
    ? {
        trigger: { type: 'OTHER', family: `other:${t.lemma.toLowerCase()}`, weak: true },
        head: i,
        verbal: true,
        words,
      }
    : undefined
}
