/**
 * Two ways of dating one thing that stand side by side: "two days later, on 18 October", "nine months ago, in May" -> date.
 *
 * "Ten days after the quake of 20 October, on 2 November" counts from a date of its own.
 */
import { daysOf, later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { dateOf, gap, slackOf, wholeOf } from './days.ts'
import { type Finding, inside, type Scene } from './fact.ts'

const JOINT =
  /^(?:,|:| \(| –| —)? ?(?:(?:i\.e\. )?(?:on|in|around) )?(?:the (?:night|evening|morning|afternoon) of )?$/i
const RELATIVE =
  /\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty) (day|week|month|year)s? (later|afterwards|before|earlier|after|ago)\b/i
const EXPLICIT =
  /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/
const MONTHLY = /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const countOf = (word: string): number => {
  if (/^\d/.test(word)) return Number(word)
  const lower = word.toLowerCase()
  return /^an?$/.test(lower) ? 1 : ({ fifteen: 15, twenty: 20, thirty: 30 }[lower] ?? SMALL.indexOf(lower))
}

const PREVIOUS = 1

/** The date that "two days later" counts from: the only one before it, in its sentence or the one before. */
const baseOf = (scene: Scene, t: TimeMention): string | undefined => {
  const i = scene.sentences.findIndex(s => s.start <= t.start && t.start < s.end)
  for (let back = 0; back <= PREVIOUS; back++) {
    const s = scene.sentences[i - back]
    if (!s) return undefined
    const dates = inside(scene.times, { start: s.start, end: Math.min(s.end, t.start) }).filter(
      x => dateOf(x) && !dateOf(x)!.includes('/'),
    )
    if (dates.length > 1) return undefined
    if (dates.length === 1) return dateOf(dates[0]!)
  }
  return undefined
}

const apposed = (scene: Scene): Finding[] =>
  scene.times.flatMap((a, i) => {
    const b = scene.times.slice(i + 1).find(x => x.start >= a.end)
    const m = RELATIVE.exec(a.exact)
    if (!b || !m || a.anchoredTo || !JOINT.test(scene.text.slice(a.end, b.start)) || b.start - a.end > 24) return []
    if (
      !EXPLICIT.test(b.exact) ||
      a.approximate ||
      /\b(?:about|around|some|nearly|almost|more than|over)\b/i.test(
        `${scene.text.slice(Math.max(0, a.start - 12), a.start)} ${a.exact}`,
      )
    )
      return []
    const told = dateOf(b)
    const ago = m[3]!.toLowerCase() === 'ago'
    const base = ago ? scene.report.published?.slice(0, 10) : baseOf(scene, a)
    if (!told || !base || told.includes('/') || (ago && !MONTHLY.test(b.exact))) return []
    const unit = m[2]![0]!.toUpperCase()
    const length = `P${countOf(m[1]!)}${unit}`
    const sign = /later|afterwards|after/i.test(m[3]!) ? 1 : -1
    const from = unit === 'M' && base.length > 7 ? base.slice(0, 7) : unit === 'Y' ? base.slice(0, 4) : base
    const reckoned = later(from, length, sign)
    const near = unit === 'D' ? 1 : unit === 'W' ? 4 : unit === 'M' ? 16 : 40
    if (!reckoned || gap(reckoned, told) <= near) return []
    // Without a year the other date may be of another one.
    if (gap(reckoned, told) > 250 && !/\d{4}/.test(b.exact)) return []
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: a.start, end: a.end, value: reckoned },
          { start: b.start, end: b.end, value: told },
        ],
        why: `${a.exact.replace(/^./, c => c.toUpperCase())} is ${reckoned} when counted from ${base}, and not ${told}.`,
      },
    ]
  })

/** "Ten days after the quake of 20 October, on 2 November". */
const afterDated = (scene: Scene): Finding[] =>
  scene.times.flatMap(t => {
    if (
      !t.anchoredTo ||
      !t.duration ||
      !/^P\d+[DWMY]$/.test(t.duration) ||
      !/^(?:after|before)$/.test(t.relation ?? '')
    )
      return []
    const s = scene.sentences.find(x => x.start <= t.start && t.start < x.end)
    if (!s) return []
    const dates = inside(scene.times, { start: t.anchoredTo.start, end: s.end }).filter(
      d => d !== t && dateOf(d) && daysOf(dateOf(d)!).first && MONTHLY.test(d.exact),
    )
    const [base, told] = dates
    if (!base || !told || dates.length !== 2 || base.start - t.anchoredTo.end > 30) return []
    if (
      !/\b(?:of|on|in) $/i.test(scene.text.slice(base.start - 4, base.start)) ||
      !/,? (?:on|in) $/.test(scene.text.slice(told.start - 5, told.start))
    )
      return []
    const reckoned = later(dateOf(base)!, t.duration, t.relation === 'after' ? 1 : -1)
    if (!reckoned || gap(reckoned, dateOf(told)!) <= slackOf(t.duration, t.approximate === true)) return []
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: t.start, end: base.end, value: reckoned },
          { start: told.start, end: told.end, value: dateOf(told)! },
        ],
        why: `${scene.text.slice(t.start, base.end)} is ${reckoned}, and not ${dateOf(told)}.`,
      },
    ]
  })

const PUT_OFF =
  /\b(?:prolong\w*|extend\w*|postpon\w*|put off|put back|delay\w*|mov(?:ed?|ing)|push(?:ed|ing)? back|defer\w*|brought forward)\b[^.;]{0,60}$/i

/** "until 11 October ... prolonged by two weeks, to 28 October". */
const putOff = (scene: Scene): Finding[] =>
  scene.times.flatMap((a, i) => {
    const b = scene.times.slice(i + 1).find(x => x.start >= a.end)
    if (
      !b ||
      a.type !== 'duration' ||
      !a.duration ||
      !/^P\d+[DWM]$/.test(a.duration) ||
      !dateOf(b) ||
      b.start - a.end > 12
    )
      return []
    const k = scene.sentences.findIndex(s => s.start <= a.start && a.start < s.end)
    const s = scene.sentences[k]
    if (
      !s ||
      !/^,? (?:to|until|till) $/.test(scene.text.slice(a.end, b.start)) ||
      !PUT_OFF.test(scene.text.slice(s.start, a.start))
    )
      return []
    const from = scene.sentences[k - 1] ?? s
    const base = inside(scene.times, { start: from.start, end: a.start }).filter(
      t => dateOf(t) && dateOf(t)!.length === 10,
    )
    const until = base.filter(t =>
      /\b(?:until|till|by|deadline|due|to|set for|from|on)\b[^.;,]{0,16}$/i.test(
        scene.text.slice(Math.max(0, t.start - 24), t.start) + (/^(?:until|by|till) /i.exec(t.exact)?.[0] ?? ''),
      ),
    )
    const one = base.length === 1 ? base[0] : until.length === 1 ? until[0] : undefined
    const back = /brought forward/i.test(scene.text.slice(s.start, a.start))
    const reckoned = one ? later(dateOf(one)!, a.duration, back ? -1 : 1) : undefined
    if (!one || !reckoned || gap(reckoned, dateOf(b)!) <= Math.min(2, slackOf(a.duration, a.approximate === true)))
      return []
    return [
      {
        kind: 'deadline' as const,
        sides: [
          { ...wholeOf(scene, one), value: dateOf(one)! },
          { start: a.start, end: b.end, value: dateOf(b)! },
        ],
        why: `${a.exact.replace(/^./, c => c.toUpperCase())} after ${dateOf(one)} is ${reckoned}, and not ${dateOf(b)}.`,
      },
    ]
  })

export const apposedTimes = (scene: Scene): Finding[] => [...apposed(scene), ...afterDated(scene), ...putOff(scene)]
