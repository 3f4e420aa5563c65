/**
 * Finds heads and relations of a tagged sentence, greedily, in linear time: parse(view, model) -> {heads, labels}.
 *
 * "Ushakov said no ." -> heads 1 -1 1 1, labels nsubj root obj punct. Trained with a dynamic oracle (Goldberg & Nivre 2012), so
 * that it has met its own mistakes. One tree a sentence, projective.
 */
import { PARSE_FEATURES, type ParseView, parseFeatures } from './parse-features.ts'
import {
  act,
  advance,
  allowed,
  front,
  LEFT,
  type ParseState,
  parseState,
  REDUCE,
  RIGHT,
  SHIFT,
  top,
} from './parse-state.ts'
import type { Scorer } from './weights.ts'

export interface ParserModel {
  /** Names of relations; label class 0 stands for none. */
  readonly labels: readonly string[]
  /** Class 0 shift, 1 reduce, then left and right arcs: `actions[class]` and `labelOf[class]`. */
  readonly actions: Uint8Array
  readonly labelOf: Uint8Array
  readonly scorer: Scorer
}

export interface Parse {
  /** -1 at the root. */
  readonly heads: Int32Array
  readonly labels: Uint8Array
  /** By how much the step that made each arc beat any other kind of step; 0 at the root. */
  readonly margins: Float32Array
}

export function parse(view: ParseView, model: ParserModel): Parse {
  const state = parseState(view.word.length)
  const keys = new Int32Array(PARSE_FEATURES)
  const scores = new Float32Array(model.actions.length)
  const margins = new Float32Array(state.count)
  while (advance(state)) {
    const n = parseFeatures(view, state, keys)
    scores.fill(0)
    const mask = allowed(state)
    model.scorer.score(keys, n, scores, (mask & (1 << LEFT)) !== 0)
    const best = bestAllowed(scores, mask, model.actions)
    const action = model.actions[best]!
    if (action >= LEFT) {
      const other = bestAllowed(scores, mask & ~(1 << action), model.actions)
      margins[action === LEFT ? top(state) : front(state)] = other < 0 ? 0 : scores[best]! - scores[other]!
    }
    act(state, action, model.labelOf[best]!)
  }
  return { heads: state.head, labels: state.label, margins }
}

export function bestAllowed(scores: Float32Array, mask: number, actions: Uint8Array): number {
  let best = -1
  for (let klass = 0; klass < scores.length; klass++) {
    if (((mask >> actions[klass]!) & 1) === 0) continue
    if (best < 0 || scores[klass]! > scores[best]!) best = klass
  }
  return best
}

/** The classes of a parser from the arcs that training saw: "L:nsubj", "R:obj". */
export function parserClasses(arcs: readonly string[]): Pick<ParserModel, 'labels' | 'actions' | 'labelOf'> {
  const labels = ['', ...new Set(arcs.map(arc => arc.slice(2)))]
  return {
    labels,
    actions: Uint8Array.from([SHIFT, REDUCE, ...arcs.map(arc => (arc.startsWith('L') ? LEFT : RIGHT))]),
    labelOf: Uint8Array.from([0, 0, ...arcs.map(arc => labels.indexOf(arc.slice(2)))]),
  }
}

export type { ParseState, ParseView }
