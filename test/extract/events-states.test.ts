/**
 * Whole sentences: states told by verbs of being, events that show in the shape of a clause, works and papers, counts; and what is none.
 */
import { expect, test } from 'vitest'
import { createReader } from '../../src/lang/en/steps.ts'
import type { EventEntry } from '../../src/record/entries.ts'
import { makeReport } from '../../src/record/report.ts'

const readReport = createReader()
const read = (text: string): readonly EventEntry[] =>
  readReport(makeReport({ text, language: 'en', name: 'test', published: '2025-11-20' })).events
const types = (text: string): string[] => read(text).map(e => e.type)
const counts = (text: string): string[] => read(text).flatMap(e => e.counts.map(c => `${c.value} ${c.of}`))

test.each([
  ['The refinery remains in the hands of the militia.', 'COERCE'],
  ['The valley is under the control of the Eastern Front.', 'COERCE'],
  ['Government tanks were on the bridge at dawn on Tuesday.', 'MOBILIZE'],
  ['The militia holds the airport.', 'COERCE'],
  ['The mill has been idle since Monday.', 'OTHER'],
  ['Four of the nurses are free.', 'RETREAT'],
  ['There will be no trains on Friday.', 'OTHER'],
  ['There were two explosions in the harbour on Monday.', 'ASSAULT'],
])('a state is an event: %s', (text, type) => {
  expect(types(text)).toContain(type)
})

test.each([
  ['The army flew 40 women home on Sunday.', 'RETREAT'],
  ['Twelve of the hostages were put ashore at Lagos on Sunday.', 'RETREAT'],
  ['Two patrol boats turned back on Wednesday.', 'RETREAT'],
  ['The judge gave the editor six years.', 'COERCE'],
  ['Delegates backed the plan by 300 votes to 12.', 'OTHER'],
  ['The minister will brief the council on 2 December.', 'CONSULT'],
  ['Three teams have inspected 40 wells.', 'OTHER'],
  ['The owners will be paid 300 dollars each.', 'OTHER'],
  ['The reservoir fell by two metres in August.', 'OTHER'],
  ['The turbines stopped at noon on Monday.', 'OTHER'],
  ['A summons was served on the firm on Friday.', 'OTHER'],
  ['The parliament will sit on Monday.', 'CONSULT'],
])('an event shows in its clause: %s', (text, type) => {
  expect(types(text)).toContain(type)
})

test.each([
  'The president is under pressure.',
  'The service is free of charge.',
  'She is free to speak.',
  'The firefighters brought the blaze under control.',
  'Mr Varga confirmed.',
  'The company apologised for the delay.',
  'The paper gave its readers six reasons.',
])('no event: %s', text => {
  expect(types(text)).not.toContain('RETREAT')
  expect(types(text)).not.toContain('COERCE')
  expect(types(text)).not.toContain('CONCEDE')
})

test('how many it was done to stands with the deed', () => {
  expect(counts('The navy flew 38 sailors home on Monday.')).toContain('38 released')
  expect(counts('Nineteen were handed over at the bridge on Tuesday.')).toContain('19 released')
  expect(counts('The archive released 12 pages on Monday.')).toEqual([])
})
