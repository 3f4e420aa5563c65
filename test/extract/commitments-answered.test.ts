/** Commitments without a verb of promising beside their day: an answer, a thing guaranteed, an undertaking looked back on. */
import { describe, expect, it } from 'vitest'
import { extractCommitments } from '../../src/extract/commitments/index.ts'
import { readTimes } from '../../src/read/times/times.ts'
import { makeReport } from '../../src/record/report.ts'

const published = '2025-06-17'
const found = (text: string) => {
  const sentences = [...text.matchAll(/[^.?]+[.?]?["”]?\s*/g)].map(m => ({
    start: m.index,
    end: m.index + m[0].trimEnd().length,
    tokens: [],
    names: [],
  }))
  return extractCommitments({
    report: makeReport({ text, published, language: 'en' }),
    sentences,
    statements: [],
    actorMentions: [],
    times: readTimes({ text, published }),
    asOf: published,
  }).map(c => [c.kind, c.words[0]!.exact, c.dues.map(d => d.value).join(' '), c.state])
}

describe('a day as the whole answer', () => {
  it.each([
    ['When will you reopen the quay? REED: By Friday.', 'By Friday', '2025-06-20'],
    [
      '“When will your ministry pay them?” “Within ten days, at the latest,” she said.',
      'Within ten days',
      '2025-06-27',
    ],
    ['Are you going to release the minutes? Yes. Before 1 July.', 'Before 1 July', '2025-07-01'],
    ['ASTRID: Can you give us the list? MOE: Tomorrow.', 'Tomorrow', '2025-06-18'],
  ])('%s', (text, words, due) => expect(found(text)).toEqual([['undertaking', words, due, 'pending']]))

  it.each([
    'Do you expect it to end? By the end of the week.',
    'When did you sign it? On 3 June.',
    'When will the rain stop? By Friday.',
    'When will you know? By Friday.',
    'Will you pay? We paid the first half by 1 June.',
  ])('none: %s', text => expect(found(text)).toEqual([]))
})

describe('things guaranteed and undertakings looked back on', () => {
  it.each([
    [
      'The buyer has guaranteed the jobs for five years.',
      'The buyer has guaranteed the jobs for five years',
      'pending',
    ],
    ['The ministry promised it in writing.', 'The ministry promised it in writing', 'pending'],
    [
      'He regretted that a similar pledge, made in May, was not kept.',
      'a similar pledge, made in May, was not kept',
      'broken',
    ],
    ['An earlier promise to free the men was broken.', 'An earlier promise to free the men was broken', 'broken'],
  ])('%s', (text, words, state) => expect(found(text)).toEqual([['undertaking', words, '', state]]))

  it.each([
    'The right is guaranteed for life in the charter.',
    'The guaranteed price for ten years was low.',
    'They have not guaranteed it for ten years.',
    'They will stay until the owner has guaranteed their wages in writing.',
    'If a pledge was broken we would know.',
  ])('none: %s', text => expect(found(text)).toEqual([]))
})

describe('limits behind a condition', () => {
  it.each([
    [
      'The firm has until eight this evening to answer.',
      'The firm has until eight this evening to answer',
      '2025-06-17',
    ],
    [
      'It would leave, she said, unless it was signed before the levy on wool starts on August 15.',
      'it was signed before the levy on wool starts on August 15',
      '2025-08-15',
    ],
    ['Berths would be sold only if there was no accord by July 31.', 'there was no accord by July 31', '2025-07-31'],
    ['Failing an accord by July 31, the berths will go to others.', 'an accord by July 31', '2025-07-31'],
  ])('%s', (text, words, due) => expect(found(text)).toEqual([['ultimatum', words, due, 'pending']]))

  it('is none of the weather', () => expect(found('The park opens unless it rains on Sunday.')).toEqual([]))
})
