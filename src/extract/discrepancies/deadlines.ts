/**
 * Ends that do not follow: a start and a length against a stated end, and what is overdue against when it was due.
 *
 * "on 9 March ... put them on hold for 90 days" and "the pause lapses on 22 June" -> deadline: 7 June against 22 June.
 */
import { daysBetween, daysOf, later } from '../../record/agree.ts'
import type { TimeMention } from '../../record/mention.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { type Finding, inside, type Scene } from './fact.ts'

/** How many days a length may be off: a word for months or years is rounder than one for days. */
const slackOf = (duration: string, approximate: boolean): number => {
  const m = /^P(\d+)([DWMY])$/.exec(duration)
  const [n, unit] = m ? [Number(m[1]), m[2]] : [1, 'D']
  const base = unit === 'D' ? 1 : unit === 'W' ? 4 : unit === 'M' ? 16 : 62
  return base + (approximate ? n * (unit === 'Y' ? 60 : unit === 'M' ? 10 : unit === 'W' ? 2 : 1) : 0)
}

/** Days that two dates are apart at the least; 0 where one day can be both. */
const gap = (a: string, b: string): number => {
  const [x, y] = [daysOf(a), daysOf(b)]
  if (!x.first || !x.last || !y.first || !y.last) return 0
  if (x.last < y.first) return daysBetween(x.last, y.first)
  return y.last < x.first ? daysBetween(y.last, x.first) : 0
}

const dateOf = (t: TimeMention): string | undefined =>
  t.type === 'duration' || t.anchoredTo
    ? undefined
    : (t.named ?? t.edtf)?.replace(/^\.\.\/|\/\.\.$/g, '').replace(/T.*$/, '')

/** Two ends told of one commitment. */
const twoDues = (scene: Scene): Finding[] =>
  scene.commitments.flatMap(c => {
    const [a, ...rest] = c.dues.filter(d => d.value !== null)
    const b = a ? rest.find(d => gap(a.value!, d.value!) > 1) : undefined
    if (!a || !b) return []
    return [
      {
        kind: 'deadline' as const,
        sides: [wholeOf(scene, a.words), wholeOf(scene, b.words)].map((s, i) => ({ ...s, value: [a, b][i]!.value! })),
        why: `By one telling it ends on ${a.value}, by the other on ${b.value}.`,
        about: [c.id],
      },
    ]
  })

/** The time with the start it counts from, or with its verb: a reader sees what is compared. */
const wholeOf = (scene: Scene, words: Span): Span => {
  const s = scene.sentences.find(x => x.start <= words.start && words.end <= x.end)
  if (!s) return words
  const from = scene.text.slice(s.start, words.start)
  const verb = /(?<![\w’])(?:[^\s,;:—–“”"]{1,20} ){0,6}$/.exec(from)?.[0] ?? ''
  return { start: words.start - verb.length, end: words.end }
}

const END_VERB =
  /\b(?:end(?:s|ed|ing)?|expir(?:e|es|ed|ing)|laps(?:e|es|ed)|ran out|runs? out|closed|concluded|(?:runs?|ran|lasts?|lasted|valid|in force|in effect)[^.;]{0,30}? until|is up|was up|was over)\b[^.;]{0,30}$/i
const LENGTH_NOUN =
  /^[\s-](?:\w+[\s-]){0,2}?(?:period|agreement|deal|talks|negotiations|term|mandate|truce|ceasefire|contract|pact|accord|pause|freeze|suspension|extension|moratorium|treaty|waiver|licence|license|campaign|siege|strike|mission|visit|lease|understanding|notice|window|of (?:\w+ ){0,2}(?:talks|negotiations|fighting|bargaining|war|mediation|deadlock|siege|truce|calm|strikes?|protests?))\b/i

/** A length told of something, the date it began, and the date it ended, in one sentence or in two that follow each other. */
const lengthAndEnd = (scene: Scene): Finding[] => {
  const found: Finding[] = []
  for (const [i, s] of scene.sentences.entries()) {
    const times = inside(scene.times, s)
    for (const length of times.filter(
      t => t.type === 'duration' && t.duration && !t.anchoredTo && !/overdue|late|ago/.test(t.exact),
    )) {
      const before = scene.text.slice(s.start, length.start)
      const noun = LENGTH_NOUN.test(scene.text.slice(length.end, length.end + 44))
      const lasting = /\b(?:run|last|for|runs|lasts|lasted|ran)\s+(?:for\s+)?(?:an? |another )?$/i.test(before)
      if (!noun && !lasting) continue
      const end = times.find(
        t => t.start > length.end && dateOf(t) && END_VERB.test(scene.text.slice(length.end, t.start)),
      )
      if (!end) continue
      const start = startOf(scene, i, length, end)
      if (!start) continue
      const reckoned = later(dateOf(start)!, length.duration!)
      if (!reckoned || gap(reckoned, dateOf(end)!) <= slackOf(length.duration!, length.approximate === true)) continue
      const clauseEnd = { start: verbStart(scene.text, length.end, end.start), end: end.end }
      const first =
        length.start < start.start
          ? { start: length.start, end: lengthEnd(scene.text, length) }
          : { start: start.start, end: lengthEnd(scene.text, length) }
      const two =
        first.end > clauseEnd.start ? [{ start: length.start, end: length.end }, clauseEnd] : [first, clauseEnd]
      const talks = length.start < start.start && start.start < end.start && start.end < clauseEnd.start + 2
      found.push({
        kind: talks ? 'number' : 'deadline',
        sides: [
          { ...two[0]!, value: reckoned },
          { ...(talks ? { start: verbBefore(scene.text, start.start), end: end.end } : two[1]!), value: dateOf(end)! },
        ],
        why: `${cap(length.exact)} from ${dateOf(start)} end on ${reckoned}, not on ${dateOf(end)}.`,
      })
    }
  }
  return found
}

const cap = (t: string): string => t[0]!.toUpperCase() + t.slice(1)

const lengthEnd = (text: string, t: Span): number =>
  t.end + (/^[\s-](?:of )?[a-z-]+/.exec(text.slice(t.end, t.end + 24))?.[0].length ?? 0)

const verbBefore = (text: string, at: number): number =>
  at - (/\w+ in $|\w+ on $|\w+ $/.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0)

/** Where the verb of ending begins, so that the side reads "expired last December". */
const verbStart = (text: string, from: number, to: number): number => {
  const m = END_VERB.exec(text.slice(from, to))
  return m ? from + m.index : to
}

const BEGIN =
  /\b(?:beg(?:a|u)n|start(?:s|ed|ing)?|since|from|dat(?:es|ed|ing) (?:from|back)|signed|adopted|agreed|settled|concluded|imposed|declared|took effect|of|missed|launched|proclaimed|opened|came into force|entered into force|on|in)\b[^.;]{0,24}$/i

/** The date that the length counts from: one that begins, or the only other date there is. */
const startOf = (scene: Scene, i: number, length: TimeMention, end: TimeMention): TimeMention | undefined => {
  const s = scene.sentences[i]!
  const dates = (from: Span): TimeMention[] =>
    inside(scene.times, from).filter(
      t => t !== end && t !== length && dateOf(t) !== undefined && t.type === 'date' && !dateOf(t)!.includes('/'),
    )
  const own = dates(s).filter(t => t.start < end.start)
  const begun = own.filter(t => BEGIN.test(scene.text.slice(Math.max(s.start, t.start - 40), t.start)))
  if (begun.length > 0) return begun.at(-1)
  const back = scene.sentences[i - 1]
  if (own.length > 0 || !back || /\n/.test(scene.text.slice(back.end, s.start))) return undefined
  const told = dates(back)
  return told.length === 1 ? told[0] : undefined
}

/** "three weeks overdue" on the day of the report, against the day it was due. */
const overdue = (scene: Scene): Finding[] => {
  const today = scene.asOf ?? scene.report.published
  if (!today) return []
  return scene.times
    .filter(t => t.duration && /\b(?:overdue|late|behind schedule)\b/i.test(t.exact))
    .flatMap(t => {
      const i = scene.sentences.findIndex(s => s.start <= t.start && t.end <= s.end)
      if (!/overdue/i.test(t.exact)) return []
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

export const deadlinesOf = (scene: Scene): Finding[] => [...twoDues(scene), ...overdue(scene), ...lengthAndEnd(scene)]
