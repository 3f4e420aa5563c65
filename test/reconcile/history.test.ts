/** What later reports change in a position, a commitment or an event, and what changes nothing. */
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import type { Entry } from '../../src/record/entries.ts'
import { type Told, toldIn } from './told-later.ts'

/** Without words of their own the reports would be copies of each other. */
const OWN = [
  'Rain fell on the quay while crowds waited behind rusty barriers for somebody with news to step outside and speak.',
  'Nobody in town seemed surprised, least of all the bakers, who had sold out before noon as they do every market week.',
  'An hour earlier two buses with tinted windows were seen turning into the lane beside the old customs house.',
  'Analysts at a local bank called it a footnote; shopkeepers along Mill Street begged to differ and closed early.',
]
const recordOf = (...told: readonly Told[]) =>
  reconcile(
    told.map((t, i) => toldIn({ ...t, text: `${t.text} ${OWN[i]} Olund of Norrby saw Tarvo at Marwa.` })),
    { generator: 'test' },
  )
/** "field value value" of every history in a list. */
const changes = (list: 'positions' | 'commitments' | 'events', ...told: readonly Told[]): string[] =>
  recordOf(...told)[list].flatMap((e: Entry) => {
    const fields = [...new Set((e.history ?? []).map(h => h.field))]
    return fields.map(f => `${f} ${e.history!.flatMap(h => (h.field === f ? String(h.value) : [])).join(' ')}`)
  })
const kinds = (...told: readonly Told[]): string[] => recordOf(...told).discrepancies.map(d => d.kind)

describe('a position', () => {
  const against: Told = {
    day: '2026-02-02',
    text: 'Aldo Renvik of Tavria opposes the ceasefire.',
    actors: ['Aldo Renvik > Tavria', 'Tavria'],
    stands: { holder: 'Aldo Renvik', stance: 'oppose', words: 'opposes the ceasefire' },
  }
  const ready: Told = {
    day: '2026-02-09',
    text: 'Aldo Renvik of Tavria would accept a ceasefire if the prisoners are freed.',
    actors: ['Aldo Renvik > Tavria', 'Tavria'],
    stands: {
      holder: 'Aldo Renvik',
      stance: 'conditional',
      words: 'would accept a ceasefire if the prisoners are freed',
      condition: 'the prisoners are freed',
    },
  }
  it('shifts where its holder takes another stance in a later report', () => {
    const { positions } = recordOf(ready, against)
    expect(positions.map(p => p.history)).toMatchObject([
      undefined,
      [
        { asOf: '2026-02-02', field: 'stance', value: 'oppose', words: { exact: 'opposes the ceasefire' } },
        { asOf: '2026-02-09', field: 'stance', value: 'conditional' },
      ],
    ])
  })
  it('shifts where the party itself, or whoever speaks for it, takes it', () => {
    const party: Told = {
      ...against,
      text: 'Tavria opposes the ceasefire.',
      actors: ['Tavria'],
      stands: { holder: 'Tavria', stance: 'oppose', words: 'opposes the ceasefire' },
    }
    expect(changes('positions', { ...ready, actors: ['Aldo Renvik > Tavria', 'Tavria'] }, party)).toEqual([
      'stance oppose conditional',
    ])
  })
  it('shifts back too, and keeps its history where it is only told again', () => {
    const again = { ...ready, day: '2026-02-10', outlet: 'Post', text: `${ready.text} So it stays.` }
    const back = { ...against, day: '2026-02-20', text: `${against.text} Again.` }
    expect(changes('positions', against, ready, again, back)).toEqual([
      'stance oppose conditional',
      'stance oppose conditional',
      'stance oppose conditional oppose',
    ])
  })
  it('has other conditions', () => {
    const other: Told = {
      ...ready,
      day: '2026-02-12',
      text: 'Aldo Renvik of Tavria would accept a ceasefire if the harbour is opened.',
      stands: {
        holder: 'Aldo Renvik',
        stance: 'conditional',
        words: 'would accept a ceasefire if the harbour is opened',
        condition: 'the harbour is opened',
      },
    }
    expect(changes('positions', ready, other)).toEqual(['conditions the prisoners are freed the harbour is opened'])
    const same = {
      ...ready,
      day: '2026-02-12',
      text: 'Aldo Renvik of Tavria would accept a ceasefire if all prisoners are freed first.',
      stands: {
        ...ready.stands!,
        words: 'would accept a ceasefire if all prisoners are freed first',
        condition: 'all prisoners are freed first',
      },
    }
    expect(changes('positions', ready, same)).toEqual([])
  })
  const { day: _, ...undated } = ready
  const person = {
    ...ready,
    text: ready.text.replace('Aldo Renvik', 'Mira Solt'),
    actors: ['Mira Solt > Tavria', 'Tavria'],
  }
  const truce = { holder: 'Aldo Renvik', stance: 'support' } as const
  it.each<[string, Told]>([
    ['in a report without a day', undated],
    ['on the same day', { ...ready, day: '2026-02-02' }],
    ['by another person of one party', { ...person, stands: { ...ready.stands!, holder: 'Mira Solt' } }],
    [
      'told by the other side',
      {
        ...ready,
        text: 'Ilva Tomes of Kesh said that Aldo Renvik supports the ceasefire.',
        actors: ['Ilva Tomes > Kesh', 'Kesh', 'Aldo Renvik'],
        said: { by: 'Ilva Tomes', words: 'Aldo Renvik supports the ceasefire' },
        stands: { ...truce, words: 'supports the ceasefire' },
      },
    ],
    [
      'on another thing',
      {
        ...ready,
        text: 'Aldo Renvik of Tavria supports a longer holiday.',
        stands: { ...truce, words: 'supports a longer holiday' },
      },
    ],
    [
      'that is recalled',
      {
        ...ready,
        text: 'Aldo Renvik of Tavria had supported the ceasefire.',
        stands: { ...truce, words: 'supported the ceasefire' },
      },
    ],
    [
      'on an offer with other numbers',
      {
        ...ready,
        text: 'Aldo Renvik of Tavria supports a ceasefire of 30 days.',
        stands: { ...truce, words: 'supports a ceasefire of 30 days' },
      },
    ],
  ])('does not shift by a stance %s', (name, later) => {
    const first = name.includes('numbers')
      ? {
          ...against,
          text: 'Aldo Renvik of Tavria opposes a ceasefire of 3 days.',
          stands: { ...against.stands!, words: 'opposes a ceasefire of 3 days' },
        }
      : against
    expect(changes('positions', first, later)).toEqual([])
  })
})

describe('a commitment', () => {
  const promise: Told = {
    day: '2026-03-01',
    text: 'The port of Lomvik will pay the overdue wages by 5 March.',
    actors: ['port of Lomvik'],
    owes: { party: 'port of Lomvik', words: 'pay the overdue wages by 5 March', due: '2026-03-05' },
  }
  const moved: Told = {
    ...promise,
    day: '2026-03-06',
    text: 'The port of Lomvik will now pay the overdue wages by 12 March.',
    owes: { party: 'port of Lomvik', words: 'pay the overdue wages by 12 March', due: '2026-03-12' },
  }
  const kept: Told = {
    ...promise,
    day: '2026-03-12',
    text: 'The port of Lomvik had promised to pay the overdue wages by 12 March, and kept its word.',
    owes: {
      party: 'port of Lomvik',
      words: 'pay the overdue wages by 12 March',
      due: '2026-03-12',
      state: 'kept',
      stateWords: 'kept its word',
    },
  }
  it('is moved, then kept; told again without a word of it, it stays so', () => {
    const again = { ...promise, day: '2026-03-20', outlet: 'Post', text: `${promise.text} Long ago.` }
    const { commitments } = recordOf(kept, promise, moved)
    expect(commitments.map(c => c.history?.map(h => `${h.asOf} ${h.field} ${h.value}`))).toEqual([
      undefined,
      ['2026-03-01 dues ../2026-03-05', '2026-03-06 dues ../2026-03-12'],
      [
        '2026-03-01 dues ../2026-03-05',
        '2026-03-06 dues ../2026-03-12',
        '2026-03-01 state pending',
        '2026-03-12 state kept',
      ],
    ])
    expect(changes('commitments', promise, kept, again)).toContain('state pending kept')
  })
  it('is another where something else is owed, or by somebody else', () => {
    const other = {
      ...moved,
      text: 'The port of Lomvik will publish the audit of the pilots by 12 March.',
      owes: { ...moved.owes!, words: 'publish the audit of the pilots by 12 March' },
    }
    const others = {
      ...moved,
      text: 'The port of Arvin will now pay the overdue wages by 12 March.',
      actors: ['port of Arvin'],
      owes: { ...moved.owes!, party: 'port of Arvin' },
    }
    expect(changes('commitments', promise, other)).toEqual([])
    expect(changes('commitments', promise, others)).toEqual([])
  })
  it('is told differently on one day: a discrepancy; later by the party or with words that it moved: history', () => {
    const paper = { ...moved, day: '2026-03-01', outlet: 'Post', text: moved.text.replace('now ', '') }
    expect(kinds(promise, paper)).toEqual(['deadline'])
    expect(changes('commitments', promise, paper)).toEqual([])
    expect(kinds(promise, { ...paper, day: '2026-03-02' })).toEqual(['deadline'])
    const put = { ...paper, day: '2026-03-02', text: `${paper.text.slice(0, -1)}, a week later than planned.` }
    expect(kinds(promise, put)).toEqual([])
    expect(changes('commitments', promise, put)).toHaveLength(1)
    expect(kinds(promise, { ...paper, day: '2026-03-09' })).toEqual([])
    const { day: _, ...undated } = paper
    expect(kinds(promise, undated)).toEqual([])
  })
})

describe('an event', () => {
  const accord = 'the water accord in Lucerne after talks over the river Osk'
  const told = (day: string, verb: string, status: 'planned' | 'happened' | 'not-happened', outlet = 'Wire'): Told => ({
    day,
    outlet,
    text: `Tavria and Kesh ${verb} ${accord}.`,
    actors: ['Tavria', 'Kesh'],
    event: { words: `${verb} ${accord}`, status },
  })
  it('was planned, then happened or was called off', () => {
    const planned = told('2026-05-10', 'will sign', 'planned')
    expect(changes('events', planned, told('2026-05-14', 'signed', 'happened', 'Post'))).toEqual([
      'statuses planned happened',
    ])
    expect(changes('events', planned, told('2026-05-13', 'called off signing', 'not-happened', 'Post'))).toEqual([
      'statuses planned not-happened',
    ])
    expect(changes('events', told('2026-05-14', 'signed', 'happened'), { ...planned, day: '2026-05-20' })).toEqual([])
    const { day: _, ...undated } = planned
    expect(changes('events', undated, told('2026-05-14', 'signed', 'happened', 'Post'))).toEqual([])
  })
  it('told as done, and no earlier as not done, is a discrepancy; first not done, then done, is none', () => {
    const signed = told('2026-05-14', 'signed', 'happened')
    const not = (day: string, outlet = 'Post') => told(day, 'did not sign', 'not-happened', outlet)
    expect(kinds(signed, not('2026-05-14'))).toEqual(['status'])
    expect(kinds(signed, not('2026-05-15'))).toEqual(['status'])
    expect(kinds(signed, not('2026-05-13'))).toEqual([])
    expect(kinds(signed, not('2026-05-15', 'Wire'))).toEqual([])
    expect(kinds(signed, { ...not('2026-05-14'), text: `${not('2026-05-14').text.slice(0, -1)} so far.` })).toEqual([])
    const { day: _, ...undated } = not('2026-05-15')
    expect(kinds(signed, undated)).toEqual([])
  })
  it('was claimed by one side and later confirmed', () => {
    const down = 'shot down a drone of the army over Dolmet ridge'
    const claim: Told = {
      day: '2026-01-10',
      text: `Sarnath Front said it ${down}.`,
      actors: ['Sarnath Front'],
      said: { by: 'Sarnath Front', words: down, act: 'claim' },
      event: { words: down, status: 'happened', type: 'ASSAULT' },
    }
    const admit: Told = {
      ...claim,
      day: '2026-01-12',
      outlet: 'Post',
      text: `Piet Vanderlo confirmed that it ${down}.`,
      actors: ['Piet Vanderlo'],
      said: { by: 'Piet Vanderlo', words: down, act: 'confirm' },
    }
    expect(changes('events', claim, admit)).toEqual(['standing claimed confirmed'])
    const { day: _, ...undated } = admit
    expect(changes('events', claim, undated)).toEqual([])
  })
})
