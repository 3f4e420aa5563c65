/**
 * Joins what two parsers say: one has read the sentence from left to right, one from right to left (Sagae & Lavie 2006).
 *
 * Where they agree it stays; where not, the one that is surer of its arc wins, as long as the arcs form one tree. They err in
 * different places: the first knows the beginning when it decides, the second the end.
 */
import type { Parse } from './parser.ts'

/** 1 / (1 + exp(-(a * margin + b))) is how often an arc with this margin is right; `root` how often the root is. */
export interface Trust {
  readonly a: number
  readonly b: number
  readonly root: number
}

/** Repairs beyond these leave the first parse as it is: time stays linear. */
const REPAIRS = 12

/** Turns the parse of a reversed sentence round. */
export function turned({ heads, labels, margins }: Parse): Parse {
  const count = heads.length
  return {
    heads: Int32Array.from({ length: count }, (_, i) => {
      const head = heads[count - 1 - i]!
      return head < 0 ? -1 : count - 1 - head
    }),
    labels: Uint8Array.from(labels).reverse(),
    margins: Float32Array.from(margins).reverse(),
  }
}

/** Both parses number relations alike. */
export function joinParses(
  first: Parse,
  second: Parse,
  trust: readonly [Trust, Trust],
): Pick<Parse, 'heads' | 'labels'> {
  const count = first.heads.length
  const sure = [certainty(first, trust[0]), certainty(second, trust[1])] as const
  const pick = Uint8Array.from({ length: count }, (_, i) => (sure[0][i]! >= sure[1][i]! ? 0 : 1))
  const headOf = (i: number) => (pick[i] === 0 ? first.heads[i]! : second.heads[i]!)
  for (let repair = 0; repair <= REPAIRS; repair++) {
    const wrong = fault(count, headOf)
    if (wrong.length === 0) {
      return {
        heads: Int32Array.from({ length: count }, (_, i) => headOf(i)),
        labels: Uint8Array.from({ length: count }, (_, i) => (pick[i] === 0 ? first.labels[i]! : second.labels[i]!)),
      }
    }
    let best = -1
    let least = Infinity
    for (const i of wrong) {
      if (first.heads[i] === second.heads[i]) continue
      const loss = sure[pick[i] as 0 | 1][i]! - sure[(1 - pick[i]!) as 0 | 1][i]!
      if (loss >= 0 && loss < least) {
        least = loss
        best = i
      }
    }
    if (best < 0) break
    pick[best] = 1 - pick[best]!
  }
  return first
}

function certainty({ heads, margins }: Parse, { a, b, root }: Trust): Float32Array {
  return Float32Array.from(heads, (head, i) => (head < 0 ? root : 1 / (1 + Math.exp(-(a * margins[i]! + b)))))
}

/** The tokens of a ring, or the roots where there are several; empty where the arcs form one tree. */
function fault(count: number, headOf: (i: number) => number): number[] {
  const state = new Uint32Array(count)
  const roots: number[] = []
  for (let i = 0; i < count; i++) {
    if (headOf(i) < 0) roots.push(i)
    let at = i
    while (at >= 0 && state[at] === 0) {
      state[at] = i + 1
      at = headOf(at)
    }
    if (at < 0 || state[at] !== i + 1) continue
    const ring = [at]
    for (let next = headOf(at); next !== at; next = headOf(next)) ring.push(next)
    return ring
  }
  return roots.length === 1 ? [] : roots
}
