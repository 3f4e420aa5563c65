/**
 * A report out of its text and what is known about it. The text is normalised once here, and never altered after.
 *
 * makeReport({text: 'KYIV — ...', language: 'en'}) -> {id: 'r-...', sha256: ..., text: 'KYIV — ...', language: 'en'}
 */
import { makeId, sha256 } from './ids.ts'
import type { Report } from './sourced-record.ts'

/** Line ends to \n, Unicode NFC, byte order mark dropped, lone surrogates replaced. */
export const normaliseText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .normalize('NFC')

export type ReportSource = Omit<Report, 'id' | 'sha256'>

/** The id follows from the text and where it stood, so that one outlet's copy of another's text is a report of its own. */
export const makeReport = (source: ReportSource): Report => {
  const text = normaliseText(source.text)
  const digest = sha256(text)
  const id = makeId('report', digest, source.outlet ?? '', source.published ?? '', source.url ?? '')
  const known = Object.entries({ ...source, text }).filter(([, v]) => v !== undefined)
  return { id, ...(Object.fromEntries(known) as ReportSource), sha256: digest }
}
