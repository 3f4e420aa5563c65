/**
 * Parts told without their noun, however far behind the whole -> number.
 *
 * "the 37 cows ... Nineteen were handed over and a further 13 on Saturday; the remaining eight" -> 37 against 40;
 * "4,100 evacuated people are in Orvel and Dast ... Of those evacuated, 2,600 are in Orvel and 1,300 in Dast". What stands in
 * one sentence with its sum is left to sums.ts.
 */
import { isMoney } from '../../knowledge/currencies.ts'
import { stemOf } from './context.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import type { Quantity } from './quantities.ts'
import { withNoun } from './words-of.ts'

const LEFT = /\b(?:the|its|their) (?:remaining|other|last|rest,?)\s(?:of (?:them|those)\s)?$/i
const OF_THOSE = /^\W*of (?:those|these|them|the) ?((?:[\p{L}-]+ ?){0,2}),? /iu
const say = (n: number): string => n.toLocaleString('en')

/** Wholes a list may be of: things or people counted before it. */
const wholesBefore = (scene: Scene, at: number): Quantity[] =>
  scene.quantities.filter(
    q =>
      q.end < at &&
      !q.part &&
      q.value > 4 &&
      q.qualifier === undefined &&
      q.noun !== undefined &&
      !isMoney(q.kind) &&
      !/^(?:%|killed|wounded)$/.test(q.kind) &&
      /^(?:NNS|NNPS)$|people|cattle|crew|police/.test(
        `${scene.sentences[q.sentence]!.tokens[q.noun]!.xpos}`.replace(
          /^NN$/,
          scene.sentences[q.sentence]!.tokens[q.noun]!.text,
        ),
      ),
  )

const found = (scene: Scene, whole: Quantity, parts: readonly Quantity[]): Finding => {
  const sum = parts.reduce((n, p) => n + p.value, 0)
  return {
    kind: 'number',
    sides: [withNoun(scene, whole), { start: parts[0]!.start, end: withNoun(scene, parts.at(-1)!).end, value: sum }],
    why: `The parts add up to ${say(sum)} and not to ${say(whole.value)}.`,
  }
}

const bare = (scene: Scene, q: Quantity): boolean => {
  const noun = q.noun === undefined ? undefined : scene.sentences[q.sentence]!.tokens[q.noun]!
  return noun === undefined || noun.end <= q.start || q.kind === ''
}

const closeTo = (value: number, sum: number, share: number): boolean =>
  value !== sum && Math.abs(value - sum) <= Math.max(2, sum * share)

/** "Nineteen ... a further 13 ...; the remaining eight": the list is closed by what is left. */
const closed = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((left): Finding[] => {
    const s = scene.sentences[left.sentence]!
    if (!LEFT.test(scene.text.slice(Math.max(s.start, left.start - 26), left.start)) || left.qualifier) return []
    const own = inside(scene.quantities, { start: s.start, end: left.end }).filter(q => bare(scene, q))
    if (own.length < 3 || own.some(q => q.qualifier || q.whole || q.kind === '%' || isMoney(q.kind))) return []
    const sum = own.reduce((n, q) => n + q.value, 0)
    const wholes = wholesBefore(scene, s.start)
    if (wholes.some(q => q.value === sum)) return []
    const whole = wholes.filter(q => q.value > Math.max(...own.map(p => p.value)) && closeTo(q.value, sum, 0.15)).at(-1)
    return whole ? [found(scene, whole, own)] : []
  })

const STRIP = /^(?:people|persons|men|women)$/i

/** "Of those evacuated, 2,600 are in Orvel and 1,300 in Dast". */
const ofThose = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i): Finding[] => {
    const text = textOf(scene, s)
    const head = OF_THOSE.exec(text)
    if (!head) return []
    const parts = inside(scene.quantities, s).filter(q => q.kind !== '%')
    if (parts.length < 2 || parts.some(q => q.qualifier || q.whole) || /\bof (?:whom|which|them)\b/i.test(text))
      return []
    const sum = parts.reduce((n, q) => n + q.value, 0)
    const words = head[1]!
      .trim()
      .split(/\s+/)
      .filter(w => w && !STRIP.test(w))
      .map(stemOf)
    const named = [...text.matchAll(/\b(?:in|at|from|to|for|by|with) (?:the )?(\p{Lu}[\p{L}’'-]+)/gu)].map(m => m[1]!)
    const whole = wholesBefore(scene, s.start)
      .filter(q => {
        const w = scene.sentences[q.sentence]!
        const there = textOf(scene, w)
        const stems = w.tokens.map(t => stemOf(t.lemma))
        const told = words.length > 0 ? words.some(x => stems.includes(x)) : i - q.sentence < 3
        const complete = named.length > 1 && named.every(n => there.includes(n))
        return told && (sum > q.value || complete) && closeTo(q.value, sum, 0.12)
      })
      .at(-1)
    return whole && !wholesBefore(scene, s.start).some(q => q.value === sum) ? [found(scene, whole, parts)] : []
  })

/** "The crew numbered fourteen ... Nine of them were picked up by a helicopter and seven by a tanker". */
const ofThem = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i): Finding[] => {
    const parts = inside(scene.quantities, s)
    const [first, second] = parts
    if (!first || !second || parts.length !== 2 || parts.some(q => q.qualifier)) return []
    const between = scene.text.slice(first.end, second.start)
    const joined =
      /^ (?:of them |of (?:those|these|the \w+) )?(?:\w+ ){0,6}?(?:by|in|from|to|on|at|for|with) [^.;]{2,50}?,? and $/.test(
        between,
      ) && /^ (?:by|in|from|to|on|at|for|with) /.test(scene.text.slice(second.end, second.end + 8))
    if (!joined || !(first.part || /^ from /.test(between))) return []
    const sum = first.value + second.value
    const before = scene.quantities
      .filter(q => q.end < s.start && !q.qualifier && !q.part && q.kind !== '%')
      .filter(q => q.value > Math.max(first.value, second.value))
    const from = /^ from /.test(between) && /^ from /.test(scene.text.slice(second.end, second.end + 6))
    // "Thirteen from the one ship and fifteen from the other" are all there are, wherever the whole stands.
    const far = from
      ? before.filter(q => q.whole && q.noun !== undefined && closeTo(q.value, sum, 0.12)).at(-1)
      : undefined
    const one = far ?? before.filter(q => i - q.sentence <= 3).at(-1)
    if (!one || before.some(q => q.value === sum) || !closeTo(one.value, sum, 0.25)) return []
    return sum > one.value || (one.whole && from) ? [found(scene, one, parts)] : []
  })

export const tallies = (scene: Scene): Finding[] => [...closed(scene), ...ofThose(scene), ...ofThem(scene)]
