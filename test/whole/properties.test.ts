/** What must hold for any text at all: words, same bytes, order, round trip, no crash. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read, readReports } from '../../src/read-reports.ts'
import { verifyAnchors } from '../../src/record/anchor.ts'
import { makeReport } from '../../src/record/report.ts'
import { SourcedRecord } from '../../src/record/sourced-record.ts'

const samples = ['samples/1-wire.md', 'samples/2-valley-post.md', 'samples/3-state-radio.md'].map(f =>
  readFileSync(f, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
)
const reports = samples.map((text, i) =>
  makeReport({ text, language: 'en', published: `2026-03-1${i + 2}`, outlet: `o${i}` }),
)

/** Pieces of news, glued in any order, with what breaks readers in between. */
const pieces = samples.join(' ').match(/[^.]{5,60}/g)!
const NOISE = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  "''",
  ' said ',
  ' according to ',
  '\n\n',
  '\u202e',
  '\u0000',
  '😀',
  ' — ',
  '12 May',
  'killing 7 ',
  '()',
  '%',
  ' not ',
  ' '.repeat(40),
  'A'.repeat(80),
]
const newsLike = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...NOISE)), { maxLength: 24 })
  .map(parts => parts.join(' '))
const anyText = fc.oneof(
  newsLike,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

/** How many inputs a run tries; `npm run test:long` asks for 10,000. */
const RUNS = Number(process.env.PARLEY_RUNS ?? 300)

test('every anchor holds the words of its report, the record fits its schema, and JSON keeps all of it', () => {
  fc.assert(
    fc.property(anyText, text => {
      const record = read({ text, language: 'en', published: '2026-03-12' })
      verifyAnchors(record, record.reports)
      expect(SourcedRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(JSON.parse(JSON.stringify(record)))
    }),
    { numRuns: RUNS },
  )
})

test('the same input gives the same bytes', () => {
  expect(JSON.stringify(readReports(reports))).toBe(JSON.stringify(readReports(reports)))
})

test('the order of reports does not matter, and a report twice changes nothing', () => {
  const straight = JSON.stringify(readReports(reports))
  expect(JSON.stringify(readReports([...reports].reverse()))).toBe(straight)
  expect(JSON.stringify(readReports([reports[1]!, reports[0]!, reports[2]!, reports[1]!]))).toBe(straight)
})

test('without a date of publication no relative date gets a value, and a note says why', () => {
  const record = read({
    text: 'The envoy met the president on Friday. She said talks would resume next week.',
    language: 'en',
  })
  expect(record.asOf).toBeNull()
  expect(record.events.flatMap(e => e.times)).toEqual([])
  expect(record.notes.some(n => n.place?.exact.includes('Friday'))).toBe(true)
})

test('an empty record is a record', () => {
  expect(read([]).statements).toEqual([])
})

test('a page without a sentence end is noted, not read for hours', () => {
  const record = read({ text: `${'Aa bb 12 said “cc” '.repeat(4000)}`, language: 'en', published: '2026-03-12' })
  expect(record.notes.some(n => n.rule === 'long-sentence')).toBe(true)
  expect(record.statements).toEqual([])
}, 60_000)
