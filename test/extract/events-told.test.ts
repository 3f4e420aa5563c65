/**
 * Events of whole sentences, read by the shipped models: what happened, what only may, who took part, where and when, and what is none.
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

const told = (text: string): string[] => read(text).map(e => `${e.type} ${e.statuses[0]!.value}`)

test.each([
  ['what stands in a condition', 'If the army withdraws from the town, the council will be pleased.'],
  ['an inverted condition', 'Had Ankara closed the dam, Baghdad would have sued.'],
  ['what would have been', 'The union would have struck on any other day.'],
  ['what has to last', 'As long as the truce is observed, aid will flow.'],
  ['what comes first', 'Only after the hostages are freed will anybody speak.'],
  ['war that would have come', 'Had talks failed, war would have followed.'],
  ['an offer', 'The company raised its offer to 6.5 percent.'],
  ['a deadline that is set', 'The minister gave the growers until Sunday.'],
  ['what somebody is told to do', '“Walk away for six months!” he said.'],
  ['what talks are about', 'A report on the withdrawal fills two hundred pages.'],
])('none: %s', (_, text) => {
  expect(told(text).filter(e => !/not-happened/.test(e))).toEqual([])
})

test('a name before the auxiliary, and who was dismissed, are no conditions', () => {
  expect(told('The minister and her deputy, Aurelio Banfi, had met the envoy in Lima on Monday.')).toEqual([
    'CONSULT happened',
  ])
})

test('what waits for a condition is possible, what is set is planned', () => {
  expect(told('The rebels will release the hostages only if the army withdraws.')).toEqual(['RETREAT possible'])
  expect(told('The rebels will release the hostages on Monday.')).toEqual(['RETREAT planned'])
})

test('what an event noun does by itself says how it went: one event, not two', () => {
  expect(told('Talks between Peru and Chile broke up on Tuesday.')).toEqual(['CONSULT happened'])
})

test('drones that are sent attack; police who clear a square drive people off', () => {
  expect(told('The navy sent four drones into the harbour on Monday.')).toEqual(['ASSAULT happened'])
  expect(told('Riot police cleared the square on Monday.')).toEqual(['COERCE happened'])
})

test('whom it is done to, below the noun that names the deed', () => {
  const [event] = read('Russia launched an invasion of Ukraine in 2022.')
  expect(event?.participants.map(p => [p.words?.exact, p.role])).toEqual([
    ['Russia', 'actor'],
    ['Ukraine', 'victim'],
  ])
})

test('a date that follows by is nobody', () => {
  expect(read('The coupon will be paid by Nov 30.').flatMap(e => e.participants)).toEqual([])
})

test('the town of a village, and the town before a body, are where it happened', () => {
  const places = (text: string): string[] => read(text).flatMap(e => e.places.map(p => p.words.exact))
  expect(places('Rebels shelled the outskirts of Goma on Monday.')).toEqual(['Goma'])
})

test('hours before the talks is the day of the talks, as near as the words come', () => {
  const events = read(
    'Peru and Chile met in Lima on Tuesday. Hours before the Lima talks, a bomb killed a judge in the capital.',
  )
  const bomb = events.find(e => e.type === 'ASSAULT')
  expect(bomb?.times.map(t => t.value)).toEqual(['2025-11-18~'])
})

test('an answer goes to what was told last', () => {
  const events = read(
    'A shell killed two men in Kirna, rebels said. Later the army bombed Vask, residents said. The army denied the accusation.',
  )
  expect(events.map(e => e.standing.verdict)).toEqual(['claimed', 'disputed'])
})

test('a comparison is no date', () => {
  const [event] = read('Dockers walked out on Monday, the first walkout since 1974.')
  expect(event?.times[0]?.value).toBe('2025-11-17')
})
