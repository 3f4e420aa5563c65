/**
 * Footnotes of the paper: words in the sentence they stand in, whose words they are, and where they stand.
 *
 * quote([four soldiers]) -> {parts: ['Late on Tuesday ... killed ', 'four soldiers', ', the defence ministry said.'],
 *   who: 'defence ministry', where: 'Highland Wire, 12 March 2026, line 13'}
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { dateWord } from './date-word.ts'
import type { Index } from './names.ts'
import type { Inline, Quote } from './paper-blocks.ts'

/** What every chapter looks at. */
export interface See {
  readonly record: SourcedRecord
  readonly index: Index
  /** A reference to words, in the voice they are told in. */
  readonly quote: (words: readonly Anchor[], voice: string | null | undefined) => Inline
}

/** The most of a sentence that is shown on either side of the words. */
const CONTEXT = 240

const sentenceAround = (text: string, start: number, end: number): { from: number; to: number } => {
  const opening = text.lastIndexOf('\n', start - 1) + 1
  const closing = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  let [from, to] = [opening, closing]
  for (const s of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.slice(opening, closing))) {
    const at = opening + s.index
    if (at <= start) from = at
    if (at + s.segment.length >= end) {
      to = at + s.segment.length
      break
    }
  }
  return { from, to }
}

const cutLeft = (text: string): string =>
  text.length > CONTEXT ? `… ${text.slice(-CONTEXT).replace(/^\S{0,40}\s/, '')}` : text.replace(/^\s+/, '')
const cutRight = (text: string): string =>
  text.length > CONTEXT ? `${text.slice(0, CONTEXT).replace(/\s\S{0,40}$/, '')} …` : text.replace(/\s+$/, '')

/** Who speaks, and through whom: "the minister, as told by the aide". */
export const whoTells = (voice: string | null | undefined, index: Index): string => {
  const names: string[] = []
  const seen = new Set<string>()
  for (let s = index.statement(voice); s && !seen.has(s.id); s = index.statement(s.within)) {
    seen.add(s.id)
    names.push(index.sources(s))
  }
  return names.join(', as told by ')
}

/** The words and what stands between and around them; words far apart are quoted up to the first gap. */
const partsOf = (text: string, words: readonly Anchor[]): Quote['parts'] => {
  const [first, ...rest] = [...words].sort((a, b) => a.start - b.start)
  const near = [first!]
  for (const w of rest) {
    const last = near.at(-1)!
    if (w.start < last.end) continue
    if (w.start - last.end > CONTEXT) break
    near.push(w)
  }
  const { from, to } = sentenceAround(text, first!.start, near.at(-1)!.end)
  const around = (t: string) => ({ text: t.toWellFormed(), own: false })
  return [
    around(cutLeft(text.slice(from, first!.start))),
    ...near.flatMap((w, i) => [
      ...(i > 0 ? [around(text.slice(near[i - 1]!.end, w.start))] : []),
      { text: w.exact, own: true },
    ]),
    around(cutRight(text.slice(near.at(-1)!.end, to))),
  ].filter(p => p.text)
}

export const quoter = (record: SourcedRecord, index: Index): See['quote'] => {
  const reports = new Map(record.reports.map(r => [r.id, r]))
  return (words, voice) => {
    const report = reports.get(words[0]!.report)!
    const outlet = report.outlet ?? report.title ?? report.name ?? 'a report without a name'
    const line = /\d+$/.exec(index.line(words[0]!))?.[0]
    const parts = partsOf(
      report.text,
      words.filter(w => w.report === report.id),
    )
    return {
      quote: {
        parts,
        marks: parts.some(p => /["“”]/.test(p.text)) ? ['‘', '’'] : ['“', '”'],
        who: whoTells(voice, index) || 'the report itself',
        where: [outlet, report.published ? dateWord(report.published) : '', `line ${line}`].filter(Boolean).join(', '),
        ...(report.url ? { url: report.url } : {}),
      },
    }
  }
}
