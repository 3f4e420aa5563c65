/**
 * What a rate is a rate of, by the word before it or behind it.
 *
 * "a pay rise of 4%", "an increase of 4 per cent" -> 'raise, per cent' both.
 */
const RATE_BEFORE =
  /\b(raise|rise|increase|offer|cut|reduction|duty|tariff|tax|rate|interest|stake|share|levy|fee|discount|quota|threshold|turnout|swing|haircut|pay|wages)\b[^.,;%]{0,24}$/i
const RATE_AFTER =
  /^ (?:pay |wage |tax )?(raise|rise|increase|cut|reduction|duty|tariff|tax|rate|interest|stake|share|levy|fee|discount|turnout|majority)\b/i
/** A share of nothing that is named: "4%", not "4% of the goods". */
export const RATE = /(?<![\w.,-])(\d{1,2}(?:\.\d+)?) ?(?:per ?cent|%)(?! of\b)/gi
const RATE_KINDS: Readonly<Record<string, string>> = {
  rise: 'raise',
  increase: 'raise',
  offer: 'raise',
  pay: 'raise',
  wages: 'raise',
  reduction: 'cut',
  tariff: 'duty',
  share: 'stake',
}

/** The kind of the rate that stands between two places of a text; undefined where nothing says of what it is. */
export const rateKind = (text: string, at: number, end: number): string | undefined => {
  const word = (
    RATE_AFTER.exec(text.slice(end, end + 30))?.[1] ?? RATE_BEFORE.exec(text.slice(Math.max(0, at - 50), at))?.[1]
  )?.toLowerCase()
  return word === undefined ? undefined : `${RATE_KINDS[word] ?? word}, per cent`
}
