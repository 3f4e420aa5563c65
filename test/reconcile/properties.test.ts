/** Order does not matter, the same report twice changes nothing, and what was in a record leaves no trace once its report is gone. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import type { Reading } from '../../src/record/reading.ts'
import { SourcedRecord } from '../../src/record/sourced-record.ts'
import { generateReadings } from './generate.ts'

const bytes = (readings: readonly Reading[]): string => JSON.stringify(reconcile(readings, { generator: 'test' }))
const dossier = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.nat()).map(([n, seed]) => generateReadings(n, seed))
const shuffled = dossier.chain(d =>
  fc.tuple(fc.constant(d), fc.shuffledSubarray(d, { minLength: d.length, maxLength: d.length })),
)

describe('reconcile', () => {
  test('gives the same bytes in any order', () => {
    fc.assert(
      fc.property(shuffled, ([a, b]) => bytes(a) === bytes(b)),
      { numRuns: 40 },
    )
  })
  test('is changed by nothing when a report comes twice', () => {
    fc.assert(
      fc.property(shuffled, ([a, b]) => bytes([...a, ...b]) === bytes(a)),
      { numRuns: 30 },
    )
  })
  test('does not remember a report that is taken out, nor changes what it is given', () => {
    fc.assert(
      fc.property(dossier, d => {
        const untouched = JSON.stringify(d)
        const rest = bytes(d.slice(1))
        bytes(d)
        return bytes(d.slice(1)) === rest && JSON.stringify(d) === untouched && !rest.includes(d[0]!.report.id)
      }),
      { numRuns: 30 },
    )
  })
  test('keeps every telling: each mention of a reading is in the record once, under an id that resolves', () => {
    fc.assert(
      fc.property(dossier, d => {
        const record = reconcile(d, { generator: 'test' })
        const ids = new Set(record.events.flatMap(e => [e.id, ...(e.was ?? [])]))
        const told = record.events.flatMap(e => e.mentions).length
        return d.every(r => r.events.every(e => ids.has(e.id))) && told === d.flatMap(r => r.events).length
      }),
      { numRuns: 30 },
    )
  })
  test('gives a record that fits its contract', () => {
    const record = reconcile(generateReadings(12, 3), { generator: 'test' })
    expect(() => SourcedRecord.parse(JSON.parse(JSON.stringify(record)))).not.toThrow()
  })
})
