/**
 * Judges the units of a speech: does each criticise, challenge or correct, and whom.
 *
 * judgeSpeech(model, {table, units, debate}) -> [{score: 1.2, criticises: true, target: 'RU'}, ...], one for each unit.
 */
import { featureKey, mix } from '../../language/hash.ts'
import type { Blame } from './blame.ts'
import { MOST_FEATURES, unitFeatures } from './features.ts'
import { type CriticismModel, OUTPUTS } from './model.ts'
import type { SpeechTable, Unit } from './table.ts'
import { NOBODY, type TargetPlace, targetFeatures, targetPlace } from './targets.ts'

const WIDTH = OUTPUTS.length
/** Added to the weight of the words, so that two words do not speak as loud as twenty. */
export const DAMPING = 3

export const wordKey = (lemma: number): number => featureKey(mix(0x2f0b4c47, lemma))

/** May the word speak for itself? Function words and names of parties do not. */
export const speaksFor = (table: SpeechTable, t: number): boolean =>
  table.content[t] === 1 && table.parties[t] === undefined

export interface Judged {
  readonly score: number
  readonly likelihood: number
  readonly criticises: boolean
  readonly rebuts: 'challenge' | 'correction' | undefined
  /** The state blamed, NOBODY where none is meant or named. */
  readonly target: string
}

export interface SpeechToJudge {
  readonly table: SpeechTable
  readonly units: readonly Unit[]
  /** Fault found around each party by the other speakers of the debate. */
  readonly debate: Blame
  /** Below this likelihood nobody asks whom a unit means. */
  readonly sure?: number
}

const distinct = (keys: Int32Array, n: number): number => {
  const sorted = keys.subarray(0, n).sort()
  let kept = 0
  for (let i = 0; i < n; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!
  return kept
}

/** Scores of each unit, one row of outputs after the other. */
export const unitScores = (model: CriticismModel, table: SpeechTable, units: readonly Unit[]): Float32Array => {
  const keys = new Int32Array(MOST_FEATURES)
  const scores = new Float32Array(units.length * WIDTH)
  const inUnit = units.map(({ from, to }) => wordSums(model, table, from, to))
  let first = 0
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.sentence !== units[first]!.sentence) first = i
    const row = scores.subarray(i * WIDTH, (i + 1) * WIDTH)
    row.set(model.meta.bias)
    model.units.score(keys, distinct(keys, unitFeatures({ table, units }, i, keys)), row)
    const sentence = new Float32Array(2 * WIDTH + 1)
    for (let u = first; units[u]?.sentence === units[i]!.sentence; u++)
      for (let c = 0; c < sentence.length; c++) sentence[c]! += inUnit[u]![c]!
    for (let o = 0; o < WIDTH; o++)
      row[o]! +=
        inUnit[i]![o]! / (inUnit[i]![2 * WIDTH]! + DAMPING) + sentence[WIDTH + o]! / (sentence[2 * WIDTH]! + DAMPING)
  }
  return scores
}

const wordSums = (model: CriticismModel, table: SpeechTable, from: number, to: number): Float32Array => {
  const keys = new Int32Array(Math.max(1, to - from))
  let n = 0
  for (let t = from; t < to; t++) if (speaksFor(table, t)) keys[n++] = wordKey(table.lemma[t]!)
  const sums = new Float32Array(2 * WIDTH + 1)
  model.words.score(keys, n, sums)
  return sums
}

interface PartyScores {
  readonly parties: readonly string[]
  /** The log likelihood of each party in a unit, worked out when first asked for. */
  readonly logs: (i: number) => Float64Array
}

const partyScores = (model: CriticismModel, place: TargetPlace): PartyScores => {
  const parties = [...place.candidates, NOBODY]
  const keys = new Int32Array(MOST_FEATURES)
  const sum = new Float32Array(1)
  const work = (i: number): Float64Array => {
    const scores = Float64Array.from(parties, party => {
      sum[0] = 0
      model.targets.score(keys, distinct(keys, targetFeatures(place, { i, party }, keys)), sum)
      return sum[0]!
    })
    const top = Math.max(...scores)
    const whole = top + Math.log(scores.reduce((all, score) => all + Math.exp(score - top), 0))
    return scores.map(score => score - whole)
  }
  const known: (Float64Array | undefined)[] = []
  return { parties, logs: i => (known[i] ??= work(i)) }
}

const [REACH, SAME_SENTENCE, SAME_PARAGRAPH, NOBODY_AHEAD] = [6, 1, 0.25, 0.25]

/** Units of one sentence mostly mean one party: each hears what its neighbours say, the more the likelier they criticise. */
const agreedTargets =
  (units: readonly Unit[], likely: (i: number) => number, { parties, logs }: PartyScores): ((i: number) => string) =>
  i => {
    const unit = units[i]!
    const sums = logs(i).slice()
    sums[sums.length - 1]! += NOBODY_AHEAD
    for (let j = Math.max(0, i - REACH); j <= Math.min(units.length - 1, i + REACH); j++) {
      if (j === i || units[j]!.paragraph !== unit.paragraph) continue
      const near = units[j]!.sentence === unit.sentence ? SAME_SENTENCE : SAME_PARAGRAPH / Math.abs(i - j)
      for (let c = 0; c < sums.length; c++) sums[c]! += near * likely(j) * logs(j)[c]!
    }
    return parties[sums.indexOf(Math.max(...sums))] ?? NOBODY
  }

export const judgeSpeech = (
  model: CriticismModel,
  { table, units, debate, sure = 0 }: SpeechToJudge,
): readonly Judged[] => {
  const { threshold, rebuts, curve } = model.meta
  const scores = unitScores(model, table, units)
  const likely = (i: number): number => 1 / (1 + Math.exp(-curve[0] * scores[i * WIDTH]! - curve[1]))
  const targetOf = agreedTargets(units, likely, partyScores(model, targetPlace(table, units, debate)))
  return units.map((_, i) => {
    const [score = 0, challenge = 0, correction = 0] = scores.subarray(i * WIDTH, (i + 1) * WIDTH)
    return {
      score,
      likelihood: likely(i),
      criticises: score > threshold,
      rebuts:
        Math.max(challenge, correction) > rebuts ? (challenge > correction ? 'challenge' : 'correction') : undefined,
      target: likely(i) < sure ? NOBODY : targetOf(i),
    }
  })
}
