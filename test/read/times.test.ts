/** Runs the table of docs/times.md: each row is a sentence with its mentions in brackets and their values. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sentence } from '../../src/language/token.ts'
import { readTimes, type TimeMention } from '../../src/read/times/times.ts'
import { fromEvent } from '../../src/record/from-event.ts'

const rows = readFileSync(new URL('../../docs/times.md', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => /^\| (?:-|\d{4}-\d\d-\d\d) \|/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )

const list = (cell: string, length: number): readonly string[] => {
  const parts = cell.split(';').map(part => part.trim())
  return Array.from({ length }, (_, i) => parts[i] ?? '')
}

const note = (mention: TimeMention, text: string): Record<string, string> => ({
  part: mention.part ?? '',
  named: mention.named ?? '',
  anchor: mention.anchoredTo ? text.slice(mention.anchoredTo.start, mention.anchoredTo.end) : '',
  relation: mention.relation ?? '',
  implied: mention.implied.join(' '),
})

describe('the table of forms', () => {
  test('is there', () => {
    expect(rows.length).toBeGreaterThan(100)
  })
  test.each(rows)('%s %s', (published = '', sentence = '', type = '', value = '', length = '', notes = '') => {
    const text = sentence.replaceAll(/[[\]]/g, '')
    const words = [...sentence.matchAll(/\[([^\]]*)\]/g)].map(match => match[1])
    const mentions = readTimes({ text, published: published === '-' ? undefined : published })
    expect(mentions.map(m => m.exact)).toEqual(words)
    expect(mentions.map(m => m.type)).toEqual(type ? list(type, words.length) : [])
    expect(mentions.map(m => m.edtf ?? '')).toEqual(list(value, words.length))
    expect(mentions.map(m => m.duration ?? '')).toEqual(list(length, words.length))
    const [first] = mentions
    if (!first || !notes) return
    for (const [, key = '', expected = ''] of notes.matchAll(/(\w+)=((?:(?!\w+=)[^|])*)/g)) {
      expect({ [key]: note(first, text)[key] }).toEqual({ [key]: expected.trim() })
    }
    expect(first.overdue ?? false).toBe(notes.includes('overdue'))
    expect(first.approximate ?? false).toBe(notes.includes('approximate'))
    if (notes === 'unresolved') expect(first.unresolved).toMatch(/\w/)
  })
})

const text = fc.array(
  fc.constantFrom(
    'since',
    'the',
    'late',
    'last',
    'May',
    '14',
    ',',
    '2025',
    '-',
    'July',
    'two',
    'weeks',
    'ago',
    'before',
    'talks',
    '.',
    'Friday',
    'at',
    '8',
    'a.m.',
    '’s',
    'of',
    '\n',
    'from',
    'to',
    'é',
    '😀',
    '9/11',
    '04/05/2025',
    'within',
  ),
  { maxLength: 40 },
)
describe('any text', () => {
  test('gives mentions in order whose words are the text, the same each time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text.map(parts => parts.join(' ')),
          fc.string(),
        ),
        input => {
          const mentions = readTimes({ text: input, published: '2025-04-26' })
          let last = 0
          for (const mention of mentions) {
            expect(input.slice(mention.start, mention.end)).toBe(mention.exact)
            expect(mention.start).toBeGreaterThanOrEqual(last)
            expect(mention.end).toBeGreaterThan(mention.start)
            last = mention.end
          }
          expect(readTimes({ text: input, published: '2025-04-26' })).toEqual(mentions)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('never has the day of processing', () => {
    const day = new Date().toISOString().slice(0, 4)
    const values = readTimes({ text: 'He spoke yesterday, on Friday, last year and in May.' }).map(m => m.edtf)
    expect(values.join()).not.toContain(day)
    expect(values.every(value => value === undefined)).toBe(true)
  })
})

test('a name that the language engine knows for a person is no month', () => {
  const text = 'It was June who left.'
  const name = { start: 7, end: 11, from: 2, to: 3, type: 'person' as const, by: 'lexicon' as const, confidence: 1 }
  const sentence: Sentence = { start: 0, end: text.length, tokens: [], names: [{ ...name, end: 12 }] }
  expect(readTimes({ text, sentences: [sentence], published: '2025-04-26' })).toEqual([])
  expect(readTimes({ text, published: '2025-04-26' })).toHaveLength(1)
})

describe('a time that counts from an event', () => {
  test.each([
    ['He left two days before the talks.', '2025-04-25', '2025-04-23'],
    ['He was killed hours before the talks.', '2025-04-25', '2025-04-25'],
    ['It ended three months after the vote.', '2024-11', '2025-02'],
    ['Patrols begin within six months of ratification.', '2019-07-09', '2019-07-09/2020-01'],
    ['He left two days before the talks.', '2025', undefined],
    ['He left weeks before the talks.', '2025-04-25', undefined],
  ])('%s %s', (sentence, event, expected) => {
    const [mention] = readTimes({ text: sentence })
    expect(mention && fromEvent(mention, event)).toBe(expected)
  })
})
