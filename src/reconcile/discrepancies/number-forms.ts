/**
 * Numbers as reports write them, in figures or words, and what each is worth.
 *
 * "a dozen", "thirty-two", "1,100", "2.5 million" -> 12, 32, 1100, 2500000. What they count stands in counted.ts.
 */
import { numberOf, TENS, UNDER_TWENTY } from '../../language/number-words.ts'

const WORD = `(?:(?:${TENS.join('|')})(?:-(?:${UNDER_TWENTY.slice(1, 10).join('|')}))?|${UNDER_TWENTY.slice(2).join('|')}|a dozen)`
/** A number: its currency, its words, its scale, and a half. */
export const NUMBER = new RegExp(
  `(?<![\\w.,’'-])([$€£]|US\\$)?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${WORD})(?:-|\\s)?(hundred|thousand|million|billion|bn|m)?(?![\\w%])( and a half)?(?!\\s?per ?cent|-year-old|[-/]\\d)`,
  'gi',
)
const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  m: 1e6,
}
const wordWorth = (word: string): number => (/^a dozen$/i.test(word) ? 12 : numberOf(word)!)

/** What a match of NUMBER is worth. */
export const worthOf = (m: RegExpMatchArray): number => wordWorth(m[2]!) * (SCALE[m[3]?.toLowerCase() ?? ''] ?? 1)
