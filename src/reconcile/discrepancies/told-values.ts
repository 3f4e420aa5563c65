/**
 * The measures of a report, with the words around each: spans of time, years, shares, sums and counts, for those who compare reports.
 *
 * "a three-year accord" -> 3 years {kind: 'time'}; "the plant runs until 2034" -> {kind: 'year'}; "a loss of 27 per cent" -> {kind: 'per cent'}.
 * Which of two reports are of one thing aligned-values.ts decides.
 */
import type { Report } from '../../record/sourced-record.ts'
import { conceptsOf } from '../concepts.ts'
import { sentenceSpan } from '../event-profile.ts'
import { contentWords } from '../likeness.ts'
import { countedIn, GENERIC, singular } from './counted.ts'
import { NUMBER, worthOf } from './number-forms.ts'
import { isMoved } from './number-modes.ts'
import { type ToldDay, toldDaysIn } from './told-days.ts'
import { qualifierAt } from './told-numbers.ts'

export type ValueKind = 'time' | 'year' | 'per cent' | 'money' | 'count'

export interface ToldValue {
  readonly report: Report
  readonly start: number
  readonly end: number
  readonly kind: ValueKind
  readonly value: number
  /** What a count counts, what a span of time is told in. */
  readonly unit: string
  readonly qualifier?: 'at-least' | 'at-most' | 'about'
  /** In what mode its clause tells it, and whether its sentence tells how it moved. */
  readonly mode: 'asked' | 'held out' | 'told'
  readonly moved: boolean
  /** Nouns among its own words, in the singular. */
  readonly nouns: ReadonlySet<string>
  /** Stems, marked concepts and marked names of its clause, and of the rest of its sentence. */
  readonly near: ReadonlySet<string>
  readonly around: ReadonlySet<string>
  /** Days told in its sentence. */
  readonly days: readonly ToldDay[]
}

const HOURS: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730, year: 8760 }
const SPAN =
  /^[ -](?:(?:more|further|additional|full|long|whole|consecutive)[ -])?(minute|hour|day|week|month|year)s?\b/i
/** People, as a count calls them. */
export const PERSONS: ReadonlySet<string> = new Set(
  'member people person men women child children student employee troop villager resident passenger captive hostage prisoner detainee crew staff delegate striker'.split(
    ' ',
  ),
)
/** "three years ago", "in five days": these tell a day, and an age tells nobody's term. */
const NO_SPAN =
  /^[ -](?:[a-z]+[ -])?(?:minute|hour|day|week|month|year)s?(?:[ -](?:ago|old|earlier|before|later|after)\b|[’'] (?:notice|ago))/i
/** How long somebody was somewhere, or something went on. */
const STAYS =
  /\b(?:spent|spend|stayed|remained|lasted|last|waited|wait|went on|(?:left|leav(?:e|ing)|depart(?:ed|ing)?|gone|away) after|took|talked|spoke|met|runs?|for) (?:\p{L}+ ){0,2}$/u
const STAYED = /^ (?:at|in|inside|there|on) /
/** Marks how long somebody is given. */
export const GRACE = '~grace'
const GIVEN = /\b(?:ultimatum|deadline|gave|given|gives|giving|within)\b[^.;]{0,40}$/
const GRANTED = /^ (?:to \p{Ll}+|in which)/u
const YEAR = /(?<![\w.,$€£-])(?:19|20)\d\d(?![\w%-]|,\d|\.\d)/g
/** A year that only completes a date. */
const DATED = /(?:\d{1,2}(?:st|nd|rd|th)?|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?),? $|[/-]$/
const PER_CENT = /(?<![\w.,-])(\d{1,3}(?:\.\d+)?)(?: ?%|[ -]per ?cent\b)/gi
/** "87 of the 169 seats": a part, which differs from its whole. */
const PART = /^ of (?:the |its |their |all )?(?:\d[\d,]* )?(?!the\b)([a-z]{4,})\b/
const RANKED = /\b(?:aged?|no\.?|article|chapter|gate|room|resolution|number|page) $/i

const NAMES = /\b\p{Lu}[\p{L}’-]{2,}/gu
const bagOf = (text: string): Set<string> => {
  const names = [...text.matchAll(NAMES)].flatMap(m =>
    m.index > 1 && !OPENERS.test(m[0]) ? [`#${m[0].replace(/[’']s?$/, '').slice(0, 6)}`] : [],
  )
  const words = contentWords(text.replace(NAMES, (name, at: number) => (at > 1 ? ' ' : name))).filter(
    w => !/^\d/.test(w) && !GENERIC.has(w),
  )
  return new Set([...names, ...words.flatMap(w => [w.slice(0, 6), ...conceptsOf(w).map(c => `~${c}`)])])
}

const OPENERS =
  /^(?:The|This|That|These|Those|They|There|When|While|After|Before|Since|And|But|For|His|Her|Its|Our|Their|Both|About|Some|Under|With|From|Not|One|Two|Three|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** The words of each sentence of a report. */
export const sentenceBags = (report: Report): ReadonlySet<string>[] =>
  report.text
    .split(/(?<=[.?!]”?) |\n+/)
    .filter(s => s !== '')
    .map(s => bagOf(` ${s}`))

/** The clause around a place of a sentence: between commas and joining words. */
const clauseAt = (sentence: string, from: number, to: number): string => {
  const joins = [
    ...sentence.slice(0, from).matchAll(/[,;:“”—]\s|\b(?:when|after|because|while|that|and|but|which|who)\s/g),
  ]
  const left = Math.max(0, ...joins.map(m => m.index + m[0].length))
  const right = /[,;:“”—]|\b(?:when|after|because|while|that|and|but|which|who)\s/.exec(sentence.slice(to))
  // A stretch of a few words leans on what stands before it.
  const before = from - left < 12 ? Math.max(0, ...joins.slice(0, -1).map(m => m.index + m[0].length)) : left
  return `${sentence.slice(before, from)} ${sentence.slice(to, right ? to + right.index : undefined)}`
}

/** "between 160 and 190": neither is the measure. */
const isRange = (text: string, start: number, end: number): boolean =>
  /\bbetween (?:\S+ and )?$/i.test(text.slice(Math.max(0, start - 30), start)) ||
  /^ to \d/.test(text.slice(end, end + 6))

interface Found {
  readonly start: number
  readonly end: number
  readonly kind: ValueKind
  readonly value: number
  readonly unit: string
}

const numbersIn = (text: string): Found[] =>
  [...text.matchAll(NUMBER)].flatMap((m): Found[] => {
    const value = worthOf(m)
    const end = m.index + m[0].length
    const tail = text.slice(m[0].endsWith('-') ? end - 1 : end, end + 40)
    const span = SPAN.exec(tail)
    if (RANKED.test(text.slice(Math.max(0, m.index - 14), m.index)) || isRange(text, m.index, end)) return []
    if (span) {
      const unit = span[1]!.toLowerCase()
      if (NO_SPAN.test(tail)) return []
      const hours = HOURS[unit]! * (m[4] ? value + 0.5 : value)
      return [{ start: m.index, end: end + span[0].length, kind: 'time', value: hours, unit }]
    }
    const part = PART.exec(tail)
    if (part)
      return [
        {
          start: m.index,
          end: end + part[0].length,
          kind: 'count',
          value,
          unit: `${singular(part[1]!.toLowerCase())}, of all`,
        },
      ]
    const what = countedIn(text, m, value)
    if (!what || /^minutes$|from there$|^members of/.test(what.kind) || /^(?:19|20)\d\d$/.test(m[2]!)) return []
    return [{ start: m.index, end: what.end, kind: what.kind === 'money' ? 'money' : 'count', value, unit: what.kind }]
  })

/** Asked for, held out, or told: a number that was agreed on is told, whenever it is to come. */
const ASKED = /\b(?:want\w*|ask\w*|demand\w*|insist\w* on|seek\w*|sought|call\w* for|press\w* for)\b/i
const HELD_OUT = /\b(?:offer\w*|propos\w*|promis\w*|pledg\w*|threat\w*|if|unless|could|may|might|bid)\b/i
const modeOf = (clause: string): ToldValue['mode'] =>
  ASKED.test(clause) ? 'asked' : HELD_OUT.test(clause) ? 'held out' : 'told'

export const toldValuesIn = (report: Report): readonly ToldValue[] => {
  const { text } = report
  const days = toldDaysIn(report)
  const years = [...text.matchAll(YEAR)].flatMap((m): Found[] =>
    DATED.test(text.slice(Math.max(0, m.index - 12), m.index))
      ? []
      : [{ start: m.index, end: m.index + 4, kind: 'year', value: Number(m[0]), unit: '' }],
  )
  const shares = [...text.matchAll(PER_CENT)].map(
    (m): Found => ({ start: m.index, end: m.index + m[0].length, kind: 'per cent', value: Number(m[1]), unit: '' }),
  )
  return [...numbersIn(text), ...years, ...shares].map(f => {
    const span = sentenceSpan(text, { start: f.start, end: f.end })
    const sentence = text.slice(span.start, span.end)
    const qualifier = qualifierAt(text, f.start)
    const clause = clauseAt(sentence, f.start - span.start, f.end - span.start)
    const near = bagOf(` ${clause}`)
    const before = text.slice(Math.max(span.start, f.start - 60), f.start)
    const behind = text.slice(f.end, f.end + 24)
    if (f.kind === 'time' && (STAYS.test(before) || STAYED.test(behind))) near.add('~staying')
    if (f.kind === 'time' && (GIVEN.test(before) || GRANTED.test(behind))) near.add(GRACE)
    return {
      ...f,
      report,
      mode: modeOf(clause),
      moved: isMoved(sentence),
      nouns: new Set((text.slice(f.start, f.end).match(/\p{L}+/gu) ?? []).map(w => singular(w.toLowerCase()))),
      ...(qualifier ? { qualifier } : {}),
      near,
      around: bagOf(` ${sentence}`),
      days: days.filter(d => d.start >= span.start && d.end <= span.end),
    }
  })
}
