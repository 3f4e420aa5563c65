/**
 * Nouns that tell of an event, with the verb that lends them tense: "held talks", "a missile strike on Lima", "in custody".
 *
 * "eight months of talks" -> talks, with the words of the quantity; "trade deal text" -> none.
 */
import type { Sentence } from '../../language/token.ts'
import { childrenOf, dependents, relation } from '../../language/tree.ts'
import { cover, overlaps } from '../../text/span.ts'
import { bringsHelp } from './brings-help.ts'
import { isCollapse } from './collapse.ts'
import { clauseOf, nounWords } from './extent.ts'
import { type Around, casesOf, type Found, isModifier, lower } from './found.ts'
import { isNaming } from './naming.ts'
import { NEVER } from './never-events.ts'
import { DEAL_VERBS, PHONE } from './special-words.ts'
import { decideStrike } from './strikes.ts'
import { behindOf, particle } from './themes.ts'
import { LIGHT, nounTrigger, phraseTrigger, verbTrigger } from './triggers.ts'

const TOPICAL =
  /^(talks?|dialogue|discussions?|negotiations?|vote|referendum|question|debate|report|statement|agreement|document|book|article|film|view|position|decision|proposal|plan|law|bill|resolution|conference|summit|comment|remark|hearing|letter|paper|law-suit|row|dispute)$/

/** "imposed after the riots": when the verb was done, not what it lends its tense to. */
const BESIDE = /^(after|before|since|until|during|amid|despite|over|following|because|without)$/

export const isQuantityOf = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  if (relation(t) !== 'nmod' || t.head < 0) return false
  const of = dependents(s, i, 'case').some(c => lower(s, c) === 'of')
  return (
    of &&
    /^(year|month|week|day|hour|round|series|wave|spate|bout|session|night)$/.test(
      s.tokens[t.head]!.lemma.toLowerCase(),
    )
  )
}

/** "talks that began in May", "the attack, which lasted an hour": a relative clause that only lends the noun its times. */
const lightClause = (s: Sentence, noun: number): number | undefined =>
  dependents(s, noun, 'acl:relcl').find(
    v =>
      LIGHT.has(s.tokens[v]!.lemma.toLowerCase()) &&
      dependents(s, v, 'nsubj').some(n => /^(that|which)$/i.test(s.tokens[n]!.text)),
  )

export const nounFound = (s: Sentence, i: number, around: Around): Found | undefined => {
  const t = s.tokens[i]!
  const lemma = t.lemma.toLowerCase()
  const trigger = nounTrigger(t.text.toLowerCase(), lemma)
  if (!trigger || isModifier(s, i)) return undefined
  if (t.upos === 'PROPN' && t.text !== t.text.toLowerCase() && i > 0 && !/talks/i.test(t.text)) return undefined
  if (lemma === 'call' && !childrenOf(s)[i]!.some(k => PHONE.has(lower(s, k)))) return undefined
  // "talks on tariffs", "a vote on the withdrawal": what is talked about.
  if (
    relation(t) === 'nmod' &&
    t.head >= 0 &&
    TOPICAL.test(s.tokens[t.head]!.lemma.toLowerCase()) &&
    dependents(s, i, 'case').some(c => /^(on|about|over|regarding|concerning)$/.test(lower(s, c)))
  )
    return undefined
  // "eight months of talks", "a second round of talks": what the noun of quantity hangs on counts.
  const top = isQuantityOf(s, i) ? t.head : i
  const rel = s.tokens[top]!.deprel
  const governor = s.tokens[top]!.head >= 0 ? s.tokens[s.tokens[top]!.head]! : undefined
  // "signed a deal after nine hours of talks": the verb is done to something else.
  const aside =
    rel === 'obl' && (dependents(s, s.tokens[top]!.head, 'obj').length > 0 || casesOf(s, top).some(c => BESIDE.test(c)))
  // "A vote is due on Friday": the adjective lends the tense.
  const ahead =
    governor?.upos === 'ADJ' && rel === 'nsubj' && /^(due|imminent|overdue|likely|underway)$/i.test(governor.text)
  const governed = governor?.upos === 'VERB' && /^(obj|nsubj|nsubj:pass|obl)$/.test(rel) && !aside
  if (governed && rel === 'obj' && governor.lemma === 'call' && isNaming(s, s.tokens[top]!.head)) return undefined
  const answered =
    governed &&
    /^(hit|respond|retaliate|strike|answer|counter|react)$/.test(governor.lemma) &&
    dependents(s, i, 'case').some(c => lower(s, c) === 'with')
  // "talks broke up", "the raid went ahead": whatever an event noun does by itself only says how it went.
  const goes =
    governed &&
    rel === 'nsubj' &&
    dependents(s, s.tokens[top]!.head, 'obj', 'ccomp').length === 0 &&
    (!NEVER.has(governor.lemma.toLowerCase()) || isCollapse(s, s.tokens[top]!.head)) &&
    !around.cues.some(c => overlaps(c, governor)) &&
    verbTrigger(governor.lemma.toLowerCase(), particle(s, s.tokens[top]!.head)) === undefined &&
    phraseTrigger(governor.lemma.toLowerCase(), behindOf(s, s.tokens[top]!.head)) === undefined
  // "There were two explosions", "there will be a ballot in May": the verb of being lends the tense.
  const there = governor?.lemma === 'be' && /^nsubj/.test(rel) && dependents(s, s.tokens[top]!.head, 'expl').length > 0
  const light =
    ahead || there || (governed && (LIGHT.has(governor.lemma.toLowerCase()) || answered || goes))
      ? s.tokens[top]!.head
      : undefined
  // "An envoy recounts": a noun of counting has its article or its verb.
  if (trigger.family === 'count' && light === undefined && dependents(s, i, 'det', 'amod', 'nummod').length === 0)
    return undefined
  if (/^(flight|convoy)$/.test(lemma) && !bringsHelp(s, i)) return undefined
  if (lemma === 'patrol' && !dependents(s, i, 'amod').some(k => /^(joint|common|mixed)$/.test(lower(s, k))))
    return undefined
  if (trigger.family === 'deal' && !(governed && rel !== 'obl' && DEAL_VERBS.has(governor.lemma.toLowerCase())))
    return undefined
  if (
    trigger.family === 'halt' &&
    !dependents(s, i, 'nmod').some(n => dependents(s, n, 'case').some(c => /^(in|to|on)$/.test(lower(s, c))))
  )
    return undefined
  const clause = light === undefined ? lightClause(s, top) : undefined
  const plain = nounWords(s, top)
  // "before the elections in October": behind a noun that a preposition holds, the day is the noun's.
  const day = around.dates.find(
    d => /^(obl|nmod)$/.test(rel) && /^ (?:in|on|of|for) $/.test(around.text.slice(plain.end, d.start)),
  )
  const noun = day ? cover([plain, day]) : plain
  const words =
    light !== undefined ? clauseOf(s, light) : clause !== undefined ? cover([noun, clauseOf(s, clause)]) : noun
  // "A truce was agreed", "a ceasefire signed in May": the agreeing. "declared a ceasefire" stays one.
  const sealing =
    trigger.family === 'ceasefire' &&
    (light !== undefined
      ? /^(sign|agree|reach|conclude|seal|strike|initial|clinch|ratify|finalise|finalize)$/.test(s.tokens[light]!.lemma)
      : dependents(s, i, 'acl').some(a => /^(sign|agree|reach|conclude|seal|initial)$/.test(s.tokens[a]!.lemma)))
  return {
    trigger: sealing
      ? { type: 'AGREE', family: 'agree' }
      : decideStrike(trigger, lemma, around.text.slice(s.start, s.end), around.text),
    head: i,
    verbal: false,
    words: around.clip(words, t),
    ...(light !== undefined ? { light } : clause !== undefined ? { light: clause } : {}),
  }
}
