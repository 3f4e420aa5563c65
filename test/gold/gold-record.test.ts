/** A record made of gold holds gold's own words and values, and the scorer sees every field that is changed in it. */
import { describe, expect, it } from 'vitest'
import type { Gold, GoldCase } from './gold.ts'
import { anchorsIn } from './gold.ts'
import { goldRecord } from './gold-record.ts'
import { score, scorerIsHere } from './score.ts'

const text =
  'The harbour strike will end, the union said, only if wages rise. The port company has not answered the union.'
const at = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact })
const union = { name: 'union', kind: 'organisation', aliases: ['the union'] }
const said = {
  id: 's01',
  source: 'union',
  sourceWords: at('the union'),
  cue: at('said'),
  content: [at('The harbour strike will end'), at('only if wages rise')],
  manner: 'indirect',
  act: ['say', 'promise'],
}
const caseOf = (change: Partial<typeof said>): GoldCase => {
  const gold: Gold = {
    reports: [{ file: 'report.txt', published: '2024-03-01', language: 'en' }],
    actors: [union],
    statements: [{ ...said, ...change }],
    positions: [
      {
        id: 'x01',
        holder: 'union',
        issue: 'labour',
        stance: 'conditional',
        words: [at('The harbour strike will end, the union said, only if wages rise')],
        conditions: [{ relation: 'only-if', words: at('wages rise') }],
        voice: 's01',
      },
    ],
  }
  return { name: 'harbour', folder: '', gold, texts: new Map([['report.txt', text]]) }
}

describe('goldRecord', () => {
  it('keeps the words and takes the first of several right values', () => {
    const record = goldRecord(caseOf({}))
    const statement = (record.statements as { act: string }[])[0]
    expect(statement?.act).toBe('say')
    const anchors = anchorsIn({ ...record, reports: [] })
    expect(anchors.length).toBeGreaterThan(5)
    for (const a of anchors) expect(text.slice(a.start, a.end)).toBe(a.exact)
  })

  it.skipIf(!scorerIsHere())('scores 100 against itself, and less where one thing differs', () => {
    const same = score(caseOf({}), goldRecord(caseOf({})))
    expect(same.statements.f1).toBe(1)
    expect(same.statements.wrong).toEqual({})
    const other = score(caseOf({}), goldRecord(caseOf({ act: ['deny'], content: [at('only if wages rise')] })))
    expect(other.statements.f1).toBe(0)
    const denied = score(caseOf({}), goldRecord(caseOf({ act: ['deny'] })))
    expect(Object.keys(denied.statements.wrong)).toEqual(['act'])
  })
})
