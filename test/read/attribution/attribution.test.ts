import { describe, expect, it } from 'vitest'
import { attributionsOf, nearest } from './marked.ts'

describe('who said what is found', () => {
  it.each([
    ['quotation, then speaker', '{content:“We will sign the agreement in May,”} {source:the minister} {cue:said}.'],
    ['speaker, then quotation', '{source:The minister} {cue:said}, {content:“We will sign the agreement in May.”}'],
    ['inverted', "{content:''We will sign the agreement in May,''} {cue:said} {source:the minister}."],
    ['straight marks', '{content:"We will sign the agreement in May,"} {source:the minister} {cue:said}.'],
    ['indirect', '{source:The minister} {cue:said} {content:that the talks would resume in May}.'],
    ['according to', '{cue:According to} {source:the ministry}, {content:the talks will resume in May}.'],
    [
      'a block quotation',
      '{source:The minister} {cue:wrote} on Monday:\n\n{content:“We shall sign it in May. It took years.”}',
    ],
    ['a signed quotation', '{content:“We shall sign it in May.”} {cue:—} {source:Anna Weiss}, foreign minister'],
    ['signed on a line of its own', '{content:“We shall sign it in May.”}\n{cue:―} {source:Anna Weiss}'],
    [
      'a headline',
      '{source:Angela Merkel}{cue::} {content:no deal before May}\n\nThe talks went on in Berlin on Monday.',
    ],
  ])('%s', (_, marked) => {
    const { expected, found } = nearest(marked)
    expect(found).toEqual(expected)
  })

  it('reads a transcript by its labels, a turn sentence by sentence, and no words of who leads the round', () => {
    const text =
      'SMITH: We signed it on Monday evening. That is all I can say.\n\nJONES: I see.\n\nMODERATOR: Thank you all.'
    const of = (s: { start: number; end: number }): string => text.slice(s.start, s.end)
    const turns = attributionsOf(text).map(a => [a.source.map(of).join(), a.cue && of(a.cue), a.content.map(of).join()])
    expect(turns).toEqual([
      ['SMITH', 'SMITH', 'We signed it on Monday evening.'],
      ['SMITH', 'SMITH', 'That is all I can say.'],
      ['JONES', 'JONES', 'I see.'],
    ])
  })
  it('hands the speaker on over paragraphs', () => {
    const text = '“We will sign,” the minister said. “It took years.\n\n“Now it is done.”'
    const last = attributionsOf(text).at(-1)
    expect(last?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['“Now it is done.”'])
    expect(last?.source.map(({ start, end }) => text.slice(start, end))).toEqual(['the minister'])
  })
})

describe('nobody is made to speak', () => {
  it.each([
    ['an empty text', ''],
    ['no words', '\n\n … \n'],
    ['a plain report', 'The bridge was closed on Monday. Trucks waited on both banks of the river.'],
    ['a label that is no name', 'Analysis: the bridge was closed on Monday'],
  ])('%s', (_, text) => {
    expect(attributionsOf(text)).toEqual([])
  })
})

it('gives spans of the text and confidences between 0 and 1', () => {
  const text = 'The minister said that the talks would resume. “No,” the envoy told reporters.'
  const found = attributionsOf(text)
  expect(found.length).toBeGreaterThan(1)
  for (const { source, cue, content, confidence } of found) {
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
    for (const { start, end } of [...source, ...content, ...(cue ? [cue] : [])]) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  }
})
