/** The axis of the timeline: broken where a few outliers would squeeze the rest, even everywhere else, never out of order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf, mainStretch, type Stretch } from '../../src/web/views/time-axis.ts'

const day = (n: number): Stretch => ({ first: n, last: n })
const march = Array.from({ length: 12 }, (_, i) => day(20_000 + i * 2))

describe('the axis', () => {
  test('one event of long before is put before a break, and the rest takes the width', () => {
    const axis = axisOf([day(9_000), ...march], [100, 1000])
    expect(axis.breaks).toEqual({ before: true, after: false })
    expect(axis.x(20_022) - axis.x(20_000)).toBeGreaterThan(700)
    expect(axis.x(9_000)).toBeGreaterThanOrEqual(100)
    expect(axis.x(9_000)).toBeLessThan(axis.x(20_000) - 14)
  })
  test('one far ahead, and one on either side', () => {
    expect(axisOf([...march, day(25_000)], [0, 900]).breaks).toEqual({ before: false, after: true })
    expect(axisOf([day(1_000), ...march, day(25_000)], [0, 900]).breaks).toEqual({ before: true, after: true })
  })
  test('asked to be even, it is', () => {
    const axis = axisOf([day(9_000), ...march], [0, 900], true)
    expect(axis.breaks).toEqual({ before: false, after: false })
    expect(axis.x(20_022) - axis.x(20_000)).toBeLessThan(5)
  })
  test.each<[string, readonly Stretch[]]>([
    ['events spread over years', Array.from({ length: 20 }, (_, i) => day(10_000 + i * 200))],
    ['too few to call one an outlier', [day(9_000), day(20_000), day(20_010)]],
    ['an event somewhat earlier', [day(19_985), ...march]],
    ['half in one year and half in another', [...march, ...march.map(s => day(s.first - 2_000))]],
  ])('even: %s', (_name, items) => {
    expect(axisOf(items, [0, 900]).breaks).toEqual({ before: false, after: false })
  })
  test('keeps the order of days, and all of them within its ends', () => {
    const stretch = fc
      .tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.nat({ max: 4_000 }))
      .map(([first, long]): Stretch => ({ first, last: first + long }))
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 40 }), items => {
        const axis = axisOf(items, [100, 1000])
        const days = items.flatMap(i => [i.first, i.last]).sort((a, b) => a - b)
        const xs = days.map(d => axis.x(d))
        for (const [i, x] of xs.entries()) {
          expect(x).toBeGreaterThanOrEqual(100)
          expect(x).toBeLessThanOrEqual(1000)
          if (i > 0) expect(x).toBeGreaterThanOrEqual(xs[i - 1]!)
        }
        const main = mainStretch(items)
        expect(items.filter(i => i.first >= main.first && i.last <= main.last).length * 2).toBeGreaterThan(items.length)
      }),
    )
  })
})
