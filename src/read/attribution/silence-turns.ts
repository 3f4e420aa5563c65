/**
 * Silence and doubt told in several words: what was not said, not known, not checked.
 *
 * "gave no details of the deal" -> cue "gave no", content "details of the deal"; "knew of no shots" -> "no shots";
 * "has not been able to verify either account" -> "either account"; "Whether he paid nobody will say" -> "Whether he paid".
 * A verb that is negated by itself ("did not answer") is silence-clause.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { isFiniteVerb, spanOf } from '../../language/tree.ts'
import type { Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { clauseEnd, phraseEnd, subjectBefore, text } from './surface-words.ts'

const CONFIDENCE = 0.62
const GIVE = /^(give|offer|provide|release|volunteer|supply|furnish|set|name|share)$/
const WITHHELD =
  /^(details?|explanations?|reasons?|figures?|dates?|names?|indications?|timelines?|timetables?|breakdowns?|estimates?|particulars|specifics|clue|hint|numbers?|information)$/i
const VERIFY = /^(verify|confirm|corroborate|authenticate|substantiate)$/
const CHECKED = /^(verified|confirmed|corroborated|authenticated|substantiated|checked|established|ascertained)$/i
const QUIET = /^(silent|quiet|mum|tight-lipped|tightlipped|coy|vague|evasive)$/i
/** "The guns fell silent on Tuesday", "the front was quiet on both sides": when and where no shot falls is nothing kept back. */
const STILL = /^(silent|quiet)$/i
const NO_SUBJECT =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|weekend|week|month|days?|nights?|morning|afternoon|evening|noon|midnight|dawn|dusk|hours?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|ramadan|sides?|banks?|fronts?|lines?|border|town|city|valley|hills?|streets?)$/i
const STAY = /^(keep|stay|remain|be|fall)$/
const NOBODY = /^(nobody|none|no-one|neither|few)$/i
const TELL = /^(say|tell|confirm|explain|reveal|disclose|know|admit)$/

interface Turn {
  /** First token of the cue and the one behind its last. */
  readonly cue: readonly [number, number]
  readonly content: Span | undefined
  readonly nobody?: boolean
}

const low = (s: Sentence, i: number): string => text(s, i).toLowerCase()
const isNot = (s: Sentence, i: number): boolean => /^(not|n[’']t)$/i.test(text(s, i))
const part = (s: Sentence, from: number, to: number): Span | undefined => (to > from ? spanOf(s, from, to) : undefined)

/** First token of the verb group that ends at `verb`: "has not been able". */
const groupStart = (s: Sentence, verb: number): number => {
  let from = verb
  while (from > 0 && /^(AUX|PART|ADV)$/.test(s.tokens[from - 1]!.upos) && verb - from < 6) from--
  while (from < verb && s.tokens[from]!.upos === 'ADV' && !isNot(s, from)) from++
  return from
}

/** "gave no details of the payment" */
const gaveNo = (s: Sentence, i: number): Turn | undefined => {
  const t = s.tokens[i]!
  if (!GIVE.test(t.lemma) || low(s, i + 1) !== 'no') return undefined
  const noun = /^ADJ$/.test(s.tokens[i + 2]?.upos ?? '') ? i + 3 : i + 2
  const from = groupStart(s, i)
  // "The families were given no information": who got none is not who kept it back.
  const received = t.xpos === 'VBN' && s.tokens.slice(from, i).some(k => k.lemma === 'be')
  if (!WITHHELD.test(text(s, noun)) || received) return undefined
  return { cue: [from, i + 2], content: part(s, i + 2, phraseEnd(s, i + 2)) }
}

/** "knew of no shots", "had no knowledge of a deal", "was not aware of any order" */
const knewNone = (s: Sentence, i: number): Turn | undefined => {
  const { lemma } = s.tokens[i]!
  if (lemma === 'know' && low(s, i + 1) === 'of' && /^(no|none|nothing)$/.test(low(s, i + 2)))
    return { cue: [groupStart(s, i), i + 2], content: part(s, i + 2, phraseEnd(s, i + 2)) }
  if (lemma === 'have' && low(s, i + 1) === 'no' && /^(knowledge|record|recollection|memory)$/.test(low(s, i + 2)))
    return low(s, i + 3) === 'of' ? { cue: [i, i + 4], content: part(s, i + 4, phraseEnd(s, i + 4)) } : undefined
  if (lemma !== 'be') return undefined
  const aware = isNot(s, i + 1) ? i + 2 : i + 1
  const unaware = /^unaware$/i.test(text(s, aware)) || (aware === i + 2 && /^aware$/i.test(text(s, aware)))
  return unaware && low(s, aware + 1) === 'of'
    ? { cue: [i, aware + 2], content: part(s, aware + 2, phraseEnd(s, aware + 2)) }
    : undefined
}

/** "has not been able to verify either account", "was unable to confirm it", "It was not possible to confirm the toll" */
const unableToVerify = (s: Sentence, i: number): Turn | undefined => {
  if (!VERIFY.test(s.tokens[i]!.lemma)) return undefined
  const to = low(s, i - 1) === 'to' ? i - 1 : low(s, i - 2) === 'to' && s.tokens[i - 1]!.upos === 'ADV' ? i - 2 : -1
  const able = low(s, to - 1)
  if (to < 2 || !/^(able|unable|possible|impossible)$/.test(able)) return undefined
  const from = groupStart(s, to - 1)
  const negated = /^(unable|impossible)$/.test(able) || s.tokens.slice(from, to).some((_, k) => isNot(s, from + k))
  if (!negated || !s.tokens.slice(from, to).some(isFiniteVerb)) return undefined
  return {
    cue: [from, i + 1],
    content: part(s, i + 1, phraseEnd(s, i + 1)),
    nobody: /possible$/.test(able),
  }
}

/** "Neither account could be checked", "None of it could be verified" */
const noneChecked = (s: Sentence, i: number): Turn | undefined => {
  if (!CHECKED.test(text(s, i)) || !/^(neither|none|no)$/i.test(text(s, 0))) return undefined
  const be = s.tokens[i - 1]!.upos === 'ADV' ? i - 2 : i - 1
  if (low(s, be) !== 'be' && low(s, be) !== 'been') return undefined
  const from = groupStart(s, i)
  return s.tokens.slice(0, from).some(isFiniteVerb)
    ? undefined
    : { cue: [from, i + 1], content: part(s, 0, from), nobody: true }
}

/** "kept silent on the date", "has been vague about who paid" */
const silentOn = (s: Sentence, i: number): Turn | undefined => {
  const before = s.tokens[i - 1]?.upos === 'ADV' ? i - 2 : i - 1
  if (!QUIET.test(text(s, i)) || !/^(on|about|over|as)$/.test(low(s, i + 1))) return undefined
  if (!STAY.test(s.tokens[before]?.lemma ?? '')) return undefined
  const from = low(s, i + 1) === 'as' && low(s, i + 2) === 'to' ? i + 3 : i + 2
  if (STILL.test(text(s, i)) && s.tokens.slice(from, from + 3).some(t => NO_SUBJECT.test(t.text))) return undefined
  return { cue: [groupStart(s, before), i + 1], content: part(s, from, phraseEnd(s, from)) }
}

/** "Asked about the ransom, the minister would not be drawn" -> "the ransom"; "would not be drawn on dates" -> "dates" */
const notDrawn = (s: Sentence, i: number): Turn | undefined => {
  if (low(s, i) !== 'drawn' || low(s, i - 1) !== 'be' || !isNot(s, i - 2)) return undefined
  const cue = [groupStart(s, i), i + 1] as const
  if (/^(on|about|over|into)$/.test(low(s, i + 1))) return { cue, content: part(s, i + 2, phraseEnd(s, i + 2)) }
  return { cue, content: askedAbout(s) }
}

/** What the question that opens the sentence is about. */
const askedAbout = (s: Sentence): Span | undefined => {
  if (!/^(asked|pressed|questioned|challenged)$/i.test(text(s, 0))) return undefined
  const from = /^(about|on|over|for)$/.test(low(s, 1)) ? 2 : 1
  const comma = s.tokens.findIndex(t => t.text === ',')
  return comma < 0 ? undefined : part(s, from, comma)
}

/** "is not allowed to say for whom": what he may not tell, where it is named. */
const mayNotSay = (s: Sentence, i: number): Turn | undefined => {
  if (!/^(allowed|permitted|free|liberty)$/i.test(text(s, i)) || low(s, i + 1) !== 'to') return undefined
  const asks = /^(who|whom|whose|what|when|where|why|how|whether|if|which)$/
  if (!TELL.test(low(s, i + 2)) || !(asks.test(low(s, i + 3)) || asks.test(low(s, i + 4)))) return undefined
  const from = groupStart(s, low(s, i - 1) === 'at' ? i - 1 : i)
  if (!s.tokens.slice(from, i).some((_, k) => isNot(s, from + k))) return undefined
  return { cue: [from, i + 3], content: part(s, i + 3, phraseEnd(s, i + 3)) }
}

/** "Whether the mayor knew nobody at the town hall would tell" */
const nobodySays = (s: Sentence, i: number): Turn | undefined => {
  if (!TELL.test(s.tokens[i]!.lemma) || !/^(whether|who|whom|why|how|what|when|where|if|which)$/i.test(text(s, 0)))
    return undefined
  const who = s.tokens.findIndex(
    (t, k) => k < i && (NOBODY.test(t.text) || (/^no$/i.test(t.text) && low(s, k + 1) === 'one')),
  )
  const help = groupStart(s, i)
  // The verb ends the sentence: its object stands in front.
  if (who < 3 || help === i || help < who || clauseEnd(s, i) > i + 1) return undefined
  const content = part(s, 0, low(s, who - 1) === ',' ? who - 1 : who)
  return s.tokens.slice(who, help).some(isFiniteVerb) ? undefined : { cue: [help, i + 1], content, nobody: true }
}

const TURNS = [gaveNo, knewNone, unableToVerify, noneChecked, silentOn, notDrawn, mayNotSay, nobodySays]

/** The silence or doubt that the word at `i` ends or governs. */
export const silenceTurn = (s: Sentence, i: number): Attribution | undefined => {
  for (const read of TURNS) {
    const turn = read(s, i)
    if (!turn?.content) continue
    const [from, to] = turn.cue
    const who = turn.nobody ? undefined : subjectBefore(s, from, to - 1)
    // "If he knew of no way": a condition tells of nothing.
    if (!turn.nobody && !who) continue
    return {
      source: who ? [who] : [],
      cue: spanOf(s, from, to),
      content: [turn.content],
      confidence: CONFIDENCE,
      by: 'clause-rule',
    }
  }
  return undefined
}
