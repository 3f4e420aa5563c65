/**
 * Finds the tellings of events in a sentence: verbs, nouns and reduced clauses that are triggers.
 *
 * "a missile strike on Kyiv killed 12 people" -> killed (ASSAULT) and, folded into it, strike.
 */
import type { Sentence } from '../../language/token.ts'
import { childrenOf, dependents, relation } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { cover, holds, overlaps } from '../../text/span.ts'
import { isConditional } from './conditional.ts'
import { clauseOf, nounWords } from './extent.ts'
import { isOther, type Signs } from './other.ts'
import { subjectsOf } from './subjects.ts'
import type { Trigger } from './trigger.ts'
import { LABOUR, LIGHT, nounTrigger, objectTrigger, verbTrigger, WEAPON } from './triggers.ts'

export interface Found {
  readonly trigger: Trigger
  readonly head: number
  readonly verbal: boolean
  readonly words: Span
  /** The verb that lends a noun its tense and subject: "held talks". */
  readonly light?: number
}

export interface Around extends Signs {
  readonly text: string
  /** Reporting words: what they tell is the saying. */
  readonly cues: readonly Span[]
  /** Those of them that criticise, demand, deny ...: everything but plain saying. */
  readonly critical: readonly Span[]
  /** Words without those of the reporting: cut to the content that holds the trigger. */
  readonly clip: (words: Span, trigger: Span) => Span
}

const lower = (s: Sentence, i: number): string => s.tokens[i]!.text.toLowerCase()
const lemmas = (s: Sentence, list: readonly number[]): string[] => list.map(i => s.tokens[i]!.lemma.toLowerCase())

const particle = (s: Sentence, i: number): string | undefined => {
  const p =
    dependents(s, i, 'compound:prt')[0] ??
    (/^(RP|RB|IN|JJ)$/.test(s.tokens[i + 1]?.xpos ?? '') ? i + 1 : undefined) ??
    dependents(s, i, 'advmod').find(a => a > i && /^(down|out|back|off|up|away|over|in)$/.test(lower(s, a)))
  return p === undefined ? undefined : lower(s, p)
}

/** What a verb is done to: object, passive subject, the noun of a participle; its subject where it has no object. */
const themesOf = (s: Sentence, verb: number): string[] => {
  const t = s.tokens[verb]!
  const objects = [...dependents(s, verb, 'obj'), ...dependents(s, verb, 'nsubj:pass')]
  if (relation(t) === 'acl' && t.xpos === 'VBN' && t.head >= 0) objects.push(t.head)
  const all = objects.length > 0 ? objects : dependents(s, verb, 'nsubj')
  return lemmas(
    s,
    all.flatMap(i => [i, ...dependents(s, i, 'conj'), ...dependents(s, i, 'compound')]),
  )
}

const MEET_NOT =
  /^(demand|condition|deadline|need|target|requirement|standard|obligation|criterion|goal|cost|pledge|commitment|request|term|resistance|end)$/
const PHONE = /^(phone|telephone|video|link|line|call)$/

/** Words whose event depends on more than a class of nouns. */
const special = (s: Sentence, i: number, lemma: string, themes: readonly string[]): Trigger | 'none' | undefined => {
  const object = lemmas(s, dependents(s, i, 'obj', 'nsubj:pass'))
  const obliques = dependents(s, i, 'obl')
  const cases = obliques.flatMap(o => dependents(s, o, 'case').map(c => lower(s, c)))
  const attack: Trigger = { type: 'ASSAULT', family: 'attack' }
  if (lemma === 'meet' && themes.some(o => MEET_NOT.test(o))) return 'none'
  if (lemma === 'strike' || lemma === 'hit') {
    if (object.some(o => /^(tone|balance|note|compromise|back|target|snag|record|wall|rock)$/.test(o))) return 'none'
    if (lemma === 'strike' && object.length === 0) return { type: 'PROTEST', family: 'protest' }
    return object.length > 0 ? attack : 'none'
  }
  if (lemma === 'fire') return cases.some(c => /^(on|at|into)$/.test(c)) ? attack : undefined
  if (lemma === 'shoot')
    return cases.includes('at') || object.length === 0 ? attack : { type: 'ASSAULT', family: 'kill' }
  if (lemma === 'fight' && (object.length > 0 || cases.includes('with') || cases.includes('against'))) return attack
  if (/^(speak|talk|confer)$/.test(lemma)) {
    if (obliques.some(o => PHONE.test(s.tokens[o]!.lemma.toLowerCase()))) return { type: 'CONSULT', family: 'call' }
    if (lemma === 'confer' && object.length > 0) return { type: 'OTHER', family: 'award' }
    return cases.includes('with') && lemma !== 'speak' ? { type: 'CONSULT', family: 'meet' } : 'none'
  }
  if (lemma === 'ring') return object.length > 0 ? { type: 'CONSULT', family: 'call' } : 'none'
  if (lemma === 'vote') return { type: 'OTHER', family: 'vote' }
  if (lemma === 'travel' || lemma === 'fly' || lemma === 'arrive') {
    return cases.some(c => /^(to|in|at|into)$/.test(c)) ? undefined : 'none'
  }
  if (lemma === 'gather') return dependents(s, i, 'nsubj').length > 0 ? { type: 'PROTEST', family: 'protest' } : 'none'
  if (lemma === 'march') return { type: 'PROTEST', family: 'protest' }
  if (lemma === 'take' && object.some(o => /^(power|control|prisoner|hostage|captive)$/.test(o)))
    return object.some(o => /^(power|control)$/.test(o))
      ? { type: 'COERCE', family: 'seize' }
      : { type: 'COERCE', family: 'abduct' }
  if (lemma === 'declare' && object.some(o => /^(zone|curfew|emergency|blockade|law)$/.test(o)))
    return { type: 'COERCE', family: 'block' }
  if (
    lemma === 'break' &&
    themes.some(o => /^(war|fighting|rebellion|clash|violence|uprising|revolt|mutiny|insurgency)$/.test(o))
  )
    return { type: 'ASSAULT', family: 'war' }
  if (lemma === 'settle' && themes.some(o => /^(dispute|strike|conflict|claim|case|row)$/.test(o)))
    return { type: 'AGREE', family: 'agree' }
  if (lemma === 'interview' || lemma === 'dismiss')
    return lemma === 'dismiss' &&
      object.some(o =>
        /^(worker|minister|official|employee|miner|chief|general|director|staff|teacher|judge|government|commander|officer)$/.test(
          o,
        ),
      )
      ? undefined
      : 'none'
  if (/^(begin|start|end|last|erupt|resume|continue)$/.test(lemma) && dependents(s, i, 'obj', 'xcomp').length === 0) {
    const subject = dependents(s, i, 'nsubj')
    if (subject.some(n => /^(it|they|this|that)$/i.test(s.tokens[n]!.text))) return { type: 'OTHER', family: 'phase' }
  }
  return undefined
}

/** "agreed to reopen two jetties" is an agreement where more than one side agrees; one who agrees speaks. */
const isJointAct = (s: Sentence, i: number): boolean => {
  const subjects = subjectsOf(s, i)
  return (
    subjects.some(n => /^(NNS|NNPS)$/.test(s.tokens[n]!.xpos) || /^(they|both)$/i.test(s.tokens[n]!.text)) ||
    subjects.some(n => dependents(s, n, 'conj').length > 0) ||
    dependents(s, i, 'nsubj:pass').length > 0
  )
}

/** Which strike: of workers or of weapons. Undecided words of the sentence leave it to the report's. */
const decideStrike = (trigger: Trigger, lemma: string, here: string, whole: string): Trigger => {
  if (!/^(strike|action|walkout)$/.test(lemma)) return trigger
  const labour = LABOUR.test(here) ? 2 : LABOUR.test(whole) ? 1 : 0
  const weapon = WEAPON.test(here) ? 2 : WEAPON.test(whole) ? 1 : 0
  const isLabour =
    labour > weapon || (labour === weapon && labour > 0 && !/\b(missile|air|drone|rocket|artillery)\b/i.test(here))
  return isLabour ? { type: 'PROTEST', family: 'protest' } : { type: 'ASSAULT', family: 'attack' }
}

/** Bodies and papers that bear an event's name: "the Security Council session" is one, "trade deal text" is not. */
const isModifier = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  return /^(compound|amod|flat)$/.test(relation(t)) && t.head >= 0 && /NOUN|PROPN/.test(s.tokens[t.head]!.upos)
}

const DEAL_VERBS =
  /^(sign|reach|conclude|strike|ratify|initial|break|broker|clinch|finalise|finalize|seal|make|announce|implement|agree|collapse|adopt|approve|violate|expire|lapse)$/

const verbFound = (s: Sentence, i: number, around: Around): Found | undefined => {
  const t = s.tokens[i]!
  if (isModifier(s, i)) return undefined
  const lemma = t.lemma.toLowerCase()
  const isCue = around.cues.some(c => overlaps(c, t))
  const themes = themesOf(s, i)
  const prt = particle(s, i)
  if (lemma === 'provide' && dependents(s, i, 'nsubj', 'nsubj:pass', 'aux').length === 0) return undefined
  const chosen = special(s, i, lemma, themes)
  if (chosen === 'none') return undefined
  const byObject = chosen ? undefined : objectTrigger(lemma, prt, themes)
  // "recalled the ambassador" is a deed though "recalled" may report; who alone agrees speaks.
  // A blow is a blow though a verb of blows may report ("attacked the plan"): what is hit decides elsewhere.
  const blow =
    /^(ASSAULT|COERCE)$/.test(verbTrigger(lemma, prt)?.type ?? '') && !around.critical.some(c => overlaps(c, t))
  if (lemma === 'agree' ? !isJointAct(s, i) : isCue && !byObject && !blow) return undefined
  const trigger = chosen ?? byObject ?? verbTrigger(lemma, prt)
  const words = around.clip(clauseOf(s, i), t)
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
  return isOther(s, i, words, around)
    ? { trigger: { type: 'OTHER', family: `other:${lemma}`, weak: true }, head: i, verbal: true, words }
    : undefined
}

const isQuantityOf = (s: Sentence, i: number): boolean => {
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

const nounFound = (s: Sentence, i: number, around: Around): Found | undefined => {
  const t = s.tokens[i]!
  const lemma = t.lemma.toLowerCase()
  if (/^(custody|captivity|detention|hand)$/.test(lemma) && dependents(s, i, 'case').some(c => lower(s, c) === 'in')) {
    if (lemma === 'hand' && dependents(s, i, 'amod', 'compound', 'nmod:poss').length === 0) return undefined
    const clause = relation(t) === 'root' || dependents(s, i, 'nsubj').length > 0
    return clause || relation(t) === 'nmod'
      ? {
          trigger: { type: 'COERCE', family: 'arrest' },
          head: i,
          verbal: false,
          words: around.clip(clauseOf(s, clause ? i : t.head), t),
          light: i,
        }
      : undefined
  }
  const trigger = nounTrigger(t.text.toLowerCase(), lemma)
  if (!trigger || isModifier(s, i)) return undefined
  if (t.upos === 'PROPN' && t.text !== t.text.toLowerCase() && i > 0 && !/talks/i.test(t.text)) return undefined
  if (lemma === 'call' && !childrenOf(s)[i]!.some(k => PHONE.test(lower(s, k)))) return undefined
  // "eight months of talks", "a second round of talks": what the noun of quantity hangs on counts.
  const top = isQuantityOf(s, i) ? t.head : i
  const rel = s.tokens[top]!.deprel
  const governor = s.tokens[top]!.head >= 0 ? s.tokens[s.tokens[top]!.head]! : undefined
  const governed = governor?.upos === 'VERB' && /^(obj|nsubj|nsubj:pass|obl)$/.test(rel)
  const answered =
    governed &&
    /^(hit|respond|retaliate|strike|answer|counter|react)$/.test(governor.lemma) &&
    dependents(s, i, 'case').some(c => lower(s, c) === 'with')
  const light = governed && (LIGHT.has(governor.lemma.toLowerCase()) || answered) ? s.tokens[top]!.head : undefined
  if (lemma === 'patrol' && !dependents(s, i, 'amod').some(k => /^(joint|common|mixed)$/.test(lower(s, k))))
    return undefined
  if (trigger.family === 'deal' && !(governed && rel !== 'obl' && DEAL_VERBS.test(governor.lemma.toLowerCase())))
    return undefined
  if (
    trigger.family === 'halt' &&
    !dependents(s, i, 'nmod').some(n => dependents(s, n, 'case').some(c => /^(in|to|on)$/.test(lower(s, c))))
  )
    return undefined
  const clause = light === undefined ? lightClause(s, top) : undefined
  const noun = nounWords(s, top)
  const words =
    light !== undefined ? clauseOf(s, light) : clause !== undefined ? cover([noun, clauseOf(s, clause)]) : noun
  return {
    trigger: decideStrike(trigger, lemma, around.text.slice(s.start, s.end), around.text),
    head: i,
    verbal: false,
    words: around.clip(words, t),
    ...(light !== undefined ? { light } : clause !== undefined ? { light: clause } : {}),
  }
}

export const findTellings = (s: Sentence, around: Around): Found[] => {
  const found: Found[] = []
  s.tokens.forEach((t, i) => {
    const verb = t.upos === 'VERB' || (t.upos === 'ADJ' && relation(t) === 'acl')
    const noun = t.upos === 'NOUN' || t.upos === 'PROPN'
    const one = verb ? verbFound(s, i, around) : noun ? nounFound(s, i, around) : undefined
    if (one && !isConditional(s, i) && !isRefusal(s, one, around)) found.push(one)
  })
  return dropFolded(found, s)
}

/** "Will not sign", "would not sit down", "leaks do not open markets": a stand or a saying, unless a day is named. */
const isRefusal = (s: Sentence, f: Found, around: Around): boolean => {
  const verb = f.verbal ? f.head : f.light
  if (verb === undefined || around.dates.some(d => holds(f.words, d))) return false
  const t = s.tokens[verb]!
  const aux = dependents(s, verb, 'aux').map(i => lower(s, i))
  const nothing = dependents(s, verb, 'obj', 'nsubj').some(i =>
    /^(nothing|nobody|none|whoever)$/i.test(s.tokens[i]!.text),
  )
  const negated =
    nothing ||
    [...dependents(s, verb, 'advmod'), ...dependents(s, verb, 'aux')].some(i =>
      /^(not|n[’']t|never)$/i.test(s.tokens[i]!.text),
    )
  const present = t.xpos === 'VBP' || t.xpos === 'VBZ' || aux.some(a => /^(do|does)$/.test(a))
  if (negated && (present || aux.some(a => /^(will|wo|would|can|ca|could|shall|’ll|'ll)$/.test(a)))) return true
  return present && around.quotes.some(q => holds(q, t))
}

/** "halt hostilities", "end the siege": the ending is the event, not what it ends. */
const isEnding = (f: Found): boolean => f.verbal && f.trigger.type === 'RETREAT'

/** A noun that is subject or object of an event verb of its own kind is told by that verb's clause already. */
const isFoldedNoun = (f: Found, found: readonly Found[], s: Sentence): boolean => {
  if (f.trigger.type !== 'RETREAT' && found.some(o => isEnding(o) && o.head === f.light)) return true
  const { head, deprel } = s.tokens[f.head]!
  return (
    /^(nsubj|obj|obl|nsubj:pass)$/.test(deprel) &&
    found.some(
      o =>
        o.verbal &&
        o.head === head &&
        (o.trigger.type === f.trigger.type || (!o.trigger.weak && f.trigger.type === 'SANCTION')),
    )
  )
}

/** A verb that only lends its tense to a noun, or means little beside one, is told by the noun. */
const isFoldedVerb = (f: Found, nouns: readonly Found[], s: Sentence): boolean => {
  const isOuter = (o: Found): boolean => !o.trigger.weak && holds(f.words, o.words)
  const subjects = f.trigger.weak ? subjectsOf(s, f.head) : []
  if (f.trigger.weak && nouns.some(o => isOuter(o) || subjects.includes(o.head))) return true
  return !isEnding(f) && nouns.some(o => o.light === f.head)
}

/** Nouns first: a noun that folds into its verb must not take the verb with it. */
const dropFolded = (found: readonly Found[], s: Sentence): Found[] => {
  const nouns = found.filter(f => !f.verbal && !isFoldedNoun(f, found, s))
  return found.filter(f => (f.verbal ? !isFoldedVerb(f, nouns, s) : nouns.includes(f)))
}
