import { describe, expect, it } from 'vitest'
import { readQuotes } from '../../../src/read/attribution/quotes.ts'

const found = (text: string) => readQuotes(text).map(quote => text.slice(quote.start, quote.end))

describe('quotations are found', () => {
  it.each([
    ['curly', 'He said “we will see” and left.', ['“we will see”']],
    ['straight', 'He said "we will see" and "no".', ['"we will see"', '"no"']],
    ['two apostrophes', "He said ''we'll see'' and left.", ["''we'll see''"]],
    ['guillemets', 'He said «we will see».', ['«we will see»']],
    ['German marks', 'He said „we will see“ and “no”.', ['„we will see“', '“no”']],
    ['single curly with an apostrophe', 'He said ‘it’s over’ today.', ['‘it’s over’']],
    ['single straight', "The 'special operation' went on.", ["'special operation'"]],
    ['plural inside single', 'He wrote: ‘The workers’ demands are fair.’', ['‘The workers’ demands are fair.’']],
    ['nested', '“He said ‘no’,” she said.', ['“He said ‘no’,”', '‘no’']],
    ['opening after a dash', 'a plan—“the best”—was made', ['“the best”']],
    ['closing mark used twice', 'He said ”we will see” today.', ['”we will see”']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('goes on over paragraphs', () => {
    const quotes = readQuotes('“One.\n\n“Two,” he said. "Three.\n\n"Four."')
    expect(quotes.map(quote => quote.open)).toEqual([true, false, true, false])
  })

  it('gives the words without the marks', () => {
    const text = "''We will.''"
    const inner = readQuotes(text)[0]?.inner
    expect(inner && text.slice(inner.start, inner.end)).toBe('We will.')
  })
})

describe('no quotation is found', () => {
  it.each([
    ["The workers' demands and the miners' strike."],
    ["Rock 'n' roll of the '90s, don't you think? It isn't."],
    ['A 6" gun was found.'],
    ['It’s the ministers’ plan.'],
  ])('%s', text => {
    expect(found(text)).toEqual([])
  })
})

it('does not let a mark that was never closed swallow the quotations after it', () => {
  expect(found('He said “we will. She said “no” and “never”. A stray ” stood there.')).toEqual(['“no”', '“never”'])
})
