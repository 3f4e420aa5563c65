/**
 * Trains the parser with a dynamic oracle: trainParser(examples, options) -> classes and a perceptron.
 *
 * From the second round on it follows its own choices, right or wrong, and learns the best step from wherever it is.
 */
import { PARSE_FEATURES, type ParseView, parseFeatures } from '../src/language/parse-features.ts'
import {
  act,
  advance,
  allowed,
  LEFT,
  type ParseState,
  parseState,
  REDUCE,
  SHIFT,
  top,
} from '../src/language/parse-state.ts'
import { bestAllowed, type Parse, type ParserModel, parserClasses } from '../src/language/parser.ts'
import type { TaggedSentence } from '../src/language/read-tree.ts'
import { costs, type GoldTree } from './oracle.ts'
import { type Perceptron, perceptron } from './perceptron.ts'
import { type Random, shuffled } from './random.ts'

export interface ParseExample {
  readonly view: ParseView
  readonly gold: GoldTree
}

export interface ParserTraining {
  readonly rounds: number
  readonly rare: number
  readonly random: Random
  /** How often it follows its own choice after the first round, 0-1. */
  readonly explore: number
  readonly report?: (round: number, model: ParserModel) => void
}

/** Arc classes "L:nsubj" that occur at least `least` times; `labels` maps a relation's name to its number. */
export function arcClasses(trees: readonly { heads: ArrayLike<number>; labels: readonly string[] }[], least: number) {
  const counts = new Map<string, number>()
  for (const { heads, labels } of trees) {
    labels.forEach((label, i) => {
      if (heads[i]! < 0) return
      const arc = `${heads[i]! > i ? 'L' : 'R'}:${label}`
      counts.set(arc, (counts.get(arc) ?? 0) + 1)
    })
  }
  const kept = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const arcs = kept.map(([arc]) => arc)
  return { arcs, ...parserClasses(arcs) }
}

export function trainParser(
  examples: readonly ParseExample[],
  classes: Omit<ParserModel, 'scorer'>,
  { rounds, rare, random, explore, report }: ParserTraining,
): Perceptron {
  const learner = perceptron(rare)
  const model: ParserModel = { ...classes, scorer: learner }
  const keys = new Int32Array(PARSE_FEATURES)
  const scores = new Float32Array(classes.actions.length)
  for (let round = 0; round < rounds; round++) {
    for (const { view, gold } of shuffled(examples, random)) {
      const state = parseState(view.word.length)
      while (advance(state)) {
        const n = parseFeatures(view, state, keys)
        scores.fill(0)
        learner.score(keys, n, scores)
        const mask = allowed(state)
        const guess = bestAllowed(scores, mask, classes.actions)
        const good = bestGold(state, gold, { scores, mask, model })
        const right = isAsGood(state, gold, { guess, good: good.klass, least: good.least, model })
        if (!right) learner.update(keys, n, { good: good.klass, bad: guess })
        learner.tick()
        const next = right || (round > 0 && random() < explore) ? guess : good.klass
        act(state, classes.actions[next]!, classes.labelOf[next]!)
      }
    }
    report?.(round, model)
  }
  learner.average()
  return learner
}

interface Choice {
  readonly scores: Float32Array
  readonly mask: number
  readonly model: ParserModel
}

/** The best scored class among those that lose the fewest gold arcs; a gold arc counts only with its label. */
function bestGold(
  state: ParseState,
  gold: GoldTree,
  { scores, mask, model }: Choice,
): { klass: number; least: number } {
  const cost = costs(state, gold)
  let least = Infinity
  for (let action = 0; action < 4; action++) if ((mask >> action) & 1) least = Math.min(least, cost[action]!)
  let klass = -1
  for (let other = 0; other < scores.length; other++) {
    const action = model.actions[other]!
    if (((mask >> action) & 1) === 0 || cost[action]! > least) continue
    if (!labelFits(state, gold, { klass: other, model })) continue
    if (klass < 0 || scores[other]! > scores[klass]!) klass = other
  }
  if (klass < 0) klass = bestAllowed(scores, mask, model.actions)
  return { klass, least }
}

function labelFits(
  state: ParseState,
  gold: GoldTree,
  { klass, model }: { klass: number; model: ParserModel },
): boolean {
  const action = model.actions[klass]!
  if (action === SHIFT || action === REDUCE) return true
  const s = top(state)
  const b = state.back >= 0 ? state.back : state.next
  const child = action === LEFT ? s : b
  const label = model.labelOf[klass]!
  return label === gold.labels[child] || gold.heads[child] === -1
}

function isAsGood(
  state: ParseState,
  gold: GoldTree,
  { guess, good, least, model }: { guess: number; good: number; least: number; model: ParserModel },
): boolean {
  if (guess === good) return true
  const cost = costs(state, gold)
  return cost[model.actions[guess]!]! <= least && labelFits(state, gold, { klass: guess, model })
}

export interface Attachment {
  readonly uas: number
  readonly las: number
  readonly tokens: number
}

export interface GoldExample {
  readonly sentence: TaggedSentence
  readonly gold: GoldTree
}

/** Punctuation and subtypes of relations count. */
export function attachment(
  examples: readonly GoldExample[],
  read: (sentence: TaggedSentence) => Pick<Parse, 'heads' | 'labels'>,
): Attachment {
  let [right, labelled, tokens] = [0, 0, 0]
  for (const { sentence, gold } of examples) {
    const { heads, labels } = read(sentence)
    for (let i = 0; i < heads.length; i++) {
      tokens++
      if (heads[i] !== gold.heads[i]) continue
      right++
      if (heads[i] === -1 || labels[i] === gold.labels[i]) labelled++
    }
  }
  return { uas: (100 * right) / tokens, las: (100 * labelled) / tokens, tokens }
}
