/**
 * The words of the event a time counts from.
 *
 * "two hours before the talks" -> "the talks"; "forty-one years after their boats exchanged shots" -> the clause, where
 * a parse shows it. Without a parse the words up to the next small word or mark are taken.
 */
import type { Sentence } from '../../language/token.ts'
import type { Span } from '../../text/span.ts'
import { type AnchorReader, wordAnchor } from './lasting.ts'
import { at, type Word } from './scan.ts'

/** Reads an anchor at a piece: the subtree that the word before it governs, or marks. */
export const eventAnchor = (words: readonly Word[], sentences: readonly Sentence[]): AnchorReader => {
  if (sentences.length === 0) return i => wordAnchor(words, i)
  return i => parsed(at(words, i - 1), at(words, i), sentences) ?? wordAnchor(words, i)
}

const parsed = (before: Word, first: Word, sentences: readonly Sentence[]): Span | undefined => {
  const sentence = sentences.find(s => s.start <= before.start && before.end <= s.end)
  const index = sentence?.tokens.findIndex(token => token.start === before.start) ?? -1
  const marker = sentence?.tokens[index]
  if (!sentence || !marker || !/^(?:case|mark)$/.test(marker.deprel) || marker.head < index) return undefined
  const under = (k: number): boolean => {
    for (let i = k, steps = 0; i >= 0 && steps < sentence.tokens.length; steps += 1) {
      if (i === marker.head) return true
      i = sentence.tokens[i]?.head ?? -1
    }
    return false
  }
  let last = index + 1
  for (let k = index + 1; k < sentence.tokens.length && under(k); k += 1) last = k
  // Trailing marks are no part of the event.
  while (last > index + 1 && sentence.tokens[last]?.upos === 'PUNCT') last -= 1
  const end = sentence.tokens[last]?.end
  return end === undefined || end <= first.start || !under(index + 1) ? undefined : { start: first.start, end }
}
