/** Whose side a known organisation is on: a ministry is its state's, a rebel army, a union or a party of the country is not. */
import { expect, test } from 'vitest'
import { read } from '../../src/read-reports.ts'

const sideOf = (text: string, name: string): string | undefined => {
  const { actors } = read({ text, language: 'en', published: '2025-03-05' })
  const one = actors.find(a => a.name === name)!
  expect(one).toBeDefined()
  return actors.find(a => a.id === one.affiliation)?.name
}

test.each([
  ['Al-Shabaab said that it had killed two judges.', 'al-Shabaab'],
  ['The Rapid Support Forces denied that they had shelled the camp.', 'Rapid Support Forces'],
  ['The Tamil Tigers said that the truce was over.', 'Liberation Tigers of Tamil Eelam'],
  ['The Democratic Party said that it would vote against the deal.', 'Democratic Party'],
])('no state speaks in %s', (text, name) => {
  expect(sideOf(text, name)).toBeUndefined()
})

test('an agency of a state is on its side', () => {
  expect(sideOf('The Pentagon said that the talks would go on.', 'Pentagon')).toBe('United States')
})
