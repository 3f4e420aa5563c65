/**
 * Ordinals, in words and figures: ordinalOf('fifteenth') -> 15; ordinalOf('22nd') -> 22; ordinalOf('second-hand') -> undefined.
 */
const WORDS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
  eighteenth nineteenth twentieth`.split(/\s+/)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, i) => [w, (i + 2) * 10]),
)
const ROUND = new Map(
  'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'
    .split(' ')
    .map((w, i) => [w, (i + 3) * 10]),
)

export const ordinalOf = (word: string): number | undefined => {
  const lower = word.toLowerCase()
  const figure = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower)
  if (figure) return Number(figure[1])
  const at = WORDS.indexOf(lower)
  if (at >= 0) return at + 1
  const round = ROUND.get(lower)
  if (round !== undefined) return round
  const [tens, ones] = lower.split('-') as [string, string | undefined]
  const ten = TENS.get(tens)
  const one = ones === undefined ? -1 : WORDS.indexOf(ones)
  return ten !== undefined && one >= 0 && one < 9 ? ten + one + 1 : undefined
}
