import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNameTagger, openNamesModel } from '../../src/language/names.ts'
import type { Lexicon, NameToken } from '../../src/language/names-lexicon.ts'
import type { NameType } from '../../src/language/token.ts'

/** Words with one space between them; a mark of punctuation touches the word before it. */
const tokenise = (text: string): NameToken[] =>
  [...text.matchAll(/[\p{L}\p{N}-]+|[^\s\p{L}\p{N}]/gu)].map(match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

const lexiconOf = (names: Record<string, NameType[]>): Lexicon => ({ lookup: phrase => names[phrase] ?? [] })

const read = (sentences: readonly string[], lexicon?: Lexicon): string[][] =>
  createNameTagger(
    openNamesModel(),
    lexicon,
  )(sentences.map(tokenise)).map((names, i) =>
    names.map(name => `${name.type}: ${sentences[i]!.slice(name.start, name.end)}`),
  )

describe('names', () => {
  it('finds persons and places that nobody has heard of', () => {
    const [first] = read(['Foreign Minister Ilvar Tomsin met Radka Belmantova in the town of Kostrava on Friday .'])
    expect(first).toContain('person: Ilvar Tomsin')
    expect(first).toContain('person: Radka Belmantova')
  })

  it('leaves titles, days and common words alone', () => {
    const [first] = read(['On Friday the minister said that talks would resume next week .'])
    expect(first).toEqual([])
  })

  it('lets the lexicon say what a word is that the model cannot know', () => {
    const sentence = 'Officials told Vintalo on Monday that the talks had failed .'
    expect(read([sentence], lexiconOf({ vintalo: ['work'] }))[0]).toContain('work: Vintalo')
    expect(read([sentence], lexiconOf({ vintalo: ['organisation'] }))[0]).toContain('organisation: Vintalo')
  })

  it('takes the longest phrase of the lexicon', () => {
    const lexicon = lexiconOf({ 'lake tarn': ['place'], 'lake tarn accord': ['event'] })
    const [first] = read(['Both sides signed the Lake Tarn Accord in June .'], lexicon)
    expect(first).toEqual(['event: Lake Tarn Accord'])
  })

  it('does not take a word of the lexicon for a name where only the start of the sentence gives it a capital', () => {
    const [first] = read(['Reading between the lines , the minister said no .'], lexiconOf({ reading: ['place'] }))
    expect(first).not.toContain('place: Reading')
  })

  it('survives an empty document, empty sentences and a sentence of 5,000 words', () => {
    const tag = createNameTagger(openNamesModel())
    expect(tag([])).toEqual([])
    expect(tag([[], []])).toEqual([[], []])
    const long = tokenise('Vlado Mersic said so . '.repeat(1000))
    const names = tag([long])[0]!
    expect(names.length).toBeGreaterThan(900)
    expect(names.at(-1)!.to).toBeLessThanOrEqual(long.length)
  })

  it('gives spans that lie on token borders, in order, without overlap, whatever comes in', () => {
    const tag = createNameTagger(
      openNamesModel(),
      lexiconOf({ oslo: ['place'], 'new york': ['place', 'organisation'] }),
    )
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      fc.constantFrom('Oslo', 'New', 'York', 'Mr', 'UN', '(', ')'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 4 }), words => {
        const sentences = words.map(row => {
          let at = 0
          return row.map(text => {
            const start = at
            at += text.length + 1
            return { text, start, end: start + text.length }
          })
        })
        tag(sentences).forEach((names, s) => {
          let last = 0
          for (const name of names) {
            expect(name.from).toBeGreaterThanOrEqual(last)
            expect(name.to).toBeGreaterThan(name.from)
            expect(name.start).toBe(sentences[s]![name.from]!.start)
            expect(name.end).toBe(sentences[s]![name.to - 1]!.end)
            expect(name.confidence).toBeGreaterThanOrEqual(0)
            expect(name.confidence).toBeLessThanOrEqual(1.000001)
            last = name.to
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})
