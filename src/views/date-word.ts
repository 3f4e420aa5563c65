/**
 * Dates of the record in words a reader knows, as precise as the value and no more.
 *
 * "2026-03-05" -> "5 March 2026"; "2025-04-21/2025-04-25" -> "21 to 25 April 2025"; "../2025-05-15~" -> "by about 15 May 2025";
 * "2024-23" -> "autumn 2024". What it cannot say it leaves as it stands.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS = ['spring', 'summer', 'autumn', 'winter']

const point = (edtf: string): string | undefined => {
  const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/.exec(edtf)
  if (!m) return undefined
  const [, year, month, day, mark] = m
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? SEASONS[Number(month) - 21])
  if (name === undefined) return undefined
  const words = [day === undefined ? '' : String(Number(day)), name, year].filter(Boolean).join(' ')
  return mark === undefined ? words : mark === '?' ? `perhaps ${words}` : `about ${words}`
}

/** Two days of one month or year share it: "21 to 25 April 2025". */
const range = (from: string, to: string): string | undefined => {
  const [a, b] = [point(from), point(to)]
  if (a === undefined || b === undefined) return undefined
  if (a === b) return a
  const plain = /^\d{4}-\d{2}-\d{2}$/
  if (plain.test(from) && plain.test(to)) {
    if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} to ${b}`
    if (from.slice(0, 4) === to.slice(0, 4)) return `${a.replace(/ \d{4}$/, '')} to ${b}`
  }
  return `${a} to ${b}`
}

/** An EDTF date or interval in words. */
export const dateWord = (edtf: string): string => {
  const [from, to, more] = edtf.split('/')
  if (more !== undefined || from === undefined) return edtf
  if (to === undefined) return point(from) ?? edtf
  if (from === '..' || from === '') return point(to) === undefined ? edtf : `by ${point(to)}`
  if (to === '..' || to === '') return point(from) === undefined ? edtf : `since ${point(from)}`
  return range(from, to) ?? edtf
}
