/**
 * Things guaranteed for a time or in a binding form, and undertakings that are only looked back on.
 *
 * "has guaranteed the pensions for six years, in writing" -> undertaking; "an earlier pledge, made in May, was not kept" ->
 * undertaking, broken. "The promise was kept" points back to one told before, whose state it is (state.ts).
 */
import { type Found, LIMIT, markOf, type Scene, subjectFrom, trim } from './scene.ts'

const GIVES = /\b(?:guarantee(?:s|d)|promis(?:es|ed)|pledg(?:es|ed)|assur(?:es|ed)|underwrit(?:es|ten)|underwrote)\b/gi
const NOT_GIVEN =
  /\b(?:not|never|n[’']t|refus\w+|declin\w+|fail\w*|if|unless|whether|would|could|might|may|was|were|been|being|is|are|be|no one|nobody|to)\s+(?:\w+ )?$|(?:\b(?:the|an?|its|their|his|her|as|than|of|with)|[’']s)\s+$/i
/** What makes it binding: a form that can be shown, or a time it holds for. */
const BINDING =
  /^(?<what> (?:it|them|this|that|us|him|her|you|[^,;:.”"]{3,70}?)),? (?<how>in writing|on paper|in a (?:signed )?(?:letter|protocol|contract)|in black and white|under oath|by contract|for (?:the next |at least |another |a further )?(?:[\w-]+) (?:years?|months?|weeks?|days?|seasons?|decades?)|for (?:a|the) (?:year|month|decade|season)s?)\b(?<more>,? (?:and )?(?:in writing|on paper|under oath|by contract))?/i
const WITH_VERB = /^ (?:[\w’'-]+ ){0,4}?(?:to [a-z]{2,}|that)\s/

/** "They have guaranteed it for ten years, in writing". */
export const guaranteed = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  return [...text.slice(sentence.start, sentence.end).matchAll(GIVES)].flatMap((m): Found[] => {
    const at = sentence.start + m.index
    const end = at + m[0].length
    if (NOT_GIVEN.test(text.slice(Math.max(sentence.start, at - 24), at))) return []
    if (IN_DOUBT.test(text.slice(sentence.start, at))) return []
    const rest = text.slice(end, sentence.end)
    const bound = WITH_VERB.test(rest) ? null : BINDING.exec(rest)
    if (!bound) return []
    // "was assured for years", "promised much for a decade": only what is guaranteed can hold for a length.
    if (/^for/i.test(bound.groups!.how!) && !/^(?:guarant|underwr)/i.test(m[0]) && !bound.groups!.more) return []
    const first = subjectFrom(scene, at)
    return [{ kind: 'undertaking', words: trim(text, { start: first, end: end + bound[0].length }), verb: at }]
  })
}

const NOUN = '(?:undertakings?|promises?|pledges?|commitments?|assurances?|guarantees?)'
const LOOKED_BACK = new RegExp(
  `\\b(?:(?:[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ne|two|three|[Ss]uch|[Ss]imilar|[Ee]arlier|[Pp]revious|past|[Ss]everal|both|his|her|[A-Z][\\w’'-]+[’']s?) )(?:(?:[\\w’'-]+) ){0,3}?${NOUN}(?:,? (?:given|made|signed|offered|sworn|entered into|of|from|in|by|to|on) [^,;:.]{2,60}?,?| [^,;:.]{0,40}?)? (?<told>(?:(?:was|were|has|have|had|is|are)(?: been)? (?:not|never)(?: yet)?(?: been)? (?:honou?red|kept|fulfilled|met|respected|carried out|redeemed|implemented|observed)|(?:was|were|has been|have been|had been) (?:broken|betrayed|forgotten|ignored|dishonou?red|abandoned|kept|honou?red|fulfilled|met)|(?:went|remains?|remained|is still|are still) (?:unfulfilled|unmet|unkept|unhonou?red)|came to nothing))`,
  'g',
)

/** "A similar undertaking, given in June, was not honoured". */
export const lookedBack = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  return [...text.slice(sentence.start, sentence.end).matchAll(LOOKED_BACK)].flatMap((m): Found[] => {
    const start = sentence.start + m.index
    const end = start + m[0].length
    const told = m.groups!.told!
    if (IN_DOUBT.test(text.slice(sentence.start, start))) return []
    const state: NonNullable<Found['told']>['state'] = /unmet|unfulfilled|unkept|unhon|yet/i.test(told)
      ? 'overdue'
      : /not|never|broken|betrayed|forgotten|ignored|dishon|abandoned|nothing/i.test(told)
        ? 'broken'
        : 'kept'
    const due = scene.times.find(t => t.start > start && t.end < end && LIMIT.has(markOf(text, t, start).mark))
    return [
      {
        kind: 'undertaking',
        words: trim(text, { start, end }),
        verb: end - told.length,
        told: { state, words: { start: end - told.length, end } },
        like: true,
        ...(due ? { due } : {}),
      },
    ]
  })
}

const IN_DOUBT =
  /\b(?:if|unless|whether|until|once|after|when|provided|providing|that no|den(?:y|ies|ied)|in case)\b[^,;:.]{0,40}$/i
