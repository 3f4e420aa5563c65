/**
 * When a thing began, how long it lasts and when it ended, told apart from each other in a report -> date.
 *
 * "closed a five-day round on Wednesday ... The round began on Monday morning" -> date: three days and not five.
 * What is told in one breath is left to terms.ts; where two lengths, starts or ends are told, they may be of two things.
 */
import { daysBetween } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { dateOf, slackOf } from './days.ts'
import { capital, type Finding, inside, type Scene, textOf } from './fact.ts'
import { familiesIn } from './families.ts'

interface Told {
  readonly t: TimeMention
  readonly value: string
  readonly sentence: number
}
const BEGAN =
  /\b(?:beg[au]n|began|started|broke out|opened|launched|signed|imposed|declared|took effect|came into force|in force since|walked out|downed tools|dates from|granted|since|from|convened)\b[^.;]{0,30}$/i
const ENDED =
  /\b(?:end(?:s|ed|ing)?|clos(?:es|ed|ing)|concluded?|wound up|ran out|runs? out|expir\w+|laps\w+|was over|broke (?:up|off|down)|collapsed|finished|lifted|called off)\b[^.;]{0,50}$/i
const LASTS = /\b(?:last(?:s|ed)?|for|ran|went on|dragged on|stretched over|lasting|after)\s(?:for )?(?:all of )?$/i
const OTHER =
  /\b(?:another|second|further|exten\w+|prolong\w+|renew\w+|previous|earlier|last (?:year|month|autumn|spring|winter|summer)|next|new|resum\w+|suspend\w+|interrupt\w+|offer\w*|propos\w*|planned|was to|were to|due to|meant to)\b/i
const COUNTERFACTUAL = /\b(?:without|but for|had it not been for|otherwise|originally)\b/i

const only = (all: readonly Told[]): Told | undefined =>
  new Set(all.map(x => x.value)).size === 1 ? all[0] : undefined

/** Days from one date to another, where both are days; years, where one is a year. */
const between = (a: string, b: string): { readonly n: number; readonly unit: 'D' | 'Y' } | undefined =>
  a.length === 10 && b.length === 10
    ? { n: daysBetween(a, b), unit: 'D' }
    : /^\d{4}/.test(a) && /^\d{4}/.test(b)
      ? { n: Number(b.slice(0, 4)) - Number(a.slice(0, 4)), unit: 'Y' }
      : undefined

const misses = (length: TimeMention, span: { readonly n: number; readonly unit: 'D' | 'Y' }): boolean => {
  const m = /^P(\d+)([DWMY])$/.exec(length.duration ?? '')
  if (!m || span.n < 1) return false
  const n = Number(m[1])
  if (span.unit === 'Y') return m[2] === 'Y' && Math.abs(span.n - n) > 1 && span.n < n * 3
  const days = n * { D: 1, W: 7, M: 30.4, Y: 365.25 }[m[2] as 'D' | 'W' | 'M' | 'Y']
  const slack = slackOf(length.duration!, length.approximate === true)
  return (
    Math.min(Math.abs(span.n - days), Math.abs(span.n + 1 - days)) > slack && span.n < days * 3 && days < span.n * 3
  )
}

export const timelines = (scene: Scene): Finding[] => {
  const facts = new Map<number, Record<'start' | 'end' | 'length', Told[]>>()
  for (const [sentence, s] of scene.sentences.entries()) {
    const families = familiesIn(textOf(scene, s))
    if (families.length !== 1) continue
    const text = textOf(scene, s)
    if (OTHER.test(text) && !COUNTERFACTUAL.test(text) && !/\bfor \d/.test(text)) continue
    const of = facts.get(families[0]!) ?? { start: [], end: [], length: [] }
    facts.set(families[0]!, of)
    for (const t of inside(scene.times, s)) {
      const left = scene.text.slice(s.start, t.start)
      const lead = /^(?:since|from|until|till) /i.exec(t.exact)?.[0] ?? ''
      const date = dateOf(t)
      if (t.type === 'duration' && t.duration && !t.anchoredTo) {
        const right = scene.text.slice(t.end, t.end + 30)
        if (
          LASTS.test(left + (/^(?:for) /i.exec(t.exact)?.[0] ?? '')) ||
          familiesIn(/^[\s-](?:[\w-]+ ){0,2}[\w-]+/.exec(right)?.[0] ?? '').length > 0
        )
          of.length.push({ t, value: t.duration, sentence })
      } else if (date && !date.includes('/') && t.type === 'date') {
        if (BEGAN.test(left + lead)) of.start.push({ t, value: date, sentence })
        else if (ENDED.test(left)) of.end.push({ t, value: date, sentence })
      }
    }
  }
  return [...facts.values()].flatMap(({ start, end, length }): Finding[] => {
    const [a, z, l] = [only(start), only(end), only(length)]
    const span = a && z ? between(a.value, z.value) : undefined
    if (!a || !z || !l || !span || !misses(l.t, span)) return []
    if (a.sentence === z.sentence && z.sentence === l.sentence) return []
    const side = (x: Told) => ({ start: x.t.start, end: x.t.end, value: x.value })
    // The two that stand furthest apart are the sides; the third stands beside one of them.
    const far = l.sentence === a.sentence ? z : a
    const lead = /(?:[\w’]+ ){0,5}$/.exec(scene.text.slice(Math.max(0, far.t.start - 40), far.t.start))![0].length
    return [
      {
        kind: 'date',
        sides: [side(l), { ...side(far), start: far.t.start - lead }],
        why: `${capital(l.t.exact)} is not what lies between ${a.value} and ${z.value}.`,
      },
    ]
  })
}
