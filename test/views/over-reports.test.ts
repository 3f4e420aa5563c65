/** Views over a record of several reports: in what order, who says how many, who is silent, who was first, what changed. */
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import type { EventEntry, PositionEntry, StatementEntry } from '../../src/record/entries.ts'
import { bareEvent, REPORTED } from '../../src/record/make.ts'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'
import { firstToSay } from '../../src/views/first-to-say.ts'
import { partyMatrix } from '../../src/views/party-matrix.ts'
import { recordDiff } from '../../src/views/record-diff.ts'
import { silence } from '../../src/views/silence.ts'
import { timeline } from '../../src/views/timeline.ts'
import { tollsByTeller } from '../../src/views/tolls-by-teller.ts'
import { generateReadings } from '../reconcile/generate.ts'

const anchor = (exact: string, report = 'r-1', start = 0) => ({ report, start, end: start + exact.length, exact })
const event = (id: string, more: Partial<EventEntry> = {}): EventEntry => ({
  entry: 'event',
  id,
  by: 'test',
  ...bareEvent(anchor('a strike')),
  type: 'ASSAULT',
  ...more,
})
const statement = (id: string, source: string, more: Partial<StatementEntry> = {}): StatementEntry => ({
  entry: 'statement',
  id,
  by: 'test',
  sources: [{ actor: source }],
  cue: null,
  content: [anchor('words')],
  manner: 'indirect',
  act: 'say',
  within: null,
  ...more,
})
const recordOf = (more: Partial<SourcedRecord>): SourcedRecord => ({
  version: 'parley-record/1',
  generator: 'test',
  asOf: null,
  reports: [
    { id: 'r-1', language: 'en', text: 'a strike', sha256: '', published: '2024-05-14', outlet: 'One' },
    { id: 'r-2', language: 'en', text: 'a strike', sha256: '', published: '2024-05-15', outlet: 'Two' },
  ],
  actors: [],
  places: [],
  statements: [],
  events: [],
  proposals: [],
  positions: [],
  commitments: [],
  discrepancies: [],
  notes: [],
  ...more,
})
const time = (value: string) => ({ value, words: anchor('then'), voice: null })

describe('timeline', () => {
  it('stands by the best supported day, intervals by their first, what has no day last', () => {
    const record = recordOf({
      events: [
        event('e-none'),
        event('e-late', { times: [time('2024-05-20'), time('2024-05-21')] }),
        event('e-early', { times: [time('2024-05-01/2024-06-01')] }),
      ],
    })
    const items = timeline(record)
    expect(items.map(i => i.id)).toEqual(['e-early', 'e-late', 'e-none'])
    expect(items[1]!.otherwise).toEqual(['2024-05-21'])
  })
})

describe('partyMatrix', () => {
  const position = (id: string, party: string[], issue: string): PositionEntry => ({
    entry: 'position',
    id,
    by: 'test',
    holder: { actor: 'h' },
    party,
    issue,
    stance: 'insist',
    words: [anchor('words')],
    conditions: [],
    voice: null,
  })
  it('puts a position of two sides in both rows, and dates it by its report', () => {
    const record = recordOf({ positions: [position('p-1', ['a', 'b'], 'talks'), position('p-2', ['b'], 'arms')] })
    const { parties, cells } = partyMatrix(record)
    expect(parties).toEqual(['b', 'a'])
    expect(cells.map(c => `${c.party} ${c.issue} ${c.positions.map(p => p.id)}`)).toEqual([
      'b arms p-2',
      'b talks p-1',
      'a talks p-1',
    ])
    expect(cells[0]!.positions[0]!.when).toBe('2024-05-14')
  })
})

describe('tollsByTeller', () => {
  it('gives a row for each teller and value, in the order published', () => {
    const counts = [
      { value: 4, of: 'killed', words: anchor('four', 'r-2'), voice: null },
      { value: 2, of: 'killed', words: anchor('two'), voice: 's-1' },
    ]
    const rows = tollsByTeller(
      recordOf({ events: [event('e', { counts })], statements: [statement('s-1', 'governor')] }),
    )
    expect(rows.map(r => [r.value, r.sources, r.asOf])).toEqual([
      [2, ['governor'], '2024-05-14'],
      [4, [], '2024-05-15'],
    ])
  })
})

describe('silence', () => {
  const blamed = { ...REPORTED, blamedBy: ['s-1'] }
  const participants = [{ actor: 'accused', role: 'actor' as const, voice: 's-1' }]
  it('names the accused who has not answered, and who declined', () => {
    const statements = [statement('s-1', 'accuser'), statement('s-2', 'company', { act: 'no-comment' })]
    const rows = silence(recordOf({ statements, events: [event('e', { participants, standing: blamed })] }))
    expect(rows.map(r => `${r.how} ${r.who}`)).toEqual(['declined company', 'no-answer accused'])
  })
  it('does not name the accused who denies, in person or through a spokesman', () => {
    const actors = [{ id: 'spokesman', affiliation: 'accused' }] as unknown as SourcedRecord['actors']
    const statements = [statement('s-1', 'accuser'), statement('s-3', 'spokesman')]
    const events = [event('e', { participants, standing: { ...blamed, deniedBy: ['s-3'] } })]
    expect(silence(recordOf({ statements, events, actors }))).toEqual([])
  })
})

describe('firstToSay', () => {
  const mentions = [
    { words: anchor('a strike', 'r-2'), voice: null },
    { words: anchor('a strike', 'r-1'), voice: null },
  ]
  it('names the report published first, and no copy', () => {
    const record = recordOf({ events: [event('e', { mentions })] })
    expect(firstToSay(record)).toMatchObject([{ about: 'e', reports: ['r-1'], tellings: 2 }])
    const copied = { ...record, reports: record.reports.map(r => (r.id === 'r-2' ? { ...r, copyOf: 'r-1' } : r)) }
    expect(firstToSay(copied)).toEqual([])
  })
})

describe('recordDiff', () => {
  const readings = generateReadings(8, 5)
  const before = reconcile(readings.slice(0, 7), { generator: 'test' })
  const after = reconcile(readings, { generator: 'test' })
  it('finds nothing between a record and itself', () => {
    expect(recordDiff(after, after)).toEqual({ reports: { added: [], removed: [] }, entries: [] })
  })
  it('mirrors: what is new one way is gone the other', () => {
    const [there, back] = [recordDiff(before, after), recordDiff(after, before)]
    const ids = (diff: typeof there, change: string) => diff.entries.filter(e => e.change === change).map(e => e.id)
    expect(there.reports.added).toEqual(back.reports.removed)
    expect(ids(there, 'new').length).toBeGreaterThan(0)
    expect(ids(back, 'gone').sort()).toEqual(ids(there, 'new').sort())
  })
  it('names the fields that changed, and finds what was joined by its old id', () => {
    const old = recordOf({ events: [event('e-2')] })
    const now = recordOf({ events: [event('e-1', { was: ['e-2'], times: [time('2024')] })] })
    expect(recordDiff(old, now).entries).toMatchObject([{ change: 'changed', id: 'e-1', fields: ['times'] }])
  })
})
