/**
 * People taken, those who came free one after the other, and those who are said to be left -> number.
 *
 * "took eleven people ... four of them walked into a police post ... A fifth was freed ... the other eight" -> six, not eight.
 * Where the rest fits what was known before somebody came free, or somebody died, nothing is found.
 */
import { numberOf, TENS, UNDER_TWENTY } from '../../language/number-words.ts'
import type { Span } from '../../text/span.ts'
import type { Finding, Scene } from './fact.ts'
import { ordinalOf } from './ordinals.ts'

const N = String.raw`(\d{1,3}|(?:${TENS.join('|')})(?:-[a-z]+)?|${UNDER_TWENTY.slice(1).join('|')})`
const NOUN = `(?: of (?:them|those|these|the [a-z]+))?(?: [a-z]+){0,2}?`
const AWAY = `freed|released|let go|set free|rescued|handed over|allowed to leave|sent home|exchanged|swapped`
const TAKEN = new RegExp(
  String.raw`\b(?:took|seized|abducted|kidnapped|captured|snatched|taken)(?: hostage)? ${N}\b|\b${N} (?:[a-z]+ ){1,3}?(?:were|was|had been|have been) (?:taken|seized|abducted|kidnapped|captured|snatched)\b`,
  'gi',
)
const OUT = new RegExp(
  String.raw`\b(?:${AWAY}) ${N}\b|\b${N}${NOUN} (?:was|were|has been|have been|had been) (?:\w+ly )?(?:${AWAY})\b|\b${N}${NOUN} (?:escaped|got away|fled|walked (?:in|out|free|to|home))`,
  'gi',
)
const NTH = new RegExp(String.raw`\b(?:an?|the) ([a-z]+)(?: [a-z]+)? (?:was|has been|had been) (?:${AWAY})\b`, 'gi')
const LEFT = new RegExp(
  String.raw`\bthe (?:other|remaining) ${N}\b|\b${N}(?: [a-z]+)? (?:(?:are|were|remain|who are) )?still (?:being )?(?:held|missing|captive|in captivity)\b|\b${N}(?: [a-z]+)? remain (?:in captivity|captive|held|missing)\b|\bthe ${N} (?:still |who are |who remain )(?:still )?(?:held|missing|captive|in captivity)\b`,
  'gi',
)
const DEAD =
  /\b(?:hostages?|captives?|them|passengers?|nurses?|workers?|crew)\b[^.;]{0,30}\b(?:died|killed|shot|executed|drowned)\b/i

interface Count extends Span {
  readonly value: number
}

const countsOf = (text: string, form: RegExp): Count[] =>
  [...text.matchAll(form)].flatMap(m => {
    const value = numberOf(m.slice(1).find(x => x !== undefined)!)
    return value === undefined ? [] : [{ start: m.index, end: m.index + m[0].length, value }]
  })

/** Whether some of the numbers add up to the rest: those who had come free when the rest was told. */
const reaches = (numbers: readonly number[], sum: number): boolean =>
  sum === 0 || numbers.some((n, i) => n <= sum && reaches(numbers.slice(i + 1), sum - n))

export const ledgers = (scene: Scene): Finding[] => {
  const { text } = scene
  const taken = countsOf(text, TAKEN)
  const left = countsOf(text, LEFT)
  const [all, rest] = [taken[0], left[0]]
  if (!all || !rest || DEAD.test(text)) return []
  if (new Set(taken.map(x => x.value)).size !== 1 || new Set(left.map(x => x.value)).size !== 1) return []
  const out = countsOf(text, OUT).filter(x => x.start > all.end)
  const nth = [...text.matchAll(NTH)].flatMap(m => ordinalOf(m[1]!) ?? [])
  const gone = [...out.map(x => x.value), ...nth.filter(n => n > 1).map(() => 1)]
  const sum = gone.reduce((a, b) => a + b, 0)
  const missing = all.value - rest.value
  if (out.length === 0 || rest.value >= all.value || sum >= all.value || out.length > 6 || missing > sum * 3) return []
  if (missing === sum || nth.includes(missing) || reaches(gone, missing)) return []
  return [
    {
      kind: 'number',
      sides: [all, rest].map(x => ({ start: x.start, end: x.end, value: x.value })),
      why: `Of ${all.value} who were taken ${sum} came free, which leaves ${all.value - sum}; ${rest.value} are said to be left.`,
    },
  ]
}
