/**
 * Composes the forms of a text: parts, edges and ranges around dates, and the longest reading at each place.
 *
 * "by mid-May" -> an edge around a month's middle; "from 2004 to 2009" -> a range; "8 a.m. on Tuesday" -> a clock with its day.
 */
import type { Span } from '../../text/span.ts'
import { clockAt } from './clock.ts'
import { explicitAt, monthAt, plainYearAt } from './explicit.ts'
import type { Edge, Form, Hit, Part, Placed } from './form.ts'
import { HOLIDAYS } from './holidays.ts'
import { type AnchorReader, lastingAt, wordAnchor } from './lasting.ts'
import { ORDINALS, UNITS } from './lexicon.ts'
import { relativeAt } from './relative.ts'
import { at, isCapital, isDash, isHyphen, type Word } from './scan.ts'

export interface Found {
  readonly from: number
  readonly next: number
  readonly form: Form
  readonly part?: string
}

/** How forms are read at one place; `anchor` finds the words of an event. */
export interface Reading {
  readonly words: readonly Word[]
  readonly anchor: AnchorReader
}

const EDGES: ReadonlyMap<string, Edge> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
])

const longest = (hits: readonly (Hit | undefined)[]): Hit | undefined => {
  let best: Hit | undefined
  for (const hit of hits) if (hit && (!best || hit.next > best.next)) best = hit
  return best
}

const holidayAt = (words: readonly Word[], i: number): Hit | undefined => {
  const start = at(words, i).lower === 'the' ? i + 1 : i
  if (!isCapital(at(words, start))) return undefined
  let text = ''
  let best: Hit | undefined
  for (let k = start; k < start + 4; k += 1) {
    const word = at(words, k)
    text += (text && !word.glued ? ' ' : '') + word.lower.replace('’', "'")
    const known = k === start && word.lower === 'new' ? false : HOLIDAYS.has(text)
    if (!known) continue
    const year = plainYearAt(words, k + 1)
    const period = /^(?:period|weekend|holiday|holidays|break|season)$/.test(at(words, k + 1).lower)
    const next = year !== undefined || period ? k + 2 : k + 1
    if (start > i && !period) continue
    best = {
      form: { kind: 'holiday', name: text, ...(year === undefined ? {} : { year }), ...(period ? { period } : {}) },
      next,
    }
  }
  return best
}

/** A date with no edge and no range around it. */
const simpleAt = (words: readonly Word[], i: number): Hit | undefined => {
  const date = longest([holidayAt(words, i), explicitAt(words, i), relativeAt(words, i), partAt(words, i)])
  return date && withClock(words, date)
}

/** "Tuesday at 8 a.m.", "on 14 October, at 6 pm". */
const withClock = (words: readonly Word[], hit: Hit): Hit => {
  if (!/^(?:day|weekday|relative-day|told-day)$/.test(hit.form.kind)) return hit
  const comma = at(words, hit.next).text === ',' ? hit.next + 1 : hit.next
  const start = at(words, comma).lower === 'at' ? comma + 1 : comma === hit.next ? comma : hit.next
  const clock = start === hit.next && at(words, start).figure === undefined ? undefined : clockAt(words, start)
  return clock?.form.kind === 'clock' ? { form: { ...clock.form, day: hit.form }, next: clock.next } : hit
}

/** "8 a.m. on Tuesday", "16:00 UTC today", "2:30 the next day". */
const clockWithDay = (words: readonly Word[], i: number): Hit | undefined => {
  const clock = clockAt(words, i)
  if (clock?.form.kind !== 'clock') return undefined
  const start = /^(?:on|,)$/.test(at(words, clock.next).lower) ? clock.next + 1 : clock.next
  const day = longest([explicitAt(words, start), relativeAt(words, start)])
  return day && /^(?:day|weekday|relative-day|told-day)$/.test(day.form.kind)
    ? { form: { ...clock.form, day: day.form }, next: day.next }
    : clock
}

const withPart = (form: Form, part: Part): Form | undefined => {
  if (form.kind === 'month' || form.kind === 'year' || form.kind === 'season') return { ...form, part }
  return form.kind === 'unit' && !form.part ? { ...form, part } : undefined
}

/** "early April", "mid-May", "late in 2014", "early last year", "the end of the month", "the first half of 2025". */
const partAt = (words: readonly Word[], i: number): Hit | undefined => {
  const the = at(words, i).lower === 'the' ? i + 1 : i
  const word = at(words, the).lower
  if (/^(?:early|mid|late)$/.test(word)) {
    const skip = isHyphen(at(words, the + 1))
      ? the + 2
      : /^(?:in|on|this)$/.test(at(words, the + 1).lower) &&
          at(words, the + 2).figure === undefined &&
          at(words, the + 1).lower !== 'on'
        ? the + 2
        : at(words, the + 1).lower === 'in'
          ? the + 2
          : the + 1
    const hit = longest([
      monthBare(words, skip),
      explicitAt(words, skip),
      relativeAt(words, at(words, the + 1).lower === 'this' ? the + 1 : skip),
    ])
    const form = hit && withPart(hit.form, word as Part)
    return hit && form ? { form, next: hit.next } : undefined
  }
  const part: Part | undefined = /^(?:beginning|start|outset)$/.test(word)
    ? 'start'
    : word === 'end'
      ? 'end'
      : word === 'middle'
        ? 'mid'
        : undefined
  if (part && at(words, the + 1).lower === 'of') {
    const of = the + 2
    const unit = at(words, of).lower === 'the' ? UNITS.get(at(words, of + 1).lower) : undefined
    if (unit && !unit.plural && /^(?:week|month|year|quarter|decade|century)$/.test(unit.unit)) {
      return { form: { kind: 'unit', unit: unit.unit, shift: 0, part }, next: of + 2 }
    }
    const hit = longest([monthBare(words, of), explicitAt(words, of), relativeAt(words, of)])
    const form = hit && withPart(hit.form, part)
    return hit && form ? { form, next: hit.next } : undefined
  }
  if (word === 'year' && /^end$/.test(at(words, isHyphen(at(words, the + 1)) ? the + 2 : the + 1).lower)) {
    return {
      form: { kind: 'unit', unit: 'year', shift: 0, part: 'end' },
      next: isHyphen(at(words, the + 1)) ? the + 3 : the + 2,
    }
  }
  return quarterAt(words, the)
}

/** "the first days of September", "the second quarter of 2006", "the first half of 2025", "the last week of May". */
const quarterAt = (words: readonly Word[], i: number): Hit | undefined => {
  const nth = ORDINALS.get(at(words, i).lower) ?? (at(words, i).lower === 'last' ? 9 : undefined)
  const unit = at(words, i + 1).lower
  if (!nth || !/^(?:days|day|week|weeks|half|quarter|months|month)$/.test(unit)) return undefined
  const of = at(words, i + 2).lower
  const start = /^(?:of|in)$/.test(of) ? i + 3 : i + 2
  const year = plainYearAt(words, start)
  if (year !== undefined && unit === 'quarter' && nth <= 4)
    return { form: { kind: 'season', season: 32 + nth, year }, next: start + 1 }
  if (year !== undefined && unit === 'half' && nth <= 2)
    return { form: { kind: 'season', season: 39 + nth, year }, next: start + 1 }
  const hit =
    start === i + 3 ? longest([monthBare(words, start), explicitAt(words, start), relativeAt(words, start)]) : undefined
  if (!hit || !/^(?:month|year|unit)$/.test(hit.form.kind)) return undefined
  const form = withPart(hit.form, nth === 9 ? 'late' : 'early')
  return form ? { form, next: hit.next } : undefined
}

/** A month's name where the words before it leave no doubt: "early May", "the end of March". */
const monthBare = (words: readonly Word[], i: number): Hit | undefined => {
  const month = monthAt(words, i)
  if (!month || month.short) return undefined
  const year = plainYearAt(words, at(words, month.next).text === ',' ? month.next + 1 : month.next)
  if (year !== undefined) return undefined
  return { form: { kind: 'month', month: month.month }, next: month.next }
}

const place = (words: readonly Word[], from: number, hit: Hit): Placed => ({
  start: at(words, from).start,
  end: at(words, hit.next - 1).end,
  form: hit.form,
})

/** "from January 23 through March 9", "between July 2003 and December 2004", "Monday to Friday". */
const rangeAt = (words: readonly Word[], i: number): Hit | undefined => {
  const lead = at(words, i).lower
  const led = lead === 'from' || lead === 'between'
  const start = led ? i + 1 : i
  const first = longest([simpleAt(words, start), clockWithDay(words, start)])
  if (!first || first.form.kind === 'range') return undefined
  const join = at(words, first.next)
  const joined =
    lead === 'between'
      ? /^(?:and|-|–)$/.test(join.lower)
      : isDash(join) || /^(?:to|through|until|till)$/.test(join.lower)
  if (!joined) return undefined
  // "January 23 - this year's": a dash alone joins only like to like.
  const second = longest([simpleAt(words, first.next + 1), clockWithDay(words, first.next + 1)])
  if (!second || second.form.kind === 'range') return undefined
  if (!led && !alike(first.form, second.form)) return undefined
  return {
    form: { kind: 'range', from: place(words, start, first), to: place(words, first.next + 1, second) },
    next: second.next,
  }
}

const alike = (a: Form, b: Form): boolean => a.kind === b.kind && /^(?:day|month|year|weekday|clock)$/.test(a.kind)

/** "since 2014", "by mid-May", "until Friday"; a determiner makes the date belong to a noun: "since the 2014 protests". */
const edgeAt = (words: readonly Word[], i: number): Hit | undefined => {
  const prior = at(words, i).lower === 'prior' && at(words, i + 1).lower === 'to'
  const edge = prior ? 'before' : EDGES.get(at(words, i).lower)
  if (!edge) return undefined
  const soft = prior ? i + 2 : i + 1
  const approx = /^(?:about|around|circa|roughly)$/.test(at(words, soft).lower)
  const start = approx ? soft + 1 : soft
  const hit = longest([simpleAt(words, start), clockWithDay(words, start)])
  if (!hit || hit.form.kind === 'range') return undefined
  // "before April's vote", "after Tuesday's strike", "since Thursday 's talks": the day belongs to the event.
  if (/^['’]$/.test(at(words, hit.next).text) && at(words, hit.next + 1).lower === 's') return undefined
  if (nounFollows(words, hit)) return undefined
  // "shortly after 8 a.m." tells when it was, not since when it has been.
  const loose = hit.form.kind === 'clock' || (hit.form.kind === 'told-day' && hit.form.loose)
  if (loose && (edge === 'before' || edge === 'after')) return undefined
  const form: Form = approx ? { kind: 'marked', of: hit.form, approx } : hit.form
  return {
    form: { kind: 'edge', edge, of: { ...place(words, start, hit), form } },
    next: hit.next,
    ...(hit.part ? { part: hit.part } : {}),
  }
}

/** "after 2014 elections", "before May talks": a bare month or year that stands before a noun. */
const nounFollows = (words: readonly Word[], hit: Hit): boolean =>
  /^(?:year|month)$/.test(hit.form.kind) && /^\p{Ll}{4,}s$/u.test(at(words, hit.next).text)

const marked = (words: readonly Word[], i: number): Hit | undefined => {
  const word = at(words, i).lower
  const approx = /^(?:about|around|circa|roughly|approximately)$/.test(word)
  const unsure = /^(?:perhaps|possibly|probably|maybe)$/.test(word)
  if (!approx && !unsure) return undefined
  const start = unsure && /^(?:in|on)$/.test(at(words, i + 1).lower) ? i + 2 : i + 1
  const hit = longest([
    explicitAt(words, start),
    relativeAt(words, start),
    partAt(words, start),
    approx ? clockWithDay(words, start) : undefined,
  ])
  if (!hit || hit.form.kind === 'range' || hit.form.kind === 'clock')
    return hit?.form.kind === 'clock' ? hit : undefined
  return { form: { kind: 'marked', of: hit.form, ...(approx ? { approx } : { unsure }) }, next: hit.next }
}

const hitAt = ({ words, anchor }: Reading, i: number): Hit | undefined =>
  longest([
    edgeAt(words, i),
    rangeAt(words, i),
    clockWithDay(words, i),
    simpleAt(words, i),
    marked(words, i),
    lastingAt(words, i, anchor),
  ])

/** Every form of the text, the longest at each place, none overlapping. */
export const formsOf = (words: readonly Word[], anchor?: (i: number) => Span | undefined): readonly Found[] => {
  const reading: Reading = { words, anchor: anchor ?? (i => wordAnchor(words, i)) }
  const found: Found[] = []
  for (let i = 0; i < words.length; ) {
    const hit = STARTS.test(at(words, i).text) ? hitAt(reading, i) : undefined
    if (!hit) {
      i += 1
      continue
    }
    found.push({ from: i, next: hit.next, form: hit.form, ...(hit.part ? { part: hit.part } : {}) })
    i = hit.next
  }
  return found
}

/** No form starts with a mark, except the apostrophe of "'90s". */
const STARTS = /^[\p{L}\d'’‘]/u
