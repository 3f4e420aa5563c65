import { expect, test } from 'vitest'
import { toPlover } from '../../src/export/plover.ts'
import { read } from '../../src/read-reports.ts'
import { uncovered } from '../../src/views/uncovered.ts'

const record = read({
  text: 'On Thursday, a missile strike on Kyiv killed 12 people. Russia accused Ukraine of shelling a dam. It was raining.',
  language: 'en',
  published: '2025-04-26',
})
const rows = toPlover(record)
  .trim()
  .split('\n')
  .map(
    line =>
      JSON.parse(line) as { event: string; date: string; dead: number; location: string[]; source: { text: string }[] },
  )

test('an event becomes a row with its date, place and dead', () => {
  const strike = rows.find(r => r.event === 'ASSAULT' && r.dead === 12)
  expect(strike?.date).toBe('2025-04-24')
  expect(strike?.location).toContain('Kyiv')
})

test('an accusation becomes ACCUSE with its source', () => {
  expect(rows.find(r => r.event === 'ACCUSE')?.source[0]?.text).toBe('Russia')
})

test('a sentence that no entry stands on is listed, the others are not', () => {
  const missed = uncovered(record).map(a => a.exact)
  expect(missed).toContain('It was raining.')
  expect(missed.some(m => m.includes('killed 12'))).toBe(false)
})

test('a row is one line for every reader, and holds no order for a terminal; its values are the words', () => {
  const dirty = 'Rus\u2028sia\u0085\u001b[31m\u009b2J\u202e'
  const text = toPlover({ ...record, actors: record.actors.map(a => ({ ...a, name: dirty })) })
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
  expect(text.trim().split(/[\r\n\u0085\u2028\u2029]/)).toHaveLength(rows.length)
  for (const line of text.trim().split('\n')) JSON.parse(line)
  expect(text).toContain('\\u2028')
})
