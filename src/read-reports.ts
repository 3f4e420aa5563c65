/**
 * Reports in, one record out: runs the steps of a report's language over it and reconciles what they give.
 *
 * readReports([makeReport({text, language: 'en', published: '2025-04-26'})]) -> SourcedRecord
 */
import { ParleyError } from './errors.ts'
import { type Knowledge, loadKnowledge, outletOwner } from './knowledge/index.ts'
import { createReader } from './lang/en/steps.ts'
import type { Trace } from './pipeline.ts'
import { latestPublished, reconcile } from './reconcile/reconcile.ts'
import type { Reading } from './record/reading.ts'
import { makeReport, type ReportSource } from './record/report.ts'
import type { Report, SourcedRecord } from './record/sourced-record.ts'
import { isEdtf } from './record/values.ts'
import { GENERATOR } from './version.ts'

export interface ReadOptions {
  /** The day the record is reckoned on, EDTF; the latest `published` where absent. */
  readonly asOf?: string
  /** What is known beforehand; Parley's own where absent. */
  readonly knowledge?: Knowledge
  /** Statements below this confidence are left out, 0-1. */
  readonly minConfidence?: number
  /** Hears of every step of every report. */
  readonly trace?: (report: Report, trace: Trace) => void
  /** Called after each report that was read. */
  readonly done?: () => void
}

/** Statements under the bar go, and what was said inside them is then said in no voice: so those inside go too. */
const confident = (reading: Reading, least: number): Reading => {
  const kept = new Set<string>()
  const sure = reading.statements.filter(s => (s.confidence ?? 1) >= least)
  for (const s of sure) kept.add(s.id)
  const voiced = (v: string | null | undefined) => v == null || kept.has(v)
  return {
    ...reading,
    statements: sure.filter(s => voiced(s.within)),
    events: reading.events.filter(e => e.mentions.every(m => voiced(m.voice))),
    proposals: reading.proposals.filter(p => voiced(p.voice)),
    positions: reading.positions.filter(p => voiced(p.voice)),
    commitments: reading.commitments.filter(c => voiced(c.voice) && voiced(c.stateVoice)),
    discrepancies: reading.discrepancies.filter(d => d.sides.every(s => voiced(s.voice))),
  }
}

/** Reads reports that are already `Report`s. Throws ParleyError('bad-date') where `asOf` is no EDTF. */
export const readReports = (reports: readonly Report[], options: ReadOptions = {}): SourcedRecord => {
  const { asOf, minConfidence = 0 } = options
  if (asOf !== undefined && !isEdtf(asOf)) throw new ParleyError('bad-date', asOf)
  const readOne = createReader({ asOf: asOf ?? latestPublished(reports) ?? undefined, knowledge: options.knowledge })
  const readings = reports.map(report => {
    const reading = readOne(report, options.trace && (t => options.trace?.(report, t)))
    options.done?.()
    return minConfidence > 0 ? confident(reading, minConfidence) : reading
  })
  const ownerOf = outletOwner(options.knowledge ?? loadKnowledge())
  return reconcile(readings, { generator: GENERATOR, ownerOf, ...(asOf ? { asOf } : {}) })
}

/** The library's main door: texts with what is known of them, one record. */
export const read = (sources: ReportSource | readonly ReportSource[], options: ReadOptions = {}): SourcedRecord => {
  const list = Array.isArray(sources) ? (sources as readonly ReportSource[]) : [sources as ReportSource]
  for (const source of list) {
    if (typeof source?.text !== 'string')
      throw new ParleyError('usage', 'read wants texts: {text, language, published ...}; see docs/library.md')
    if (source.published !== undefined && !isEdtf(source.published)) throw new ParleyError('bad-date', source.published)
    if (source.language !== 'en') throw new ParleyError('language', `language ${source.language}`)
  }
  return readReports(list.map(makeReport), options)
}
