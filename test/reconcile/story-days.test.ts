/** Days and deadlines of one thing that reports of one story give differently, and days that only look like it. */
import { describe, expect, it } from 'vitest'
import { toldDaysIn } from '../../src/reconcile/discrepancies/told-days.ts'
import { makeReport } from '../../src/record/report.ts'
import { kindsOf } from './told-story.ts'

const daysIn = (text: string): string[] =>
  toldDaysIn(makeReport({ text, language: 'en', published: '2025-02-13', name: 'x' })).map(d => d.spans[0]![0])

describe('days that a report names', () => {
  it('are the last weekday behind a past verb, the next one where something is ahead', () => {
    expect(daysIn('The mine was closed on Monday.')).toEqual(['2025-02-10'])
    expect(daysIn('The parties will meet on Monday.')).toEqual(['2025-02-17'])
    expect(daysIn('She called a meeting for Saturday.')).toEqual(['2025-02-15'])
  })
  it('are of the nearest year, and a month is all its days', () => {
    expect(daysIn('The vote has been set for 24 September.')).toEqual(['2025-09-24'])
    expect(daysIn('Inspectors left the port in December.')).toEqual(['2024-12-01'])
  })
  it('are not the day on which somebody said it, nor one put off', () => {
    expect(daysIn('The pit is safe, the minister said on Tuesday.')).toEqual([])
    expect(daysIn('The hearing was postponed to Friday.')).toEqual([])
  })
})

describe('days of one story', () => {
  it.each([
    [
      'a vote',
      'Parliament votes on the budget on 22 February.',
      'The vote in parliament on the budget was set for 24 February.',
      'date',
    ],
    ['a closure', 'The harbour bridge was closed on Sunday.', 'Soldiers shut the harbour bridge on Saturday.', 'date'],
    [
      'what began',
      'The strike at the copper pit began on Monday.',
      'The stoppage at the copper pit began on Tuesday.',
      'date',
    ],
    [
      'an ultimatum',
      'The company has until 20 February to answer.',
      'The deadline of 25 February is for the company to answer.',
      'deadline',
    ],
  ])('differ: %s', (_, a, b, kind) => {
    expect(kindsOf(a, b)).toEqual([kind])
  })
  it.each([
    [
      'a weekday and its date',
      'Parliament votes on the budget on Saturday.',
      'The vote in parliament on the budget was set for 15 February.',
    ],
    [
      'a month and a day in it',
      'Inspectors will visit the smelter in March.',
      'Inspectors will visit the smelter on 4 March.',
    ],
    ['two acts', 'The harbour bridge was closed on Sunday.', 'The harbour bridge was painted on Saturday.'],
    ['shelling that comes back', 'The town was shelled on Sunday.', 'The town was shelled on Saturday.'],
    [
      'what is over and what is ahead',
      'The council met at the harbour hall on Monday.',
      'The council will meet at the harbour hall on Sunday.',
    ],
    [
      'a report that has both days',
      'The harbour bridge was closed on Sunday.',
      'The harbour bridge was closed on Saturday, or, truckers insist, the harbour bridge was closed on Sunday.',
    ],
  ])('do not differ: %s', (_, a, b) => {
    expect(kindsOf(a, b)).toEqual([])
  })
})
