/**
 * The brief: a record as sections of lines that a person reads. The terminal and Markdown both draw it.
 *
 * A line is a list of pieces, each with a tone; what a tone looks like is for the face to decide.
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import { conditionLines } from './brief-conditions.ts'
import { commitmentLines, discrepancyLines, eventLines, positionLines, proposalLines } from './brief-entries.ts'
import { statementLines } from './brief-statements.ts'
import { type Line, piece, type Section } from './line.ts'
import { indexRecord } from './names.ts'

const reportLines = (record: SourcedRecord): Line[] =>
  record.reports.map(r => ({
    depth: 0,
    pieces: [
      piece(r.title ?? r.name ?? r.outlet ?? 'a text without a name', 'who'),
      piece(
        [r.title || r.name ? r.outlet : undefined, r.published]
          .filter(Boolean)
          .map(x => ` · ${x}`)
          .join(''),
        'quiet',
      ),
      ...(r.copyOf ? [piece(' · a copy', 'quiet')] : []),
    ],
  }))

const noteLines = (record: SourcedRecord): Line[] => {
  const index = indexRecord(record)
  return record.notes.map(n => ({
    depth: 0,
    pieces: [...(n.place ? [piece(`“${n.place.exact}” `, 'words')] : []), piece(n.reason)],
    ...(n.place ? { at: index.line(n.place) } : {}),
  }))
}

/** The sections of a record that have something in them, in the order a reader wants them. */
export const brief = (record: SourcedRecord): Section[] => {
  const index = indexRecord(record)
  const asOf = record.asOf ? ` (as of ${record.asOf})` : ''
  const sections: Section[] = [
    { title: record.reports.length === 1 ? 'Report' : 'Reports', lines: reportLines(record) },
    { title: 'Where each party stands', lines: positionLines(record, index) },
    { title: 'Who waits for whom', lines: conditionLines(record, index) },
    { title: 'What is offered', lines: proposalLines(record, index) },
    { title: `What is due${asOf}`, lines: commitmentLines(record, index) },
    { title: 'What contradicts', lines: discrepancyLines(record, index) },
    { title: 'What happened', lines: eventLines(record, index) },
    { title: 'Who said what', lines: statementLines(record, index) },
    { title: 'Not settled', lines: noteLines(record) },
  ]
  const found = sections.filter(s => s.lines.length > 0)
  const nothing = {
    title: 'Nothing found',
    lines: [{ depth: 0, pieces: [piece('no statement, event or position was found in this text')] }],
  }
  return found.length > 1 ? found : [...found, nothing]
}
