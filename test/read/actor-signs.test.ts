/**
 * What the words of a report show of a name: firms, ships, states, landmarks, feasts, datelines; and names that stay persons.
 */
import { describe, expect, it, test } from 'vitest'
import { layersOf } from '../../src/lang/en/steps.ts'
import { datelines, isFeast, isFirm, isLandmark, isShip, stateSigns } from '../../src/read/actors/name-signs.ts'
import { makeReport } from '../../src/record/report.ts'

const actors = (text: string): string[] =>
  (layersOf(makeReport({ text, language: 'en', published: '2026-03-05' })).actors ?? []).map(a => `${a.name}/${a.kind}`)

test.each([
  ['Orvel & Maine launched a bid on Monday. Orvel & Maine said it would wait.', 'Orvel & Maine/organisation'],
  ['Morvell said its offer stood. The Morvell government will send an envoy on Monday.', 'Morvell/state'],
  [
    'Upper Drina closed its border on Wednesday and Lower Drina recalled its ambassador. “We will answer,” the foreign minister of Lower Drina said.',
    'Lower Drina/state',
  ],
  ['Secretary of State Orla Finch met the miners on Tuesday.', 'Orla Finch/person'],
  ['The envoys met. Prime Minister Ilo Saar said the Saar government would stay.', 'Ilo Saar/person'],
])('%s', (text, actor) => {
  expect(actors(text)).toContain(actor)
})

describe('no actors', () => {
  it('are feasts, landmarks, the place of a dateline, a part of an office, an anchor', () => {
    expect(actors('Christmas passed. The miners met on Monday.').join()).not.toContain('Christmas')
    expect(actors('The Vasel Bridge stayed shut. The miners met on Monday.').join()).not.toContain('Vasel Bridge')
    expect(actors('PORT ILMA, May 3 — The miners met on Monday.').join()).not.toContain('ILMA')
    expect(actors('Secretary of State Orla Finch met the miners.').join()).not.toContain('State/')
    expect(actors('The ferry dropped anchor on Monday.').join()).not.toContain('anchor')
  })
  it('take the day along', () => {
    expect(actors('The navy on Monday seized two boats.').join()).not.toContain('Monday')
  })
})

test('signs of a name', () => {
  expect(isFirm('Gerrod Shipping')).toBe(true)
  expect(isFirm('Shipping')).toBe(false)
  expect(isShip('the ferry Santa Brill', 10)).toBe(true)
  expect(isShip('the mayor Ana Brill', 10)).toBe(false)
  expect(stateSigns('Morvell', 'The Morvell army left.')).toBe(1)
  expect(stateSigns('Morvell', 'Morvell left early.')).toBe(0)
  expect(isLandmark('Vasel Bridge')).toBe(true)
  expect(isLandmark('Ana Bridges')).toBe(false)
  expect(isFeast('Easter Monday')).toBe(true)
  expect(datelines('PORT ILMA, May 3 (Wire) — The miners met.')[0]?.start).toBe(0)
  expect(datelines('The miners met in Ilma — again.')).toEqual([])
})
