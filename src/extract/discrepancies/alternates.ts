/**
 * A second number set beside the first with its teller: "thirty thousand supporters — eight thousand, if one is to believe the
 * police" -> number.
 */
import type { Finding, Scene } from './fact.ts'
import { valuesAgree } from './same-thing.ts'

const TELLER =
  /^(?: [a-z]+)?,? (?:according to|(?:if|in case) (?:one|you|we) (?:is to |are to |may )?(?:believes?|trusts?)|by (?:the|its|his|her|their|[\p{L}]+[’']s) [^.;,]{0,30}(?:count|reckoning|account|estimate|figures?|tally|version|own)|(?:the |its |an? )?[\p{L}]+(?: [\p{L}]+){0,2} (?:says?|said|insists?|claims?|claimed|counted|puts? it)|(?:says?|said|claims?|claimed) (?:the|its|an?)\s)/iu
const SET_OFF =
  /^(?: [\p{L}’'-]+){0,8}?(?: –| —|—| \(|, (?:or|but) )(?: ?(?:only |just |or |rather |no |not |more than |about |some |barely |a mere )*)$/iu

export const alternates = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((b, i) => {
    const a = scene.quantities[i - 1]
    if (!a || a.sentence !== b.sentence || valuesAgree(a, b) || a.value / b.value > 12 || b.value / a.value > 12)
      return []
    if (!SET_OFF.test(scene.text.slice(a.end, b.start)) || !TELLER.test(scene.text.slice(b.end, b.end + 80))) return []
    if (b.kind !== '' && a.kind !== b.kind && b.kind !== 'person') return []
    const noun = a.noun === undefined ? a.end : scene.sentences[a.sentence]!.tokens[a.noun]!.end
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: a.start, end: Math.max(noun, a.end), value: a.value },
          { start: b.start, end: b.end, value: b.value },
        ],
        why: `One count is ${a.value.toLocaleString('en')}, the other ${b.value.toLocaleString('en')}.`,
      },
    ]
  })
