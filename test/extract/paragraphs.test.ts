/** Paragraphs of many fields: how much of what they offer, promise and contradict is found, on both halves, with a floor. */
import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'
import { half, paragraphs, readOf, score } from './paragraphs.ts'

const read = readOf()
const kinds = ['proposals', 'commitments', 'discrepancies'] as const
/** In percent, a little under what was measured (docs/measurements-positions-proposals.md and the two beside it). */
const FLOORS = {
  open: { proposals: 78, commitments: 90, discrepancies: 95 },
  apart: { proposals: 76, commitments: 80, discrepancies: 40 },
}

describe('paragraphs', () => {
  it('are thirty, and each is noted in words that stand in it', () => {
    expect(paragraphs).toHaveLength(30)
    for (const p of paragraphs)
      for (const e of [...(p.proposals ?? []), ...(p.commitments ?? [])]) expect(p.text).toContain(e.words)
  })
  it.each(kinds)('the half that rules are mended on: %s', kind => {
    const c = score(kind, half(false), read)
    expect((200 * c.found) / (c.made + c.gold), c.lines.join('\n')).toBeGreaterThanOrEqual(FLOORS.open[kind])
  })
  it.each(kinds)('the half kept apart, of which only totals are told: %s', kind => {
    const c = score(kind, half(true), read)
    expect((200 * c.found) / (c.made + c.gold)).toBeGreaterThanOrEqual(FLOORS.apart[kind])
  })
  it('make no discrepancy that is none', () => {
    const c = score('discrepancies', paragraphs, read)
    expect(c.made - c.found).toBe(0)
  })
})

describe('what somebody denies', () => {
  const whole = createReader()
  it.each([
    'The minister rejected claims that she opposes the ceasefire.',
    'The government denies reports that it has agreed to lift the blockade.',
  ])('is nobody’s position: %s', text => {
    expect(whole(makeReport({ text, published: '2025-11-06', language: 'en' })).positions).toEqual([])
  })
})

describe('a deadline', () => {
  const whole = createReader()
  it.each([
    ['The militia set a deadline of Friday for the army to leave Hadra.', ['the army']],
    ['The rebels gave the government a deadline of 20 November to free their leader.', ['the government']],
    ['The regulator imposed a deadline of 1 December on the two banks.', ['the two banks']],
    [
      'Kidnappers issued an ultimatum to the ministry on Tuesday: pay by Saturday or the engineers die.',
      ['the ministry'],
    ],
    ['The union has set an ultimatum of midnight on Sunday. The board meets on Friday.', []],
  ])('binds the one who must act, not the one who sets it: %s', (text, parties) => {
    const all = whole(makeReport({ text, published: '2025-11-06', language: 'en' })).commitments
    expect(all.flatMap(c => c.parties.map(p => p.words?.exact))).toEqual(parties)
  })
})

describe('what is offered', () => {
  const whole = createReader()
  const told = (text: string) =>
    whole(makeReport({ text, published: '2025-11-06', language: 'en' })).proposals.map(p => [
      p.status,
      p.proposers.map(a => a.words?.exact).join(', '),
      p.terms.map(t => t.words.exact).join('; '),
    ])
  it('is not put in the mouth of those who accept it', () => {
    expect(told('Dockers return to work after accepting a deal worth 11 per cent.')).toEqual([
      ['agreed', '', '11 per cent'],
    ])
  })
  it('has how often with its figure, in one term', () => {
    expect(told('Arland would settle for 20 ships a year.')).toEqual([['tabled', 'Arland', '20 ships a year']])
  })
  it('is not agreed where neither side takes it up', () => {
    expect(told('The mediators suggested a freeze of 60 days. Neither side took it up.')[0]?.[0]).toBe('not-agreed')
  })
})
