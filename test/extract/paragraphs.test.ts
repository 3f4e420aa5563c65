/** Paragraphs of many fields: how much of what they offer, promise and contradict is found, on both halves, with a floor. */
import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/lang/en/steps.ts'
import { makeReport } from '../../src/record/report.ts'
import { half, paragraphs, readOf, score } from './paragraphs.ts'

const read = readOf()
const kinds = ['proposals', 'commitments', 'discrepancies'] as const
/** In percent, a little under what was measured (docs/measurements-positions-proposals.md and the two beside it). */
const FLOORS = {
  open: { proposals: 80, commitments: 80, discrepancies: 85 },
  apart: { proposals: 70, commitments: 75, discrepancies: 35 },
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
