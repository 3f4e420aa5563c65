import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, advance, allowed, parseState } from '../../src/language/parse-state.ts'
import { costs } from '../../training/oracle.ts'

/** A random projective tree over n tokens, as heads. */
function projective(n: number, pick: (max: number) => number): Int32Array {
  const heads = new Int32Array(n)
  const fill = (from: number, to: number, head: number) => {
    if (from >= to) return
    const root = from + pick(to - from)
    heads[root] = head
    spread(from, root, root, 'left')
    spread(root + 1, to, root, 'right')
  }
  const spread = (from: number, to: number, head: number, side: string): void => {
    if (from >= to) return
    const cut = from + 1 + pick(to - from)
    fill(from, Math.min(cut, to), head)
    spread(Math.min(cut, to), to, head, side)
  }
  fill(0, n, -1)
  return heads
}

describe('the dynamic oracle', () => {
  it('leads to the gold tree whenever it is followed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }),
        (n, draws) => {
          let next = 0
          const heads = projective(n, max => draws[next++ % draws.length]! % max)
          const gold = { heads, labels: new Uint8Array(n) }
          const state = parseState(n)
          while (advance(state)) {
            const cost = costs(state, gold)
            const mask = allowed(state)
            const best = [0, 1, 2, 3].filter(action => (mask >> action) & 1).sort((a, b) => cost[a]! - cost[b]!)[0]!
            expect(cost[best]).toBe(0)
            act(state, best, 1)
          }
          expect([...state.head]).toEqual([...heads])
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('any run of allowed steps', () => {
  it('ends in one tree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(1000), { minLength: 50, maxLength: 50 }),
        (n, draws) => {
          const state = parseState(n)
          let step = 0
          while (advance(state)) {
            const mask = allowed(state)
            const open = [0, 1, 2, 3].filter(action => (mask >> action) & 1)
            act(state, open[draws[step % draws.length]! % open.length]!, 1)
            expect(++step).toBeLessThan(6 * n + 6)
          }
          const heads = [...state.head]
          expect(heads.filter(head => head === -1)).toHaveLength(1)
          heads.forEach((_, start) => {
            let at = start
            for (let hops = 0; at !== -1; hops++) {
              expect(hops).toBeLessThanOrEqual(n)
              at = heads[at]!
            }
          })
        },
      ),
      { numRuns: 300 },
    )
  })
})
