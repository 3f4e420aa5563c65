/** Discrepancies inside one report: what cannot both be right is found, what agrees in other words is not. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createReader } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'

interface Case {
  readonly published: string
  readonly kinds: readonly string[]
  readonly text: string
}

const read = createReader()
const discrepanciesIn = ({ text, published }: Pick<Case, 'text' | 'published'>) =>
  read(makeReport({ text, published, language: 'en' })).discrepancies

const cases = parse(readFileSync(new URL('discrepancies.yaml', import.meta.url), 'utf8')) as Case[]

describe('two places that cannot both be right', () => {
  it.each(cases.filter(c => c.kinds.length > 0).map(c => [c.kinds.join(', '), c.text, c] as const))(
    '%s: %s',
    (_kinds, _text, c) => {
      expect(discrepanciesIn(c).map(d => d.kind)).toEqual(c.kinds)
    },
  )
})

describe('what agrees, or is no fact told twice', () => {
  it.each(cases.filter(c => c.kinds.length === 0).map(c => [c.text, c] as const))('none: %s', (_text, c) => {
    expect(discrepanciesIn(c)).toEqual([])
  })
})

describe('what is told of a discrepancy', () => {
  it('says why in one sentence, with both values and their tellers', () => {
    const [d] = discrepanciesIn({
      published: '2025-11-06',
      text: 'A drone strike on the fuel depot at Kamsk wounded six soldiers, the ministry said. According to the regional prosecutor, eleven soldiers were wounded in the strike.',
    })
    expect(d?.sides.map(s => s.value)).toEqual([6, 11])
    expect(d?.why).toMatch(/^According to the ministry 6, according to the regional prosecutor 11\b[^.]*\.$/)
    expect(d?.sides.every(s => s.voice !== null)).toBe(true)
  })

  it('takes a term for the office it is', () => {
    const [d] = discrepanciesIn({
      published: '2025-11-06',
      text: 'He was elected in 2019 for a term of five years, which ends in 2026.',
    })
    expect(d?.why).toContain('2024')
  })
})
