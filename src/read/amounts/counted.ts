/**
 * A number of people, with its qualifier and noun, before anybody asks what happened to them.
 *
 * "at least 40 people" -> 40, at-least, head "people"; "a dozen more" -> 12; "a retired judge" -> 1, single.
 */
import type { Span } from '../../text/span.ts'
import { at, isHyphen, type Word } from '../times/scan.ts'
import { numberAt } from './numbers.ts'
import { isPeople, phraseAt, type Tags } from './phrase.ts'
import { type Qualifier, qualifierBefore, qualifierBehind } from './qualifier.ts'
import { VAGUE } from './words.ts'

export interface Counted {
  /** First piece, with the qualifier. */
  readonly from: number
  /** The piece of the number itself. */
  readonly number: number
  /** Behind the number. */
  readonly bare: number
  /** Behind the noun phrase. */
  readonly next: number
  readonly head?: number
  readonly value?: number
  readonly qualifier?: Qualifier
  readonly whose?: Span
  readonly people: boolean
  /** The noun stands in quotation marks: eleven "mercenaries". */
  readonly quoted: boolean
  /** "a general": one person by the article alone. */
  readonly single: boolean
}

/** A count of people, or a bare number, that starts at piece `i`. */
export const countedAt = (words: readonly Word[], i: number, tags?: Tags): Counted | undefined => {
  const vague = VAGUE.has(at(words, i).lower)
  const number = vague ? { value: undefined, next: i + 1 } : numberAt(words, i)
  if (!number) return single(words, i, tags)
  if (at(words, i).glued && isHyphen(at(words, i - 1))) return undefined
  if (isHyphen(at(words, number.next)) || /^(?:%|percent|per|million|km)$/.test(at(words, number.next).lower))
    return undefined
  const behind = qualifierBehind(words, number.next)
  const start = vague && at(words, behind.next).lower === 'of' ? behind.next + 1 : behind.next
  const phrase = phraseAt(words, start, tags)
  const { from, qualifier = behind.qualifier } = qualifierBefore(words, i)
  const closing = /^["”’]$/.test(at(words, phrase.next).text) ? phrase.next + 1 : phrase.next
  return {
    from,
    number: i,
    bare: number.next,
    next: phrase.head === undefined && !phrase.more ? behind.next : closing,
    ...(phrase.head === undefined ? {} : { head: phrase.head }),
    ...(number.value === undefined ? {} : { value: number.value }),
    ...(qualifier ? { qualifier } : {}),
    ...(phrase.whose ? { whose: phrase.whose } : {}),
    people: phrase.head === undefined ? true : isPeople(at(words, phrase.head)),
    quoted: closing > phrase.next,
    single: false,
  }
}

/** "a retired judge": the article counts one. */
const single = (words: readonly Word[], i: number, tags?: Tags): Counted | undefined => {
  if (!/^an?$/.test(at(words, i).lower)) return undefined
  const phrase = phraseAt(words, i + 1, tags)
  const { head } = phrase
  if (head === undefined || !isPeople(at(words, head)) || /s$/.test(at(words, head).lower)) return undefined
  return {
    from: i,
    number: i,
    bare: i + 1,
    next: phrase.next,
    head,
    value: 1,
    ...(phrase.whose ? { whose: phrase.whose } : {}),
    people: true,
    quoted: false,
    single: true,
  }
}
