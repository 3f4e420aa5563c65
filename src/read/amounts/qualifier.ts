/**
 * Words before or behind a number that say how it is meant.
 *
 * "at least 19" -> at-least; "up to 30" -> at-most; "nearly a fifth", "some 60,000", "20 or so" -> about.
 */
import { at, type Word } from '../times/scan.ts'

export type Qualifier = 'at-least' | 'at-most' | 'about'

const PHRASES: readonly (readonly [string, Qualifier])[] = [
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['well over', 'at-least'],
  ['just over', 'about'],
  ['just under', 'about'],
  ['little over', 'about'],
  ['more than', 'at-least'],
  ['upwards of', 'at-least'],
  ['in excess of', 'at-least'],
  ['a minimum of', 'at-least'],
  ['over', 'at-least'],
  ['above', 'at-least'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['up to', 'at-most'],
  ['at most', 'at-most'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['a maximum of', 'at-most'],
  ['fewer than', 'at-most'],
  ['less than', 'at-most'],
  ['under', 'at-most'],
  ['below', 'at-most'],
  ['close to', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['some', 'about'],
  ['perhaps', 'about'],
]
const SPLIT = PHRASES.map(([words, qualifier]) => ({ words: words.split(' '), qualifier })).sort(
  (a, b) => b.words.length - a.words.length,
)

/** The qualifier whose words end just before piece `i`, and where they start. */
export const qualifierBefore = (
  words: readonly Word[],
  i: number,
): { readonly from: number; readonly qualifier?: Qualifier } => {
  const skip = /^(?:another|other|additional|further)$/.test(at(words, i - 1).lower) ? i - 1 : i
  for (const { words: phrase, qualifier } of SPLIT) {
    const from = skip - phrase.length
    if (from >= 0 && phrase.every((word, k) => at(words, from + k).lower === word)) return { from, qualifier }
  }
  return { from: skip }
}

/** "20 or so", "20-odd", "100 or more": the qualifier behind a number that ends before piece `i`. */
export const qualifierBehind = (
  words: readonly Word[],
  i: number,
): { readonly next: number; readonly qualifier?: Qualifier } => {
  const second = at(words, i + 1).lower
  if (at(words, i).lower === 'or' && second === 'so') return { next: i + 2, qualifier: 'about' }
  if (at(words, i).lower === 'or' && second === 'more') return { next: i + 2, qualifier: 'at-least' }
  if (at(words, i).text === '-' && second === 'odd') return { next: i + 2, qualifier: 'about' }
  if (at(words, i).text === '+' && at(words, i).glued) return { next: i + 1, qualifier: 'at-least' }
  return { next: i }
}
