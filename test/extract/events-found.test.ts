/**
 * Events of whole sentences, read by the shipped models: verbs that the parse hides, deeds by field, plans, and what is no event.
 */
import { expect, test } from 'vitest'
import { createReader } from '../../src/lang/en/steps.ts'
import type { EventEntry } from '../../src/record/entries.ts'
import { makeReport } from '../../src/record/report.ts'

// Models and knowledge are opened once, before any test is timed.
const readReport = createReader()
readReport(makeReport({ text: 'It rained.', language: 'en', name: 'first', published: '2025-11-20' }))

const read = (text: string): readonly EventEntry[] =>
  readReport(makeReport({ text, language: 'en', name: 'test', published: '2025-11-20' })).events
const told = (text: string): string[] =>
  read(text).map(e => `${e.type} ${e.statuses[0]!.value}: ${e.mentions[0]!.words.exact}`)

test.each([
  ['Soldiers overran the village.', 'COERCE happened: Soldiers overran the village'],
  ['Rebels shot down a helicopter near Goma.', 'ASSAULT happened: Rebels shot down a helicopter near Goma'],
  ['The talks resume on 3 March.', 'CONSULT planned: The talks resume on 3 March'],
  ['Guards fired on a crowd that stood at the gate.', 'ASSAULT happened: Guards fired on a crowd'],
  [
    'Health workers vaccinated 4,000 children in the camp.',
    'AID happened: Health workers vaccinated 4,000 children in the camp',
  ],
  [
    'A previous attempt to build the line collapsed in 2016.',
    'OTHER happened: A previous attempt to build the line collapsed in 2016',
  ],
  [
    'Talks on prisoners planned for Thursday in Brezna have been put off without a new date.',
    'CONSULT not-happened: Talks on prisoners planned for Thursday in Brezna have been put off without a new date',
  ],
  [
    'The next round is due to open in Geneva on 10 June.',
    'CONSULT planned: The next round is due to open in Geneva on 10 June',
  ],
  [
    'Elders from the Hawiye clan mediated between the company and the gang for seven weeks.',
    'CONSULT happened: Elders from the Hawiye clan mediated between the company and the gang for seven weeks',
  ],
])('a verb that the tagger misses: %s', (text, event) => {
  expect(told(text)).toEqual([event])
})

test.each([
  ['Police beat protesters outside the parliament on Sunday.', 'ASSAULT happened'],
  ['The court revoked the broadcaster’s licence on Friday.', 'COERCE happened'],
  ['The regulator fined the bank $40 million.', 'COERCE happened'],
  ['Japan froze the assets of three companies.', 'COERCE happened'],
  ['The ferry was turned back by the coast guard.', 'COERCE happened'],
  ['Twenty sailors remain hostage aboard the tanker.', 'COERCE ongoing'],
  ['The strikers returned to work on Monday.', 'RETREAT happened'],
  ['The hostages were driven to the border and handed to the Red Cross.', 'RETREAT happened'],
  ['A truce was agreed on 4 March.', 'AGREE happened'],
  ['The rebels declared a truce on 4 March.', 'RETREAT happened'],
  ['Workers downed tools for two hours on Tuesday.', 'PROTEST happened'],
  ['An earlier exchange, planned for 21 October, fell through.', 'RETREAT not-happened'],
  ['A vote is due on Friday.', 'OTHER planned'],
])('deeds by field: %s', (text, event) => {
  expect(told(text).map(e => e.split(':')[0])).toEqual([event])
})

test.each([
  ['what is held to be so', 'A minister who misses three sessions shall be deemed to have resigned.'],
  ['a duty', 'The ministry must admit inspectors within a day of a notice.'],
  ['what the law provides', 'The talks shall be concluded within six weeks.'],
  ['what somebody is able to do', 'Half the town can testify.'],
  ['seats that are held', 'The three parties hold 88 of the 165 seats.'],
  ['an oath to do something', 'The regime swore in Geneva to declare every launcher.'],
  ['what a text provides for a season', 'The treaty regulates the summer release of water from the dam.'],
  ['an order with a day, in quotation marks', '“Scrap it by Saturday,” he said.'],
  ['a name that looks like a verb', 'In Bern, Beat Imfeld told reporters that nothing was new.'],
  ['people who were hurt', 'The doctor helped the wounded.'],
  ['a sentence of years', 'Six years in prison is a long time.'],
])('none: %s', (_, text) => {
  expect(told(text)).toEqual([])
})

test('two who sign are both in the words, and talks beside them are not the deed', () => {
  expect(told('The union and the company signed a deal after nine hours of talks.')).toEqual([
    'AGREE happened: The union and the company signed a deal after nine hours of talks',
    'CONSULT happened: nine hours of talks',
  ])
})

test('what ends a siege is told besides its end', () => {
  expect(told('The capture of the town by the rebels ended the siege.').map(e => e.split(':')[0])).toContain(
    'COERCE happened',
  )
})

test('what begins is the deed, what stops is the stopping: one event each', () => {
  expect(told('Rebels began shelling the town on Monday.')).toEqual([
    'ASSAULT happened: Rebels began shelling the town on Monday',
  ])
  expect(told('Kasim stopped sending readings last spring.')).toHaveLength(1)
})

test('behind a future the past of an after-clause has been; its present has not', () => {
  const later = 'The miners will stay off the job after talks with the owner, Carbones, collapsed on Wednesday.'
  expect(told(later).map(e => e.split(':')[0])).toContain('CONSULT happened')
  const plain = 'Troops will stay in the town after talks with the mayor broke down on Wednesday.'
  expect(told(plain).map(e => e.split(':')[0])).toContain('CONSULT happened')
  expect(told('The rebels will withdraw after the army opens the road.').map(e => e.split(':')[0])).not.toContain(
    'RETREAT happened',
  )
})

test('both sides behind "between", and the verb is not the second side’s', () => {
  const [event] = read('Shells fell hours after a truce between the army and the Eastern Brigades took effect.').filter(
    e => e.type === 'RETREAT',
  )
  expect(event?.participants.map(p => p.words?.exact.replace(/^the /, ''))).toEqual(['army', 'Eastern Brigades'])
})

test('a past deed has no day to come; a joined verb with a will of its own keeps its day', () => {
  expect(read('The mediators extended the truce to 10 December.')[0]?.times).toEqual([])
  const [taken] = read('The men were taken to a clinic in Mogadishu and will be flown home on Wednesday.')
  expect(taken?.times).toEqual([])
})

test('a measure and a text take part in nothing; whom a thing goes to does', () => {
  const whose = (text: string): string[] => read(text)[0]?.participants.map(p => p.words?.exact ?? '') ?? []
  expect(whose('The team spent 90 minutes at the gate on Monday.')).toEqual(['The team'])
  expect(whose('Norway handed the report to the inspectors on Monday.')).toContain('the inspectors')
})

test('one family, two events: other days, and another way of shutting in', () => {
  const heavy =
    'Both armies withdrew heavy weapons from the line in May, but Tolmen pulled back four howitzers last week under protest.'
  expect(read(heavy).filter(e => e.type === 'RETREAT')).toHaveLength(2)
  const port = 'The operator locked out 300 staff on Monday. Riot police surrounded the quay. The lockout has no end.'
  const shut = read(port).filter(e => e.type === 'COERCE')
  expect(shut.map(e => e.mentions.map(m => m.words.exact.split(' ')[0]))).toEqual([['The', 'The'], ['Riot']])
})

test('people who are flown or taken somewhere are done to; a case is heard, a court appealed to', () => {
  expect(told('They were flown to the capital on Monday.').map(e => e.split(':')[0])).toEqual(['OTHER happened'])
  expect(told('The union took the company to court.').map(e => e.split(':')[0])).toEqual(['COERCE happened'])
  expect(told('A judge in Lisbon will hear the case on 3 December.').map(e => e.split(':')[0])).toEqual([
    'OTHER planned',
  ])
})
