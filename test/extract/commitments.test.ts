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
      'The amnesty comes to an end on 28 February.',
      'expiry',
      'The amnesty comes to an end on 28 February',
      '2025-02-28',
      'pending',
    ],
    ['The court left the firm until 12 March to appeal.', 'ultimatum', 'appeal', '2025-03-12', 'pending'],
    [
      'Under the settlement temporary hands will be taken on by 1 March.',
      'undertaking',
      'Under the settlement temporary hands will be taken on by 1 March',
      '2025-03-01',
      'pending',
    ],
    [
      'Unless the mine reopens by 1 March, the province loses its grant.',
      'ultimatum',
      'the mine reopens by 1 March',
      '2025-03-01',
      'pending',
    ],
    [
      'The ministry made a commitment to publish the list within two weeks.',
      'undertaking',
      'publish the list within two weeks',
      '2025-03-06',
      'pending',
    ],
    [
      'The two armies have committed themselves to a pullback by 1 March.',
      'undertaking',
      'a pullback by 1 March',
      '2025-03-01',
      'pending',
    ],
    [
      'Its pledge to free the sailors by 1 March was repeated by the navy.',
      'undertaking',
      'free the sailors by 1 March',
      '2025-03-01',
      'pending',
    ],
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
    [
      'Orsk has demanded that Kell withdraw its guards by midnight on Saturday.',
      'ultimatum',
      'Kell withdraw its guards by midnight on Saturday',
      '2025-02-22',
      'pending',
    ],
    [
      'The governor ordered them to lift the blockade by 3 March.',
      'ultimatum',
      'lift the blockade by 3 March',
      '2025-03-03',
      'pending',
    ],
    ['The parties have until 24 March.', 'ultimatum', 'The parties have until 24 March', '2025-03-24', 'pending'],
    [
      'The judge gave the two firms 30 days to reach a settlement.',
      'ultimatum',
      'reach a settlement',
      '2025-03-22',
      'pending',
    ],
    [
      'Orsk would cut the gas on 15 March unless the water was restored by then.',
      'ultimatum',
      'the water was restored by then',
      '2025-03-15',
      'pending',
    ],
    [
      'The union said its offer would be withdrawn if it was not accepted by 28 February.',
      'expiry',
      'its offer would be withdrawn if it was not accepted by 28 February',
      '2025-02-28',
      'pending',
    ],
    [
      'The permit for the flights, last renewed in June, ends on 15 March.',
      'expiry',
      'The permit for the flights, last renewed in June, ends on 15 March',
      '2025-03-15',
      'pending',
    ],
    [
      'The premier missed the 14 February deadline to name a cabinet.',
      'undertaking',
      'missed the 14 February deadline to name a cabinet',
      '2025-02-14',
      'overdue',
    ],
    [
      'The firm promised to pay the instalment by 1 February. It paid in full on 29 January.',
      'undertaking',
      'pay the instalment by 1 February',
      '2025-02-01',
      'kept',
    ],
    [
      'The firm undertook to publish the study by 1 February. It published it only on 9 February.',
      'undertaking',
      'publish the study by 1 February',
      '2025-02-01',
      'kept-late',
    ],
    ['The airline was ordered in 2024 to hand over its logs.', 'undertaking', 'hand over its logs', '', 'pending'],
    ['The fund has pledged 40 lorries.', 'undertaking', 'The fund has pledged 40 lorries', '', 'pending'],
    [
      'The board promised the crews, who met it in May, a weekly bulletin.',
      'undertaking',
      'The board promised the crews, who met it in May, a weekly bulletin',
      '',
      'pending',
    ],
    [
      'The bank pledged $12,500,000 towards the dam.',
      'undertaking',
      'The bank pledged $12,500,000 towards the dam',
      '',
      'pending',
    ],
    [
      'A second grant, promised by the agency for 1 February, has not arrived.',
      'undertaking',
      'A second grant, promised by the agency for 1 February',
      '2025-02-01',
      'overdue',
    ],
    [
      'The builder has yet to deliver the pumps it promised.',
      'undertaking',
      'The builder has yet to deliver the pumps it promised',
      '',
      'overdue',
    ],
    [
      'Its 48-hour ultimatum, issued on 14 February, had run out.',
      'ultimatum',
      'Its 48-hour ultimatum, issued on 14 February, had run out',
      '2025-02-16',
      'overdue',
    ],
    [
      'Pilots will strike on 3 March unless the rota is dropped.',
      'ultimatum',
      'the rota is dropped',
      '2025-03-03',
      'pending',
    ],
    [
      'The guards must leave first and the crews are to follow by 5 March.',
      'undertaking',
      'the crews are to follow by 5 March',
      '2025-03-05',
      'pending',
    ],
    [
      'The truce, due to expire on 4 March, has held.',
      'expiry',
      'The truce, due to expire on 4 March',
      '2025-03-04',
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
    'The students want fees frozen for two years.',
    'They agreed to extend the limits by one year.',
    'The governor did not order them to leave by 3 March.',
    'Prices rose before the deadline.',
    'My second term ends in 2027.',
    'He was sentenced to a term that ends in 2031.',
    'The mayor promised support.',
    'The rebels would pledge 20 men.',
    'The match will start on 3 March unless it rains.',
    'The exchange is due to take place on 22 February at the bridge.',
  ])('none: %s', text => {
    expect(found(text)).toEqual([])
  })
})

describe('a deadline that moved', () => {
  it('keeps both ends, in the order set', () => {
    const text =
      'The rebels gave the garrison until 1 March to leave. They extended that deadline by two weeks, to 15 March.'
    expect(found(text).map(c => c[2])).toEqual(['2025-03-01 2025-03-15'])
  })
  it('stays in the record when it has run out since the report', () => {
    const text = 'The offer expires at noon on 28 February.'
    const report = makeReport({ text, published: '2025-02-20', language: 'en' })
    const times = readTimes({ text, published: '2025-02-20' })
    const doc = { report, sentences: sentencesOf(text), statements: [], actorMentions: [], times }
    expect(extractCommitments({ ...doc, asOf: '2025-04-01' }).map(c => c.state)).toEqual(['overdue'])
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
