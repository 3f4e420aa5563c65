/**
 * What was found in stretches of text, kept from one reconciling to the next: a report that came before is not cut into words again.
 *
 * createKeptTexts().bagOf("shells hit the market") -> ['shell', 'attack', 'hit', 'market']; the same list when asked again.
 * Everything kept follows from the text alone, so keeping it changes no record.
 */
import { conceptsOf } from './concepts.ts'
import { contentWords } from './likeness.ts'
import { findNumbers } from './numbers.ts'

export interface KeptTexts {
  /** Content words as `contentWords` gives them. */
  wordsOf(text: string): readonly string[]
  /** Content words with the concepts they can stand for, each once, for `vectorise`. */
  bagOf(text: string): readonly string[]
  numbersOf(text: string): readonly number[]
  /** Forgets the texts that nobody asked for since the last time: those of reports taken out. */
  sweep(): void
}

const keep = <T>(make: (text: string) => T) => {
  let [before, now] = [new Map<string, T>(), new Map<string, T>()]
  return {
    of: (text: string): T => {
      const known = now.get(text)
      if (known !== undefined) return known
      const found = before.get(text) ?? make(text)
      now.set(text, found)
      return found
    },
    sweep: (): void => {
      before = now
      now = new Map()
    },
  }
}

export const createKeptTexts = (): KeptTexts => {
  const words = keep<readonly string[]>(contentWords)
  const bags = keep<readonly string[]>(text => {
    const withConcepts = words.of(text).flatMap(w => [w, ...conceptsOf(w)])
    return [...new Set(contentWords(withConcepts.join(' ')))]
  })
  const numbers = keep<readonly number[]>(text => findNumbers(text).map(n => n.value))
  return {
    wordsOf: words.of,
    bagOf: bags.of,
    numbersOf: numbers.of,
    sweep: () => {
      for (const one of [words, bags, numbers]) one.sweep()
    },
  }
}
