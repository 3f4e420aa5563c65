/**
 * One day of the month with two weekdays: "Friday, 14 November" and "Saturday the fourteenth" -> date.
 *
 * Without a month the day is of the same month; where both name one, it must be the same.
 */
import type { Finding, Scene } from './fact.ts'
import { ordinalOf } from './ordinals.ts'

const WEEKDAY = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?'
const NAMED = new RegExp(
  `\\b${WEEKDAY},? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?\\b|([a-z]+(?:-[a-z]+)?))(?: of)?(?: ${MONTH})?|\\b${WEEKDAY},? ${MONTH} (\\d{1,2})\\b`,
  'g',
)

interface Named {
  readonly start: number
  readonly end: number
  readonly weekday: string
  readonly day: number
  readonly month: string
}

const all = (text: string): Named[] =>
  [...text.matchAll(NAMED)].flatMap(m => {
    const day = m[2] ? Number(m[2]) : m[7] ? Number(m[7]) : ordinalOf(m[3] ?? '')
    // "Sunday 10 people", "on Friday the first bus": no day of a month.
    const marked = /\bthe /.test(m[0]) || (m[4] ?? m[6]) !== undefined || /\d(?:st|nd|rd|th)/.test(m[0])
    if (day === undefined || day < 1 || day > 31 || !marked) return []
    const end = m.index + m[0].length
    if (m[3] && m[4] === undefined && !/^(?:[,.;:”"’)]|$| (?:how|to|at|and|of|in|or)\b)/.test(text.slice(end, end + 6)))
      return []
    return [{ start: m.index, end, weekday: `${m[1] ?? m[5]}day`, day, month: (m[4] ?? m[6] ?? '').slice(0, 3) }]
  })

export const dayNumbers = (scene: Scene): Finding[] => {
  const named = all(scene.text)
  return named.flatMap((b, i): Finding[] => {
    const a = named
      .slice(0, i)
      .find(
        x => x.day === b.day && x.weekday !== b.weekday && (x.month === b.month || x.month === '' || b.month === ''),
      )
    if (!a || (a.month === '' && b.month === '')) return []
    return [
      {
        kind: 'date',
        sides: [a, b].map(x => ({ start: x.start, end: x.end, value: x.weekday })),
        why: `Day ${b.day} of the month is a ${a.weekday} in one place and a ${b.weekday} in the other.`,
      },
    ]
  })
}
