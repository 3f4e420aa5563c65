/** How far the words of a statement run, and which readings are no statements. */
import { describe, expect, it } from 'vitest'
import { repairAttributions } from '../../src/extract/statements/repair.ts'
import { tells } from '../../src/extract/statements/tells.ts'
import { createEngine } from '../../src/language/index.ts'
import { readQuotes } from '../../src/read/attribution/index.ts'

const engine = createEngine()
const spanIn = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const reading = (text: string, cue: string, content: string) => ({
  source: [],
  cue: spanIn(text, cue),
  content: [spanIn(text, content)],
  confidence: 0.9,
})
const repaired = (text: string, cue: string, content: string): string[] =>
  repairAttributions([reading(text, cue, content)], {
    sentences: engine.parse(text),
    mentions: [],
    quotes: readQuotes(text),
    text,
  }).flatMap(a => a.content.map(c => text.slice(c.start, c.end)))

describe('a quotation that a content cuts', () => {
  it('runs to its closing mark', () => {
    const text = 'The envoy said it was “a bridge, a road and a door” to peace.'
    expect(repaired(text, 'said', 'it was “a bridge')).toEqual(['it was “a bridge, a road and a door”'])
  })
  it('is left alone where the cue stands inside it', () => {
    const text = '“The army said it would leave the town and never return,” he recalled.'
    expect(repaired(text, 'said', 'it would leave the town')).toEqual(['it would leave the town'])
  })
  it('ends where the words that quote it end', () => {
    const text = '"He stood up and said, \'I will not sit with them,\'" Loro recalls.'
    expect(repaired(text, 'said', 'I will not sit with them,\'" Loro recalls')[0]).not.toContain('Loro')
  })
})

describe('content', () => {
  it('of a headline ends before what happens meanwhile', () => {
    const text = 'Union rejects the deal as strike enters third week'
    expect(repaired(text, 'rejects', 'the deal as strike enters third week')).toEqual(['the deal'])
    const whole = 'The union rejects the deal as strike leaders feared.'
    expect(repaired(whole, 'rejects', 'the deal as strike leaders feared')).toEqual([
      'the deal as strike leaders feared',
    ])
  })
  it('is what a pronoun stands for', () => {
    const text = 'Members rejected the offer, which negotiators had recommended.'
    expect(repaired(text, 'had recommended', 'which')).toEqual(['the offer'])
  })
})

describe('no statement', () => {
  const told = (text: string, cue: string, content: string) =>
    tells(reading(text, cue, content), engine.parse(text), text)
  it('is a paper that was seen, an agreement not reached, a room left, a pronoun alone', () => {
    expect(told('The letter was seen by the paper.', 'was seen', 'The letter')).toBe(false)
    expect(told('They failed to agree on quotas.', 'failed to agree on', 'quotas')).toBe(false)
    expect(told('She walked out of the talks.', 'walked out of', 'the talks')).toBe(false)
    expect(told('What he disputes is the price.', 'disputes', 'What')).toBe(false)
  })
  it('but what one sees coming, agrees on and disputes is', () => {
    expect(told('She sees a deal by May.', 'sees', 'a deal by May')).toBe(true)
    expect(told('They agreed on quotas.', 'agreed on', 'quotas')).toBe(true)
    expect(told('He disputes the price.', 'disputes', 'the price')).toBe(true)
  })
})
