/**
 * The English words for numbers up to ninety-nine, and the number that one word tells.
 *
 * numberOf('forty-one') -> 41; numberOf('2,900') -> 2900; numberOf('many') -> undefined.
 * Numbers of several words ("two dozen", "3.2 million") are left to those who read amounts.
 */

/** From zero: the place in the list is the number. */
export const UNDER_TWENTY: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )

/** From twenty, in tens. */
export const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The number that a word or a figure tells; undefined where it tells none. */
export const numberOf = (word: string): number | undefined => {
  const lower = word.toLowerCase()
  if (/^\d/.test(lower)) {
    const value = Number(lower.replace(/,/g, ''))
    return Number.isFinite(value) ? value : undefined
  }
  const small = UNDER_TWENTY.indexOf(lower)
  if (small >= 0) return small
  const [first, second, ...more] = lower.split('-') as [string, string | undefined, ...string[]]
  const tens = TENS.indexOf(first)
  if (tens < 0 || more.length > 0) return undefined
  const ones = second === undefined ? 0 : UNDER_TWENTY.indexOf(second)
  return ones < 0 || ones > 9 ? undefined : (tens + 2) * 10 + ones
}
