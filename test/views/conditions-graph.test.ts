/** Who waits for whom: edges of conditions, and the circles they close. */
import { describe, expect, it } from 'vitest'
import type { PositionEntry } from '../../src/record/entries.ts'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'
import { conditionLines } from '../../src/views/brief-conditions.ts'
import { conditionsGraph } from '../../src/views/conditions-graph.ts'
import { indexRecord } from '../../src/views/names.ts'

const anchor = (exact: string) => ({ report: 'r-1', start: 0, end: exact.length, exact })
const waits = (id: string, holder: string, words: string, condition: string, on?: string): PositionEntry => ({
  entry: 'position',
  id,
  by: 'test',
  holder: { actor: holder },
  party: [holder],
  issue: 'talks',
  stance: 'conditional',
  words: [anchor(`${words} ${condition}`)],
  conditions: [{ relation: 'only-after', words: anchor(condition), ...(on ? { on: { actor: on } } : {}) }],
  voice: null,
})
const recordOf = (...positions: PositionEntry[]): SourcedRecord =>
  ({
    reports: [{ id: 'r-1', text: 'No talks before withdrawal.', name: 'a' }],
    actors: [
      { id: 'council', name: 'Council', aliases: [], kind: 'organisation', roles: [], mentions: [] },
      { id: 'front', name: 'Front', aliases: [], kind: 'organisation', roles: [], mentions: [] },
    ],
    places: [],
    statements: [],
    positions,
  }) as unknown as SourcedRecord

const talks = waits('p-1', 'council', 'There will be no talks before', 'the Front withdraws', 'front')
const withdrawal = waits('p-2', 'front', 'There will be no withdrawal before', 'talks begin')
const money = waits('p-3', 'front', 'It will hand over the ledger once', 'the port is opened', 'council')

describe('conditionsGraph', () => {
  it('runs an edge from the one who waits to the one it waits for', () => {
    const { edges, nodes } = conditionsGraph(recordOf(talks))
    expect(edges).toEqual([
      {
        from: 'council|talks',
        to: 'front|the Front withdraws',
        relation: 'only-after',
        position: 'p-1',
        words: 'the Front withdraws',
      },
    ])
    expect(nodes.map(n => n.actor)).toEqual(['council', 'front'])
  })
  it('finds a circular precondition once', () => {
    expect(conditionsGraph(recordOf(talks, withdrawal)).circles).toEqual([['p-1', 'p-2']])
    expect(conditionsGraph(recordOf(withdrawal, talks)).circles).toEqual([['p-1', 'p-2']])
  })
  it('sees no circle where the conditions are about other things, or one party waits for itself', () => {
    expect(conditionsGraph(recordOf(talks, money)).circles).toEqual([])
    expect(conditionsGraph(recordOf(talks, waits('p-4', 'council', 'No withdrawal before', 'talks'))).circles).toEqual(
      [],
    )
  })
  it('is drawn with the circle marked', () => {
    const record = recordOf(talks, withdrawal)
    const lines = conditionLines(record, indexRecord(record)).map(l => l.pieces.map(p => p.text).join(''))
    expect(lines).toEqual([
      'Council · talks waits for Front · only after the Front withdraws · in a circle',
      'Front · talks waits · only after talks begin · in a circle',
      'circle Council waits for Front waits for Council',
    ])
  })
})
