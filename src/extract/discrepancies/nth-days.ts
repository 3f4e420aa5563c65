/**
 * The day or week that something is in, against the day it began: "the seventh day of the walkout" on 6 November, of what
 * began on 27 October -> date.
 *
 * The count is of the day that its sentence names, else of the day of the report; both ways of counting are right.
 */
import { daysBetween } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { dayOf } from './days.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import { familiesIn } from './families.ts'
import { ordinalOf } from './ordinals.ts'

const NTH =
  /(?<![\w-])([a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th)) (?:straight |consecutive |successive |full )?(day|week|night)\b(?! of (?:the )?(?:month|year|january|may))/gi
const BEGAN =
  /\b(?:beg[au]n|started|broke out|opened|launched|under ?way|going on|imposed|declared|took effect|came into force|walked out|downed tools|laid siege|(?:on strike|held|closed|shut|blocked|occupied|detained|blockaded|out|under siege|in force|in effect))\b[^.;]{0,30}$/i

/** Days on which something is said to have begun, with what. */
const startsIn = (scene: Scene, today: string) =>
  scene.times.flatMap(t => {
    const day = dayOf(t)
    const own = scene.sentences.find(x => x.start <= t.start && t.end <= x.end)
    if (!day || day > today || !own) return []
    const left = scene.text.slice(own.start, t.start)
    const since = /^since\b/i.test(t.exact) || /\bsince (?:\w+ )?$/i.test(left)
    if (!since && !BEGAN.test(left)) return []
    if (/\b(?:end(?:ed)?|until|resum\w+|again|last|previous|earlier)\b/i.test(left.slice(-50))) return []
    return [{ t, day, own, families: familiesIn(textOf(scene, own)) }]
  })

/** The day that the sentence of the count names, beside the start itself. */
const anchorsIn = (scene: Scene, s: { start: number; end: number }, but: readonly TimeMention[]): readonly string[] =>
  inside(scene.times, s).flatMap(t => (but.includes(t) ? [] : (dayOf(t) ?? [])))

export const nthDays = (scene: Scene): Finding[] => {
  const today = scene.report.published?.slice(0, 10)
  if (!today) return []
  const starts = startsIn(scene, today)
  return [...scene.text.matchAll(NTH)].flatMap(m => {
    const nth = ordinalOf(m[1]!)
    const s = scene.sentences.find(x => x.start <= m.index && m.index < x.end)
    if (!s || !nth || nth === 1) return []
    const families = familiesIn(textOf(scene, s))
    const own = starts.filter(b => b.own === s || b.families.some(f => families.includes(f)))
    const begun = own.length > 0 ? own : families.length === 0 && starts.length === 1 ? starts : []
    const one = begun[0]
    if (!one || new Set(begun.map(b => b.day)).size !== 1) return []
    const named = anchorsIn(
      scene,
      s,
      begun.map(b => b.t),
    )
    const days = (named.length > 0 ? named : [today]).map(d => daysBetween(one.day, d))
    const fits = days.flatMap(d =>
      m[2]!.toLowerCase() === 'week' ? [Math.floor(d / 7), Math.floor(d / 7) + 1] : [d, d + 1],
    )
    if (fits.includes(nth) || fits.every(f => Math.abs(f - nth) > Math.max(12, nth))) return []
    const left = scene.text.slice(one.own.start, one.t.start)
    const lead = /(?:[\w,’]+ ){0,6}$/.exec(left.slice(-60))?.[0].length ?? 0
    const last = named.at(-1) ?? today
    const spans = [
      { start: m.index, end: m.index + m[0].length, value: nth },
      { start: one.t.start - lead, end: one.t.end, value: one.day },
    ]
    if (spans[1]!.start < spans[0]!.end && spans[0]!.start < spans[1]!.end) spans[1]!.start = one.t.start
    return [
      {
        kind: 'date' as const,
        sides: spans,
        why: `What began on ${one.day} is on ${last} in its ${m[2]} ${fits.at(-1)}, not ${nth}.`,
      },
    ]
  })
}
