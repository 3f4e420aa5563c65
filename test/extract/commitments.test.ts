/** Commitments: what binds somebody to a date is found with its date, what only plans or foretells is not. */
import { describe, expect, it } from 'vitest'
import { extractCommitments } from '../../src/extract/commitments/index.ts'
import type { Sentence } from '../../src/language/token.ts'
import { readTimes } from '../../src/read/times/times.ts'
import { datesAgree, later, numbersAgree } from '../../src/record/agree.ts'
import { makeReport } from '../../src/record/report.ts'

const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(/[^.]+\.?\s*/g)].map(m => ({
    start: m.index,
    end: m.index + m[0].trimEnd().length,
    tokens: [],
    names: [],
  }))

const found = (text: string, published = '2025-02-20') => {
  const report = makeReport({ text, published, language: 'en' })
  const times = readTimes({ text, published })
  return extractCommitments({
    report,
    sentences: sentencesOf(text),
    statements: [],
    actorMentions: [],
    times,
    asOf: published,
  }).map(c => [c.kind, c.words[0]!.exact, c.dues.map(d => d.value).join(' '), c.state])
}

describe('commitments', () => {
  it.each([
    [
      'Each party undertook to hand over a list by Feb 15. That deadline came and went.',
      'undertaking',
      'hand over a list by Feb 15',
      '2025-02-15',
      'overdue',
    ],
    [
      'The ministry promised in August to name an auditor within three months. It did so two weeks late.',
      'undertaking',
      'name an auditor within three months',
      '2024-11',
      'kept-late',
    ],
    [
      'The court gave both sides until 1 March to produce the papers.',
      'ultimatum',
      'produce the papers',
      '2025-03-01',
      'pending',
    ],
    [
      'Both parliaments must ratify by 31 March.',
      'undertaking',
      'Both parliaments must ratify by 31 March',
      '2025-03-31',
      'pending',
    ],
    [
      'The navies are to begin patrols within six months of ratification.',
      'undertaking',
      'The navies are to begin patrols within six months of ratification',
      '',
      'pending',
    ],
    [
      'The offer expires at noon on 28 February.',
      'expiry',
      'The offer expires at noon on 28 February',
      '2025-02-28',
      'pending',
    ],
    [
      'Its proposal remains open until 28 February.',
      'expiry',
      'Its proposal remains open until 28 February',
      '2025-02-28',
      'pending',
    ],
    [
      'He will report failure unless the roster is accepted by March 1.',
      'ultimatum',
      'the roster is accepted by March 1',
      '2025-03-01',
      'pending',
    ],
  ])('%s', (text, kind, words, due, state) => {
    expect(found(text)).toEqual([[kind, words, due, state]])
  })
  it.each([
    'The fund is to review the programme on March 6.',
    'They warned that prices would double by July.',
    'The last contracts ran out on 31 January.',
    'The port backs the plan, provided that both sides undertake not to strike before Easter.',
    'The cuts would lapse in September if its baseline stayed where it was.',
    'The draft promises the ministry to the Union for two of the four years.',
    'The two will meet again in London on March 20.',
  ])('none: %s', text => {
    expect(found(text)).toEqual([])
  })
})

describe('which told values agree', () => {
  it('reads at-least, at-most and about as ranges', () => {
    expect(numbersAgree({ value: 7, qualifier: 'at-least' }, { value: 11 })).toBe(true)
    expect(numbersAgree({ value: 7 }, { value: 11 })).toBe(false)
    expect(numbersAgree({ value: 0.2, qualifier: 'about' }, { value: 0.19 })).toBe(true)
  })
  it('compares dates as far as they are precise, and reckons lengths', () => {
    expect(datesAgree('2025-02', '2025-02-15')).toBe(true)
    expect(datesAgree('2025-02', '2025-03-01')).toBe(false)
    expect(datesAgree('../2025-02-15', '2025-02-01')).toBe(true)
    expect(later('2026-03-09', 'P90D')).toBe('2026-06-07')
    expect(later('2025-01-31', 'P1M')).toBe('2025-02-28')
  })
})
