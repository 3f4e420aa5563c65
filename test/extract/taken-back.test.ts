/** What a small word turns round, and what only looks like a telling: read from plain sentences. */
import { expect, test } from 'vitest'
import { read } from '../../src/read-reports.ts'

const recordOf = (text: string) => read({ text, language: 'en', published: '2026-03-14' })

test.each([
  'Neither account could be independently verified.',
  'No deaths were confirmed by the ministry.',
  'None of the claims has been confirmed by the hospital.',
])('%s: nobody confirms', text => {
  const confirming = recordOf(text).statements.filter(s => s.act === 'confirm')
  expect(confirming.length).toBeGreaterThan(0)
  expect(confirming.every(s => s.negated === true)).toBe(true)
})

test('what was confirmed is confirmed', () => {
  const confirming = recordOf('Three deaths were confirmed by the ministry.').statements.filter(
    s => s.act === 'confirm',
  )
  expect(confirming.map(s => s.negated)).toEqual([undefined])
})

test('a headline about talks is nobody’s statement', () => {
  expect(recordOf('Talks on reopening the pass break off after eleven hours').statements).toEqual([])
})

test('a name in apposition ends the phrase before it', () => {
  const text = 'The government is ready, the head of its delegation, Ilka Morren, stressed on Friday.'
  expect(recordOf(text).actors.some(a => /stressed/.test(a.name))).toBe(false)
})
