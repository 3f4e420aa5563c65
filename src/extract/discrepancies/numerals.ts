/**
 * Every number of a text that counts or measures, in figures or words, with what it counts where the words say so.
 *
 * "1,450 at the schools" -> {value: 1450, unit: ''}; "$170 million" -> {value: 170e6, unit: '$'}; "Dh3m" -> 3e6 'AED'; "17 of the 41 seats" -> 17 and 41.
 * Dates, hours, ordinals and lengths of time are none.
 */
import { coinOf, goesWith, isMoney, MARK_FORM } from '../../knowledge/currencies.ts'
import { numberOf, TENS, UNDER_TWENTY } from '../../language/number-words.ts'
import { overlaps, type Span } from '../../text/span.ts'

export interface Numeral extends Span {
  readonly value: number
  /** A currency sign, "%", a measure or the noun counted, in lower case; "" where the words leave it out. */
  readonly unit: string
  readonly qualifier?: 'at-least' | 'at-most' | 'about'
}

const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  m: 1e6,
  bn: 1e9,
  k: 1000,
  trillion: 1e12,
  mn: 1e6,
  tn: 1e12,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
  'lakh crore': 1e12,
}
const WORD = `(?:(?:${TENS.join('|')})(?:-(?:${UNDER_TWENTY.slice(1, 10).join('|')}))?|${UNDER_TWENTY.slice(1).join('|')})`
const FORM = new RegExp(
  `(?:(?<![\\w.,’'-])|(?<=(?<![\\p{L}\\d])(?:${MARK_FORM})))(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${WORD}|a dozen|a(?=\\s(?:hundred|thousand)\\sand\\s))(?:(?:\\s|(?<=\\d))(hundred|thousand|million|billion|trillion|lakh crore|lakhs?|crores?|bn|mn|tn|m|k)\\b(?:(?<=hundred|thousand)\\sand\\s(${WORD})(?!\\s(?:hundred|thousand|million))(?![\\w-]))?)?(%|\\s?per ?cent\\b|kg\\b|km\\b)?(?![\\w-])`,
  'giu',
)

const wordValue = (word: string): number => (/^a dozen$/i.test(word) ? 12 : /^a$/i.test(word) ? 1 : numberOf(word)!)

const QUALIFIERS: readonly (readonly [Numeral['qualifier'] & string, RegExp])[] = [
  [
    'at-most',
    /\b(?:at (?:the )?most|up to|no(?:t)? more than|fewer than|less than|under|below|not (?:exceed|top|pass)|a maximum of)\s+$/i,
  ],
  [
    'at-least',
    /\b(?:at (?:the very )?least|more than|(?<!\b(?:hand|handed|handing|hands|turn|turned|take|took|taken|give|gave|given|sign|signed|carry|carried) )over|upwards? of|no fewer than|no less than|not less than|above|exceeding|a minimum of)\s+$/i,
  ],
  [
    'about',
    /\b(?:some|about|around|roughly|nearly|almost|approximately|close to|an estimated|circa|perhaps|maybe|just under|just over|as many as)\s+$/i,
  ],
]

const STOP =
  /^(?:of|in|at|on|for|to|from|and|or|by|with|the|a|an|as|is|are|was|were|had|has|have|who|which|that|more|less|per|out|will|would|said|says|when|while|but|worked|died|up|down|than)$/i

/** "22.00," and "at 9.30" are hours. */
const CLOCK = /\bat \d|\d\d(?:,|\n|\.| [ap]\.?m\b| hours\b| to \d)/

const MARK = new RegExp(`(?<![\\p{L}\\d])(${MARK_FORM}|[A-Z]{3})(\\.?\\s?)$`, 'u')

/** The mark of money right before a figure, with its length: "Rs. " -> {coin: 'INR', length: 4}. */
const markBefore = (text: string, at: number): { readonly coin: string; readonly length: number } | undefined => {
  const m = MARK.exec(text.slice(Math.max(0, at - 9), at))
  if (!m || !goesWith(m[1]!, m[2]!)) return undefined
  const coin = coinOf(m[1]!)
  return isMoney(coin) ? { coin, length: m[0].length } : undefined
}

/** The numbers of a text; `not` are the spans of dates and lengths. */
export const numeralsOf = (text: string, not: readonly Span[]): readonly Numeral[] => {
  const found: Numeral[] = []
  for (const m of text.matchAll(FORM)) {
    const mark = markBefore(text, m.index)
    // "B12", "mp3": letters that are no mark of money.
    if (!mark && /[\p{L}$€£¥]$/u.test(text.slice(0, m.index).slice(-1))) continue
    const span = { start: m.index - (mark?.length ?? 0), end: m.index + m[0].length }
    if (not.some(n => overlaps(n, span))) continue
    if (/^\d{1,2}\.\d{2}$/.test(m[1]!) && !mark && !m[2] && !m[4] && CLOCK.test(text.slice(m.index - 6, m.index + 16)))
      continue
    const value = wordValue(m[1]!) * (SCALE[m[2]?.toLowerCase() ?? ''] ?? 1) + (m[3] ? wordValue(m[3]) : 0)
    const before = text.slice(Math.max(0, span.start - 24), span.start)
    if (
      /\b(?:gate|jetty|article|channel|no|number|grade|page|room|flight|section|resolution|chapter|phase|level|route|pier|camp|block|unit|aged?)\s$|\b(?:no|art|nr|p)\.\s$/i.test(
        before,
      )
    )
      continue
    const qualifier = QUALIFIERS.find(([, form]) => form.test(before))?.[0]
    const after = /^\s+((?:[a-z][\w’'-]*\s+){0,1}?)([a-z][\w’'-]*)/.exec(text.slice(span.end, span.end + 40))
    const first = after ? `${after[1] ?? ''}${after[2]}`.trim().split(/\s+/)[0]! : ''
    const unit =
      mark?.coin ??
      (m[4]
        ? m[4]
            .trim()
            .replace(/per ?cent/i, '%')
            .toLowerCase()
        : STOP.test(first)
          ? ''
          : first.toLowerCase())
    found.push({ ...span, value, unit, ...(qualifier ? { qualifier } : {}) })
  }
  return found
}
