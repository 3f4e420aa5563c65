/**
 * "on the table until Sunday" by one, "gives it until Wednesday to answer" by the other -> deadline.
 *
 * Only where the report tells of two ends and nothing was moved.
 */
import type { TimeMention } from '../../record/mention.ts'
import { overlaps } from '../../text/span.ts'
import { shared, stemsIn } from './context.ts'
import { dateOf, gap, wholeOf } from './days.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import { ordinalOf } from './ordinals.ts'

const ENDS =
  /\b(?:open|table|deadline|ultimatum|valid|stands|expires?|runs out|answer|reply|respond|accept|given?|gives|gave|has|have|had)\b/i
const MOVED = /\b(?:exten\w+|prolong\w+|postpon\w+|moved?|brought forward|new|another|second|added|later)\b/i

const SPOKEN =
  /\b(?:until|till) the (?:end of (?:the|this) (month)|([a-z]+(?:-[a-z]+)?|\d{1,2}(?:st|nd|rd|th)))(?=[,.;]| (?:of the month|to|and|before)\b)/gi

/** "until the end of the month", "until the fifteenth": days of the month of the report, or of the next. */
const spoken = (scene: Scene): TimeMention[] => {
  const today = scene.report.published?.slice(0, 10)
  if (!today) return []
  return [...scene.text.matchAll(SPOKEN)].flatMap(m => {
    const day = m[1] ? undefined : ordinalOf(m[2]!)
    if (!m[1] && (day === undefined || day > 31)) return []
    const month = Number(today.slice(5, 7)) - (m[1] || day! >= Number(today.slice(8)) ? 1 : 0)
    const date = new Date(Date.UTC(Number(today.slice(0, 4)), m[1] ? month + 1 : month, m[1] ? 0 : day))
    const end = m.index + m[0].length
    if (scene.times.some(t => dateOf(t)?.length === 10 && overlaps(t, { start: m.index, end }))) return []
    const edtf = date.toISOString().slice(0, 10)
    return [{ type: 'date', start: m.index, end, exact: m[0], edtf, implied: ['month'], confidence: 0.5 }]
  })
}

export const endDays = (scene: Scene): Finding[] => {
  const all = [...scene.times.filter(t => dateOf(t)?.length === 10), ...spoken(scene)].flatMap(t => {
    const date = dateOf(t)
    const sentence = scene.sentences.findIndex(s => s.start <= t.start && t.end <= s.end)
    const s = scene.sentences[sentence]
    if (!s || !date || date.includes('/') || date.length !== 10) return []
    const lead = scene.text.slice(Math.max(s.start, t.start - 8), t.start) + t.exact
    return /\b(?:until|till)\b/i.test(lead) && ENDS.test(scene.text.slice(s.start, t.start + 60))
      ? [{ t, date, s }]
      : []
  })
  const [a, b] = all
  if (!a || !b || all.length !== 2 || a.s === b.s || gap(a.date, b.date) < 1 || gap(a.date, b.date) > 60) return []
  const [x, y] = [scene.tellerAt(a.t), scene.tellerAt(b.t)]
  const about = stemsIn(a.s, a.s)
  if (x.id === y.id || shared(about, stemsIn(b.s, b.s)) === 0) return []
  if (MOVED.test(textOf(scene, a.s)) || MOVED.test(textOf(scene, b.s)) || inside(scene.times, b.s).length > 3) return []
  return [
    {
      kind: 'deadline',
      sides: [
        { ...wholeOf(scene, a.t), value: a.date },
        { ...wholeOf(scene, b.t), value: b.date },
      ],
      why: `It ends on ${a.date} according to ${x.name}, on ${b.date} according to ${y.name}.`,
    },
  ]
}
