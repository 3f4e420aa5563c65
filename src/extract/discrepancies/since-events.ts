/**
 * "Twelve days after X" on the day of the report, against the one date on which the report puts X -> date.
 */
import { daysBetween, later } from '../../record/agree.ts'
import type { Span } from '../../text/span.ts'
import { dayOf } from './days.ts'
import { type Finding, inside, type Scene } from './fact.ts'

const COMMON = new Set(
  'after they their them that this with from have been were will would about other people group first last days weeks'.split(
    ' ',
  ),
)
const nouns = (scene: Scene, span: Span): Set<string> => {
  const s = scene.sentences.find(x => x.start <= span.start && span.start < x.end)
  return new Set(
    (s?.tokens ?? [])
      .filter(t => t.start >= span.start && t.end <= span.end && /NOUN|PROPN/.test(t.upos))
      .map(t => t.lemma.toLowerCase())
      .filter(w => w.length > 3 && !COMMON.has(w)),
  )
}

export const sinceEvents = (scene: Scene): Finding[] => {
  const today = scene.report.published?.slice(0, 10)
  if (!today) return []
  return scene.times.flatMap(t => {
    if (t.relation !== 'after' || !t.anchoredTo || !t.duration || !/^P\d+[DW]$/.test(t.duration) || t.approximate)
      return []
    const reckoned = later(today, t.duration, -1)
    const i = scene.sentences.findIndex(s => s.start <= t.start && t.start < s.end)
    const own = scene.sentences[i]
    if (!reckoned || !own || t.start - own.start > 40) return []
    const about = nouns(scene, t.anchoredTo)
    const told = scene.sentences.flatMap((s, k) => {
      if (k === i) return []
      const dates = inside(scene.times, s).filter(d => dayOf(d) !== undefined && !d.anchoredTo && /\d/.test(d.exact))
      const date = dates[0]
      if (dates.length !== 1 || !date) return []
      const verb = s.tokens.findIndex(x => /VERB|AUX/.test(x.upos))
      const subject = verb > 0 ? nouns(scene, { start: s.start, end: s.tokens[verb]!.start }) : new Set<string>()
      return [...subject].some(w => about.has(w)) && date.start - s.start < 60 ? [{ date, s }] : []
    })
    const one = told[0]
    if (told.length !== 1 || !one || Math.abs(daysBetween(reckoned, dayOf(one.date)!)) <= 1) return []
    const on = /(?:on |on the (?:\w+ )?of )$/.exec(scene.text.slice(one.s.start, one.date.start))?.[0].length ?? 0
    const words = /^\S+ \w+ after/i.exec(t.exact)?.[0].length ?? t.exact.length
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: t.start, end: t.start + words, value: reckoned },
          { start: one.date.start - on, end: one.date.end, value: dayOf(one.date)! },
        ],
        why: `${t.exact.slice(0, words).replace(/ after$/i, '')} before ${today} is ${reckoned}, and not ${dayOf(one.date)}.`,
      },
    ]
  })
}
