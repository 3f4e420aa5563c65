import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchor, anchorsIn, RecordFault, verifyAnchors } from '../../src/record/anchor.ts'
import { entryId } from '../../src/record/ids.ts'
import { makeEvent, makeStatement } from '../../src/record/make.ts'
import { sortEntries } from '../../src/record/order.ts'
import { makeReport, normaliseText } from '../../src/record/report.ts'
import { recordSchema } from '../../src/record/sourced-record.ts'
import { isEdtf } from '../../src/record/values.ts'

const report = makeReport({ text: '“We wait,” she said on Friday.', language: 'en', published: '2026-03-14' })
const words = (exact: string) => {
  const start = report.text.indexOf(exact)
  return anchor(report, { start, end: start + exact.length })
}
const statement = (content: string) =>
  makeStatement({
    by: 'test',
    sources: [],
    cue: words('said'),
    content: [words(content)],
    manner: 'direct',
    act: 'say',
    within: null,
  })

test('an anchor holds the words, and leaves white space outside', () => {
  expect(anchor(report, { start: 10, end: 15 }).exact).toBe('she')
  expect(() => anchor(report, { start: 3, end: 3 })).toThrow(RecordFault)
  expect(() => anchor(report, { start: 0, end: 999 })).toThrow(RecordFault)
})

test('an entry without words cannot be made', () => {
  expect(() =>
    makeStatement({ by: 'test', sources: [], cue: null, content: [], manner: 'direct', act: 'say', within: null }),
  ).toThrow(RecordFault)
  const standing = {
    verdict: 'reported' as const,
    claimedBy: [],
    blamedBy: [],
    confirmedBy: [],
    deniedBy: [],
    silent: [],
    unverifiedBy: [],
  }
  const lists = { statuses: [], participants: [], places: [], times: [], durations: [], counts: [] }
  expect(() => makeEvent({ by: 'test', type: 'OTHER', mentions: [], ...lists, standing })).toThrow(RecordFault)
})

test('entries are frozen to the bottom', () => {
  const s = statement('“We wait,”')
  expect(Object.isFrozen(s)).toBe(true)
  expect(Object.isFrozen(s.content[0])).toBe(true)
})

test('ids follow from the words and nothing else', () => {
  expect(statement('“We wait,”').id).toBe(statement('“We wait,”').id)
  expect(statement('“We wait,”').id).not.toBe(statement('on Friday').id)
  expect(entryId('event', [words('said')])).not.toBe(entryId('statement', [words('said')]))
})

test('entries stand in the order of their words, whatever order they came in', () => {
  const list = [statement('on Friday'), statement('“We wait,”')]
  expect(sortEntries(list, [report]).map(s => s.content[0]!.exact)).toEqual(['“We wait,”', 'on Friday'])
})

test('words that are not the report’s are found at any depth', () => {
  const wrong = { deep: [{ er: { ...words('said'), exact: 'sang' } }] }
  expect(anchorsIn(wrong)).toHaveLength(1)
  expect(() => verifyAnchors(wrong, [report])).toThrow(RecordFault)
})

test('text is normalised once, and stays so', () => {
  expect(normaliseText('\uFEFFa\r\nb\rc')).toBe('a\nb\nc')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => normaliseText(normaliseText(text)) === normaliseText(text)),
  )
})

test('EDTF is told from what only looks like it', () => {
  for (const good of ['2025', '2025-04', '2025-04-26', '2024-23', '../2025-05-15~', '2014/..', '2025-04-21/2025-04-25'])
    expect(isEdtf(good), good).toBe(true)
  for (const bad of ['', 'Friday', '2025-13', '26/04/2025', '2025-04-26T', 'now']) expect(isEdtf(bad), bad).toBe(false)
})

test('the contract prints as JSON Schema 2020-12', () => {
  const schema = recordSchema() as { $schema: string; properties: Record<string, unknown> }
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(Object.keys(schema.properties)).toContain('statements')
})
