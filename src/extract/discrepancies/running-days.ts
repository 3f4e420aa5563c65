/**
 * Two counts of the days of one thing that do not go together: "It is day four of the strike" today and "day six" tomorrow -> date.
 *
 * The count is of the day that its sentence names, of tomorrow where it says so, else of the day of the report where it says "is".
 */

import { numberOf } from '../../language/number-words.ts'
import { daysBetween, later } from '../../record/agree.ts'
import { dayOf } from './days.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import { familiesIn } from './families.ts'
import { ordinalOf } from './ordinals.ts'

const DAY =
  /(?<![\w-])(?:day (\d{1,3}|[a-z]+(?:-[a-z]+)?)\b(?![-\d])|([a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th)) (?:straight |consecutive |successive )?day (?=of (?:the|a|an|its|their)\b))/gi
const NOW =
  /\b(?:it(?:[’']s| is)|this is|today(?:[’']s| is|,)|(?:is |are )?now (?:in|on)|(?:is|are) (?:in|on))\b[^.;]{0,20}$/i
const TOMORROW =
  /\b(?:tomorrow|(?:back|again|here|resum\w+) (?:\w+ )?(?:at|from) (?:\w+ )?(?:for|on|to)|(?:back|again|resum\w+) in the morning)\b/i
const AHEAD = /\b(?:will|would|[’']ll)\b/i
const UNSURE = /\b(?:if|unless|until|could|might|may|by|before|after|first|last|end of)\b[^.;,]{0,20}$/i

const countedDays = (scene: Scene, today: string) =>
  [...scene.text.matchAll(DAY)].flatMap(m => {
    const nth = m[1] ? numberOf(m[1]) : ordinalOf(m[2]!)
    const s = scene.sentences.find(x => x.start <= m.index && m.index < x.end)
    if (!s || !nth) return []
    const text = textOf(scene, s)
    const left = scene.text.slice(s.start, m.index)
    if (UNSURE.test(left)) return []
    const part = `${/[^,;:—–]*$/.exec(left)![0]}${/^[^,;:—–]*/.exec(scene.text.slice(m.index, s.end))![0]}`
    const named = new Set(
      inside(scene.times, s).flatMap(t =>
        t.start < m.index + 1 || t.start > m.index + m[0].length ? (dayOf(t) ?? []) : [],
      ),
    )
    const told = [...named]
    const on =
      TOMORROW.test(text) && (told.length === 0 || told[0] === later(today, 'P1D', 1))
        ? later(today, 'P1D', 1)
        : told.length === 1
          ? told[0]
          : told.length === 0 && NOW.test(left) && !AHEAD.test(left)
            ? today
            : undefined
    return on ? [{ start: m.index, end: m.index + m[0].trimEnd().length, nth, on, families: familiesIn(part) }] : []
  })

export const runningDays = (scene: Scene): Finding[] => {
  const today = scene.report.published?.slice(0, 10)
  if (!today) return []
  const all = countedDays(scene, today)
  return all.flatMap((b, i): Finding[] => {
    const a = all
      .slice(0, i)
      .findLast(x => x.families.length === 0 || b.families.length === 0 || x.families.some(f => b.families.includes(f)))
    if (!a) return []
    const [days, counts] = [daysBetween(a.on, b.on), b.nth - a.nth]
    if (days === counts || Math.abs(days - counts) > 7) return []
    return [
      {
        kind: 'date',
        sides: [a, b].map(x => ({ start: x.start, end: x.end, value: x.nth })),
        why: `If ${a.on} is day ${a.nth}, ${b.on} is day ${a.nth + days} and not ${b.nth}.`,
      },
    ]
  })
}
