/** How far the words of a statement run, and which readings are no statements. */
import { describe, expect, it } from 'vitest'
import { ownLines } from '../../src/extract/statements/own-lines.ts'
import { repairAttributions } from '../../src/extract/statements/repair.ts'
import { tells } from '../../src/extract/statements/tells.ts'
import { createEngine } from '../../src/language/index.ts'
import { readQuotes } from '../../src/read/attribution/index.ts'
import { spanIndex } from '../../src/text/span-index.ts'

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
  it('begins behind the time of saying, and where a verb of telling says that', () => {
    const day = 'The union said on Wednesday it would suspend the strike.'
    expect(repaired(day, 'said on', 'Wednesday it would suspend the strike')).toEqual(['it would suspend the strike'])
    const ahead = 'The board said tomorrow it would meet.'
    expect(repaired(ahead, 'said', 'tomorrow it would meet')).toEqual(['tomorrow it would meet'])
    const paper = 'As the economist Ruth Lang pointed out in this newspaper, the poor suffer more when the buses stop.'
    expect(repaired(paper, 'pointed out in', 'this newspaper, the poor suffer more when the buses stop')).toEqual([
      'the poor suffer more when the buses stop',
    ])
    const staff = 'He warned staff in a letter that the mill would close.'
    expect(repaired(staff, 'warned', 'staff in a letter that the mill would close')).toEqual([
      'that the mill would close',
    ])
  })
  it('is the quotation, not the sentence before it', () => {
    const text = 'Farrow has called it reckless. “Every hour counts,” he wrote.'
    expect(repaired(text, 'wrote', 'Farrow has called it reckless. “Every hour counts,”')).toEqual([
      '“Every hour counts,”',
    ])
    const within = 'Farrow called it “reckless”, he recalled.'
    expect(repaired(within, 'recalled', 'Farrow called it “reckless”')).toEqual(['Farrow called it “reckless”'])
  })
  it('is the quotation that somebody remembers it by', () => {
    const text = '“An insult,” is how Moe remembers it.'
    const [a] = repairAttributions([{ ...reading(text, 'remembers', 'it'), source: [spanIn(text, 'Moe')] }], {
      sentences: engine.parse(text),
      mentions: [],
      quotes: readQuotes(text),
      text,
    })
    expect(a!.content.map(c => text.slice(c.start, c.end))).toEqual(['“An insult,”'])
  })
  it('is no noun beside a “which” that is denied, no pointer before a colon, and no other speaker’s clause', () => {
    const text = 'Kok accused the airline of leaking details to the press, which it denies.'
    const both = [
      reading(text, 'accused', 'the airline of leaking details to the press'),
      reading(text, 'denies', 'which'),
    ]
    const denied = repairAttributions(both, { sentences: engine.parse(text), mentions: [], quotes: [], text }).at(-1)!
    expect(denied.content.map(c => text.slice(c.start, c.end))).toEqual(['the airline of leaking details to the press'])
    const pages = 'Frost suggested it in these pages: split the rights and sell the rest.'
    expect(repaired(pages, 'suggested', 'it in these pages: split the rights and sell the rest')).toEqual([
      'split the rights and sell the rest',
    ])
    const two = 'The government says that it will not step in, and critics argue that it should.'
    const pair = repairAttributions(
      [
        {
          ...reading(two, 'says', 'that it will not step in, and critics argue that it should'),
          source: [spanIn(two, 'The government')],
        },
        { ...reading(two, 'argue', 'that it should'), source: [spanIn(two, 'critics')] },
      ],
      { sentences: engine.parse(two), mentions: [], quotes: [], text: two },
    )
    expect(pair[0]!.content.map(c => two.slice(c.start, c.end))).toEqual(['that it will not step in'])
    const told = 'The minister said that the army had lied, and the general admitted that it was so.'
    expect(repaired(told, 'said', 'that the army had lied')).toEqual(['that the army had lied'])
  })
  it('goes on behind the words that say who says it', () => {
    const text = 'What they wanted, Moe told me over lunch, was a share of the mine.'
    expect(repaired(text, 'told', 'What they wanted')).toEqual(['What they wanted', 'was a share of the mine'])
  })
  it('is what a pronoun stands for', () => {
    const text = 'Members rejected the offer, which negotiators had recommended.'
    expect(repaired(text, 'had recommended', 'which')).toEqual(['the offer'])
  })
})

describe('lines that are nobody’s words', () => {
  const lines = (text: string, words: string, turn = false): string | undefined => {
    const span = ownLines(text, spanIn(text, words), { turn, quoted: spanIndex(readQuotes(text)) })
    return span && text.slice(span.start, span.end)
  }
  it('are headings, items of a list and directions', () => {
    const text = 'The board would wait.\n\nWhat they want\n\n• A rise of 9%\n'
    expect(lines(text, 'The board would wait.\n\nWhat they want\n\n• A rise of 9%')).toBe('The board would wait.')
    const turn = 'HAIG: I shook on it.\n\n(Laughter)\n'
    expect(lines(turn, 'I shook on it.\n\n(Laughter)', true)).toBe('I shook on it.')
    expect(lines(turn, '(Laughter)', true)).toBeUndefined()
  })
  it('are no lines of a wrapped paragraph, and none inside quotation marks', () => {
    const text = 'The board would wait until the\nunion had voted on the offer.\n'
    expect(lines(text, 'would wait until the\nunion had voted')).toBe('would wait until the\nunion had voted')
    const poem = '“Hold the line\n\nHold the line”, they sang.'
    expect(lines(poem, '“Hold the line\n\nHold the line”')).toBe('“Hold the line\n\nHold the line”')
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
  it('is a paper one has seen, what one keeps from saying, a question, a list, an adjective', () => {
    expect(told('The letter, which I have seen, is short.', 'have seen', 'The letter')).toBe(false)
    expect(told('They agreed not to discuss the talks.', 'not to discuss', 'the talks')).toBe(false)
    expect(told('Will the bank confirm the loan?', 'confirm', 'the loan')).toBe(false)
    expect(told('The committee will write to the union.', 'will write to', 'the union')).toBe(false)
    expect(told('A man called Abshir spoke for the crew.', 'called', 'Abshir')).toBe(false)
    const list = 'Witnesses: Fiona Strand, minister.'
    expect(
      tells(
        { ...reading(list, ':', 'Fiona Strand, minister'), source: [spanIn(list, 'Witnesses')] },
        engine.parse(list),
        list,
      ),
    ).toBe(false)
  })
  it('but what one sees coming, agrees on and disputes is', () => {
    expect(told('She sees a deal by May.', 'sees', 'a deal by May')).toBe(true)
    expect(told('They agreed on quotas.', 'agreed on', 'quotas')).toBe(true)
    expect(told('He disputes the price.', 'disputes', 'the price')).toBe(true)
  })
})
