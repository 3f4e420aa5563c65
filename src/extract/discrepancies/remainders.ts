/**
 * What is left does not follow: a part of a whole and "the other" so many, or those taken, freed and still held.
 *
 * "released 40 of the 65 students ... The other 35" -> number; "nine taken ... freed two ... the six still held" -> number.
 */
import { numberOf, TENS, UNDER_TWENTY } from '../../language/number-words.ts'
import type { Finding, Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'

const OTHERS = /\b(?:the|its|their|all) (?:other|remaining|last|rest,?)\s$/i

/** "two of the three ... the other two". */
const others = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((left, i) => {
    if (!OTHERS.test(scene.text.slice(Math.max(0, left.start - 18), left.start)) || left.qualifier) return []
    const near = scene.quantities.slice(0, i).filter(q => left.sentence - q.sentence < 2)
    const at = near.findLastIndex(q => q.part && !q.qualifier)
    const [part, whole] = [near[at], near[at + 1]]
    if (!part || !whole?.whole || whole.start - part.end > 60 || near.length > at + 2 || whole.value <= part.value)
      return []
    if (
      part.kind === '%' ||
      part.value + left.value === whole.value ||
      Math.abs(part.value + left.value - whole.value) > whole.value
    )
      return []
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: part.start, end: nounEnd(scene, whole), value: whole.value - part.value },
          { start: scene.text.slice(0, left.start).search(OTHERS), end: nounEnd(scene, left), value: left.value },
        ],
        why: `${whole.value} less ${part.value} leaves ${whole.value - part.value}, not ${left.value}.`,
      },
    ]
  })

const STILL =
  /^(?: [a-z]+)? (?:who (?:are|were) )?(?:still |yet )?(?:missing|held|captive|in captivity|in custody|unaccounted for|behind bars|trapped|detained|outstanding|occupied|closed)\b/i
const GONE =
  /\b(?:free|freed|released?|handed over|returned|rescued|found|let go|out|exchanged|recovered|escaped|reopened|sent home|swapped)\b/i

/** "Five of the eleven are free ... the five still missing", anywhere later, of the one whole there is. */
const stillOut = (scene: Scene): Finding[] => {
  const parts = scene.quantities.flatMap((q, i) => {
    const whole = scene.quantities[i + 1]
    const s = scene.sentences[q.sentence]!
    const said =
      q.part &&
      !q.qualifier &&
      whole?.whole &&
      whole.start - q.end < 50 &&
      GONE.test(scene.text.slice(whole.end, s.end) + scene.text.slice(s.start, q.start))
    return said && whole && whole.value > q.value ? [{ part: q, whole }] : []
  })
  const one = parts[0]
  if (!one || new Set(parts.map(p => `${p.part.value}/${p.whole.value}`)).size !== 1) return []
  return scene.quantities.flatMap(left => {
    if (
      !left.definite ||
      left.qualifier ||
      left.start < one.whole.end ||
      !STILL.test(scene.text.slice(left.end, left.end + 50))
    )
      return []
    if (
      /\b(?:died|killed|dead|another|more)\b/i.test(
        scene.text.slice(one.whole.end, left.start).replace(/[“"][^”"]*[”"]/g, ''),
      ) &&
      left.value < one.whole.value - one.part.value
    )
      return []
    const rest = one.whole.value - one.part.value
    if (rest === left.value || left.value === one.whole.value || left.value > one.whole.value) return []
    return [
      {
        kind: 'number' as const,
        sides: [
          { start: one.part.start, end: nounEnd(scene, one.whole), value: rest },
          {
            start: scene.text.slice(0, left.start).search(/\S+\s$/),
            end: left.end + STILL.exec(scene.text.slice(left.end, left.end + 50))![0].length,
            value: left.value,
          },
        ],
        why: `${one.whole.value} less ${one.part.value} leaves ${rest}, not ${left.value}.`,
      },
    ]
  })
}

const nounEnd = (scene: Scene, q: Quantity): number =>
  q.noun === undefined ? q.end : scene.sentences[q.sentence]!.tokens[q.noun]!.end

const NUMBER = `(\\d{1,4}|${[...UNDER_TWENTY.slice(2), ...TENS].join('|')})`
/** Of words that a form above has let through. */
const countOf = (word: string): number => numberOf(word) ?? 0
const TAKEN = new RegExp(
  `\\b(?:took|seized|abducted|kidnapped|captured|snatched|taken|detained|arrested)(?: hostage)? ${NUMBER} [a-z]+`,
  'i',
)
const HELD = new RegExp(
  `\\b${NUMBER}(?: [a-z]+)? (?:who |that )?(?:are |were |remain(?:s|ed|ing)? |is )?(?:still )(?:being )?(?:held|in captivity|captive|in custody|missing|detained)\\b|\\b${NUMBER}(?: [a-z]+)? (?:remain|who remain) (?:in captivity|captive|held|in custody)\\b`,
  'i',
)
const FREED = new RegExp(`\\b(?:freed|released|let go|set free) ${NUMBER}(?: [a-z]+)?`, 'i')
const LOST =
  /\b(?:hostages?|captives?|passengers?|prisoners?|crew)\b[^.;]{0,40}\b(?:died|killed|escaped|drowned|shot|executed|dead)\b|\b(?:died in captivity|escaped)\b/i

/** Taken less freed is what is left. */
const held = (scene: Scene): Finding[] => {
  const [taken, kept, freed] = [TAKEN, HELD, FREED].map(form => form.exec(scene.text))
  if (!taken || !kept || !freed || LOST.test(scene.text)) return []
  if ([...scene.text.matchAll(new RegExp(FREED.source, 'gi'))].length !== 1) return []
  const [n, k, m] = [countOf(taken[1]!), countOf((kept[1] ?? kept[2])!), countOf(freed[1]!)]
  if (n - m === k || k >= n || m >= n || n - k > m * 3) return []
  const side = (x: RegExpExecArray, value: number) => ({ start: x.index, end: x.index + x[0].length, value })
  const at = taken.index + taken[0].search(new RegExp(`${NUMBER} [a-z]+$`, 'i'))
  return [
    {
      kind: 'number',
      sides: [{ start: at, end: taken.index + taken[0].length, value: n }, side(kept, k), side(freed, m)],
      why: `${n} less ${m} leaves ${n - m}; ${k} are said to be left.`,
    },
  ]
}

export const remainders = (scene: Scene): Finding[] => [...others(scene), ...stillOut(scene), ...held(scene)]
