/**
 * How likely two tellings of hardly more than a verb or a noun are one event: by the word, how rare it is, and what stands beside it.
 *
 * "crashed" in "the plane crashed near Dol" and "crash" in "the crash of the plane" share their word and "plane" beside it. The weights are
 * learned (training/bare-tellings); longer tellings are compared in event-likeness.ts alone.
 */
import type { Profile } from './event-profile.ts'
import { cosine } from './likeness.ts'

/** Most words of a telling that is hardly more than its verb or noun. */
const BARE = 3

export const areBare = (a: Profile, b: Profile): boolean => a.length <= BARE && b.length <= BARE

/** Learned weights; how, and how well on topics kept apart, stands in docs/measurements-reconcile.md. */
const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -2.71,
  own: 2.82,
  within: 0.07,
  sentence: -3.22,
  sentenceWithin: -3.34,
  ownSentence: 2.42,
  conceptSentence: 1.31,
  beside: 3.4,
  besideOwn: -2.97,
  besideConcept: -0.7,
  next: 0.82,
  says: -1.94,
  type: 0.14,
  number: -1.28,
  points: 0.23,
}
const NAMES = Object.keys(WEIGHTS)
/** The log odds from which on two are joined, and what one of them is worth in points of event-likeness.ts. */
const FROM = -0.3
const WORTH = 1 / 8

/** Whether two bare tellings, of reports that tell different stories, have a word beside them in common that is not said of anything. */
export const shareBeside = (a: Profile, b: Profile): boolean =>
  [...a.beside.before, ...a.beside.behind].some(
    w => a.marks.words.has(w) && (b.beside.before.includes(w) || b.beside.behind.includes(w)),
  )

/** What one word beside an event weighs less for each word between. */
const DECAY = 0.3

/** Of a profile that is compared with many they are weighed once. */
interface Weighed {
  readonly beside: ReadonlyMap<string, number>
  readonly squares: number
  /** Its words that report what others say. */
  readonly says: readonly string[]
}
const KNOWN = new WeakMap<Profile, Weighed>()
const weighed = (p: Profile): Weighed => {
  const known = KNOWN.get(p)
  if (known) return known
  const beside = weighBeside(p)
  const squares = [...beside.values()].reduce((n, x) => n + x * x, 0)
  const made = { beside, squares, says: [...p.own.weights.keys()].filter(w => SAYS.test(w)) }
  KNOWN.set(p, made)
  return made
}
const weighBeside = (p: Profile): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const add = (w: string, away: number): void => {
    const weight = (p.sentence.weights.get(w) ?? 1) / (1 + DECAY * away)
    found.set(w, Math.max(found.get(w) ?? 0, weight))
  }
  const { before, behind } = p.beside
  for (const [i, w] of before.entries()) add(w, before.length - 1 - i)
  for (const [i, w] of behind.entries()) add(w, i)
  return found
}

const alike = (a: Weighed, b: Weighed): number => {
  if (a.squares === 0 || b.squares === 0) return 0
  const [small, large] = a.beside.size < b.beside.size ? [a.beside, b.beside] : [b.beside, a.beside]
  let dot = 0
  for (const [w, n] of small) dot += n * (large.get(w) ?? 0)
  return dot / Math.sqrt(a.squares * b.squares)
}

const shares = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean => {
  if (b.size > 0) for (const x of a) if (b.has(x)) return true
  return false
}
const same = (a: string | undefined, b: string | undefined): number => (a !== undefined && a === b ? 1 : 0)
/** Words that report what others say: two of them are seldom one event. */
const SAYS = /^(?:say|said|tell|told|report|announc|stat|add|not|speak|spok)$/
const LEAST = -5

/** What two bare tellings are compared by; `points`: how like they are by event-likeness.ts. */
export const bareFeatures = (a: Profile, b: Profile, points: number): Readonly<Record<string, number>> => {
  const within = a.report === b.report
  const own = cosine(a.own, b.own)
  const sentence = cosine(a.sentence, b.sentence)
  const concept = shares(a.concepts, b.concepts)
  const [p, q] = [weighed(a), weighed(b)]
  const beside = alike(p, q)
  const [x, y] = [a.beside, b.beside]
  return {
    bias: 1,
    own,
    within: within ? 1 : 0,
    sentence: within ? 0 : sentence,
    sentenceWithin: within ? sentence : 0,
    ownSentence: own * sentence,
    conceptSentence: concept ? sentence : 0,
    beside,
    besideOwn: beside * own,
    besideConcept: concept ? beside : 0,
    next: same(x.before.at(-1), y.before.at(-1)) + same(x.behind[0], y.behind[0]),
    says: own > 0 && p.says.some(w => b.own.weights.has(w)) ? 1 : 0,
    type: a.event.type === b.event.type ? 1 : 0,
    number: shares(a.numbers, b.numbers) ? 1 : 0,
    points: Math.max(LEAST, points),
  }
}

/** Points, above `enough` where two bare tellings are rather one; `points`: how like they are by event-likeness.ts. */
export const bareLikeness = (
  a: Profile,
  b: Profile,
  given: { readonly points: number; readonly enough: number },
): number => {
  const features = bareFeatures(a, b, given.points)
  let odds = 0
  for (const k of NAMES) odds += WEIGHTS[k]! * features[k]!
  return given.enough + (odds - FROM) * WORTH
}
