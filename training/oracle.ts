/**
 * What each step of the parser would cost: how many gold arcs can no longer be reached after it (Goldberg & Nivre 2012).
 *
 * costs(state, gold) -> [shift, reduce, left, right], arcs counted without their labels. Exact for projective trees.
 */
import { front, type ParseState, top } from '../src/language/parse-state.ts'

export interface GoldTree {
  /** -1 at the root. */
  readonly heads: Int32Array
  readonly labels: Uint8Array
}

export function costs(state: ParseState, { heads }: GoldTree): [number, number, number, number] {
  const { stack, depth, head, count } = state
  const s = top(state)
  const b = front(state)
  const ahead = state.back >= 0 ? count : state.next + 1
  const headOfS = heads[s]!
  const headOfB = heads[b]!
  let loseToB = 0
  let bHeadOnStack = 0
  for (let at = 0; at < depth; at++) {
    const k = stack[at]!
    if (heads[k] === b && head[k] === -1) loseToB++
    if (headOfB === k) bHeadOnStack = 1
  }
  let loseToS = 0
  for (let k = ahead; k < count; k++) if (heads[k] === s) loseToS++
  const bHeadAhead = headOfB === -1 || headOfB >= ahead ? 1 : 0
  const sHeadAhead = headOfS === -1 || headOfS >= ahead ? 1 : 0
  const shift = loseToB + bHeadOnStack
  const reduce = loseToS + (headOfB === s && head[b] === -1 ? 1 : 0)
  const left = loseToS + (headOfB === s ? 1 : 0) + (headOfS !== b && sHeadAhead ? 1 : 0)
  const right = loseToB + (headOfB !== s && (bHeadOnStack || bHeadAhead) ? 1 : 0)
  return [shift, reduce, left, right]
}
