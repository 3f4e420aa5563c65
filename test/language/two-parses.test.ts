import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, advance, allowed, parseState } from '../../src/language/parse-state.ts'
import type { Parse } from '../../src/language/parser.ts'
import { joinParses, turned } from '../../src/language/two-parses.ts'

function someParse(n: number, draws: readonly number[]): Parse {
  const state = parseState(n)
  let step = 0
  while (advance(state)) {
    const open = [0, 1, 2, 3].filter(action => (allowed(state) >> action) & 1)
    act(state, open[draws[step++ % draws.length]! % open.length]!, 1 + (step % 5))
  }
  return { heads: state.head, labels: state.label, margins: Float32Array.from(state.head, (_, i) => draws[i]! / 100) }
}

const trust = { a: 1, b: 0, root: 0.6 }
const draws = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 })

describe('two parses joined', () => {
  it('are one tree whose arcs come from either', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), draws, draws, (n, one, two) => {
        const [first, second] = [someParse(n, one), turned(someParse(n, two))]
        const { heads } = joinParses(first, second, [trust, trust])
        expect([...heads].filter(head => head === -1)).toHaveLength(1)
        heads.forEach((head, start) => {
          expect([first.heads[start], second.heads[start]]).toContain(head)
          let at = start
          for (let hops = 0; at !== -1; hops++) {
            expect(hops).toBeLessThanOrEqual(n)
            at = heads[at]!
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  it('takes the arc of the surer parser', () => {
    const first: Parse = {
      heads: Int32Array.of(1, -1, 1),
      labels: Uint8Array.of(1, 0, 2),
      margins: Float32Array.of(9, 0, 1),
    }
    const second: Parse = {
      heads: Int32Array.of(1, -1, 0),
      labels: Uint8Array.of(3, 0, 4),
      margins: Float32Array.of(1, 0, 9),
    }
    const joined = joinParses(first, second, [trust, trust])
    expect([...joined.heads]).toEqual([1, -1, 0])
    expect([...joined.labels]).toEqual([1, 0, 4])
  })
})
