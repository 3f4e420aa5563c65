/**
 * Numbers as reports write them, in figures or words, and what each is worth.
 *
 * "a dozen", "thirty-two", "1,100", "2.5 million" -> 12, 32, 1100, 2500000. What they count stands in counted.ts.
 */
export const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORD = `(?:(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(2).join('|')}|a dozen)`
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
const wordWorth = (word: string): number => {
  const lower = word.toLowerCase()
  if (/^\d/.test(lower)) return Number(lower.replace(/,/g, ''))
  if (lower === 'a dozen') return 12
  const small = SMALL.indexOf(lower)
  if (small >= 0) return small
  const [tens, ones] = lower.split('-') as [string, string | undefined]
  return (TENS.indexOf(tens) + 2) * 10 + (ones ? SMALL.indexOf(ones) : 0)
}

/** What a match of NUMBER is worth. */
export const worthOf = (m: RegExpMatchArray): number => wordWorth(m[2]!) * (SCALE[m[3]?.toLowerCase() ?? ''] ?? 1)
