/**
 * The mentions of a report: every actor, place, time and amount it speaks of, as plain objects.
 *
 * readMentions(report)[0] -> {report: 'r-1', kind: 'time', start: 14, end: 22, exact: 'Thursday', time: {edtf: ...}, ...}
 */
import type { Knowledge } from './knowledge/index.ts'
import { layersOf } from './lang/en/steps.ts'
import type { Report } from './record/sourced-record.ts'

export interface MentionRow {
  readonly report: string
  readonly kind: 'actor' | 'place' | 'time' | 'amount'
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly by: string
  readonly confidence: number
  readonly [field: string]: unknown
}

/** In reading order. */
export const readMentions = (report: Report, knowledge?: Knowledge): MentionRow[] => {
  const doc = layersOf(report, knowledge)
  const actors = new Map((doc.actors ?? []).map(a => [a.id, a]))
  const row = (
    kind: MentionRow['kind'],
    m: { start: number; end: number; confidence: number },
    by: string,
    more: object,
  ): MentionRow => ({
    report: report.id,
    kind,
    start: m.start,
    end: m.end,
    exact: report.text.slice(m.start, m.end),
    by,
    confidence: m.confidence,
    ...more,
  })
  const rows = [
    ...(doc.actorMentions ?? []).map(m => {
      const a = actors.get(m.actor)
      return row('actor', m, m.by, { actor: { id: m.actor, name: a?.name, kind: a?.kind } })
    }),
    ...(doc.placeMentions ?? []).map(m => row('place', m, m.by, { place: m.place })),
    ...(doc.times ?? []).map(({ start, end, confidence, exact: _, ...time }) =>
      row('time', { start, end, confidence }, 'times', { time }),
    ),
    ...(doc.amounts ?? []).map(({ start, end, confidence, exact: _, ...amount }) =>
      row('amount', { start, end, confidence }, 'amounts', { amount }),
    ),
  ]
  return rows.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1))
}
