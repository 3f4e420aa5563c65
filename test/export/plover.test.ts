import { expect, test } from 'vitest'
import { toPlover } from '../../src/export/plover.ts'
import { read } from '../../src/read-reports.ts'
import type { StatementEntry } from '../../src/record/entries.ts'
import { setField } from '../../src/review/set-field.ts'
import type { World } from '../../src/review/world.ts'
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

test('who does what to whom is that of the deed, in reading order, and every line has an entry behind it', () => {
  const told = read({
    text: 'Norway expelled the Chilean envoy. Kigali accused Kinshasa of arming rebels. A missile strike on Kyiv killed 12 people. The envoys met in Vienna.',
    language: 'en',
    published: '2025-04-26',
  })
  const lines = toPlover(told)
    .trim()
    .split('\n')
    .map(l => JSON.parse(l) as { id: string; event: string; source: { text: string }[]; target: { text: string }[] })
  const ids = new Set([...told.events, ...told.statements].map(e => e.id))
  expect(lines.every(l => ids.has(l.id))).toBe(true)
  expect(lines.slice(0, 2).map(l => [l.event, l.source[0]?.text, l.target[0]?.text])).toEqual([
    ['SANCTION', 'Norway', expect.stringContaining('envoy')],
    ['ACCUSE', 'Rwanda', 'Democratic Republic of the Congo'],
  ])
  // What is struck strikes nobody, and where they met is nobody they met.
  const strike = lines.find(l => l.event === 'ASSAULT')
  expect(strike?.source.map(a => a.text)).not.toContain('Kyiv')
  expect(lines.find(l => l.event === 'CONSULT')?.target ?? []).toEqual([])
})

test('what people correct is not overruled by the deed that the machine read', () => {
  const accusing = record.statements.find(s => s.act === 'blame' || s.act === 'criticise')!
  expect(accusing.deed?.code).toBe('ACCUSE')
  const world: World = { text: () => undefined, latest: () => undefined, actor: id => id, named: () => true }
  const set = setField(accusing, { field: 'act', value: 'deny' }, world)
  expect('entry' in set && (set.entry as StatementEntry).deed).toBeUndefined()
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
