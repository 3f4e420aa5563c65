/**
 * Finds the times of a report: dates, times of day, durations, sets, and times relative to events.
 *
 * "broke up late on Wednesday", published 2025-02-20 -> {exact: "Wednesday", type: 'date', edtf: '2025-02-19'}.
 * What happened then is left to the extractors; a place in a dateline to the reader of places.
 */
import type { Sentence } from '../../language/token.ts'
import { holds, type Span } from '../../text/span.ts'
import { eventAnchor } from './anchor.ts'
import { toDay } from './calendar.ts'
import type { Edge, Form, Placed, Relation } from './form.ts'
import { type Found, formsOf } from './grammar.ts'
import { DOUBTFUL_MONTHS } from './lexicon.ts'
import { type Implied, lastDayOf, type Resolved, resolve, type Setting } from './resolve.ts'
import { at, isStop, scan, type Word } from './scan.ts'
import { tagsOf, tenseAt } from './tense.ts'
import { edtf, isStretch, type Point, type When } from './value.ts'

export interface TimeInput {
  readonly text: string
  readonly sentences?: readonly Sentence[]
  /** The day of publication as EDTF. Without it relative dates stay unresolved. */
  readonly published?: string | undefined
}

export interface TimeEnd extends Span {
  readonly exact: string
  readonly edtf?: string
}

export interface TimeMention extends Span {
  readonly exact: string
  readonly by: 'times'
  readonly type: 'date' | 'time' | 'duration' | 'set'
  /** The value; absent where the words, or what is known of the report, give none. */
  readonly edtf?: string
  /** The date the words name, without the open side that "since" or "by" gives the value. */
  readonly named?: string
  /** ISO 8601. */
  readonly duration?: string
  /** Parts of the date that come from the report and not from the words. */
  readonly implied: readonly Implied[]
  readonly edge?: Edge
  /** "early", "evening": what of the words the value does not carry. */
  readonly part?: string
  /** A time of day as the words say it, "T08:00:00", with or without a day to put it on. */
  readonly clock?: string
  /** Both ends of "from X to Y". */
  readonly ends?: readonly TimeEnd[]
  /** The event the time counts from, and how. */
  readonly anchoredTo?: Span
  readonly relation?: Relation
  readonly overdue?: true
  readonly approximate?: true
  readonly qualifier?: 'at-least' | 'at-most'
  /** 0-1. */
  readonly confidence: number
  /** Why there is no value. */
  readonly unresolved?: string
}

/** What the reader remembers from one mention to the next. */
interface Memory {
  told?: Point
  due?: Point
  dated?: Point
  lead?: Point
  line?: Point
}

/** Every time of the text in reading order. Never throws; the same input gives the same mentions. */
export const readTimes = (input: TimeInput): readonly TimeMention[] => {
  const { text, sentences = [] } = input
  const words = scan(text)
  const tags = sentences.length > 0 ? tagsOf(sentences) : undefined
  const published = toDay(input.published)
  const people = sentences.flatMap(s => s.names.filter(name => name.type === 'person' || name.type === 'work'))
  // A model's names overreach on weekdays and on "January"; for those only a lexicon is believed.
  const isNamed = (word: Word): boolean =>
    people.some(
      name =>
        holds(name, word) && (name.by === 'lexicon' || (name.to - name.from > 1 && DOUBTFUL_MONTHS.has(word.lower))),
    )
  const memory: Memory = {}
  const mentions: TimeMention[] = []
  let last = 0
  for (const found of formsOf(words, eventAnchor(words, sentences))) {
    forget(memory, words, last, found.from)
    last = found.next
    const first = at(words, found.from)
    if (/^(?:month|weekday)$/.test(found.form.kind) && isNamed(first)) continue
    const tense = tenseAt(words, found, tags)
    const setting: Setting = {
      ...(published ? { published } : {}),
      ...(tense ? { tense } : {}),
      ...(memory.told ? { told: memory.told } : {}),
      ...((memory.lead ?? memory.line) ? { lead: memory.lead ?? memory.line } : {}),
      ...(memory.due ? { due: memory.due } : {}),
      ...(memory.dated && memory.dated.y !== published?.y ? { follows: memory.dated } : {}),
    }
    const span = { start: first.start, end: at(words, found.next - 1).end }
    const mention = build(text, { ...found, ...span }, setting)
    // "in the afternoon" of no day is no time of the report's.
    if (found.form.kind === 'told-day' && found.form.loose && !mention.point) continue
    mentions.push(mention.mention)
    remember(memory, mention.point, found.form)
  }
  return Object.freeze(mentions)
}

/** Told dates hold for their paragraph and the next sentence; a year said aloud holds for its sentence. */
const forget = (memory: Memory, words: readonly Word[], from: number, to: number): void => {
  for (let i = from; i <= to; i += 1) {
    const word = at(words, i)
    if (
      i > from &&
      isStop(word) &&
      (word.text !== '.' || at(words, i - 1).text.length > 3 || at(words, i - 1).figure !== undefined)
    )
      memory.dated = undefined
    if (word.opens && i > 0) {
      memory.dated = undefined
      memory.told = undefined
    }
  }
}

const remember = (memory: Memory, point: Point | undefined, form: Form): void => {
  if (!point || point.digits) return
  if (form.kind === 'edge' && form.edge === 'by') memory.due = point
  memory.told = point
  const plain = form.kind === 'edge' ? form.of.form : form.kind === 'range' ? form.to.form : form
  if ((plain.kind === 'day' || plain.kind === 'month') && plain.year !== undefined) memory.dated = point
  if (!point.d || form.kind === 'edge') return
  // A dateline's day is the lead's only where the report tells no other.
  if (form.kind === 'day' && !memory.line) memory.line = point
  else memory.lead ??= point
}

const typeOf = (form: Form): TimeMention['type'] => {
  if (form.kind === 'clock') return 'time'
  if (form.kind === 'duration' || form.kind === 'overdue') return 'duration'
  if (form.kind === 'set') return 'set'
  if (form.kind === 'anchored') return form.relation === 'within' ? 'duration' : 'date'
  if (form.kind === 'edge') return typeOf(form.of.form)
  if (form.kind === 'range') return typeOf(form.from.form)
  return form.kind === 'marked' ? typeOf(form.of) : 'date'
}

const SURE: Readonly<Record<string, number>> = {
  day: 0.97,
  month: 0.93,
  year: 0.9,
  weekday: 0.93,
  'relative-day': 0.95,
  unit: 0.9,
  'from-told': 0.75,
  'told-day': 0.75,
  season: 0.85,
}

const strip = (when: When | undefined): Point | undefined => (when && !isStretch(when) ? when : undefined)

/** Values of an edge and of a range are made here, since both hold other forms. */
const evaluate = (
  form: Form,
  setting: Setting,
): Resolved & { readonly named?: When; readonly ends?: readonly [Resolved, Resolved] } => {
  if (form.kind === 'range') {
    const from = resolve(form.from.form, inherit(form.from.form, form.to.form, setting))
    const to = resolve(form.to.form, {
      ...setting,
      ...(strip(from.when) ? { told: strip(from.when) } : {}),
      ...follow(form.from.form, from),
    })
    const [a, b] = [opening(from.when), closing(to.when)]
    const implied = [...new Set([...from.implied, ...to.implied])]
    if (!a || !b)
      return { implied, unresolved: from.unresolved ?? to.unresolved ?? 'an end has no value', ends: [from, to] }
    return { when: { from: a, to: b }, implied, ends: [from, to] }
  }
  if (form.kind !== 'edge') return resolve(form, setting)
  const coming = form.of.form.kind === 'unit' && form.of.form.free === true
  const leans = /^(?:by|until|before)$/.test(form.edge) && (setting.tense !== 'past' || coming)
  const ahead = leans ? { tense: 'future' as const } : {}
  const back = form.edge === 'since' ? { tense: 'past' as const } : {}
  const bare = /^(?:weekday|clock|unit|season)$/.test(form.of.form.kind)
  const inner = resolve(form.of.form, { ...setting, ...(bare ? ahead : {}), ...back })
  if (!inner.when) return inner
  const reckoned =
    form.edge === 'by' || form.edge === 'until' || form.edge === 'before'
      ? lastDayOf(form.of.form, inner.when)
      : inner.when
  const open = form.edge === 'since' || form.edge === 'after'
  const [a, b] = [opening(reckoned), closing(reckoned)]
  return {
    ...inner,
    when: open
      ? { from: open ? (form.edge === 'after' ? b : a) : null, to: null }
      : { from: null, to: form.edge === 'before' && !endOf(form.of.form) ? a : b },
    named: reckoned,
  }
}

const endOf = (form: Form): boolean => 'part' in form && form.part === 'end'
const opening = (when: When | undefined): Point | null => (when ? (isStretch(when) ? when.from : when) : null)
const closing = (when: When | undefined): Point | null => (when ? (isStretch(when) ? when.to : when) : null)

/** "between 3 May and 7 June 2019": the year of the second end is the first's too. */
const inherit = (first: Form, second: Form, setting: Setting): Setting => {
  if (
    (first.kind === 'day' || first.kind === 'month') &&
    first.year === undefined &&
    (second.kind === 'day' || second.kind === 'month') &&
    second.year !== undefined
  ) {
    return { ...setting, follows: { y: second.month < first.month ? second.year - 1 : second.year } }
  }
  return setting
}
const follow = (first: Form, value: Resolved): Partial<Setting> => {
  const point = strip(value.when)
  return point && (first.kind === 'day' || first.kind === 'month') ? { follows: point } : {}
}

/** A value without a day has no implied day. */
const said = (implied: readonly Implied[], when: When | undefined): readonly Implied[] => {
  const point = strip(when)
  if (!point) return implied
  return implied.filter(part =>
    part === 'day' ? point.d !== undefined : part === 'month' ? point.m !== undefined : true,
  )
}

const build = (
  text: string,
  found: Found & Span,
  setting: Setting,
): { mention: TimeMention; point: Point | undefined } => {
  const { form, start, end } = found
  const value = evaluate(form, setting)
  const plain = form.kind === 'edge' ? form.of.form : form.kind === 'marked' ? form.of : form
  const part = found.part ?? ('part' in plain && plain.part !== undefined ? plain.part : undefined)
  const length = 'length' in plain ? plain.length : undefined
  const tellEnd = (placed: Placed, resolved: Resolved | undefined): TimeEnd => ({
    start: placed.start,
    end: placed.end,
    exact: text.slice(placed.start, placed.end),
    ...(resolved?.when ? { edtf: edtf(resolved.when) } : {}),
  })
  const mention: TimeMention = {
    start,
    end,
    exact: text.slice(start, end),
    by: 'times',
    type: value.type ?? typeOf(form),
    ...(value.when ? { edtf: edtf(value.when) } : {}),
    ...(value.named ? { named: edtf(value.named) } : {}),
    ...(value.duration ? { duration: value.duration } : {}),
    implied: said(value.implied, value.when),
    ...(form.kind === 'edge' ? { edge: form.edge } : {}),
    ...(part ? { part } : {}),
    ...(plain.kind === 'clock' ? { clock: plain.clock } : {}),
    ...(form.kind === 'range'
      ? { ends: [tellEnd(form.from, value.ends?.[0]), tellEnd(form.to, value.ends?.[1])] }
      : {}),
    ...(plain.kind === 'anchored' ? { anchoredTo: plain.anchor, relation: plain.relation } : {}),
    ...(plain.kind === 'overdue' ? { overdue: true as const } : {}),
    ...(length?.approx || form.kind === 'marked' ? { approximate: true as const } : {}),
    ...(length?.bound ? { qualifier: length.bound } : {}),
    confidence: value.unresolved ? 0.6 : (SURE[plain.kind] ?? 0.85),
    ...(value.unresolved ? { unresolved: value.unresolved } : {}),
  }
  const named = value.named ?? value.when
  return {
    mention: Object.freeze(mention),
    point: named && (isStretch(named) ? (named.to ?? named.from ?? undefined) : named),
  }
}
