/**
 * Finds amounts: counts, shares, money, rates and quantities.
 *
 * "nearly a fifth of Ukrainian territory" -> {share: 0.2, qualifier: 'about', of: 'territory'}; "US$18 million" -> {value: 18e6,
 * currency: 'USD'}; "60 fishing licences a year" -> {value: 60, of: 'licences', rate: 60, per: 'P1Y'}.
 * Dates and lengths of time are left to the reader of times, who was killed or wounded to tolls.ts.
 */
import { at, isCapital, isHyphen, scan, type Word } from '../times/scan.ts'
import { tagsOf } from '../times/tense.ts'
import { readTimes } from '../times/times.ts'
import type { AmountHit, AmountInput, AmountMention } from './amount.ts'
import { moneyAt } from './money.ts'
import { numberAt } from './numbers.ts'
import { phraseAt, piecesIn, type Tags } from './phrase.ts'
import { qualifierBefore, qualifierBehind } from './qualifier.ts'
import { shareAt } from './shares.ts'
import { tollsOf } from './tolls.ts'
import { MEASURES, VAGUE } from './words.ts'

export type { AmountHit, AmountInput, AmountMention } from './amount.ts'

const PER: Readonly<Record<string, string>> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  year: 'P1Y',
  hour: 'PT1H',
  night: 'P1D',
  annum: 'P1Y',
}

/** "a year", "per day", "an hour" at piece `i`. */
const perAt = (words: readonly Word[], i: number): { per: string; next: number } | undefined => {
  const per = /^(?:an?|per|each|every)$/.test(at(words, i).lower) ? PER[at(words, i + 1).lower] : undefined
  if (per) return { per, next: i + 2 }
  return /^(?:annually|yearly)$/.test(at(words, i).lower) ? { per: 'P1Y', next: i + 1 } : undefined
}

const vagueAt = (words: readonly Word[], i: number, tags: Tags | undefined): AmountHit | undefined => {
  if (!VAGUE.has(at(words, i).lower)) return undefined
  const of = at(words, i + 1).lower === 'of' ? i + 2 : i + 1
  const big = VAGUE.has(at(words, of).lower) && at(words, of + 1).lower === 'of' ? of + 2 : of
  const phrase = phraseAt(words, big, tags)
  const head = phrase.head === undefined || of === i + 1 ? undefined : at(words, phrase.head).lower
  const { from, qualifier } = qualifierBefore(words, i)
  return {
    from,
    next: head ? phrase.next : i + 1,
    values: {
      ...(head ? { of: head } : {}),
      ...(qualifier ? { qualifier } : {}),
      ...(phrase.whose && head ? { whose: phrase.whose } : {}),
      confidence: 0.7,
    },
  }
}

/** A count needs a noun behind it; "one" counts only people and measures. */
const countAt = (words: readonly Word[], i: number, tags: Tags | undefined): AmountHit | undefined => {
  const number = numberAt(words, i)
  if (!number || (at(words, i - 1).glued && isHyphen(at(words, i - 1)))) return undefined
  const before = at(words, i - 1)
  if (at(words, number.next).glued && /^(?:st|nd|rd|th)$/.test(at(words, number.next).lower)) return undefined
  if (
    /^(?:no|number|article|resolution|room|page|flight|section|route|chapter)$/.test(before.lower) ||
    before.text === '#'
  )
    return undefined
  if (
    isCapital(before) &&
    number.figures &&
    i > 1 &&
    !before.opens &&
    !/^[.]$/.test(at(words, i - 2).text) &&
    number.value < 100 &&
    !/^\p{Ll}/u.test(at(words, number.next).text)
  )
    return undefined
  // "three-page text", "30-hour": a modifier, not a count.
  if (isHyphen(at(words, number.next)) && at(words, number.next + 1).lower !== 'odd') return undefined
  const behind = qualifierBehind(words, number.next)
  const square = /^(?:square|cubic|sq)$/.test(at(words, behind.next).lower) ? behind.next + 1 : behind.next
  const measure = MEASURES.get(at(words, square).lower)
  const { from, qualifier = behind.qualifier } = qualifierBefore(words, i)
  const soft = qualifier ? { qualifier } : {}
  if (measure) {
    const unit = square > behind.next ? `${measure}${at(words, behind.next).lower === 'cubic' ? '3' : '2'}` : measure
    const of = at(words, square + 1).lower === 'of' ? phraseAt(words, square + 2, tags) : undefined
    const per = perAt(words, square + 1)
    return {
      from,
      next: per?.next ?? square + 1,
      values: {
        value: number.value,
        unit,
        ...(of?.head === undefined ? {} : { of: at(words, of.head).lower }),
        ...soft,
        ...(per ? { rate: number.value, per: per.per } : {}),
        confidence: 0.95,
      },
    }
  }
  const phrase = phraseAt(words, behind.next, tags)
  const head = phrase.head === undefined ? undefined : at(words, phrase.head)
  // A number alone is an amount only where the words weigh it: "well over a hundred".
  if (!head && !phrase.more && !qualifier) return undefined
  if (number.value === 1) return undefined
  const per = perAt(words, phrase.next)
  return {
    from,
    next: per?.next ?? phrase.next,
    values: {
      value: number.value,
      ...(head ? { of: head.lower } : {}),
      ...(phrase.whose ? { whose: phrase.whose } : {}),
      ...soft,
      ...(per ? { rate: number.value, per: per.per } : {}),
      confidence: tags ? 0.85 : 0.75,
    },
  }
}

/** A rate behind money or a percentage: "5 per cent a year", "$3 million a year". */
const withPer = (words: readonly Word[], hit: AmountHit): AmountHit => {
  const per = perAt(words, hit.next)
  const number = hit.values.share ?? hit.values.value
  return per && number !== undefined
    ? { ...hit, next: per.next, values: { ...hit.values, rate: number, per: per.per } }
    : hit
}

const hitAt = (words: readonly Word[], i: number, tags: Tags | undefined): AmountHit | undefined => {
  const special = moneyAt(words, i) ?? shareAt(words, i, tags)
  return special ? withPer(words, special) : (countAt(words, i, tags) ?? vagueAt(words, i, tags))
}

const range = (from: number, next: number): readonly number[] => Array.from({ length: next - from }, (_, k) => from + k)

/** Every amount of the text in reading order; a toll gives its count the kind of toll. */
export const readAmounts = (input: AmountInput): readonly AmountMention[] => {
  const { text, sentences = [] } = input
  const words = scan(text)
  const tags = sentences.length > 0 ? tagsOf(sentences) : undefined
  const times = (input.times ?? readTimes({ text, sentences })).filter(
    time => !/^(?:an?|per|each)\s\w+$/i.test(text.slice(time.start, time.end)),
  )
  const tolls = tollsOf(text, words, times, tags)
  const [timed, counted] = [piecesIn(words, times), piecesIn(words, tolls)]
  const mentions: AmountMention[] = tolls.map(({ clause: _, trigger: __, ...toll }) => toll)
  for (let i = 0; i < words.length; ) {
    const hit = hitAt(words, i, tags)
    if (!hit) {
      i += 1
      continue
    }
    const span = { start: at(words, hit.from).start, end: at(words, hit.next - 1).end }
    const taken = timed.has(i) || range(hit.from, hit.next).some(k => counted.has(k))
    if (!taken)
      mentions.push(
        Object.freeze({ ...span, exact: text.slice(span.start, span.end), by: 'amounts' as const, ...hit.values }),
      )
    i = taken ? i + 1 : hit.next
  }
  return Object.freeze(mentions.sort((a, b) => a.start - b.start || b.end - a.end))
}
