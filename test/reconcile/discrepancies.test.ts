/** What two reports cannot both be right about, and what they can. */
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { bareEvent, makeEvent } from '../../src/record/make.ts'
import type { Reading } from '../../src/record/reading.ts'
import { makeReport } from '../../src/record/report.ts'

interface Told {
  readonly text: string
  readonly outlet: string
  readonly published?: string
  /** A toll and the words that give it. */
  readonly killed?: readonly [number, string, 'at-least'?]
  readonly day?: readonly [string, string]
}

/** One report that is one sentence telling one strike. */
const readingOf = ({ text, outlet, published = '2024-05-14', killed, day }: Told): Reading => {
  const report = makeReport({ text, language: 'en', published, outlet, name: outlet })
  const anchor = (exact: string) => ({
    report: report.id,
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
    exact,
  })
  const words = anchor(text.replace(/\.$/, ''))
  const event = makeEvent({
    by: 'test',
    ...bareEvent(words),
    type: 'ASSAULT',
    statuses: [{ value: 'happened', words, voice: null }],
    times: day ? [{ value: day[0], words: anchor(day[1]), voice: null }] : [],
    counts: killed
      ? [
          {
            value: killed[0],
            of: 'killed',
            words: anchor(killed[1]),
            voice: null,
            ...(killed[2] ? { qualifier: killed[2] } : {}),
          },
        ]
      : [],
  })
  const rest = { statements: [], proposals: [], positions: [], commitments: [], discrepancies: [], notes: [] }
  return { report, actors: [], places: [], events: [event], ...rest }
}
const kinds = (...told: Told[]): string[] =>
  reconcile(told.map(readingOf), { generator: 'test' }).discrepancies.map(d => d.kind)

const shells = 'Shells hit the crowded market in Kelmet'
/** The same in other words: one sentence told alike would be a copy. */
const struck = 'In Kelmet a crowded market was struck by shells'
const a = { outlet: 'Wire', text: `${shells}, killing four people.`, killed: [4, 'four people'] } as const

describe('discrepancies across reports', () => {
  it('are tolls that cannot both be right', () => {
    expect(kinds(a, { outlet: 'Post', text: `${struck}, killing seven people.`, killed: [7, 'seven people'] })).toEqual(
      ['number'],
    )
  })
  it('are none where a toll is a lower bound or the same', () => {
    const least = {
      outlet: 'Post',
      text: `${struck}, killing at least three people.`,
      killed: [3, 'three people', 'at-least'],
    } as const
    expect(kinds(a, least)).toEqual([])
  })
  it('are none where one outlet brings its toll up to date; that is history', () => {
    const later = {
      outlet: 'Wire',
      published: '2024-05-16',
      text: `${struck}, killing seven people.`,
      killed: [7, 'seven people'],
    } as const
    expect(kinds(a, later)).toEqual([])
    const [event] = reconcile([a, later].map(readingOf), { generator: 'test' }).events
    expect(event!.history).toMatchObject([{ asOf: '2024-05-16', field: 'counts.killed', value: 7 }])
  })
  it('are none between an agency and a paper that copies it', () => {
    const long = `${shells} on Tuesday morning while people stood in line for bread and water near the old stone bridge, killing four people.`
    const copy = { outlet: 'Post', text: long.replace('four', 'nine'), killed: [9, 'nine people'] } as const
    expect(kinds({ ...a, text: long }, copy)).toEqual([])
  })
  it('are different days and different culprits', () => {
    const tuesday = { outlet: 'Wire', text: `${shells} on Tuesday.`, day: ['2024-05-14', 'Tuesday'] } as const
    const monday = { outlet: 'Post', text: `${struck} on Monday.`, day: ['2024-05-13', 'Monday'] } as const
    expect(kinds(tuesday, monday)).toEqual(['date'])
    expect(
      kinds(
        { outlet: 'Wire', text: 'Rebels fired on the crowded market in Kelmet.' },
        { outlet: 'Post', text: 'In Kelmet army artillery fired on a crowded market.' },
      ),
    ).toEqual(['agent'])
  })
  it('are different sites, different victims and different numbers of weapons', () => {
    const station = { outlet: 'Post', text: 'Shells hit the crowded station in Kelmet.' }
    expect(kinds({ outlet: 'Wire', text: `${shells}.` }, station)).toEqual(['place'])
    const workers = { outlet: 'Wire', text: `${shells}, killing six workers.`, killed: [6, 'six'] } as const
    const fighters = { outlet: 'Post', text: `${struck}, killing six fighters.`, killed: [6, 'six'] } as const
    expect(kinds(workers, fighters)).toEqual(['identity'])
    const three = { outlet: 'Wire', text: 'Three drones hit the crowded market in Kelmet.' }
    const five = { outlet: 'Post', text: 'In Kelmet a crowded market was struck by five drones.' }
    expect(kinds(three, five)).toEqual(['number'])
  })
  it('are none for a strike a week later', () => {
    const first = { ...a, day: ['2024-05-14', 'Tuesday'], text: `${shells} on Tuesday, killing four people.` } as const
    const next = {
      outlet: 'Post',
      published: '2024-05-21',
      text: 'Shells hit the bus station in Kelmet on Monday, killing nine people.',
      killed: [9, 'nine people'],
      day: ['2024-05-20', 'Monday'],
    } as const
    expect(kinds(first, next)).toEqual([])
  })
})
