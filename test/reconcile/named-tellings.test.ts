/** What a noun of one report tells of an event of another. */
import { describe, expect, it } from 'vitest'
import { namedTellings } from '../../src/reconcile/named-tellings.ts'
import { bareEvent, makeEvent } from '../../src/record/make.ts'
import { bareReading } from './told-story.ts'

const tellings = (own: readonly string[], other: string): string[] => {
  const one = bareReading(`${own.join('. ')}.`, 'A', '2025-02-13').report
  const two = bareReading(other, 'B', '2025-02-13').report
  const events = own.map(exact => {
    const start = one.text.indexOf(exact)
    return makeEvent({ by: 'test', ...bareEvent({ report: one.id, start, end: start + exact.length, exact }) })
  })
  const found = namedTellings([one, two], { events, statements: [], storyOf: () => 'story' })
  return [...found.values()].flat().map(m => m.words.exact)
}

describe('a noun', () => {
  it('tells what the story has one of', () => {
    expect(tellings(['a joint inquiry lasting ten days'], 'Both sides accept an inquiry, she said.')).toEqual([
      'an inquiry',
    ])
    expect(tellings(['its road pickets'], 'The pickets, now on six roads, will stay.')).toEqual(['The pickets'])
    expect(tellings(['the delegations agreed in Sirte'], 'He stands by the agreement on the road, he said.')).toEqual([
      'the agreement on the road',
    ])
  })
  it.each([
    ['two of them', ['a joint inquiry lasting ten days', 'an inquiry by the court'], 'Both sides accept the inquiry.'],
    ['none', ['the delegations agreed in Sirte'], 'There was no deal, she said.'],
    ['another one', ['a joint inquiry lasting ten days'], 'He wants a second inquiry.'],
    ['part of another noun', ['the strike began'], 'The strike committee sat.'],
    ['something else', ['the strike began'], 'The truce was kept.'],
  ])('tells nothing of: %s', (_, own, other) => {
    expect(tellings(own, other)).toEqual([])
  })
})
