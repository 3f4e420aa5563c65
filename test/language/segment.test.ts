import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceSpans } from '../../src/language/segment/sentences.ts'
import { tokenSpans } from '../../src/language/segment/tokens.ts'

const sentences = (text: string) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end))
const tokens = (text: string) => tokenSpans(text, { start: 0, end: text.length }).map(s => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each([
    ['Gen. Smith met Sen. Jones. They left.', ['Gen. Smith met Sen. Jones.', 'They left.']],
    ['It fell to 3.5 percent. J. R. Tolk said so.', ['It fell to 3.5 percent.', 'J. R. Tolk said so.']],
    ['"Is it over?" the envoy asked. Nobody knew.', ['"Is it over?" the envoy asked.', 'Nobody knew.']],
    ['"Is it over?" Mr. Hale asked. No.', ['"Is it over?" Mr. Hale asked.', 'No.']],
    ['GENEVA, May 3 — The talks ended.', ['GENEVA, May 3 —', 'The talks ended.']],
    ['PORT LOUIS (Reuters) - The talks ended.', ['PORT LOUIS (Reuters) -', 'The talks ended.']],
    ['NATO - an alliance - met.', ['NATO - an alliance - met.']],
    [
      'The U.S. delegation left at 5 p.m. The others stayed.',
      ['The U.S. delegation left at 5 p.m.', 'The others stayed.'],
    ],
    ['Talks stall\n\nThe two sides left.', ['Talks stall', 'The two sides left.']],
    ['# Talks stall\nThe two sides left.', ['# Talks stall', 'The two sides left.']],
    [
      'Dockers and port owners meet again in the old customs house\nThe two sides spent nine hours over one clause on Monday and left by separate doors.',
      [
        'Dockers and port owners meet again in the old customs house',
        'The two sides spent nine hours over one clause on Monday and left by separate doors.',
      ],
    ],
    ['- first point\n- second point', ['- first point', '- second point']],
    ["He said ''we will not go.'' Then he left.", ["He said ''we will not go.''", 'Then he left.']],
    ['He met officials of Acme Corp. in Paris. It rained.', ['He met officials of Acme Corp. in Paris.', 'It rained.']],
    [
      'The minister said that the delegation would\nreturn to the capital on Monday. It did.',
      ['The minister said that the delegation would\nreturn to the capital on Monday.', 'It did.'],
    ],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('tokens', () => {
  it.each([
    ["He didn't go.", ['He', 'did', "n't", 'go', '.']],
    ['He didn’t, and can’t.', ['He', 'did', 'n’t', ',', 'and', 'ca', 'n’t', '.']],
    ["The ministers' talks and Iran's reply", ['The', 'ministers', "'", 'talks', 'and', 'Iran', "'s", 'reply']],
    ["They called it 'progress' there.", ['They', 'called', 'it', "'", 'progress', "'", 'there', '.']],
    ["''No,'' she said.", ["''", 'No', ',', "''", 'she', 'said', '.']],
    ['“We cannot wait,” he said.', ['“', 'We', 'can', 'not', 'wait', ',', '”', 'he', 'said', '.']],
    ['A Kyiv-based anti-war group', ['A', 'Kyiv', '-', 'based', 'anti-war', 'group']],
    ['about $1.5 billion (20%)', ['about', '$', '1.5', 'billion', '(', '20', '%', ')']],
    ['The U.S. and Mr. Li met in Jan.', ['The', 'U.S.', 'and', 'Mr.', 'Li', 'met', 'in', 'Jan.']],
    ['MOSCOW, April 25 — Talks', ['MOSCOW', ',', 'April', '25', '—', 'Talks']],
    ['from 2014–2016, at 10:30', ['from', '2014', '–', '2016', ',', 'at', '10:30']],
    ['see https://example.org/a-b, or a@b.org.', ['see', 'https://example.org/a-b', ',', 'or', 'a@b.org', '.']],
    ['"No..." he said', ['"', 'No', '...', '"', 'he', 'said']],
  ])('%j', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it('leaves nothing but white space and marks of direction out, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        let at = 0
        for (const sentence of sentenceSpans(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          for (const token of tokenSpans(text, sentence)) {
            expect(token.start).toBeGreaterThanOrEqual(at)
            expect(token.end).toBeGreaterThan(token.start)
            expect(token.end).toBeLessThanOrEqual(sentence.end)
            expect(text.slice(at, token.start)).not.toMatch(/[\p{L}\p{N}\p{P}]/u)
            at = token.end
          }
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}]/u)
      }),
      { numRuns: 300 },
    )
  })
})
