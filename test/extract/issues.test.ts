/** A stem tells of its issue in every form that it takes, not in the stem alone. */
import { expect, test } from 'vitest'
import { issueFinder } from '../../src/extract/issues.ts'

test.each([
  ['They kept on negotiating through the night.', 'talks'],
  ['The mediators left the hotel.', 'talks'],
  ['It is a territorial question.', 'territory'],
  ['Fourteen people were kidnapped.', 'prisoners'],
  ['The fighters were to be disarmed.', 'arms'],
  ['Work on enrichment has ended.', 'nuclear'],
  ['The town was evacuated.', 'humanitarian'],
  ['The generals were prosecuted.', 'justice'],
])('%s -> %s', (text, issue) => {
  const span = { start: 0, end: text.length }
  expect(issueFinder(text)([span], span)).toBe(issue)
})

test('what no list knows has no issue', () => {
  const text = 'It rained on the square.'
  const span = { start: 0, end: text.length }
  expect(issueFinder(text)([span], span)).toBeUndefined()
})

test.each([
  ['The rebels will release the two engineers.', 'prisoners'],
  ['They released forty women on Sunday.', 'prisoners'],
  ['The hostages were released after the money was paid.', 'prisoners'],
  ['They want the release of the tanker crew.', 'prisoners'],
  ['The court ordered the conditional release of the two women.', 'prisoners'],
])('%s is of prisoners', (text, issue) => {
  const span = { start: 0, end: text.length }
  expect(issueFinder(text)([span], span)).toBe(issue)
})

test.each([
  'She will not release extra money.',
  'The water was released from the lake.',
  'They released a joint statement.',
  'A press release followed.',
  'The funds are to be released in May.',
])('%s is not', text => {
  const span = { start: 0, end: text.length }
  expect(issueFinder(text)([span], span)).not.toBe('prisoners')
})
