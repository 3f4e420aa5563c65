/**
 * What the parser looks at before each step: the top of the stack, the next tokens, their dependents, what lies between.
 *
 * parseFeatures(view, state, keys) fills `keys` and returns how many. After Zhang & Nivre (2011), with word classes, and what
 * decides apposition, coordination and clauses in news: commas, conjunctions, verbs and quotation marks between the two.
 */
import { featureKey, mix } from './hash.ts'
import { front, type ParseState } from './parse-state.ts'

/** One sentence as the parser sees it; each list has a cell a token. */
export interface ParseView {
  readonly word: Int32Array
  readonly lemma: Int32Array
  /** Hash of UPOS|XPOS and of UPOS alone. */
  readonly tag: Int32Array
  readonly upos: Int32Array
  readonly class64: Int32Array
  readonly class512: Int32Array
  /** Running counts up to and including each token, for what lies between two of them. */
  readonly commas: Int32Array
  readonly quotes: Int32Array
  readonly verbs: Int32Array
  readonly joins: Int32Array
  readonly marks: Int32Array
}

export const PARSE_FEATURES = 160

const NONE = 0x7ed55d16

export function parseFeatures(view: ParseView, state: ParseState, keys: Int32Array): number {
  const { word, tag, upos, lemma } = view
  const { stack, depth, head, label, left1, left2, right1, right2, leftSet, rightSet } = state
  let n = 0
  const add1 = (t: number, a: number) => {
    keys[n++] = featureKey(mix(mix(t * 0x3c6ef372, a), 1))
  }
  const add2 = (t: number, a: number, b: number) => {
    keys[n++] = featureKey(mix(mix(mix(t * 0x3c6ef372, a), b), 2))
  }
  const add3 = (t: number, a: number, b: number, c: number) => {
    keys[n++] = featureKey(mix(mix(mix(mix(t * 0x3c6ef372, a), b), c), 3))
  }
  const add4 = (t: number, a: number, b: number, c: number, d: number) => {
    keys[n++] = featureKey(mix(mix(mix(mix(mix(t * 0x3c6ef372, a), b), c), d), 4))
  }
  const s0 = stack[depth - 1]!
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const n0 = front(state)
  const last = state.back >= 0
  const n1 = !last && n0 + 1 < state.count ? n0 + 1 : -1
  const n2 = !last && n0 + 2 < state.count ? n0 + 2 : -1
  const n3 = !last && n0 + 3 < state.count ? n0 + 3 : -1
  const s0h = head[s0]!
  const s0h2 = s0h >= 0 ? head[s0h]! : -1
  const s0l = left1[s0]!
  const s0r = right1[s0]!
  const s0l2 = left2[s0]!
  const s0r2 = right2[s0]!
  const n0l = left1[n0]!
  const n0l2 = left2[n0]!

  const s0w = word[s0]!
  const s0p = tag[s0]!
  const s0u = upos[s0]!
  const s0m = lemma[s0]!
  const n0w = word[n0]!
  const n0p = tag[n0]!
  const n0u = upos[n0]!
  const n0m = lemma[n0]!
  const s0c = view.class512[s0]!
  const n0c = view.class512[n0]!
  const s0k = view.class64[s0]!
  const n0k = view.class64[n0]!
  const n1w = n1 >= 0 ? word[n1]! : NONE
  const n1p = n1 >= 0 ? tag[n1]! : NONE
  const n2w = n2 >= 0 ? word[n2]! : NONE
  const n2p = n2 >= 0 ? tag[n2]! : NONE
  const n3p = n3 >= 0 ? tag[n3]! : NONE
  const s1w = s1 >= 0 ? word[s1]! : NONE
  const s1p = s1 >= 0 ? tag[s1]! : NONE
  const s2p = s2 >= 0 ? tag[s2]! : NONE
  const s0hw = s0h >= 0 ? word[s0h]! : NONE
  const s0hp = s0h >= 0 ? tag[s0h]! : NONE
  const s0h2p = s0h2 >= 0 ? tag[s0h2]! : NONE
  const s0lw = s0l >= 0 ? word[s0l]! : NONE
  const s0lp = s0l >= 0 ? tag[s0l]! : NONE
  const s0rw = s0r >= 0 ? word[s0r]! : NONE
  const s0rp = s0r >= 0 ? tag[s0r]! : NONE
  const s0l2p = s0l2 >= 0 ? tag[s0l2]! : NONE
  const s0r2p = s0r2 >= 0 ? tag[s0r2]! : NONE
  const n0lw = n0l >= 0 ? word[n0l]! : NONE
  const n0lp = n0l >= 0 ? tag[n0l]! : NONE
  const n0l2p = n0l2 >= 0 ? tag[n0l2]! : NONE
  const s0d = label[s0]!
  const s0ld = s0l >= 0 ? label[s0l]! : 255
  const s0rd = s0r >= 0 ? label[s0r]! : 255
  const s0l2d = s0l2 >= 0 ? label[s0l2]! : 255
  const s0r2d = s0r2 >= 0 ? label[s0r2]! : 255
  const n0ld = n0l >= 0 ? label[n0l]! : 255
  const n0l2d = n0l2 >= 0 ? label[n0l2]! : 255
  const s1d = s1 >= 0 ? label[s1]! : 255
  const s0hd = s0h >= 0 ? label[s0h]! : 255
  const gap = n0 - s0
  const far = gap < 5 ? gap : gap < 8 ? 5 : gap < 15 ? 6 : 7
  const s0rs = rightSet[s0]!
  const s0ls = leftSet[s0]!
  const n0ls = leftSet[n0]!
  const s0vr = Math.min(state.rights[s0]!, 3)
  const s0vl = Math.min(state.lefts[s0]!, 3)
  const n0vl = Math.min(state.lefts[n0]!, 3)

  add2(1, s0w, s0p)
  add1(2, s0w)
  add1(3, s0p)
  add2(4, n0w, n0p)
  add1(5, n0w)
  add1(6, n0p)
  add2(7, n1w, n1p)
  add1(8, n1w)
  add1(9, n1p)
  add2(10, n2w, n2p)
  add1(11, n2p)
  add2(12, s1w, s1p)
  add1(13, s1p)
  add2(14, s1w, n0p)
  add2(15, n3p, n2p)
  add4(16, s0w, s0p, n0w, n0p)
  add3(17, s0w, s0p, n0w)
  add3(18, s0w, n0w, n0p)
  add3(19, s0w, s0p, n0p)
  add3(20, s0p, n0w, n0p)
  add2(21, s0w, n0w)
  add2(22, s0p, n0p)
  add2(23, n0p, n1p)
  add3(24, n0p, n1p, n2p)
  add3(25, s0p, n0p, n1p)
  add4(26, s0p, n0p, n1p, n2p)
  add3(27, s0hp, s0p, n0p)
  add3(28, s0p, s0lp, n0p)
  add3(29, s0p, s0rp, n0p)
  add3(30, s0p, n0p, n0lp)
  add3(31, s1p, s0p, n0p)
  add4(32, s2p, s1p, s0p, n0p)
  add3(33, s0w, far, 0)
  add2(34, s0p, far)
  add2(35, n0w, far)
  add2(36, n0p, far)
  add3(37, s0w, n0w, far)
  add3(38, s0p, n0p, far)
  add2(39, s0w, s0vr)
  add2(40, s0p, s0vr)
  add2(41, s0w, s0vl)
  add2(42, s0p, s0vl)
  add2(43, n0w, n0vl)
  add2(44, n0p, n0vl)
  add2(45, s0hw, s0d)
  add2(46, s0hp, s0d)
  add1(47, s0d)
  add2(48, s0lw, s0ld)
  add2(49, s0lp, s0ld)
  add2(50, s0rw, s0rd)
  add2(51, s0rp, s0rd)
  add2(52, n0lw, n0ld)
  add2(53, n0lp, n0ld)
  add3(54, s0hp, s0h2p, s0p)
  add3(55, s0p, s0lp, s0l2p)
  add3(56, s0p, s0rp, s0r2p)
  add3(57, n0p, n0lp, n0l2p)
  add2(58, s0l2d, s0ld)
  add2(59, s0r2d, s0rd)
  add2(60, n0l2d, n0ld)
  add2(61, s0w, s0rs)
  add2(62, s0p, s0rs)
  add2(63, s0w, s0ls)
  add2(64, s0p, s0ls)
  add2(65, n0w, n0ls)
  add2(66, n0p, n0ls)
  add3(67, s0p, n0p, n0ls)
  add3(68, s0p, n0p, s0rs)
  add3(69, s0p, n0p, s0ls)
  add4(70, s0p, n0p, s0d, s0rd)
  add3(71, s0p, n0p, s0d)
  add3(72, s0w, n0p, n0ls)
  add3(73, s0p, n0w, n0ls)

  add2(80, s0c, n0c)
  add2(81, s0c, n0p)
  add2(82, s0p, n0c)
  add3(83, s0k, n0k, far)
  add4(84, s0k, s0p, n0k, n0p)
  add2(85, s0m, n0m)
  add3(86, s0m, n0u, far)
  add3(87, s0u, n0m, far)
  add3(88, s0m, n0u, s0rs)
  add2(89, s0m, s0d)

  const edge = state.edge[n0]!
  const before = edge > 0 ? edge - 1 : -1
  const bw = before >= 0 ? word[before]! : NONE
  const bp = before >= 0 ? tag[before]! : NONE
  const commas = Math.min(view.commas[n0]! - view.commas[s0]!, 4)
  const quotes = Math.min(view.quotes[n0]! - view.quotes[s0]!, 3)
  const verbs = Math.min(view.verbs[n0 > 0 ? n0 - 1 : 0]! - view.verbs[s0]!, 3)
  const joins = Math.min(view.joins[n0]! - view.joins[s0]!, 2)
  const marks = Math.min(view.marks[n0]! - view.marks[s0]!, 3)
  const between = commas + 5 * quotes + 20 * joins + 60 * marks
  add3(100, s0p, n0p, bw)
  add2(101, s0u, bw)
  add3(102, s0p, n0p, commas)
  add3(103, s0p, n0p, joins)
  add3(104, s0p, n0p, verbs)
  add3(105, s0u, n0u, between)
  add4(106, s0p, n0p, commas + 5 * joins, verbs)
  add4(107, s0p, n0p, bp, n0ls)
  add4(108, s0p, n0p, n0ls, commas)
  add3(109, s0m, n0u, between)
  add3(110, s0d, n0p, between)
  add4(111, s0c, n0c, commas, joins)
  add3(112, s0p, n0p, quotes + 4 * (view.quotes[s0]! & 1))
  add3(113, s0w, n0lw, n0p)
  add3(114, s0p, n0lw, n0p)
  add4(115, s0u, s0ls, n0u, n0ls)
  add4(116, s1p, s1d, s0p, s0d)
  add4(117, s1w, s0w, n0p, s0d)
  add3(118, s0hw, s0p, n0p)
  add4(119, s0hp, s0d, n0w, s0p)
  add4(120, s0p, s0rw, s0rd, n0p)
  add4(121, s0hd, s0d, n0u, s0rd)
  add3(122, s1p, n0p, n1p)
  add3(123, s0m, s0rs, n0w)
  add3(124, s1w, s1d, n0w)
  add3(125, n0w, n1w, s0u)
  add3(126, s0w, n0p, n1p)
  add3(127, s0p, n0w, n1p)
  add4(128, s0ld, s0rd, n0ld, s0u)
  add2(129, s0w, last ? 1 : 0)
  add4(130, s0p, n0p, n1w, n2p)
  add4(131, s0u, n0u, n0ls, verbs + 4 * commas)
  return n
}
