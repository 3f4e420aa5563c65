import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, formatConllu, type Sentence } from '../../src/language/index.ts'

const engine = createEngine()

/** Tokens in order, each its own characters, one root, heads inside the sentence, names on tokens. */
function sound(text: string, sentences: readonly Sentence[]): void {
  let at = 0
  for (const { start, end, tokens, names } of sentences) {
    expect(tokens[0]!.start).toBe(start)
    expect(tokens.at(-1)!.end).toBe(end)
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(at)
      expect(text.slice(token.start, token.end)).toBe(token.text)
      expect(token.head).toBeLessThan(tokens.length)
      at = token.end
    }
    expect(tokens.filter(token => token.head === -1)).toHaveLength(1)
    for (const { from, to, start: first, end: last } of names) {
      expect(tokens[from]!.start).toBe(first)
      expect(tokens[to - 1]!.end).toBe(last)
    }
  }
}

describe('the engine', () => {
  it('reads a plain sentence as a grammarian would', () => {
    const [sentence] = engine.parse('The minister told reporters that the talks had failed.')
    const tokens = sentence!.tokens
    const told = tokens.findIndex(token => token.text === 'told')
    expect(tokens[told]).toMatchObject({ lemma: 'tell', upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' })
    expect(tokens.find(token => token.text === 'minister')).toMatchObject({ head: told, deprel: 'nsubj' })
    expect(tokens.find(token => token.text === 'failed')).toMatchObject({ lemma: 'fail', head: told, deprel: 'ccomp' })
    expect(tokens.find(token => token.text === 'talks')).toMatchObject({ lemma: 'talk', upos: 'NOUN', xpos: 'NNS' })
  })

  it('gives nothing for nothing', () => {
    expect(engine.parse('')).toEqual([])
    expect(engine.parse(' \n\t\u200f ')).toEqual([])
  })

  it('keeps every offset, whatever the text', () => {
    const words = fc.constantFrom(
      'Mr.',
      "can't",
      'the',
      '—',
      '“',
      '”',
      'U.S.',
      '\n\n',
      '\n',
      '🙂',
      '\u202e',
      '3.5%',
      "''",
      'said',
      '(',
    )
    const text = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
    fc.assert(
      fc.property(text, parts => {
        const joined = parts.join(' ')
        sound(joined, engine.parse(joined))
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    [
      'bytes read as text',
      Buffer.from(Uint8Array.from({ length: 30_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)).toString('utf8'),
    ],
    [
      'bytes read as Latin-1',
      Buffer.from(Uint8Array.from({ length: 30_000 }, (_, i) => (i * 104_729) & 255)).toString('latin1'),
    ],
    ['emoji', '👩‍👩‍👧‍👦🇺🇦🙂'.repeat(2000)],
    ['marks of direction', '\u202eabc\u202c \u200f\u2067def\u2069 '.repeat(2000)],
    ['lone surrogates', '\ud83d word \ude00'.repeat(2000)],
    ['a table of figures', '| 12.5 | 1,204 | -3 | 4/7 | 99% |\n'.repeat(1500)],
    ['a run without a space', 'x'.repeat(100_000)],
    ['nothing but marks', '.,;:!?"\'()[]-–—'.repeat(2000)],
  ])('survives %s', (_, text) => {
    sound(text, engine.parse(text))
  })

  it('survives a sentence of 50,000 words', () => {
    const text = `${'the talks and '.repeat(16_667)}failed.`
    const sentences = engine.parse(text)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]!.tokens.length).toBeGreaterThan(50_000)
    sound(text, sentences)
  }, 60_000)

  it('prints CoNLL-U with contractions as ranges', () => {
    const text = "She didn't come."
    const printed = formatConllu(text, engine.parse(text))
    expect(printed).toContain("# text = She didn't come.\n")
    expect(printed).toContain("\n2-3\tdidn't\t_")
    expect(printed).toMatch(/\n4\tcome\tcome\tVERB\tVB\t[^\t]+\t0\troot\t_\tSpaceAfter=No\n/)
    for (const line of printed.trim().split('\n').slice(2)) expect(line.split('\t')).toHaveLength(10)
  })
})
