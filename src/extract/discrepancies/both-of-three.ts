/**
 * "Both" of what is three: "Norva, Selm and Tarn agreed ... once both parliaments have ratified it" -> number.
 *
 * Only where three are named as those who act and the report speaks of no two.
 */
import type { Finding, Scene } from './fact.ts'

const NAME = String.raw`(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})`
const THREE = new RegExp(
  String.raw`(?:^|[.!?]\s+|\n)(?:The )?(${NAME}, (?:the )?${NAME},? and (?:the )?${NAME}) (?:have |has |had )?(?:agreed|signed|decided|concluded|reached|settled|pledged|promised|resumed|opened|struck|sealed|met|will)\b`,
  'gu',
)
const BOTH =
  /\bboth (?:parliaments|governments|capitals|countries|states|presidents|parties|sides|nations|delegations|leaders|ministers|companies|unions|armies|signatories)\b/gi
const TWO =
  /\b(?:the two|two (?:of|sides|countries|governments|parties|states|companies|unions|camps|blocs)|bilateral|between \p{Lu}\S+ and|rivals?)\b/u

export const bothOfThree = (scene: Scene): Finding[] => {
  const threes = [...scene.text.matchAll(THREE)]
  const three = threes[0]
  if (!three || threes.length > 1 || TWO.test(scene.text)) return []
  const at = three.index + three[0].indexOf(three[1]!)
  return [...scene.text.matchAll(BOTH)]
    .filter(m => m.index > at && m.index - at < 900)
    .slice(0, 1)
    .map(m => ({
      kind: 'number' as const,
      sides: [
        { start: at, end: at + three[1]!.length, value: 3 },
        { start: m.index, end: m.index + m[0].length, value: 2 },
      ],
      why: `Three are named, and ${m[0]} are spoken of.`,
    }))
}
