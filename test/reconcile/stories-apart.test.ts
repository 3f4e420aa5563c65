/** Short reports of different stories, read as they stand: nothing of theirs is joined. Of one story: what both tell is one event. */
import { expect, test } from 'vitest'
import { read } from '../../src/read-reports.ts'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'

const readTwo = (a: string, b: string, published = '2025-03-05'): SourcedRecord =>
  read([
    { text: a, language: 'en', published: '2025-03-05', outlet: 'Wire', name: 'a' },
    { text: b, language: 'en', published, outlet: 'Post', name: 'b' },
  ])
/** Words of the events that both reports tell. */
const joined = ({ events }: SourcedRecord): string[][] =>
  events.flatMap(e =>
    new Set(e.mentions.map(m => m.words.report)).size > 1 ? [e.mentions.map(m => m.words.exact)] : [],
  )

const APART: readonly (readonly [string, string, string, string?])[] = [
  [
    'tolls of two attacks, one without a day or a place',
    'Late on Tuesday a mortar attack on a checkpoint near Dol killed four soldiers, the army said.',
    'Two dockers were killed in the clash at Gate 3, says the first information report.',
  ],
  [
    'two strikes without day and place',
    'Two people were killed when a missile hit a bus station, the regional head Oleh Syniehubov said.',
    'Rebels in the east of Karaland said two of their fighters were killed in an air strike by the army.',
  ],
  [
    'two strikes of one day',
    'A drone strike on a fuel depot in Ostrava killed five workers on Tuesday, the mayor said.',
    'On Tuesday a drone strike hit a market in Kassala, killing five traders, doctors said.',
  ],
  [
    'two strikes of one day, unplaced',
    'Five workers were killed on Tuesday in an air strike, the mayor said.',
    'An air strike killed five children on Tuesday, doctors said.',
  ],
  [
    'one sentence of two towns',
    'Thousands marched in Tbilisi on Sunday against the law. Police arrested 12 people.',
    'Thousands marched in Lima on Sunday against the price of fuel. Police arrested 12 people.',
  ],
  [
    'two ceasefires',
    'The two sides agreed on a ceasefire, the mediator Ana Belo said.',
    'A ceasefire was agreed by the clans of the Wadi Hamra, elders said.',
  ],
  [
    'two releases without participants in common',
    'The authorities released 20 prisoners, the justice ministry said.',
    'Twenty prisoners were released by the Hill Front, its spokesman said.',
  ],
  [
    'two deals',
    'The steel union and the management of Norrholm reached a deal on pay. The deal gives workers 4% more.',
    'The government of Vestria signed a deal with the rebels on prisoners. The deal frees 40 people.',
  ],
  [
    'two reopenings',
    'The plan is to reopen the mountain pass that links the two valleys.',
    'The unions agreed to reopen two jetties within 48 hours.',
  ],
  [
    'talks of others in one town, two weeks on',
    'Negotiators from Armenia and Azerbaijan met in Geneva on 3 March for talks on the border. The talks ended without a deal.',
    'Envoys of the two governments of Libya met in Geneva on 17 March. The talks ended without a deal.',
    '2025-03-18',
  ],
  [
    'talks of the same in one town, two weeks on',
    'Negotiators from Armenia and Azerbaijan met in Geneva on 3 March for talks on the border.',
    'Negotiators from Armenia and Azerbaijan met in Geneva on 17 March for talks on the border.',
    '2025-03-18',
  ],
]

test.each(APART.map(([name, ...texts]) => ({ name, texts })))('apart: $name', ({ texts: [a, b, published] }) => {
  expect(joined(readTwo(a, b, published))).toEqual([])
})

const ONE: readonly (readonly [string, string, string])[] = [
  [
    'one town, no day',
    'A missile strike on the railway station in Orlo killed seven people, the mayor Jan Kubek said.',
    'Eleven people died when a rocket hit the railway station at Orlo, doctors said.',
  ],
  [
    'one named party, no place and no day in one',
    'The Steel Union and Norrholm Works signed a pay agreement on Friday after a night of talks.',
    'Norrholm Works has signed an agreement on pay with the Steel Union, the company said.',
  ],
  [
    'no name at all, but words of its own',
    'The pipeline valve at the pumping station was blown up before dawn, the engineers said.',
    'Somebody blew up the valve of the pumping station on the pipeline, the company said.',
  ],
]

test.each(ONE)('one: %s', (_, a, b) => {
  const record = readTwo(a, b)
  expect(joined(record)).toHaveLength(1)
  expect(record.discrepancies.filter(d => d.kind === 'place')).toEqual([])
})

const actorsOfBoth = ({ actors }: SourcedRecord): string[] =>
  actors.flatMap(a => (new Set(a.mentions.map(m => m.report)).size > 1 ? [a.name] : []))

const PERSONS: readonly (readonly [string, string, string])[] = [
  [
    'ministers of defence of two states',
    'Ukraine’s defence minister, Rustem Umerov, met German officials in Berlin. The defence minister said the talks were useful.',
    'Lebanon’s defence minister said that the army would deploy in the south. The defence minister gave no date.',
  ],
  [
    'two presidents',
    'President Emmanuel Macron said that France would send more aid. The president will visit Cairo next week.',
    'The president of Kenya said that the talks on Sudan had failed. The president will fly home on Friday.',
  ],
  [
    'a general and a General Staff',
    'Army chief General Paul Okoro told reporters the army would not withdraw.',
    'The General Staff denied that the army had withdrawn. The general staff gave no details.',
  ],
  [
    'General Staffs of two states',
    'The General Staff said that Russian forces had lost 900 soldiers near Kharkiv.',
    'The General Staff said that rebels had attacked a camp near Khartoum.',
  ],
  [
    'a general and a politician of one surname',
    'General Khan said that the army would hold the bridge.',
    'The opposition leader Imran Khan called for a march on the capital.',
  ],
]

test.each(PERSONS)('two: %s', (_, a, b) => {
  expect(actorsOfBoth(readTwo(a, b))).toEqual([])
})
