/**
 * The arithmetic of a linear-chain conditional random field over the labels of names.
 *
 * Scores of each label at each token, and of each label after another -> the best row of labels, and how probable each label is.
 * Lafferty, McCallum, Pereira 2001. Which features make the scores is left to names-features.ts.
 */
import { LABELS, mayFollow } from './names-labels.ts'

const FORBIDDEN = -1e4

/** Transition scores [label * LABELS + next] with what may not follow struck out. */
export const strikeOut = (transitions: Float64Array): Float64Array =>
  transitions.map((score, at) => (mayFollow(Math.floor(at / LABELS), at % LABELS) ? score : FORBIDDEN))

/** The best labels of `count` tokens; an inside label never comes first. */
export const bestLabels = (scores: Float32Array, count: number, transitions: Float64Array): Uint8Array => {
  const back = new Uint8Array(count * LABELS)
  let row = new Float64Array(LABELS)
  let next = new Float64Array(LABELS)
  for (let y = 0; y < LABELS; y++) row[y] = scores[y]! + (mayFollow(0, y) ? 0 : FORBIDDEN)
  for (let i = 1; i < count; i++) {
    for (let y = 0; y < LABELS; y++) {
      let best = 0
      let top = Number.NEGATIVE_INFINITY
      for (let x = 0; x < LABELS; x++) {
        const score = row[x]! + transitions[x * LABELS + y]!
        if (score > top) {
          top = score
          best = x
        }
      }
      next[y] = top + scores[i * LABELS + y]!
      back[i * LABELS + y] = best
    }
    ;[row, next] = [next, row]
  }
  const labels = new Uint8Array(count)
  let last = 0
  for (let y = 1; y < LABELS; y++) if (row[y]! > row[last]!) last = y
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = last
    last = back[i * LABELS + last]!
  }
  return labels
}

/** What `marginals` gives: the probability of each label at each token, and the sums that training needs. */
export interface Marginals {
  readonly at: Float64Array
  readonly alpha: Float64Array
  readonly beta: Float64Array
  readonly emit: Float64Array
  readonly scale: Float64Array
}

/** Forward and backward, scaled at each token (Rabiner 1989). `steps` is exp of the transitions. */
export const marginals = (scores: Float32Array, count: number, steps: Float64Array): Marginals => {
  const emit = new Float64Array(count * LABELS)
  const alpha = new Float64Array(count * LABELS)
  const beta = new Float64Array(count * LABELS)
  const scale = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const base = i * LABELS
    let top = Number.NEGATIVE_INFINITY
    for (let y = 0; y < LABELS; y++) top = Math.max(top, scores[base + y]!)
    for (let y = 0; y < LABELS; y++) emit[base + y] = Math.exp(scores[base + y]! - top)
    let sum = 0
    for (let y = 0; y < LABELS; y++) {
      let before = i === 0 ? (mayFollow(0, y) ? 1 : 0) : 0
      if (i > 0) for (let x = 0; x < LABELS; x++) before += alpha[base - LABELS + x]! * steps[x * LABELS + y]!
      alpha[base + y] = before * emit[base + y]!
      sum += alpha[base + y]!
    }
    scale[i] = sum > 0 ? sum : 1e-300
    for (let y = 0; y < LABELS; y++) alpha[base + y]! /= scale[i]!
  }
  for (let y = 0; y < LABELS; y++) beta[(count - 1) * LABELS + y] = 1
  for (let i = count - 2; i >= 0; i--) {
    const base = i * LABELS
    for (let x = 0; x < LABELS; x++) {
      let sum = 0
      for (let y = 0; y < LABELS; y++) {
        sum += steps[x * LABELS + y]! * emit[base + LABELS + y]! * beta[base + LABELS + y]!
      }
      beta[base + x] = sum / scale[i + 1]!
    }
  }
  const at = alpha.map((value, index) => value * beta[index]!)
  return { at, alpha, beta, emit, scale }
}
