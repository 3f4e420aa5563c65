/**
 * Anchors out of spans, and the check that every anchor holds its report's words.
 *
 * anchor(report, {start: 0, end: 6}) -> {report: report.id, start: 0, end: 6, exact: 'Moscow'}
 */
import type { Span } from '../text/span.ts'
import type { Report } from './sourced-record.ts'
import type { Anchor } from './values.ts'

/** A bug of Parley, not of the input: an entry without words, or words that are not the report's. */
export class RecordFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RecordFault'
  }
}

/** The words of a span; white space at its ends is left out. An empty span is a fault. */
export const anchor = (report: Report, span: Span): Anchor => {
  let { start, end } = span
  const { text } = report
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  if (start < 0 || end > text.length || start >= end) throw new RecordFault(`no words at ${span.start}-${span.end}`)
  return { report: report.id, start, end, exact: text.slice(start, end) }
}

const isAnchor = (value: object): value is Anchor => 'exact' in value && 'start' in value && 'end' in value

/** True where both are the same words of the same report. */
export const sameWords = (a: Anchor, b: Anchor): boolean =>
  a.report === b.report && a.start === b.start && a.end === b.end

/** Words in one line: the parts of a broken quotation joined by " … ". */
export const exactOf = (words: readonly Anchor[]): string => words.map(w => w.exact).join(' … ')

/** Every anchor inside a value, at any depth. */
export const anchorsIn = (value: unknown, found: Anchor[] = []): Anchor[] => {
  if (Array.isArray(value)) for (const one of value) anchorsIn(one, found)
  else if (value && typeof value === 'object') {
    if (isAnchor(value)) found.push(value)
    else for (const one of Object.values(value)) anchorsIn(one, found)
  }
  return found
}

/** Throws where an anchor inside `value` does not hold the words of its report; `texts` by the ids of reports. */
export const verifyWords = (value: unknown, texts: ReadonlyMap<string, string>): void => {
  for (const a of anchorsIn(value)) {
    if (texts.get(a.report)?.slice(a.start, a.end) !== a.exact)
      throw new RecordFault(`the words at ${a.report} ${a.start}-${a.end} are not the report's`)
  }
}

export const verifyAnchors = (value: unknown, reports: readonly Report[]): void =>
  verifyWords(value, new Map(reports.map(r => [r.id, r.text])))
