/**
 * What the parser looks at before each step: the top of the stack, the next tokens, their dependents, what lies between.
 *
 * parseFeatures(view, state, keys) fills `keys` and returns how many. Which facts make a feature is data: parse-templates.ts. The loop
 * over them is as plain as it is because half of the parser's time goes by here.
 */
import { front, type ParseState } from './parse-state.ts'
import { FACTS, PARSE_TEMPLATES } from './parse-templates.ts'

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

export const PARSE_FEATURES = PARSE_TEMPLATES.length / 4

const NONE = 0x7ed55d16
const NO_LABEL = 255
const facts = new Int32Array(FACTS.length)
const seeds = Int32Array.from({ length: PARSE_FEATURES }, (_, i) => Math.imul(i + 1, 0x3c6ef372) ^ 0x51ed270b)

export function parseFeatures(view: ParseView, state: ParseState, keys: Int32Array): number {
  layOut(view, state)
  for (let i = 0, at = 0; i < PARSE_FEATURES; i++, at += 4) {
    let h =
      seeds[i]! +
      Math.imul(facts[PARSE_TEMPLATES[at]!]!, 0x9e3779b1) +
      Math.imul(facts[PARSE_TEMPLATES[at + 1]!]!, 0x85ebca77) +
      Math.imul(facts[PARSE_TEMPLATES[at + 2]!]!, 0xc2b2ae3d) +
      Math.imul(facts[PARSE_TEMPLATES[at + 3]!]!, 0x27d4eb2f)
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
    h = Math.imul(h ^ (h >>> 13), 0x297a2d39)
    keys[i] = h >>> 4
  }
  return PARSE_FEATURES
}

function layOut(view: ParseView, state: ParseState): void {
  const { word, tag, upos, lemma } = view
  const { stack, depth, head, label, left1, left2, right1, right2, rightSet, leftSet } = state
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
  const n0l = left1[n0]!
  const before = state.edge[n0]! - 1
  let i = 1
  facts[i++] = word[s0]!
  facts[i++] = tag[s0]!
  facts[i++] = upos[s0]!
  facts[i++] = lemma[s0]!
  facts[i++] = view.class512[s0]!
  facts[i++] = view.class64[s0]!
  facts[i++] = label[s0]!
  facts[i++] = rightSet[s0]!
  facts[i++] = leftSet[s0]!
  facts[i++] = Math.min(state.rights[s0]!, 3)
  facts[i++] = Math.min(state.lefts[s0]!, 3)
  facts[i++] = word[n0]!
  facts[i++] = tag[n0]!
  facts[i++] = upos[n0]!
  facts[i++] = lemma[n0]!
  facts[i++] = view.class512[n0]!
  facts[i++] = view.class64[n0]!
  facts[i++] = leftSet[n0]!
  facts[i++] = Math.min(state.lefts[n0]!, 3)
  facts[i++] = of(word, n1)
  facts[i++] = of(tag, n1)
  facts[i++] = of(word, n2)
  facts[i++] = of(tag, n2)
  facts[i++] = of(tag, n3)
  facts[i++] = of(word, s1)
  facts[i++] = of(tag, s1)
  facts[i++] = labelOf(label, s1)
  facts[i++] = of(tag, s2)
  facts[i++] = of(word, s0h)
  facts[i++] = of(tag, s0h)
  facts[i++] = labelOf(label, s0h)
  facts[i++] = of(tag, s0h2)
  facts[i++] = of(word, s0l)
  facts[i++] = of(tag, s0l)
  facts[i++] = labelOf(label, s0l)
  facts[i++] = of(word, s0r)
  facts[i++] = of(tag, s0r)
  facts[i++] = labelOf(label, s0r)
  facts[i++] = of(tag, left2[s0]!)
  facts[i++] = labelOf(label, left2[s0]!)
  facts[i++] = of(tag, right2[s0]!)
  facts[i++] = labelOf(label, right2[s0]!)
  facts[i++] = of(word, n0l)
  facts[i++] = of(tag, n0l)
  facts[i++] = labelOf(label, n0l)
  facts[i++] = of(tag, left2[n0]!)
  facts[i++] = labelOf(label, left2[n0]!)
  facts[i++] = of(word, before)
  facts[i++] = of(tag, before)
  const gap = n0 - s0
  const commas = Math.min(view.commas[n0]! - view.commas[s0]!, 4)
  const quotes = Math.min(view.quotes[n0]! - view.quotes[s0]!, 3)
  const verbs = Math.min(view.verbs[n0 > 0 ? n0 - 1 : 0]! - view.verbs[s0]!, 3)
  const joins = Math.min(view.joins[n0]! - view.joins[s0]!, 2)
  const marks = Math.min(view.marks[n0]! - view.marks[s0]!, 3)
  facts[i++] = gap < 5 ? gap : gap < 8 ? 5 : gap < 15 ? 6 : 7
  facts[i++] = last ? 1 : 0
  facts[i++] = commas
  facts[i++] = joins
  facts[i++] = verbs
  facts[i++] = commas + 5 * quotes + 20 * joins + 60 * marks
  facts[i++] = commas + 5 * joins
  facts[i++] = verbs + 4 * commas
  facts[i] = quotes + 4 * (view.quotes[s0]! & 1)
}

function of(list: Int32Array, at: number): number {
  return at >= 0 ? list[at]! : NONE
}

function labelOf(labels: Uint8Array, at: number): number {
  return at >= 0 ? labels[at]! : NO_LABEL
}
