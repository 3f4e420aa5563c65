/**
 * A length against the two days it runs between: "to last ten days ... from 14 to 26 March" -> deadline.
 */
import { daysBetween } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { slackOf } from './days.ts'
import { capital, type Finding, inside, type Scene } from './fact.ts'

const RANGE = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/
const REACH = 3
const OTHER = /\b(?:another|second|further|extend\w*|prolong\w*|first|later|earlier|previous|instead)\b/i

/** Two days that a time, or two times, run between. */
const rangesIn = (scene: Scene, s: { start: number; end: number }) =>
  inside(scene.times, s).flatMap((t, i, all): { start: number; end: number; from: string; to: string }[] => {
    const own = RANGE.exec(t.edtf ?? '')
    if (own && t.type === 'date' && /\b(?:to|until|till|and)\b|[-–]/.test(t.exact) && /\d/.test(t.exact))
      return [{ start: t.start, end: t.end, from: own[1]!, to: own[2]! }]
    const next = all[i + 1]
    const day = (x: TimeMention | undefined): string | undefined =>
      /^\d{4}-\d{2}-\d{2}$/.test(x?.edtf ?? '') ? x!.edtf : undefined
    const [from, to] = [
      day(t),
      day(next) ?? (next?.named && /^\d{4}-\d{2}-\d{2}$/.test(next.named) ? next.named : undefined),
    ]
    const joined = next ? scene.text.slice(t.end, next.start) + (/^(?:until|till) /i.exec(next.exact)?.[0] ?? '') : ''
    return next &&
      from &&
      to &&
      /\bfrom (?:midnight on |noon on )?$/i.test(scene.text.slice(Math.max(0, t.start - 18), t.start)) &&
      /^ (?:to|until|till|through) $/i.test(joined) &&
      from < to
      ? [{ start: t.start, end: next.end, from, to }]
      : []
  })

export const intervals = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i) =>
    rangesIn(scene, s).flatMap(range => {
      const from = scene.sentences[Math.max(0, i - REACH + 1)]!
      const lengths = inside(scene.times, { start: from.start, end: s.end }).filter(
        t =>
          t.type === 'duration' &&
          /^P\d+[DW]$/.test(t.duration ?? '') &&
          !t.anchoredTo &&
          (t.end <= range.start || t.start >= range.end) &&
          !/ago|old|late|overdue/.test(t.exact),
      )
      const length = lengths[0]
      if (!length || lengths.length !== 1) return []
      const between = scene.text.slice(Math.min(length.start, range.start), Math.max(length.end, range.end))
      if (OTHER.test(between) || /\n/.test(between.trim())) return []
      const days = daysBetween(range.from, range.to)
      const told = Number(/\d+/.exec(length.duration!)![0]) * (/W$/.test(length.duration!) ? 7 : 1)
      if (
        Math.min(Math.abs(days - told), Math.abs(days + 1 - told)) <=
        Math.max(0, slackOf(length.duration!, length.approximate === true) - 1)
      )
        return []
      if (days > told * 3 || told > days * 3) return []
      return [
        {
          kind: 'deadline' as const,
          sides: [
            { start: length.start, end: length.end, value: told },
            { start: range.start, end: range.end, value: days },
          ],
          why: `${capital(length.exact)} are not what lies between ${range.from} and ${range.to}.`,
        },
      ]
    }),
  )
