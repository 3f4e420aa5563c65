/** Tellings of one event join over reports; other towns and other days never do; what no grammar showed is found by another report. */
import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { bareEvent, makeEvent } from '../../src/record/make.ts'
import type { Reading } from '../../src/record/reading.ts'
import { makeReport } from '../../src/record/report.ts'
import { generateReadings } from './generate.ts'

interface Told {
  readonly words: string
  readonly time?: string
  readonly town?: string
  readonly type?: 'ASSAULT' | 'CONSULT'
}

const reading = (name: string, text: string, told: readonly Told[] = []): Reading => {
  const report = makeReport({ text, language: 'en', published: '2025-04-24', outlet: name, name })
  const anchor = (exact: string) => {
    const start = text.indexOf(exact)
    return { report: report.id, start, end: start + exact.length, exact }
  }
  const towns = [...new Set(told.flatMap(t => t.town ?? []))]
  const idOf = (town: string): string => `l-${name}-${town}`
  return {
    report,
    actors: [],
    places: towns.map(t => ({ id: idOf(t), name: t, kind: 'town', mentions: [anchor(t)] })),
    statements: [],
    events: told.map(t =>
      makeEvent({
        by: 'test',
        ...bareEvent(anchor(t.words)),
        type: t.type ?? 'ASSAULT',
        statuses: [{ value: 'happened', words: anchor(t.words), voice: null }],
        places: t.town ? [{ value: idOf(t.town), words: anchor(t.town), voice: null }] : [],
        times: t.time ? [{ value: t.time, words: anchor(t.words), voice: null }] : [],
      }),
    ),
    proposals: [],
    positions: [],
    commitments: [],
    discrepancies: [],
    notes: [],
  }
}

const groups = (...readings: Reading[]): string[][] =>
  reconcile(readings, { generator: 'test' }).events.map(e => e.mentions.map(m => m.words.exact))

describe('events across reports', () => {
  test('one strike told twice with two tolls is one event', () => {
    const told = groups(
      reading('A', 'A missile strike on Orlo on Tuesday killed seven people at the market.', [
        {
          words: 'A missile strike on Orlo on Tuesday killed seven people at the market',
          time: '2025-04-22',
          town: 'Orlo',
        },
      ]),
      reading('B', 'Rockets hit the market in Orlo on Tuesday, killing eleven people.', [
        { words: 'Rockets hit the market in Orlo on Tuesday, killing eleven people', time: '2025-04-22', town: 'Orlo' },
      ]),
    )
    expect(told).toHaveLength(1)
  })
  test('another town keeps alike strikes apart, also where it stands only in the sentence', () => {
    const told = groups(
      reading('A', 'Shells slammed into a market in Orlo on Tuesday, killing seven people.', [
        { words: 'killing seven people', time: '2025-04-22' },
        { words: 'Shells slammed into a market in Orlo', time: '2025-04-22', town: 'Orlo' },
      ]),
      reading('B', 'A missile strike in Bresk killed seven people.', [
        { words: 'A missile strike in Bresk killed seven people', town: 'Bresk' },
      ]),
    )
    expect(told.some(g => g.length > 1 && g.some(w => w.includes('Bresk')))).toBe(false)
  })
  test('another week keeps them apart, in one town as well', () => {
    const told = groups(
      reading('A', 'A missile strike in Orlo killed seven people at the market on 14 April.', [
        { words: 'A missile strike in Orlo killed seven people at the market', time: '2025-04-14', town: 'Orlo' },
      ]),
      reading('B', 'A missile strike in Orlo killed seven people at the market on 22 April.', [
        { words: 'A missile strike in Orlo killed seven people at the market', time: '2025-04-22', town: 'Orlo' },
      ]),
    )
    expect(told).toHaveLength(2)
  })
  test('calls between other persons stay apart', () => {
    const told = reconcile(generateReadings(40, 5), { generator: 'test' }).events.filter(e => e.type === 'CONSULT')
    for (const e of told) expect(new Set(e.participants.map(p => p.actor)).size).toBe(2)
  })
  test('a stretch in which no event was seen is a telling of what another report tells, a condition is none', () => {
    const a = reading('A', 'Fourteen lorries of the convoy crossed the Orlo bridge at noon with flour.', [
      { words: 'Fourteen lorries of the convoy crossed the Orlo bridge at noon with flour', town: 'Orlo' },
    ])
    const seen = groups(a, reading('B', 'The convoy of fourteen trucks went over the bridge with its flour at noon.'))
    expect(seen).toHaveLength(1)
    expect(seen[0]).toContain('The convoy of fourteen trucks went over the bridge with its flour at noon')
    const not = groups(a, reading('C', 'If the convoy of fourteen trucks went over the bridge with its flour at noon.'))
    expect(not[0]).toHaveLength(1)
  })
})
