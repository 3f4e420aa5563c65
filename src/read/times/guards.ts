/**
 * Tells words that are dates from words that only look like dates.
 *
 * A month: "in May", "the April summit". None: "he may march", "Theresa May", "April Jones".
 * A year: "in 2014", "the 2014 protests", "(2012)". None: "Resolution 2254", "2000 people".
 */
import {
  AFTER_WEEKDAY,
  BEFORE_WEEKDAY,
  DOUBTFUL_MONTHS,
  MONTHS,
  NOT_YEAR_AFTER,
  NOT_YEAR_BEFORE,
  WEEKDAYS,
} from './lexicon.ts'
import { at, isCapital, isStop, type Word } from './scan.ts'

const BEFORE_DATE =
  /^(?:in|since|by|until|till|last|next|this|early|mid|late|of|from|to|through|before|after|during|between|and|for|or|than|as|every|each|previous|following|around|about|-|–|—|\()$/

/** True where the full month name at `i` stands for a month, with no day or year to say so. */
export const isMonthName = (words: readonly Word[], i: number): boolean => {
  const word = at(words, i)
  if (!DOUBTFUL_MONTHS.has(word.lower)) return true
  const before = at(words, i - 1)
  const after = at(words, i + 1)
  const marked = BEFORE_DATE.test(before.lower) && i > 0
  const named = isCapital(after) && !WEEKDAYS.has(after.lower) && !MONTHS.has(after.lower) && after.text.length > 1
  if (word.lower === 'may' || word.lower === 'march') {
    // "for May to resign", "and May said": a surname takes a verb.
    if (named) return false
    const acts = /^(?:to|and|for|or|of|than|as)$/.test(before.lower)
    if (marked && !acts) return true
    if (/^(?:and|or|to|of|through)$/.test(before.lower)) {
      const month = at(words, i - 2)
      return (
        MONTHS.has(month.lower) ||
        (before.lower === 'of' && /^(?:end|beginning|start|middle|month|week|half|days)$/.test(month.lower))
      )
    }
    return before.lower === 'the' || before.lower === 'a'
      ? /^\p{Ll}/u.test(after.text) && !/s$/.test(before.lower) && word.lower === 'may'
      : false
  }
  if (isCapital(before) && !before.opens && !isStop(before) && i > 0 && !marked) return false
  if (named) return before.lower === 'the' || (marked && !/^(?:to|and|for|or|of|than|as|from)$/.test(before.lower))
  return i > 0 || /^(?:,|is|was)$/.test(after.lower)
}

/** True where the four figures at `i` are a year. */
export const isYear = (words: readonly Word[], i: number): boolean => {
  const year = at(words, i)
  const before = at(words, i - 1)
  const after = at(words, i + 1)
  if (i > 0 && NOT_YEAR_BEFORE.has(before.lower)) return circa(words, i)
  if (before.text === '.' && NOT_YEAR_BEFORE.has(at(words, i - 2).lower)) return false
  if (NOT_YEAR_AFTER.has(after.lower)) return false
  if (/^[-–/]$/.test(before.text) && before.glued && year.glued && at(words, i - 2).figure === undefined)
    return /^[-–]$/.test(before.text)
  if (before.glued && /^[.,]$/.test(before.text) && at(words, i - 2).figure !== undefined && year.glued) return false
  const value = year.figure ?? 0
  if (value >= 1900 && value < 2100) {
    if (/^\p{Ll}+s$/u.test(after.text) && !after.glued)
      return /^(?:the|in|of|since|from|a|his|her|its|their|this)$/.test(before.lower) || isCapital(before)
    return true
  }
  if (/^\p{Ll}/u.test(after.text)) return /^(?:to|and)$/.test(after.lower) && /^(?:from|between)$/.test(before.lower)
  if (/^(?:to|and|-|–)$/.test(before.lower)) return /^\d{4}$/.test(at(words, i - 2).text)
  return /^(?:in|since|until|from|year|circa|before|after|between)$/.test(before.lower)
}

/** "in about 1990", "built around 1990." but not "around 2000 were killed". */
const circa = (words: readonly Word[], i: number): boolean =>
  /^(?:about|around|approximately|nearly|almost)$/.test(at(words, i - 1).lower) &&
  (/^(?:in|since|from|until|by)$/.test(at(words, i - 2).lower)
    ? !/^\p{Ll}+s$/u.test(at(words, i + 1).text)
    : /^[.,;)]?$/.test(at(words, i + 1).text)) &&
  (at(words, i).figure ?? 0) >= 1900

/** True where the weekday at `i` is a day and no paper, feast or event of that name. */
export const isWeekdayName = (words: readonly Word[], i: number): boolean => {
  const before = at(words, i - 1)
  const after = at(words, i + 1)
  if (i > 0 && BEFORE_WEEKDAY.has(before.lower)) return false
  return !(
    isCapital(after) &&
    AFTER_WEEKDAY.has(after.lower) &&
    !(after.lower === 'night' && !isCapital(at(words, i + 2)))
  )
}
