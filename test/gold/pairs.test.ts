/** The pairs are well made: one place differs, paths can be read, both values differ; and the judge sees each change. */
import { describe, expect, it } from 'vitest'
import type { SourcedRecord } from '../../src/record/sourced-record.ts'
import { commonEnds } from './pair-diff.ts'
import { isValue, parsePath } from './pair-paths.ts'
import { judge, loadPairs, type Pair } from './pairs.ts'

const pairs = loadPairs('test/cases/pairs')

describe('the minimal pairs', () => {
  it('are at least 84, each with an id of its own, a twin that differs and values that differ', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(84)
    expect(new Set(pairs.map(p => p.id)).size).toBe(pairs.length)
    for (const p of pairs) {
      expect(p.a, p.id).not.toBe(p.b)
      expect(JSON.stringify(p.a_value), p.id).not.toBe(JSON.stringify(p.b_value))
      for (const path of [p.field, ...(p.same ?? []), ...(p.also ?? [])]) {
        const { words, kind } = parsePath(path)
        if (kind !== 'actors' && words.length > 0)
          expect(
            words.some(w => `${p.a}\n${p.b}`.toLowerCase().includes(w)),
            `${p.id}: ${path}`,
          ).toBe(true)
      }
    }
  })
})

const a = 'The navy said twelve sailors had drowned.'
const b = 'The navy denied twelve sailors had drowned.'
const pair: Pair = {
  id: 'x',
  phenomenon: 'verb',
  published: '2024-01-01',
  a,
  b,
  field: 'statements[sailors].act',
  a_value: 'say',
  b_value: 'deny',
  also: ['statements[sailors].cue'],
}
const record = (text: string, act: string, manner = 'indirect'): SourcedRecord => {
  const at = (exact: string) => ({
    report: text,
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
    exact,
  })
  const cue = at(text.includes('said') ? 'said' : 'denied')
  const said = { entry: 'statement', id: text, sources: [], cue, content: [at('twelve sailors had drowned')] }
  const empty = { events: [], proposals: [], positions: [], commitments: [], discrepancies: [], actors: [], places: [] }
  return { ...empty, statements: [{ ...said, act, manner }] } as unknown as SourcedRecord
}

describe('judge', () => {
  it('calls a pair clean where only its field changes, whatever the offsets', () => {
    expect(judge(pair, record(a, 'say'), record(b, 'deny'))).toMatchObject({ right: true, clean: true, others: [] })
  })
  it('calls it right and not clean where something else changes too', () => {
    const other = judge(pair, record(a, 'say'), record(b, 'deny', 'direct'))
    expect(other).toMatchObject({ right: true, clean: false, others: ['statements.manner'] })
  })
  it('calls it wrong where the value is another, or no entry holds the words', () => {
    expect(judge(pair, record(a, 'say'), record(b, 'say')).right).toBe(false)
    expect(judge({ ...pair, field: 'statements[walrus].act' }, record(a, 'say'), record(b, 'deny')).right).toBe(false)
  })
  it('counts the common ends in whole words', () => {
    expect(commonEnds('It was 14 men', 'It was 41 men')).toEqual({ head: 7, tail: 4 })
    expect(commonEnds('one two', 'one two')).toEqual({ head: 7, tail: 0 })
  })
  it('takes null for nothing, and a list for all of them', () => {
    expect(isValue([], null)).toBe(true)
    expect(isValue(undefined, null)).toBe(false)
    expect(isValue([['a'], ['b']], ['b', 'a'])).toBe(true)
    expect(isValue([['a'], ['b']], 'a')).toBe(false)
    expect(isValue([['union', 'the dockers']], 'The union | the crews')).toBe(true)
  })
})
