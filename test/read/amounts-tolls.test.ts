/** Tolls: sentences with each count in brackets and its kind behind a colon; the clause is checked where it is given. */
import { describe, expect, test } from 'vitest'
import { readTolls } from '../../src/read/amounts/tolls.ts'

const table: readonly (readonly [string, string, string?])[] = [
  [
    'They opened fire, killing four civilians and wounding 12, the ministry said.',
    '4 killed; 12 wounded',
    'killing four civilians',
  ],
  ['Eleven people queuing for bread died yesterday.', '11 killed', 'Eleven people queuing for bread died'],
  ['A dozen more were hurt, two of them children, doctors said.', '12 wounded', 'A dozen more were hurt'],
  ['Shells slammed into a market, killing seven people, officials said.', '7 killed'],
  ['Twelve others were injured, said a surgeon.', '12 wounded'],
  ['A missile strike on Kyiv killed 12 people.', '12 killed', 'killed 12 people'],
  ['A senior Russian general was killed in an explosion.', '1 killed', 'A senior Russian general was killed'],
  ['At least 19 people were reportedly killed.', '>=19 killed'],
  ['Eleven “foreign mercenaries” had been killed near the town.', '11 killed'],
  ['Four civilians were killed and 12 wounded.', '4 killed; 12 wounded'],
  ['The shelling left 12 people dead and 30 wounded.', '12 killed; 30 wounded'],
  ['Three soldiers died and two were wounded.', '3 killed; 2 wounded'],
  ['The death toll rose to 41.', '41 killed', 'toll rose to 41'],
  ['Officials put the toll at 12.', '12 killed'],
  ['The number of wounded rose to 90.', '90 wounded'],
  ['The network put the dead at 52, including nine children.', '52 killed'],
  ['He said 31 sailors had been released, while Canada put the number at 29.', '31 released; 29 released'],
  ['Doctors counted 31 bodies.', '31 killed'],
  ['Norvik put the figure at 70%.', ''],
  ['Police put the crowd at 5,000.', ''],
  ['It freed 12 sailors. The firm put the number at 29.', '12 released'],
  ['There were two dozen wounded.', '24 wounded'],
  ['The fighting left some 60,000 displaced.', '~60000 displaced'],
  ['Some 300 people fled their homes.', '~300 displaced'],
  ['Police arrested 200 protesters.', '200 detained'],
  ['More than 200 protesters were arrested.', '>=200 detained'],
  ['They freed 50 prisoners.', '50 released'],
  ['The release of 50 prisoners was agreed.', '50 released'],
  ['They would exchange 100 soldiers in rebel hands.', '100 detained'],
  ['Twenty people remain missing.', '20 missing'],
  ['The attack claimed 12 lives.', '12 killed'],
  ['The 12 people killed in the strike were workers.', '12 killed'],
  ['Up to 30 were hurt.', '<=30 wounded'],
  ['Dozens of people were killed.', '? killed'],
  ['Nine Germans were abducted.', '9 abducted'],
  ['About 300 of the 900 hostages have been freed.', '~300 released'],
  ['Two officials said 12 were killed.', '12 killed'],
  ['Two customs officers and a boy of fifteen died.', '3 killed'],
  ['Two officers and a boy died.', '3 killed', 'Two officers and a boy died'],
  ['The strike, which killed 12, was condemned.', '12 killed'],
]

const MARKS = { 'at-least': '>=', 'at-most': '<=', about: '~' } as const

describe('tolls', () => {
  test.each(table)('%s', (text = '', expected = '', clause = '') => {
    const tolls = readTolls({ text })
    expect(tolls.map(t => `${t.qualifier ? MARKS[t.qualifier] : ''}${t.value ?? '?'} ${t.of}`).join('; ')).toBe(
      expected,
    )
    for (const toll of tolls) expect(text.slice(toll.start, toll.end)).toBe(toll.exact)
    if (clause) expect(tolls[0] && text.slice(tolls[0].clause.start, tolls[0].clause.end)).toBe(clause)
  })
  test.each([
    'A plan was killed in committee.',
    'They released 12 pages of the text.',
    'Two officials said nobody was hurt.',
    'None of the 12 people aboard was hurt.',
    'They captured two villages.',
    'The truce died after 12 days.',
    'The talks were killed off by two ministers.',
    'A wounded 12-year-old spoke.',
    'He holds 17 of them.',
  ])('none in: %s', text => {
    expect(readTolls({ text }).map(t => `${t.exact} ${t.of}`)).toEqual([])
  })
  test('say whose', () => {
    const text = 'The strike killed 12 Ukrainian soldiers.'
    const [toll] = readTolls({ text })
    expect(toll?.whose && text.slice(toll.whose.start, toll.whose.end)).toBe('Ukrainian')
  })
})
