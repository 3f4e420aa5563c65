/**
 * Finds the tellings of events in a sentence: verbs, nouns and reduced clauses that are triggers.
 *
 * "a missile strike on Kyiv killed 12 people" -> killed (ASSAULT) and, folded into it, strike.
 */
import type { Sentence } from '../../language/token.ts'
import { childrenOf, dependents, relation, runAround, spanOf, subtree } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import { LABOUR, LIGHT, nounTrigger, type Trigger, verbTrigger, WEAPON } from './triggers.ts'

export interface Found {
  readonly trigger: Trigger
  readonly head: number
  readonly verbal: boolean
  readonly words: Span
  /** The verb that lends a noun its tense and subject: "held talks". */
  readonly light?: number
}

const CUT = new Set(['ccomp', 'parataxis', 'acl:relcl', 'cc', 'discourse'])

/** The clause of a verb with its arguments, without clauses of its own. */
export const clauseOf = (s: Sentence, head: number): Span => {
  const skip = (i: number): boolean => {
    const t = s.tokens[i]!
    if (t.head !== head) return CUT.has(t.deprel) && t.deprel === 'acl:relcl'
    if (CUT.has(t.deprel)) return true
    if (t.deprel === 'advcl' || t.deprel === 'mark') return true
    return relation(t) === 'conj'
  }
  const run = runAround(
    subtree(s, head, (_, i) => skip(i)),
    head,
  )
  const isMark = (i: number): boolean => s.tokens[i]!.upos === 'PUNCT'
  let first = run[0]!
  let last = run.at(-1)!
  while (first < head && isMark(first)) first++
  while (last > head && isMark(last)) last--
  return spanOf(s, first, last + 1)
}

/** A noun with what hangs on it, without relative clauses: "a missile strike on Kyiv". */
export const nounWords = (s: Sentence, head: number): Span => {
  const skip = (i: number): boolean => {
    const t = s.tokens[i]!
    return (
      t.head === head &&
      (['acl:relcl', 'appos', 'conj', 'cc', 'case', 'parataxis', 'punct'].includes(t.deprel) || t.deprel === 'advcl')
    )
  }
  const run = runAround(
    subtree(s, head, (_, i) => skip(i)),
    head,
  )
  return spanOf(s, run[0]!, run.at(-1)! + 1)
}

const particle = (s: Sentence, i: number): string | undefined => {
  const p =
    dependents(s, i, 'compound:prt')[0] ?? (/^(RP|RB|IN)$/.test(s.tokens[i + 1]?.xpos ?? '') ? i + 1 : undefined)
  return p === undefined ? undefined : s.tokens[p]!.text.toLowerCase()
}

const hasObject = (s: Sentence, i: number): boolean => dependents(s, i, 'obj', 'nsubj:pass', 'obl:agent').length > 0

/** Words that look like triggers and are none where they stand. */
const isNone = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  const lemma = t.lemma.toLowerCase()
  const object = dependents(s, i, 'obj').map(o => s.tokens[o]!.lemma.toLowerCase())
  if (lemma === 'strike') return object.some(o => /^(deal|agreement|accord|tone|balance|note|compromise|pact)$/.test(o))
  if (lemma === 'meet')
    return object.some(o =>
      /^(demand|condition|deadline|need|target|requirement|standard|obligation|criterion|goal|cost|pledge|commitment|request|term)$/.test(
        o,
      ),
    )
  if (lemma === 'hit') return object.some(o => /^(back|target|snag|record|wall)$/.test(o))
  if (lemma === 'host') return object.length === 0
  if (lemma === 'receive')
    return !object.some(o => /^(delegation|envoy|minister|president|visitor|counterpart|ambassador|leader)$/.test(o))
  if (lemma === 'call') return true
  if (lemma === 'launch' || lemma === 'target') return lemma === 'launch'
  if (lemma === 'fire') return object.some(o => /^(minister|official|chief|director|employee|worker|coach)$/.test(o))
  if (lemma === 'close')
    return !object
      .concat(dependents(s, i, 'nsubj:pass').map(o => s.tokens[o]!.lemma.toLowerCase()))
      .some(o =>
        /^(road|border|crossing|port|airport|strait|pass|checkpoint|airspace|bridge|office|embassy|mine|factory|school|market|route|gate)$/.test(
          o,
        ),
      )
  if (
    [
      'free',
      'close',
      'lift',
      'shut',
      'cut',
      'block',
      'hit',
      'supply',
      'arm',
      'beat',
      'gather',
      'fly',
      'free',
      'surround',
      'isolate',
      'feed',
      'cancel',
      'cease',
      'fine',
      'restore',
      'conclude',
      'reopen',
      'freeze',
      'impose',
      'ring',
    ].includes(lemma) &&
    t.upos === 'VERB'
  )
    return !hasObject(s, i) && !['fly', 'gather', 'cease', 'reopen'].includes(lemma)
  return false
}

/** Which strike: of workers or of weapons. Undecided words of the sentence leave it to the report's. */
const decideStrike = (trigger: Trigger, lemma: string, here: string, whole: string): Trigger => {
  if (!/^(strike|action|walkout)$/.test(lemma)) return trigger
  const labour = LABOUR.test(here) ? 2 : LABOUR.test(whole) ? 1 : 0
  const weapon = WEAPON.test(here) ? 2 : WEAPON.test(whole) ? 1 : 0
  return labour > weapon || (labour === weapon && labour > 0 && !/\b(missile|air|drone|rocket|artillery)\b/i.test(here))
    ? { type: 'PROTEST', family: 'protest' }
    : trigger
}

/** Bodies and papers that bear an event's name: "the Security Council session" is one, "trade deal text" is not. */
const isModifier = (s: Sentence, i: number): boolean => {
  const t = s.tokens[i]!
  return /^(compound|amod|flat)$/.test(relation(t)) && t.head >= 0 && /NOUN|PROPN/.test(s.tokens[t.head]!.upos)
}

const DEAL_VERBS =
  /^(sign|reach|conclude|strike|ratify|initial|break|broker|clinch|finalise|finalize|seal|make|announce|implement|agree|collapse|need|want|seek)$/

export const findTellings = (s: Sentence, text: string, whole: string): Found[] => {
  const found: Found[] = []
  const here = text.slice(s.start, s.end)
  s.tokens.forEach((t, i) => {
    const lemma = t.lemma.toLowerCase()
    if (t.upos === 'VERB' || (t.upos === 'ADJ' && relation(t) === 'acl')) {
      const trigger = verbTrigger(lemma, particle(s, i))
      if (!trigger || isNone(s, i) || isModifier(s, i)) return
      found.push({ trigger: decideStrike(trigger, lemma, here, whole), head: i, verbal: true, words: clauseOf(s, i) })
      return
    }
    if (t.upos !== 'NOUN' && t.upos !== 'PROPN') return
    const trigger = nounTrigger(t.text.toLowerCase(), lemma)
    if (
      !trigger ||
      isModifier(s, i) ||
      (t.upos === 'PROPN' && t.text !== t.text.toLowerCase() && i > 0 && !/talks/i.test(t.text))
    )
      return
    if (lemma === 'call' && !childrenOf(s)[i]!.some(k => /^(phone|telephone|video)$/i.test(s.tokens[k]!.text))) return
    const governor = t.head >= 0 ? s.tokens[t.head]! : undefined
    const light =
      governor?.upos === 'VERB' &&
      LIGHT.has(governor.lemma.toLowerCase()) &&
      /^(obj|nsubj|nsubj:pass|obl)$/.test(t.deprel)
        ? t.head
        : undefined
    if (
      trigger.family === 'deal' &&
      !(
        governor?.upos === 'VERB' &&
        DEAL_VERBS.test(governor.lemma.toLowerCase()) &&
        /^(obj|nsubj:pass|nsubj)$/.test(t.deprel)
      )
    )
      return
    if (
      trigger.family === 'halt' &&
      !dependents(s, i, 'nmod').some(n => dependents(s, n, 'case').some(c => /^(in|to|on)$/.test(s.tokens[c]!.text)))
    )
      return
    const words = light !== undefined ? clauseOf(s, light) : nounWords(s, i)
    found.push({
      trigger: decideStrike(trigger, lemma, here, whole),
      head: i,
      verbal: false,
      words,
      ...(light !== undefined ? { light } : {}),
    })
  })
  return dropFolded(found, s)
}

/** A noun that is subject or object of an event verb of its own kind is told by that verb's clause already. */
const dropFolded = (found: readonly Found[], s: Sentence): Found[] =>
  found.filter(f => {
    if (f.verbal) return !found.some(o => !o.verbal && o.light === f.head)
    const governor = s.tokens[f.head]!.head
    return !found.some(
      o =>
        o !== f &&
        o.verbal &&
        o.head === governor &&
        o.trigger.type === f.trigger.type &&
        /^(nsubj|obj|obl|nsubj:pass)$/.test(s.tokens[f.head]!.deprel),
    )
  })
