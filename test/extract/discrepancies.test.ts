/** Discrepancies inside one report: what cannot both be right is found, what agrees in other words is not. */
import { describe, expect, it } from 'vitest'
import { extractDiscrepancies } from '../../src/extract/discrepancies/index.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import type { Sentence } from '../../src/language/token.ts'
import { readTolls } from '../../src/read/amounts/tolls.ts'
import { readTimes } from '../../src/read/times/times.ts'
import { makeReport } from '../../src/record/report.ts'

const knowledge = loadKnowledge()

/** Sentences by their full stops alone: these comparisons read words, not parses. */
const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(/[^.]+(?:\.\d[^.]*)*\.?\s*/g)].map(m => {
    const whole = m[0].trimEnd()
    return { start: m.index, end: m.index + whole.length, tokens: [], names: [] }
  })

const kindsIn = (text: string, published = '2023-06-15'): string[] => {
  const report = makeReport({ text, published, language: 'en' })
  const times = readTimes({ text, published })
  return extractDiscrepancies({
    report,
    sentences: sentencesOf(text),
    times,
    amounts: [],
    tolls: readTolls({ text, times }),
    actors: [],
    actorMentions: [],
    events: [],
    commitments: [],
    statements: [],
    knowledge,
    asOf: published,
  }).map(d => d.kind)
}

describe('two places that cannot both be right', () => {
  it.each([
    ['number', 'Twelve miners are in hospital, eight of them from the north shaft and six from the south.'],
    ['number', 'Some 900 people have left: 300 from the valley and 400 from the coast.'],
    [
      'number',
      'The fund seeks $50 million for two dams, $30 million of it for the first and $35 million for the second.',
    ],
    ['number', 'The debt was $5.1 billion, she said. The central bank put it at $3.4 billion.'],
    ['number', 'Gunmen seized ten sailors. They freed three women on Monday. The five who are still held are well.'],
    ['number', 'The unions called a 24-hour strike. The three-day strike would begin on Monday.'],
    ['number', 'A march in 2020 ended with four people dead. A candle is lit each year for the seven who died.'],
    ['place', 'Two men were hurt at Gate 2, the police say; the company has them fall at Gate 7.'],
    ['deadline', 'The firm missed a payment on May 2. A 30-day grace period ended on June 9.'],
    ['deadline', 'It was settled in March 2018 with a two-year agreement, which expired in November 2020.'],
    ['role', 'An ambassador from 2010 to 2014, he signed in that capacity the accord of June 2016.'],
    [
      'identity',
      'Six “terrorists” had been killed, the army said. Those who died on Monday were shepherds, the elders said.',
    ],
    ['date', 'The strike is in its ninth day. The strike began on June 12.'],
  ])('%s: %s', (kind, text) => {
    expect(kindsIn(text)).toEqual([kind])
  })
})

describe('what agrees, or is no fact told twice', () => {
  it.each([
    'Twelve miners are in hospital, eight of them from the north shaft and four from the south.',
    'Twelve miners are in hospital, three of them from the north shaft and four from the south.',
    'The treaty pays $18 million. A first instalment of $6 million falls due in May and two more of $3 million each later.',
    'Police made at least nine arrests; the union puts them at a dozen.',
    'Shipments came to 910,000 barrels, the ministry said, while a tracker estimated them at about 900,000.',
    'The strike is in its fourth day. The strike began on June 12.',
    'The firm missed a payment on May 2. A 30-day grace period ended on June 1.',
    'The government wants a cut of 37 per cent. The holders offered 22 per cent last week.',
    'Gunmen seized ten sailors. They freed three women on Monday. The seven who are still held are well.',
    'The unions called a 72-hour strike. The three-day strike would begin on Monday.',
    'About 40 ships were waiting; the log shows 41.',
    'A march ended with four people dead. A candle is lit for the four who died.',
  ])('none: %s', text => {
    expect(kindsIn(text)).toEqual([])
  })
})
