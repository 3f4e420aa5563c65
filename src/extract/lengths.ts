/**
 * Lengths of time that stand inside longer times, for those who reckon with them.
 *
 * "hours before they were due to bite, put them on hold for 90 days" counts from an event and holds the length "90 days".
 */
import { numberOf, TENS, UNDER_TWENTY } from '../language/number-words.ts'
import type { TimeMention } from '../record/mention.ts'

const LENGTH = new RegExp(
  `\\bfor (?:a further |another |an initial )?((\\d{1,3}|${[...UNDER_TWENTY.slice(1), ...TENS].join('|')}|a|an)[ -](day|week|month|year)s?)\\b`,
  'i',
)
const wordValue = (word: string): number => (/^an?$/i.test(word) ? 1 : numberOf(word)!)

/** Lengths inside a long time that counts from an event: "hours before they were due to bite, put them on hold for 90 days". */
export const lengthsInside = (text: string, times: readonly TimeMention[]): readonly TimeMention[] =>
  times.flatMap(t => {
    const m = t.anchoredTo && t.end - t.start > 30 ? LENGTH.exec(text.slice(t.start, t.end)) : null
    if (!m) return [t]
    const start = t.start + m.index + m[0].length - m[1]!.length
    const end = start + m[1]!.length
    const duration = `P${wordValue(m[2]!)}${m[3]![0]!.toUpperCase()}`
    return [
      t,
      { start, end, exact: text.slice(start, end), type: 'duration' as const, duration, implied: [], confidence: 0.7 },
    ]
  })
