/**
 * Deadlines told twice: two ends of one commitment, "the deadline of 15 December" after "until 30 November", and what is
 * overdue against when it was due.
 *
 * A deadline said to have been moved, or another one, is no contradiction.
 */
import { later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { overlaps } from '../../text/span.ts'
import { shared, stemsIn } from './context.ts'
import { dateOf, gap, wholeOf } from './days.ts'
import type { Finding, Scene } from './fact.ts'

/** Two ends told of one commitment. */
const twoDues = (scene: Scene): Finding[] =>
  scene.commitments.flatMap(c => {
    const [a, ...rest] = c.dues.filter(d => d.value !== null)
    const b = a ? rest.find(d => gap(a.value!, d.value!) > 1) : undefined
    const around = (x: { start: number; end: number }): string =>
      scene.text.slice(Math.max(0, x.start - 60), x.end + 20)
    if (!a || !b || SHIFTED.test(around(a.words)) || SHIFTED.test(around(b.words))) return []
    return [
      {
        kind: 'deadline' as const,
        sides: [wholeOf(scene, a.words), wholeOf(scene, b.words)].map((s, i) => ({ ...s, value: [a, b][i]!.value! })),
        why: `By one telling it ends on ${a.value}, by the other on ${b.value}.`,
        about: [c.id],
      },
    ]
  })

const SHIFTED =
  /\b(?:exten(?:d\w*|sion)|postpon\w*|mov(?:ed|ing)|push(?:ed|ing)? back|put back|put off|delay\w*|brought forward|new|second|another|original\w*|first|earlier|missed|prolong\w*|previous|renew\w*|later|reset|set back|add(?:ed|itional)|grace|next|shift\w*|changed?|lifted|final)\b/i
const BEFORE = /\b(?:deadline|ultimatum|cut-?off|time limit|due date|closing date)\b[^.;,]{0,30}$/i
/** "An ultimatum to the firm": another one, told for the first time. */
const A_NEW_ONE =
  /\ban? (?:[\w-]+ ){0,2}(?:deadline|ultimatum|cut-?off|time limit|due date|closing date)\b[^.;,]{0,30}$/i
const BEHIND = /^(?:[’']s)? (?:deadline|ultimatum|cut-?off)\b/i
const SET =
  /\b(?:gave|given|give|gives|giving|has|have|had|allow\w*|grant\w*|wait\w*)\b[^.;]{0,80}\b(?:until|till)(?: midnight| noon| the end of| close of business)?(?: on)? $/i
const MUST =
  /\b(?:must|ordered|told|instruct\w+|required?|agreed|promised|undertook|obliged|has to|have to|had to|due|pledged|supposed|want\w*|demand\w*)\b[^.;]{0,110}\bby(?: midnight| noon| the end of)?(?: on)? $/i

interface Due {
  readonly t: TimeMention
  readonly date: string
  readonly definite: boolean
  readonly sentence: number
}

const duesIn = (scene: Scene): Due[] =>
  scene.times.flatMap(t => {
    const sentence = scene.sentences.findIndex(s => s.start <= t.start && t.end <= s.end)
    const s = scene.sentences[sentence]
    const date = dateOf(t)
    if (!s || !date || date.includes('/') || date.length < 10) return []
    const lead = /^(?:by|until|till|before|on) /i.exec(t.exact)?.[0].length ?? 0
    const left = scene.text.slice(s.start, t.start + lead)
    const definite = BEFORE.test(left) || BEHIND.test(scene.text.slice(t.end, t.end + 14))
    if (!definite && !SET.test(left) && !MUST.test(left)) return []
    return [{ t, date, definite, sentence }]
  })

/** "the deadline of 15 December" against the one end that was set before. */
const named = (scene: Scene): Finding[] => {
  const all = duesIn(scene)
  return all.flatMap(d => {
    if (!d.definite) return []
    const s = scene.sentences[d.sentence]!
    if (A_NEW_ONE.test(scene.text.slice(s.start, d.t.start))) return []
    const others = all.filter(o => o !== d && o.t.end <= d.t.start && gap(o.date, d.date) > 0)
    const agreeing = all.some(o => o !== d && gap(o.date, d.date) === 0)
    const other = others.at(-1)
    if (!other || agreeing || new Set(others.map(o => o.date)).size !== 1) return []
    const from = scene.sentences[other.sentence]!
    if (SHIFTED.test(scene.text.slice(from.start, s.end).replace(/\b(?:first|later) (?=of|on)/g, ''))) return []
    const close = d.sentence - other.sentence < 4 || shared(stemsIn(from, from), stemsIn(s, s)) > 0
    if (!close || /\b(?:two|three|both|several) (?:\w+ )?deadlines\b/i.test(scene.text)) return []
    return [
      {
        kind: 'deadline' as const,
        sides: [
          { ...wholeOf(scene, other.t), value: other.date },
          { ...wholeOf(scene, d.t), value: d.date },
        ],
        why: `The deadline is ${other.date} in one place and ${d.date} in the other.`,
      },
    ]
  })
}

/** "three weeks overdue" on the day of the report, against the day it was due. */
const overdue = (scene: Scene): Finding[] => {
  const today = scene.asOf ?? scene.report.published
  if (!today) return []
  return scene.times
    .filter(t => t.duration && /\boverdue\b/i.test(t.exact))
    .flatMap(t => {
      const i = scene.sentences.findIndex(s => s.start <= t.start && t.end <= s.end)
      const near = scene.sentences.slice(Math.max(0, i - 1), i + 1)
      const c = scene.commitments.find(x => x.dues[0]?.value && near.some(s => overlaps(s, x.words[0]!)))
      const due = c?.dues[0]
      const reckoned = later(today.slice(0, 10), t.duration!, -1)
      if (!c || !due?.value || !reckoned) return []
      const slack = /W/.test(t.duration!) ? 7 : /M/.test(t.duration!) ? 31 : 1
      if (gap(due.value, reckoned) <= slack) return []
      return [
        {
          kind: 'deadline' as const,
          sides: [
            { ...wholeOf(scene, due.words), value: due.value },
            { start: t.start, end: t.end, value: reckoned },
          ],
          why: `It was due ${due.value}; ${t.exact} on ${today.slice(0, 10)} means ${reckoned}.`,
          about: [c.id],
        },
      ]
    })
}

export const dues = (scene: Scene): Finding[] => [...twoDues(scene), ...overdue(scene), ...named(scene)]
