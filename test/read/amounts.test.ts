/** Amounts: sentences with the words of each mention in brackets, and what they are. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmounts } from '../../src/read/amounts/amounts.ts'

const read = (sentence: string): { text: string; words: (string | undefined)[] } => ({
  text: sentence.replaceAll(/[[\]]/g, ''),
  words: [...sentence.matchAll(/\[([^\]]*)\]/g)].map(match => match[1]),
})

const table: readonly (readonly [string, Record<string, unknown>])[] = [
  ['Russia occupies [nearly a fifth] of Ukrainian territory.', { share: 0.2, qualifier: 'about', of: 'territory' }],
  ['The line leaves [about 65 percent] of the bank to Kirivao.', { share: 0.65, qualifier: 'about', of: 'bank' }],
  ['Exports fell by [nearly a third].', { share: 0.333333, qualifier: 'about' }],
  ['[Two-thirds] of the seats went to them.', { share: 0.666667, of: 'seats' }],
  ['They pay [half] the usual fee.', { share: 0.5 }],
  ['They imposed a [27.5 per cent] duty.', { share: 0.275, rate: 0.275, unit: '%' }],
  ['It will grow by [5 per cent a year].', { share: 0.05, rate: 0.05, per: 'P1Y' }],
  ['They will pay [US$18 million] to families.', { value: 18e6, currency: 'USD' }],
  ['A first instalment of [$6 million] falls due.', { value: 6e6, currency: 'USD' }],
  ['Tariffs on [€3.2 billion] of goods were set.', { value: 3.2e9, currency: 'EUR' }],
  ['It cost [some 5 million euros].', { value: 5e6, currency: 'EUR', qualifier: 'about' }],
  ['It cost [200 million Swiss francs].', { value: 2e8, currency: 'CHF' }],
  ['The club owes [Dh212 million].', { value: 212e6, currency: 'AED' }],
  ['A loan of [R2.3bn] was agreed.', { value: 2.3e9, currency: 'ZAR' }],
  ['A dowry of [Rs. 40 lakh] was asked.', { value: 4e6, currency: 'INR' }],
  ['The plan costs [Rs 1.2 lakh crore].', { value: 1.2e12, currency: 'INR' }],
  ['They paid [GH¢2m].', { value: 2e6, currency: 'GHS' }],
  ['They paid [3 billion Kenyan shillings].', { value: 3e9, currency: 'KES' }],
  ['A fee of [Shs2,000] is due.', { value: 2000, of: 'shs' }],
  ['It cost [more than £5m].', { value: 5e6, currency: 'GBP', qualifier: 'at-least' }],
  ['It will issue [60 fishing licences a year] to them.', { value: 60, of: 'licences', rate: 60, per: 'P1Y' }],
  ['The quota is [140,000 tonnes a year].', { value: 140000, unit: 't', rate: 140000, per: 'P1Y' }],
  ['It lies [20 km] to the north.', { value: 20, unit: 'km' }],
  ['They hold [300 square miles] there.', { value: 300, unit: 'mi2' }],
  ['A convoy of [14 trucks] crossed.', { value: 14, of: 'trucks' }],
  ['The Union delivered [83 names] two days late.', { value: 83, of: 'names' }],
  ['It sent [up to 30 Ukrainian soldiers].', { value: 30, of: 'soldiers', qualifier: 'at-most' }],
  ['There were [well over a hundred].', { value: 100, qualifier: 'at-least' }],
  ['It has [two hundred and fifty seats].', { value: 250, of: 'seats' }],
  ['[At least 40,000 people] are cut off.', { value: 40000, of: 'people', qualifier: 'at-least' }],
  ['[Dozens of villages] burned.', { of: 'villages' }],
  ['[Half a million people] left it.', { value: 500000, of: 'people' }],
]

describe('amounts', () => {
  test.each(table)('%s', (sentence = '', expected = {}) => {
    const { text, words } = read(sentence)
    const mentions = readAmounts({ text })
    const inside = mentions.map(m => words.map(w => w ?? '').find(w => m.exact.startsWith(w)))
    expect(inside).toEqual(words)
    expect(mentions[0]).toMatchObject(expected)
  })
  test.each([
    'They finished in second place after a third round.',
    'The council adopted Resolution 2254 in 2015.',
    'A three-page text and a 42-year-old man.',
    'They met on 12 May 2024 at 8 a.m. for 90 days.',
    'The first half was quiet.',
    'One of them said so.',
  ])('none in: %s', text => {
    expect(readAmounts({ text }).map(m => m.exact)).toEqual([])
  })
  test('words that give no number have no value', () => {
    expect(readAmounts({ text: 'Dozens of villages burned.' }).map(m => [m.of, m.value])).toEqual([
      ['villages', undefined],
    ])
  })
  test('say whose', () => {
    const text = 'The army sent 12 Ukrainian soldiers.'
    const [mention] = readAmounts({ text })
    expect(mention?.whose && text.slice(mention.whose.start, mention.whose.end)).toBe('Ukrainian')
  })
  test('any text gives mentions whose words are the text', () => {
    const parts = fc.array(
      fc.constantFrom(
        'killed',
        'at',
        'least',
        '12',
        'people',
        'two',
        'dozen',
        '$',
        '%',
        'of',
        'the',
        'a',
        'third',
        ',',
        '-',
        'were',
        'million',
        '.',
        'é',
        '😀',
        '1,000',
        'half',
        'per',
        'cent',
        '\n',
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          parts.map(p => p.join(' ')),
          fc.string(),
        ),
        text => {
          for (const mention of readAmounts({ text })) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.exact)
            expect(mention.end).toBeGreaterThan(mention.start)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
