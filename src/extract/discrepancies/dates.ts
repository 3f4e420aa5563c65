/**
 * Days that do not fit: weekdays, counted days, and how long after an event against the date of the event.
 *
 * "Twelve days after gunmen took nine passengers off the ferry" on 16 March, and "the ferry was boarded on 2 March" -> date.
 */
import { daysBetween, daysOf, later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'
import { type Finding, inside, type Scene, textOf } from './fact.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const FULL = /^\d{4}-\d{2}-\d{2}$/
const dayOf = (t: TimeMention): string | undefined => {
  const value = (t.named ?? t.edtf)?.replace(/T.*$/, '')
  return value && FULL.test(value) ? value : undefined
}

/** "Monday, Feb. 3" where the third was a Tuesday, in that year and in those beside it. */
const weekdays = (scene: Scene): Finding[] =>
  scene.times.flatMap(t => {
    const name = /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i.exec(t.exact)
    const day = dayOf(t)
    const rest = name ? t.exact.replace(name[0], '') : ''
    if (
      !name ||
      !day ||
      !/\b\d{1,2}(?:st|nd|rd|th)?\b/.test(rest.replace(/\d{1,2}(?::\d{2})?\s?[ap]\.?m\b/i, '')) ||
      !/[A-Z][a-z]{2}/.test(rest)
    )
      return []
    const wanted = WEEKDAYS.indexOf(name[1]!.toLowerCase())
    const fits = (y: number): boolean =>
      new Date(`${Number(day.slice(0, 4)) + y}${day.slice(4)}T00:00:00Z`).getUTCDay() === wanted
    const explicit = /\b\d{4}\b/.test(rest)
    if (fits(0) || (!explicit && (fits(1) || fits(-1)))) return []
    const at = t.start + name.index
    const date = /[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}/.exec(rest)
    const from = date ? t.start + t.exact.indexOf(date[0]) : t.start
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: at, end: at + name[0].length, value: name[0] },
          { start: from, end: date ? from + date[0].length : t.end, value: day },
        ],
        why: `${day} was a ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!.replace(/^./, c => c.toUpperCase())}, not a ${name[1]}.`,
      },
    ]
  })

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const NTH = new RegExp(
  `\\b(?:for|in|into|on|entered|enters|entering|now in) (?:a|its|their|the) (?:straight |consecutive )?(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th)) (?:straight |consecutive |successive )?(day|week)\\b`,
  'gi',
)
const LASTING =
  /\b(strike|walkout|stoppage|siege|blockade|hunger strike|curfew|lockout|lock-out|offensive|protests?|talks|ceasefire|truce|sit-in|shutdown|fighting|war)\b/i
const BEGAN =
  /\b(?:began|started|broke out|has been going on since|took effect|came into force)\b(?: (?:at|on|in|at midnight on))?\s*(?:(?:\w+ )?midnight )?(?:on )?$/i

/** "in its fifteenth day" against "began on May 12". */
const counted = (scene: Scene): Finding[] => {
  const today = scene.report.published?.slice(0, 10)
  if (!today) return []
  return [...scene.text.matchAll(NTH)].flatMap(m => {
    const s = scene.sentences.find(x => x.start <= m.index && m.index < x.end)
    const thing = s ? LASTING.exec(textOf(scene, s)) : null
    const word = m[1]!.toLowerCase()
    const nth = ORDINALS.includes(word) ? ORDINALS.indexOf(word) + 1 : Number.parseInt(word, 10)
    if (!s || !thing) return []
    const begun = scene.times.filter(t => {
      const day = dayOf(t)
      const own = scene.sentences.find(x => x.start <= t.start && t.end <= x.end)
      const left = own ? scene.text.slice(own.start, t.start) : ''
      return (
        day !== undefined &&
        day <= today &&
        BEGAN.test(left) &&
        subjects(textOf(scene, own!)).some(w => alike(w, textOf(scene, s)))
      )
    })
    const t = begun[0]
    if (begun.length !== 1 || !t) return []
    const midnight = /midnight/i.test(t.exact)
    const days = daysBetween(dayOf(t)!, today)
    // The count is of today or, in a report of the evening before, of yesterday; midnight is the end or the start of its day.
    const fits =
      m[2] === 'week'
        ? [Math.floor(days / 7), Math.floor(days / 7) + 1]
        : midnight
          ? [days, days + 1]
          : [days, days + 1]
    if (fits.includes(nth) || nth === 1) return []
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: m.index, end: m.index + m[0].length, value: nth },
          { start: beginning(scene.text, t.start), end: t.end, value: dayOf(t)! },
        ],
        why: `What began on ${dayOf(t)} is on ${today} in its ${m[2]} ${fits.at(-1)}, not ${nth}.`,
      },
    ]
  })
}
const alike = (word: string, text: string): boolean => text.toLowerCase().includes(word)
const subjects = (text: string): string[] =>
  [...text.matchAll(new RegExp(LASTING.source, 'gi'))].map(m => m[1]!.toLowerCase().replace(/s$/, ''))
const beginning = (text: string, at: number): number =>
  at - (/(?:[\w,’]+ ){0,6}$/.exec(text.slice(Math.max(0, at - 60), at))?.[0].length ?? 0)

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

/** "Twelve days after X" on the day of the report, against the one date on which the report puts X. */
const daysAfter = (scene: Scene): Finding[] => {
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

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTHLY = new RegExp(
  `\\bthe (${MONTHS.map(m => m[0]!.toUpperCase() + m.slice(1)).join('|')}) (attack|strike|bombing|raid|blast|explosion|clash|shooting|ambush|crash|fire|collapse|summit|meeting|talks|vote|election|ceasefire|truce|coup|massacre|abduction|assault|shelling)\\b`,
  'g',
)
const VIOLENT = /^(?:attack|strike|bombing|raid|blast|explosion|clash|shooting|ambush|massacre|assault|shelling)$/

/** "the March attack" where the report knows one attack, and it was on 9 April. */
const monthly = (scene: Scene): Finding[] =>
  [...scene.text.matchAll(MONTHLY)].flatMap(m => {
    const month = MONTHS.indexOf(m[1]!.toLowerCase()) + 1
    if (!VIOLENT.test(m[2]!)) return []
    const span = { start: m.index, end: m.index + m[0].length }
    const dated = scene.events
      .filter(e => e.type === 'ASSAULT' && e.statuses[0]?.value !== 'not-happened')
      .flatMap(e => e.times.filter(t => t.words.end <= span.start || t.words.start >= span.end).slice(0, 1))
      .filter(t => /^\d{4}-\d{2}/.test(t.value) && t.words.start < span.end)
    const near = dated.filter(t => span.start - t.words.start < 400 && /\d/.test(t.words.exact))
    const one = near.at(-1)
    if (!one || dated.some(t => Number(daysOf(t.value).first?.slice(5, 7)) === month)) return []
    return [
      {
        kind: 'date' as const,
        sides: [
          { start: one.words.start, end: one.words.end, value: one.value },
          { ...span, value: m[1]! },
        ],
        why: `The same ${m[2]} is put on ${one.value} and in ${m[1]}.`,
      },
    ]
  })

export const datesOf = (scene: Scene): Finding[] => [
  ...weekdays(scene),
  ...counted(scene),
  ...daysAfter(scene),
  ...monthly(scene),
]
