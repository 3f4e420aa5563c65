/**
 * The noun phrase a number stands in.
 *
 * "12 Ukrainian soldiers were" -> head "soldiers", whose "Ukrainian"; "140,000 tonnes of aluminium" -> head "tonnes".
 * Uses tags where the engine gives them and word lists where it does not.
 */
import type { Span } from '../../text/span.ts'
import { PAST_FORMS } from '../times/lexicon.ts'
import { at, isCapital, isHyphen, type Word } from '../times/scan.ts'
import { numberAt } from './numbers.ts'
import { MEASURES, NOT_PEOPLE, PEOPLE, PHRASE_END } from './words.ts'

export interface Phrase {
  /** Index of the head noun; undefined where the number stands alone. */
  readonly head?: number
  readonly next: number
  /** The adjective or possessive that says whose. */
  readonly whose?: Span
  /** "three more", "12 others". */
  readonly more: boolean
}

export type Tags = ReadonlyMap<number, string>

const isQuote = (word: Word): boolean => /^["“”‘]$/.test(word.text)

/** True for a noun that names people, by list or by its ending. */
export const isPeople = (word: Word): boolean => {
  const w = word.lower
  if (PEOPLE.has(w)) return true
  // Peoples: "12 Israelis", "nine Germans".
  if (isCapital(word) && /s$/.test(w)) return true
  if (NOT_PEOPLE.has(w) || NOT_PEOPLE.has(w.replace(/s$/, ''))) return false
  return w.length > 4 && /(?:man|men|woman|women|er|ers|or|ors|ist|ists|ian|ians|ees|ee|eer|eers|ants)$/.test(w)
}

const wordEnds = (words: readonly Word[], i: number, tags: Tags | undefined): boolean => {
  const word = at(words, i)
  if (!/^\p{L}/u.test(word.text)) return true
  const tag = tags?.get(word.start)
  if (tag !== undefined)
    return (
      !/^(?:NN|JJ|VBN|VBG|FW|CD)/.test(tag) ||
      (/^VB[NG]/.test(tag) && !/^(?:NN|JJ)/.test(tags?.get(at(words, i + 1).start) ?? ''))
    )
  return (
    PHRASE_END.has(word.lower) ||
    PAST_FORMS.has(word.lower) ||
    (/ing$|ed$/.test(word.lower) && !/^\p{Ll}+s?$/u.test(at(words, i + 1).text))
  )
}

/** The phrase whose words start at piece `i`, right behind a number. */
export const phraseAt = (words: readonly Word[], i: number, tags?: Tags): Phrase => {
  let more = false
  let next = i
  let whose: Span | undefined
  if (/^(?:more|others?|additional|further)$/.test(at(words, next).lower)) {
    more = true
    next += 1
  }
  if (at(words, next).lower === 'of' && /^(?:its|his|her|their|our)$/.test(at(words, next + 1).lower)) {
    whose = { start: at(words, next + 1).start, end: at(words, next + 1).end }
    next += 2
  }
  let head: number | undefined
  for (let k = next; k < next + 7 && k < words.length; k += 1) {
    const word = at(words, k)
    if (isQuote(word) || (isHyphen(word) && k > next)) continue
    if (k > i && word.opens) break
    // A plural that the tagger took for a verb: "two aid convoys".
    const plural =
      tags?.get(word.start) === 'VBZ' &&
      head !== undefined &&
      /[^s]s$/.test(word.lower) &&
      !/s$/.test(at(words, head).lower) &&
      !isPeople(at(words, head))
    if ((wordEnds(words, k, tags) && !plural) || (k > i && numberAt(words, k))) break
    // "116 parts imported", "three steps ending": behind a plural a participle is no noun.
    if (
      head !== undefined &&
      (/s$/.test(at(words, head).lower) || isPeople(at(words, head))) &&
      /(?:ing|ed)$/.test(word.lower)
    )
      break
    head = k
    if (isCapital(word) && !whose) whose = { start: word.start, end: word.end }
    if (MEASURES.has(word.lower) || (PEOPLE.has(word.lower) && !/^\p{Ll}+s$/u.test(at(words, k + 1).text))) break
  }
  if (head === undefined) return { next: more ? i + 1 : i, more, ...(whose ? { whose } : {}) }
  const own = whose && whose.start !== at(words, head).start ? { whose } : {}
  return { head, next: head + 1, more, ...own }
}

/** The pieces that lie in one of `spans`, by index: both lists are walked once. */
export const piecesIn = (words: readonly Word[], spans: readonly Span[]): ReadonlySet<number> => {
  const inside = new Set<number>()
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  let k = 0
  words.forEach((word, i) => {
    while (k < ordered.length && (ordered[k]?.end ?? 0) <= word.start) k += 1
    if ((ordered[k]?.start ?? Number.POSITIVE_INFINITY) < word.end) inside.add(i)
  })
  return inside
}
