/**
 * Where the parser stands in a sentence: stack, next token, arcs so far (arc-eager, Nivre 2008, with tree constraint).
 *
 * Actions: shift, reduce, left(label): next -> top, right(label): top -> next. When no token is left and two trees remain,
 * the top one goes back ("unshift", Nivre & Fernandez-Gonzalez 2014) until one tree is left: every parse is one tree.
 */
export interface ParseState {
  readonly count: number
  readonly stack: Int32Array
  depth: number
  next: number
  /** The token that was put back, -1 if none. */
  back: number
  readonly head: Int32Array
  /** Label class of each token's arc, 0 where it has none. */
  readonly label: Uint8Array
  /** The outermost and second outermost dependents on each side, -1 if none; how many; the set of their labels as bits. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly lefts: Uint8Array
  readonly rights: Uint8Array
  readonly leftSet: Int32Array
  readonly rightSet: Int32Array
  /** First token of the tree under each token. */
  readonly edge: Int32Array
}

export const SHIFT = 0
export const REDUCE = 1
export const LEFT = 2
export const RIGHT = 3

export function parseState(count: number): ParseState {
  return {
    count,
    stack: new Int32Array(count + 1),
    depth: 0,
    next: 0,
    back: -1,
    head: new Int32Array(count).fill(-1),
    label: new Uint8Array(count),
    left1: new Int32Array(count).fill(-1),
    left2: new Int32Array(count).fill(-1),
    right1: new Int32Array(count).fill(-1),
    right2: new Int32Array(count).fill(-1),
    lefts: new Uint8Array(count),
    rights: new Uint8Array(count),
    leftSet: new Int32Array(count),
    rightSet: new Int32Array(count),
    edge: Int32Array.from({ length: count }, (_, i) => i),
  }
}

/** Index of the next token, -1 at the end. */
export function front(state: ParseState): number {
  return state.back >= 0 ? state.back : state.next < state.count ? state.next : -1
}

/** Index of the token on top of the stack, -1 if it is empty. */
export function top(state: ParseState): number {
  return state.depth > 0 ? state.stack[state.depth - 1]! : -1
}

/** Does every step that needs no decision; false when the sentence is parsed. */
export function advance(state: ParseState): boolean {
  for (;;) {
    const b = front(state)
    if (b < 0) {
      if (state.depth <= 1) return false
      const s = top(state)
      state.depth--
      if (state.head[s] === -1) state.back = s
    } else if (state.depth === 0) act(state, SHIFT, 0)
    else return true
  }
}

/** Bits 1 << action for what is allowed now; call after `advance`. */
export function allowed(state: ParseState): number {
  const s = top(state)
  const headed = state.head[s] !== -1
  const shift = state.back >= 0 ? 0 : 1 << SHIFT
  return shift | (1 << RIGHT) | (headed ? 1 << REDUCE : 1 << LEFT)
}

export function act(state: ParseState, action: number, label: number): void {
  const s = top(state)
  const b = front(state)
  if (action === SHIFT) push(state, b)
  else if (action === REDUCE) state.depth--
  else if (action === LEFT) {
    state.head[s] = b
    state.label[s] = label
    state.left2[b] = state.left1[b]!
    state.left1[b] = s
    state.lefts[b]!++
    state.leftSet[b]! |= 1 << (label & 31)
    state.edge[b] = state.edge[s]!
    state.depth--
  } else {
    state.head[b] = s
    state.label[b] = label
    state.right2[s] = state.right1[s]!
    state.right1[s] = b
    state.rights[s]!++
    state.rightSet[s]! |= 1 << (label & 31)
    push(state, b)
  }
}

function push(state: ParseState, token: number): void {
  state.stack[state.depth++] = token
  if (state.back >= 0) state.back = -1
  else state.next++
}
