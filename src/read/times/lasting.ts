/**
 * Lengths of time in their setting: durations, sets, and distances from a day or an event.
 *
 * "for 90 days", "30-hour", "two years ago", "two years later", "two hours before the talks", "within six months of
 * ratification", "three weeks overdue", "for a third straight day", "every Friday", "the past decade".
 */
import type { Span } from '../../text/span.ts'
import type { Form, Hit, Relation } from './form.ts'
import { type LengthHit, lengthAt } from './lengths.ts'
import { ORDINALS, UNITS, WEEKDAYS } from './lexicon.ts'
import { at, isHyphen, type Word } from './scan.ts'

/** Where the words for an event end, when no parse says so. */
const ANCHOR_END =
  /^(?:[.,;:—–()"“”!?]|in|on|at|by|with|for|when|while|but|who|which|that|was|were|is|are|has|have|had|will|would|said|says|and|or|as|from|to|over|killed|began|ended|broke)$/

/** The words of the event that a length is counted from, read at `i`. */
export type AnchorReader = (i: number) => Span | undefined

/** The noun phrase at `i`, by the words alone. */
export const wordAnchor = (words: readonly Word[], i: number): Span | undefined => {
  let end = i
  while (
    end < words.length &&
    end < i + 8 &&
    !ANCHOR_END.test(at(words, end).lower) &&
    !(end > i && at(words, end).opens)
  )
    end += 1
  if (end === i) return undefined
  const only = end === i + 1 && /^(?:this|that|then|the|a|an)$/.test(at(words, i).lower)
  if (/^(?:they|he|she|it|we|i)$/.test(at(words, i).lower) && !only) return clause(words, i)
  return only ? undefined : { start: at(words, i).start, end: at(words, end - 1).end }
}

/** "hours before they were due to bite": a pronoun opens a clause, which runs to the next mark. */
const clause = (words: readonly Word[], i: number): Span => {
  let end = i
  while (end < words.length && end < i + 12 && !/^[.,;:—–()"“”!?]$/.test(at(words, end).text)) end += 1
  return { start: at(words, i).start, end: at(words, end - 1).end }
}

const distance = (words: readonly Word[], hit: LengthHit, anchorAt: AnchorReader): Hit | undefined => {
  const { length, next } = hit
  const word = at(words, next).lower
  const form = (value: Form, end: number): Hit => ({ form: value, next: end })
  if (word === 'ago') return form({ kind: 'ago', length }, next + 1)
  if (word === 'overdue') return form({ kind: 'overdue', length }, next + 1)
  if (word === 'late' && !hit.bare && !/^(?:last|on|in|at)$/.test(at(words, next + 1).lower))
    return form({ kind: 'overdue', length, late: true }, next + 1)
  if (/^(?:later|afterwards|afterward)$/.test(word)) return form({ kind: 'from-told', length, sign: 1 }, next + 1)
  if (word === 'from' && at(words, next + 1).lower === 'now')
    return form({ kind: 'ago', length, ahead: true }, next + 2)
  const pronoun = /^(?:that|then|this)$/.test(at(words, next + 1).lower) && !/^\p{L}/u.test(at(words, next + 2).text)
  if (word === 'after' && pronoun) return form({ kind: 'from-told', length, sign: 1 }, next + 2)
  if (/^(?:earlier|before|previously|prior)$/.test(word)) {
    const start = word === 'prior' && at(words, next + 1).lower === 'to' ? next + 2 : next + 1
    const anchor = word === 'before' || start === next + 2 ? anchorAt(start) : undefined
    if (anchor && !pronoun)
      return form({ kind: 'anchored', relation: 'before', ...counted(length), anchor }, endIndex(words, start, anchor))
    if (hit.bare) return undefined
    return form({ kind: 'from-told', length, sign: -1 }, pronoun ? next + 2 : next + 1)
  }
  if (/^(?:after|following|into)$/.test(word)) {
    const anchor = anchorAt(next + 1)
    const relation: Relation = word === 'into' ? 'into' : 'after'
    if (anchor)
      return form({ kind: 'anchored', relation, ...counted(length), anchor }, endIndex(words, next + 1, anchor))
  }
  return undefined
}

const counted = (length: LengthHit['length']): { length: LengthHit['length'] } => ({ length })

const endIndex = (words: readonly Word[], from: number, anchor: Span): number => {
  let next = from
  while (next < words.length && at(words, next).start < anchor.end) next += 1
  return next
}

const within = (words: readonly Word[], i: number, anchorAt: AnchorReader): Hit | undefined => {
  if (at(words, i).lower !== 'within') return undefined
  const start = at(words, i + 1).lower === 'the' ? i + 2 : i + 1
  const single = UNITS.get(at(words, start).lower)
  const hit = lengthAt(words, start)
  const length = start > i + 1 && single && !single.plural ? { unit: single.unit, count: single.times } : hit?.length
  if (!length) return undefined
  const next = hit?.next ?? start + 1
  if (!hit && !/^(?:hour|day|week|month|year)$/.test(at(words, start).lower)) return undefined
  if (/^(?:of|after|from|following)$/.test(at(words, next).lower)) {
    const anchor = anchorAt(next + 1)
    if (anchor)
      return { form: { kind: 'anchored', relation: 'within', length, anchor }, next: endIndex(words, next + 1, anchor) }
  }
  return { form: { kind: 'duration', length: { ...length, bound: 'at-most' }, running: 'future' }, next }
}

/** "a third straight day", "the fifth consecutive night". */
const straight = (words: readonly Word[], i: number): Hit | undefined => {
  const start = /^(?:an?|the)$/.test(at(words, i).lower) ? i + 1 : i
  const nth = ORDINALS.get(at(words, start).lower)
  const unit = UNITS.get(at(words, start + 2).lower)
  if (!nth || !unit || !/^(?:straight|consecutive|successive)$/.test(at(words, start + 1).lower)) return undefined
  return {
    form: { kind: 'duration', length: { unit: unit.unit, count: nth * unit.times }, running: 'straight' },
    next: start + 3,
  }
}

/** "the past decade", "the last 30 years", "the next six months", "the coming days". */
const running = (words: readonly Word[], i: number): Hit | undefined => {
  const start = at(words, i).lower === 'the' ? i + 1 : i
  const side = at(words, start).lower
  if (!/^(?:past|last|next|coming|previous)$/.test(side)) return undefined
  const unit = UNITS.get(at(words, start + 1).lower)
  const hit = lengthAt(words, start + 1)
  const led = /^(?:for|over|during|in|within|throughout)$/.test(at(words, i - 1).lower)
  const way = /^(?:next|coming)$/.test(side) ? 'future' : 'past'
  // "the last ten months after that" counts from a day.
  if (hit && /^(?:after|before|later|ago|earlier)$/.test(at(words, hit.next).lower)) return undefined
  if (hit && !hit.joined) return { form: { kind: 'duration', length: hit.length, running: way }, next: hit.next }
  if (
    start > i &&
    unit &&
    !unit.plural &&
    (side !== 'previous' || unit.unit === 'decade') &&
    (side !== 'next' || led || /^(?:decade|century)$/.test(unit.unit)) &&
    !/^(?:day|night)$/.test(at(words, start + 1).lower) &&
    // "at the last minute" is too late, and no length.
    (led || !/^(?:second|minute)$/.test(unit.unit))
  ) {
    return { form: { kind: 'duration', length: { unit: unit.unit, count: unit.times }, running: way }, next: start + 2 }
  }
  return undefined
}

const ADVERBS: ReadonlyMap<string, LengthHit['length']> = new Map([
  ['daily', { unit: 'day', count: 1 }],
  ['nightly', { unit: 'day', count: 1 }],
  ['hourly', { unit: 'hour', count: 1 }],
  ['weekly', { unit: 'week', count: 1 }],
  ['monthly', { unit: 'month', count: 1 }],
  ['yearly', { unit: 'year', count: 1 }],
  ['annually', { unit: 'year', count: 1 }],
])

/** "every Friday", "each year", "every two weeks", "daily", "60 licences a year". */
const setForm = (words: readonly Word[], i: number): Hit | undefined => {
  const word = at(words, i).lower
  const adverb = ADVERBS.get(word)
  if (adverb) return { form: { kind: 'set', length: adverb }, next: i + 1 }
  if (word === 'every' || word === 'each') {
    if (WEEKDAYS.has(at(words, i + 1).lower))
      return { form: { kind: 'set', length: { unit: 'week', count: 1 } }, next: i + 2 }
    const unit = UNITS.get(at(words, i + 1).lower)
    if (unit && !unit.plural)
      return { form: { kind: 'set', length: { unit: unit.unit, count: unit.times } }, next: i + 2 }
    const hit = word === 'every' ? lengthAt(words, i + 1) : undefined
    return hit && !hit.bare ? { form: { kind: 'set', length: hit.length }, next: hit.next } : undefined
  }
  const unit = UNITS.get(at(words, i + 1).lower)
  if (/^(?:an?|per)$/.test(word) && unit && !unit.plural && perUnit(words, i)) {
    return { form: { kind: 'set', length: { unit: unit.unit, count: unit.times } }, next: i + 2 }
  }
  return undefined
}

/** "60 licences a year", "5 per cent a year": a rate; "after a year", "took a year": a length. */
const perUnit = (words: readonly Word[], i: number): boolean => {
  if (at(words, i).lower === 'per') return true
  if (/^(?:ago|later|earlier|before|after|and|long|of|from|to|late|overdue|old|into|-)$/.test(at(words, i + 2).lower))
    return false
  const before = at(words, i - 1).lower
  if (/^(?:cent|percent|%|times|once|twice|thousand|million|billion|trillion|\d+[.,]?\d*(?:m|bn|tn|k)?)$/.test(before))
    return true
  // "60 licences", "60 fishing licences", "two aid convoys": a number stands up to three words before a plural.
  if (!/s$/.test(before)) return false
  return [2, 3, 4].some(
    back =>
      at(words, i - back).figure !== undefined ||
      /^(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|dozen)$/.test(
        at(words, i - back).lower,
      ),
  )
}

/** The longest length in its setting that starts at piece `i`. */
export const lastingAt = (words: readonly Word[], i: number, anchorAt: AnchorReader): Hit | undefined => {
  const special = within(words, i, anchorAt) ?? straight(words, i) ?? running(words, i) ?? setForm(words, i)
  if (special) return special
  // "the day after the attack", "on the eve of the vote"
  const the = at(words, i).lower === 'the'
  if (the && /^(?:day|night|week|month|year|morning|eve)$/.test(at(words, i + 1).lower)) {
    const eve = at(words, i + 1).lower === 'eve'
    const word = at(words, i + 2).lower
    const anchor = (eve ? word === 'of' : /^(?:before|after)$/.test(word)) ? anchorAt(i + 3) : undefined
    const unit = eve ? 'day' : (UNITS.get(at(words, i + 1).lower)?.unit ?? 'day')
    if (anchor)
      return {
        form: {
          kind: 'anchored',
          relation: eve || word === 'before' ? 'before' : 'after',
          length: { unit, count: 1 },
          anchor,
        },
        next: endIndex(words, i + 3, anchor),
      }
  }
  const hit = lengthAt(words, i)
  if (!hit) return undefined
  const far = distance(words, hit, anchorAt)
  if (far) return far
  // "in two weeks": a day ahead where the clause looks ahead, a length where it does not; resolve.ts decides.
  if (hit.bare && !hit.joined) return undefined
  if (isHyphen(at(words, hit.next)) && at(words, hit.next + 1).lower === 'long') return undefined
  const ahead = at(words, i - 1).lower === 'in' && !hit.joined
  return {
    form: { kind: 'duration', length: hit.length, ...(ahead ? { running: 'ahead' as const } : {}) },
    next: hit.next,
  }
}
