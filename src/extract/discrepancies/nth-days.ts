/**
 * The day or week that something is in, against the day it began: "the seventh day of the walkout" on 6 November, of what
 * began on 27 October -> date.
 *
 * The count is of the day that its sentence names, else of the day of the report; both ways of counting are right.
 */

import { numberOf } from '../../language/number-words.ts'
import { daysBetween } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { dayOf } from './days.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'
import { familiesIn } from './families.ts'
import { ordinalOf } from './ordinals.ts'

/** What broke out or came into force, told behind its day: "on 14 April, when the row broke out". */
const WHEN_BEGAN =
  /^,? (?:the day (?:when |that )?|when |as )(?:(?!(?:after|before|until)\b)[\w’'-]+ ){1,5}?(?:beg[au]n|broke out|started|erupted|opened|flared|took (?:effect|hold)|came into force|walked out|downed tools|was (?:imposed|declared|called|launched))\b/i
const NTH =
  /(?<![\w-])([a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th)) (?:straight |consecutive |successive |full )?(day|week|night)\b(?! of (?:the )?(?:month|year|january|may))/gi
/** "day four of the strike", "week 3". */
const COUNTED =
  /(?<![\w-])(day|week|night) (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-[a-z]+)?|thirty(?:-[a-z]+)?|\d{1,3}) of (?=(?:the|a|an|its|their|this|our)\b)/gi
const BEGAN =
  /\b(?:beg[au]n|erupted|flared up|started|broke out|opened|launched|under ?way|going on|imposed|declared|took effect|came into force|walked out|downed tools|laid siege|(?:on strike|held|closed|shut|blocked|occupied|detained|blockaded|out|under siege|in force|in effect))\b[^.;]{0,30}$/i

const ENTERS = /\b(?:enters?|entering|goes into|going into) (?:its |their |an? |the )?$/i

/** Days on which something is said to have begun, with what. */
const startsIn = (scene: Scene, today: string) =>
  scene.times.flatMap(t => {
    const day = dayOf(t)
    const own = scene.sentences.find(x => x.start <= t.start && t.end <= x.end)
    if (!day || day > today || !own) return []
    const left = scene.text.slice(own.start, t.start)
    const since = /^since\b/i.test(t.exact) || /\bsince (?:\w+ )?$/i.test(left)
    const behind = WHEN_BEGAN.exec(scene.text.slice(t.end, own.end))?.[0].length ?? 0
    if (!since && behind === 0 && !BEGAN.test(left)) return []
    if (/\b(?:end(?:ed)?|until|resum\w+|again|last|previous|earlier)\b/i.test(left.slice(-50))) return []
    return [{ t, day, own, behind, families: familiesIn(textOf(scene, own)) }]
  })

/** The day that the sentence of the count names, beside the start itself. */
const anchorsIn = (scene: Scene, s: { start: number; end: number }, but: readonly TimeMention[]): readonly string[] =>
  inside(scene.times, s).flatMap(t => (but.includes(t) ? [] : (dayOf(t) ?? [])))

/** Each count of days or weeks: "the seventh day", "day seven of". */
const countsIn = (text: string) => [
  ...[...text.matchAll(NTH)].map(m => ({ m, nth: ordinalOf(m[1]!), unit: m[2]!.toLowerCase() })),
  ...[...text.matchAll(COUNTED)].map(m => ({ m, nth: numberOf(m[2]!), unit: m[1]!.toLowerCase() })),
]

export const nthDays = (scene: Scene): Finding[] => {
  const today = scene.report.published?.slice(0, 10)
  if (!today) return []
  const starts = startsIn(scene, today)
  return countsIn(scene.text).flatMap(({ m, nth, unit }) => {
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
    // What enters a week is at its start; what is in one may have its weeks counted whole.
    const enters = ENTERS.test(scene.text.slice(Math.max(s.start, m.index - 24), m.index)) && named.length === 0
    const fits = days.flatMap(d => {
      if (unit !== 'week') return [d, d + 1]
      return enters
        ? [Math.floor((d - 1) / 7) + 1, Math.floor((d + 1) / 7) + 1]
        : [Math.floor(d / 7), Math.floor(d / 7) + 1]
    })
    if (fits.includes(nth) || fits.every(f => Math.abs(f - nth) > Math.max(12, nth))) return []
    const left = scene.text.slice(one.own.start, one.t.start)
    const lead = /(?:[\w,’]+ ){0,6}$/.exec(left.slice(-60))?.[0].length ?? 0
    const last = named.at(-1) ?? today
    const spans = [
      { start: m.index, end: m.index + m[0].length, value: nth },
      { start: one.t.start - lead, end: one.t.end + one.behind, value: one.day },
    ]
    if (spans[1]!.start < spans[0]!.end && spans[0]!.start < spans[1]!.end) spans[1]!.start = one.t.start
    return [
      {
        kind: 'date' as const,
        sides: spans,
        why: `What began on ${one.day} is on ${last} in its ${unit} ${fits.at(-1)}, not ${nth}.`,
      },
    ]
  })
}
