/**
 * The days and months that a report names, with the words around them: for those who compare reports.
 *
 * "The vote in parliament has been set for 24 September" -> 24 September, ahead, {vote, parliament, set}. A weekday is the last
 * one or the next one as its verb tells, either where it tells neither. Spans of days and days of no use ("every Monday") are left out.
 */
import { later } from '../../record/agree.ts'
import type { Report } from '../../record/sourced-record.ts'
import { lastMark, REACH } from '../../text/stretch.ts'
import { conceptsOf } from '../concepts.ts'
import { baseOf } from '../irregular-forms.ts'
import { contentWords } from '../likeness.ts'

export interface ToldDay {
  readonly start: number
  readonly end: number
  /** Days it can mean, first and last; a month is one of some thirty days. */
  readonly spans: readonly (readonly [string, string])[]
  readonly tense: 'past' | 'ahead' | 'open'
  readonly due: boolean
  /** True where it ends a time that somebody was given: "has until 20 February". */
  readonly ultimatum: boolean
  /** Stems of the words beside it and, marked, the concepts they stand for; names apart. */
  readonly near: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** The same of its whole sentence and the one before. */
  readonly around: ReadonlySet<string>
  /** The verb directly before it. */
  readonly verb?: string
}

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MONTH =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?'
const DAY = new RegExp(
  `(?:\\b(on|by|until|till|before|since|for|from|to|of|in|due in)\\s)?(?:(?:early|late|the morning of|the night of|the evening of)\\s)?\\b(?:(${WEEKDAYS.join('|')})(?!’s|'s|s)(?:,? (?=\\d|${MONTH}))?|(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})\\b|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\d)|(?<=\\b(?:in|since) )(${MONTHS.join('|')})\\b)(?! last| next| before| after)`,
  'g',
)
const AHEAD =
  /\b(?:will|is to|are to|was to|were to|due|set for|scheduled|planned|plans|called for|calls? a|until|till|by|before|deadline|expires?|ultimatum|would|next|must|begins|opens|starts|meets|votes|comes?|expect\w*|has been set|convened for)\b|\bto (?:be )?\p{Ll}{3,}(?: \S+){0,3} ?\w*$/iu
const PAST =
  /\b(?:was|were|had|came|began|started|signed|closed|died|met|fell|opened|agreed|fired|killed|entered|arrived|left|since|broke|took|made|shut|held|\p{Ll}{3,}ed)\b/iu
const DUE = /\b(?:until|till|by|before|deadline|expires?|ultimatum|within|no later than|overdue|due)\b/i
const ULTIMATUM =
  /\b(?:deadlines?|ultimatum|expires?|expired)\b|\b(?:ha[sd]|have|gave|gives?|given|giving)\b[^.;]{0,40}\b(?:until|till)$/i
const UNUSABLE = /\b(?:every|each|between|instead of|originally|rescheduled|brought forward|extended|a week later)\b/i
/** A day that something was moved to is no contradiction of the day it was first set for. */
const MOVED = /\b(?:postponed|put off|moved|delayed|deferred|adjourned)\b[^,;]{0,24}$/i

/** A day that only says when somebody said it. */
const REPORTING =
  /\b(?:said|says|told|announced|stated|declared|warned|reported|added|confirmed|denied|noted|insisted|claimed|argued|spoke|wrote|replied|asked|called it)(?: (?:the|our|a) \p{L}+| \p{Lu}\p{L}+| reporters| journalists| late| early)? (?:on|late on|early on)?\s?$/u
/** The word that a day stands directly behind. */
const BEHIND = /(\p{Ll}{3,}) (?:late |early )?$/u

/** Content words of a window, in numbers of words. */
const BEFORE = 9
const AFTER = 4

const stemsOf = (text: string): Set<string> => {
  const words = contentWords(
    text.replace(new RegExp(`\\b(?:${WEEKDAYS.join('|')}|${MONTHS.join('|')})\\b`, 'g'), ' '),
  ).filter(w => !/^\d/.test(w))
  return new Set(words.flatMap(w => [w.slice(0, 6), ...conceptsOf(w).map(c => `~${c}`)]))
}

const NAMES = /\b\p{Lu}[\p{L}’-]{2,}/gu
const isKnown = (word: string): boolean => conceptsOf(word).length > 0
/** A stretch without its names; a word of the field that opens a sentence is none. */
const small = (text: string, opens: boolean): string =>
  text.replace(NAMES, (name, at: number) =>
    opens && at === 0 && contentWords(name).some(isKnown) ? name.toLowerCase() : ' ',
  )

const lastWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(-count).join(' ')
const firstWords = (text: string, count: number): string => text.trim().split(/\s+/).slice(0, count).join(' ')

const shifted = (day: string, by: number): string => later(day, `P${Math.abs(by)}D`, by < 0 ? -1 : 1) ?? day
const monthOf = (word: string): number => MONTHS.findIndex(m => m.startsWith(word.slice(0, 3)))
const pad = (n: number): string => String(n).padStart(2, '0')

/** A month and day in the year that the tense asks for, else in the one where they lie nearest to the day of the report. */
const nearestYear = (published: string, [month, day]: readonly [number, number], tense: ToldDay['tense']): string => {
  const year = Number(published.slice(0, 4))
  const at = Date.parse(published)
  const distance = (y: number): number => Math.abs(Date.UTC(y, month, day) - at)
  const fits = (y: number): boolean =>
    tense === 'open' || Date.UTC(y, month, day) >= at === (tense === 'ahead') || distance(y) === 0
  const best = [year - 1, year, year + 1].filter(fits).sort((a, b) => distance(a) - distance(b))[0]!
  return `${best}-${pad(month + 1)}-${pad(day)}`
}

const spansOf = (m: RegExpMatchArray, published: string, tense: ToldDay['tense']): ToldDay['spans'] => {
  if (m[2]) {
    const today = new Date(Date.parse(published)).getUTCDay()
    const back = (today - WEEKDAYS.indexOf(m[2]) + 7) % 7
    const [last, next] = [shifted(published, -back), shifted(published, back === 0 ? 0 : 7 - back)]
    // A report is at times dated a day after what it tells: today's weekday is also a week ago, or ahead.
    const days = tense === 'past' ? [last] : tense === 'ahead' ? [next] : [last, next]
    return days.map(d => [d, d] as const)
  }
  if (m[7]) {
    const first = nearestYear(published, [MONTHS.indexOf(m[7]), 15], 'open').slice(0, 8)
    return [[`${first}01`, `${first}31`]]
  }
  const [day, month] = m[3] ? [m[3], m[4]!] : [m[6]!, m[5]!]
  if (Number(day) < 1 || Number(day) > 31) return []
  const found = nearestYear(published, [monthOf(month), Number(day)], tense)
  return [[found, found]]
}

/** Where the sentence around a place begins and ends, and where the one before it begins. */
const boundsOf = (text: string, at: number): readonly [number, number, number] => {
  const stop = (before: number): number => lastMark(text, ['. ', '.” ', '\n', '? '], before) + 1
  const from = stop(at)
  const rest = /[.?!]”?(?=\s+\p{Lu})|\n/u.exec(text.slice(at, at + REACH))?.index
  return [
    from,
    rest === undefined ? Math.min(text.length, at + REACH) : at + rest,
    from > 2 && text[from - 1] !== '\n' ? stop(from - 2) : from,
  ]
}

export const toldDaysIn = (report: Report): readonly ToldDay[] => {
  const published = report.published?.slice(0, 10)
  if (!published) return []
  const { text } = report
  return [...text.matchAll(DAY)].flatMap((m): ToldDay[] => {
    if (!m[0].trim() || (!m[2] && !m[3] && !m[5] && !m[7])) return []
    const [start, end] = [m.index, m.index + m[0].length]
    const [from, to, earlier] = boundsOf(text, start)
    const sentence = text.slice(from, to)
    // The line of an agency: "DELPHIA, July 8 (Halcyon Press) —".
    if (
      /^[^\p{Ll}]*$/u.test(text.slice(from, start).replace(/\([^)]*\)/g, '')) &&
      /^[^a-z]*[)—–-]/.test(text.slice(end, end + 30).replace(/\([^)]*\)/g, ')'))
    )
      return []
    if (UNUSABLE.test(sentence)) return []
    const left = lastWords(text.slice(from, start), BEFORE)
    const right = firstWords(
      /^(?:(?!,|;|:| as | when | after | while | because | and )[^.])*/.exec(text.slice(end, to))![0],
      AFTER,
    )
    const beside = `${left} ${m[1] ?? ''}`
    if (MOVED.test(beside)) return []
    if (REPORTING.test(`${left} ${m[1] ?? ''}`.trimEnd()) || REPORTING.test(`${left} `)) return []
    const behind = BEHIND.exec(`${left} `)?.[1] ?? ''
    const isVerb = /ed$/.test(behind) || (behind !== '' && baseOf(behind) !== behind)
    const verb = isVerb ? [...stemsOf(behind)][0] : undefined
    const beyond = /^, the (?:day|morning|evening|night)\b/.test(text.slice(end, end + 20))
      ? text.slice(end, to)
      : right
    const tense =
      m[1] === 'for' || AHEAD.test(beside) ? 'ahead' : PAST.test(beside) || m[1] === 'since' ? 'past' : 'open'
    const spans = spansOf(m, published, tense)
    if (spans.length === 0) return []
    return [
      {
        start,
        end,
        spans,
        tense,
        due: DUE.test(`${lastWords(left, 5)} ${m[1] ?? ''}`),
        ultimatum: ULTIMATUM.test(`${lastWords(left, 8)} ${m[1] ?? ''}`),
        near: stemsOf(`${small(left, left.length >= start - from - 2)} ${small(beyond, false)}`),
        names: new Set((`${left} ${beyond}`.match(NAMES) ?? []).map(n => n.slice(0, 6))),
        around: stemsOf(text.slice(earlier, to)),
        ...(verb === undefined ? {} : { verb }),
      },
    ]
  })
}
