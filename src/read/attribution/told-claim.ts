/**
 * Claims told as nouns: who made the claim stands beside it, and another may deny it in the same sentence.
 *
 * "dismissed the claim by the airline that it had paid" -> source "the airline", cue "claim by", content "that it had paid";
 * "The envoy's claim that the bridge was mined was rejected by the army" -> the envoy's claim ends before "was rejected",
 * and the army rejects all that stands before it.
 */
import type { Sentence } from '../../language/token.ts'
import { isFiniteVerb, spanOf } from '../../language/tree.ts'
import type { Attribution } from './attribution.ts'
import { clauseEnd, text } from './surface-words.ts'

const CONFIDENCE = 0.62
const CLAIM =
  /^(claims?|assertions?|allegations?|accusations?|contentions?|suggestions?|charges?|insinuations?|insistence|complaints?|statements?|arguments?|declarations?|denials?|assurances?|pledges?|promises?|warnings?|demands?|boasts?)$/i
const ANSWERED =
  /^(rejected|denied|dismissed|disputed|contested|rebutted|refuted|contradicted|challenged|ridiculed|mocked|questioned|rubbished|confirmed|echoed|endorsed|backed|supported|rebuffed|repudiated|condemned|criticised|criticized|denounced|welcomed|corroborated)$/i
const MOST_WORDS = 10

/** "a statement that contained errors": what was claimed has a subject of its own between "that" and its verb. */
const isRelative = (s: Sentence, that: number): boolean => {
  let i = that + 1
  while (s.tokens[i]?.upos === 'ADV') i++
  const t = s.tokens[i]
  return t !== undefined && isFiniteVerb(t)
}

/** Where the that-clause ends: at a mark that opens something else, else with the sentence. */
const thatEnd = (s: Sentence, from: number): number => {
  const end = clauseEnd(s, from)
  for (let i = from + 2; i < end; i++) {
    if (text(s, i) !== ',') continue
    const next = s.tokens[i + 1]
    if (
      next &&
      (/^(which|who|saying|adding|calling|but|while|whereas|though|although)$/i.test(next.text) || next.xpos === 'VBG')
    )
      return i
  }
  return end
}

/** The answer's helper ("was | rejected") and verb, behind a clause that has a verb of its own. */
const answerAfter = (s: Sentence, that: number, to: number): readonly [number, number] | undefined => {
  for (let v = to - 1; v > that + 2; v--) {
    if (!ANSWERED.test(text(s, v))) continue
    let help = v
    while (help > that && /^(AUX|ADV)$/.test(s.tokens[help - 1]!.upos)) help--
    const passive = s.tokens.slice(help, v).some(t => t.lemma === 'be')
    const before = s.tokens[help - 1]
    const own = s.tokens.slice(that + 1, help)
    if (!passive || !before || /^(PRON|CCONJ|SCONJ|DET)$/.test(before.upos) || /^(who|which|that)$/i.test(before.text))
      continue
    // "said the offer had been made and was rejected": the clause needs a subject and a verb of its own.
    if (own.some(t => isFiniteVerb(t)) && own.filter(isFiniteVerb).length <= 2) return [help, v]
  }
  return undefined
}

/** "the claim by the airline that it had been consulted" */
const claimBy = (s: Sentence, i: number): Attribution | undefined => {
  if (!/^(by|from)$/i.test(text(s, i + 1))) return undefined
  let that = i + 2
  while (that < s.tokens.length && text(s, that) !== 'that' && that - i < MOST_WORDS + 2) {
    if (isFiniteVerb(s.tokens[that]!) || /^[,.;:]$/.test(text(s, that))) return undefined
    that++
  }
  if (text(s, that) !== 'that' || that === i + 2 || isRelative(s, that)) return undefined
  const answer = answerAfter(s, that, clauseEnd(s, that))
  const to = answer ? answer[0] : thatEnd(s, that)
  return to - that < 3
    ? undefined
    : {
        source: [spanOf(s, i + 2, that)],
        cue: spanOf(s, i, i + 2),
        content: [spanOf(s, that, to)],
        confidence: CONFIDENCE,
        by: 'clause-rule',
      }
}

/** Whose claim it is: "the envoy's", "his". */
const ownerBefore = (s: Sentence, i: number): readonly [number, number] | undefined => {
  let k = i - 1
  while (k > 0 && s.tokens[k]!.upos === 'ADJ' && s.tokens[k]!.xpos !== 'PRP$') k--
  if (/^(his|her|its|their)$/i.test(text(s, k))) return [k, k + 1]
  if (!/^[’']s?$/.test(text(s, k))) return undefined
  let from = k
  while (from > 0 && /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(s.tokens[from - 1]!.upos)) from--
  return from < k ? [from, k] : undefined
}

/** "The envoy's claim that the bridge was mined | was rejected by the army" */
const answered = (s: Sentence, i: number): readonly Attribution[] => {
  if (text(s, i + 1) !== 'that') return []
  const answer = answerAfter(s, i + 1, clauseEnd(s, i + 1))
  if (!answer) return []
  const [help, verb] = answer
  const owner = ownerBefore(s, i)
  const claim: Attribution[] =
    owner && !isRelative(s, i + 1)
      ? [
          {
            source: [spanOf(s, owner[0], owner[1])],
            cue: spanOf(s, i, i + 1),
            content: [spanOf(s, i + 1, help)],
            confidence: CONFIDENCE,
            by: 'clause-rule',
          },
        ]
      : []
  if (text(s, verb + 1) !== 'by') return claim
  let to = verb + 2
  while (
    to < s.tokens.length &&
    !/^[,.;:]$/.test(text(s, to)) &&
    !isFiniteVerb(s.tokens[to]!) &&
    !/^(who|which|on|in|as|after|during|and)$/i.test(text(s, to))
  )
    to++
  let from = owner ? owner[0] : i
  while (from > 0 && /^(DET|ADJ)$/.test(s.tokens[from - 1]!.upos)) from--
  if (to === verb + 2) return claim
  return [
    ...claim,
    {
      source: [spanOf(s, verb + 2, to)],
      cue: spanOf(s, help, verb + 1),
      content: [spanOf(s, from, help)],
      confidence: CONFIDENCE,
      by: 'clause-rule',
    },
  ]
}

/** The claim of the noun at `i`, and its answer. */
export const toldClaims = (s: Sentence, i: number): readonly Attribution[] => {
  if (!CLAIM.test(text(s, i)) || s.tokens[i]!.upos !== 'NOUN') return []
  const by = claimBy(s, i)
  return by ? [by] : answered(s, i)
}
