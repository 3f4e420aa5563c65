/** Order does not matter, the same report twice changes nothing, and what was in a record leaves no trace once its report is gone. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReconciler, reconcile } from '../../src/reconcile/reconcile.ts'
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
  test('gives the same bytes one report at a time, in any order, and as reports are taken out again', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(), ([a, b], at) => {
        const reconciler = createReconciler()
        const kept = (readings: readonly Reading[]): string =>
          JSON.stringify(reconciler(readings, { generator: 'test' }))
        // A wire's copy, so that copies come and go too.
        const { report } = b[at % b.length]!
        const copied = { ...report, id: `${report.id}-copy`, text: `${report.text} More follows.` }
        const nothing = { actors: [], places: [], statements: [], events: [], proposals: [], positions: [] }
        const all = [...b, { ...nothing, commitments: [], discrepancies: [], notes: [], report: copied }]
        const growing = all.every((_, i) => kept(all.slice(0, i + 1)) === bytes(all.slice(0, i + 1)))
        const without = all.filter((_, i) => i !== at % b.length)
        return growing && kept(without) === bytes(without) && kept(all) === bytes(all) && kept(a) === bytes(b)
      }),
      { numRuns: 15 },
    )
  })
  test('gives the same bytes one report more and one less where weights go in steps and names become common', () => {
    const readings = generateReadings(190, 11)
    const reconciler = createReconciler()
    const kept = (list: readonly Reading[]): string => JSON.stringify(reconciler(list, { generator: 'test' }))
    for (const n of [28, 32, 120, 127, 128, 129, 130, 189, 190, 129, 31, 30])
      expect(kept(readings.slice(0, n)) === bytes(readings.slice(0, n)), `${n} reports`).toBe(true)
    expect(kept(readings.slice(60, 190)) === bytes(readings.slice(60, 190))).toBe(true)
  })
  test('is held with histories of positions, commitments and events among them', () => {
    const record = reconcile(generateReadings(60, 11), { generator: 'test' })
    for (const list of ['positions', 'commitments', 'events'] as const)
      expect(record[list].filter(e => e.history).length, list).toBeGreaterThan(0)
  })
  test('follows a report whose text has changed under the same id', () => {
    const [one, two] = generateReadings(2, 5) as [Reading, Reading]
    const reconciler = createReconciler()
    const copyOf = (r: Reading, text: string): Reading => ({
      ...r,
      report: { ...r.report, text },
      ...{ actors: [], places: [], statements: [], events: [], positions: [], commitments: [] },
    })
    const copy = [one, copyOf(two, one.report.text)]
    const apart = [one, copyOf(two, 'Nothing was heard from the harbour all day long.')]
    for (const readings of [copy, apart, copy])
      expect(JSON.stringify(reconciler(readings, { generator: 'test' }))).toBe(bytes(readings))
    expect(bytes(copy)).toContain('copyOf')
    expect(bytes(apart)).not.toContain('copyOf')
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
