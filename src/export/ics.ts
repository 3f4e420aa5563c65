/**
 * What is due, as an iCalendar (RFC 5545): a whole-day event for each undertaking, ultimatum or right that expires.
 *
 * "exchange lists of prisoners by 5 March" -> DTSTART;VALUE=DATE:20260305, "Overdue: Tavria and Kesh Assembly, ..."
 * A date that is not one day is put on its last possible day and the title says so; what has no date is counted in the
 * calendar's description. The stamp is the day the record is reckoned on, so that the same record gives the same bytes.
 */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { daysOf } from '../record/agree.ts'
import { exactOf } from '../record/anchor.ts'
import type { CommitmentEntry } from '../record/entries.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { counted } from '../text/counted.ts'
import { dateWord } from '../views/date-word.ts'
import { type Index, indexRecord } from '../views/names.ts'
import { tellerOf } from './csv-row.ts'

const DAY = 86_400_000
const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '')
const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text).toWellFormed()

interface Due {
  readonly commitment: CommitmentEntry
  /** EDTF: the date set last. */
  readonly edtf: string
  /** The last day it can mean, else the first. */
  readonly day: string
  readonly certain: boolean
}

const dueOf = (commitment: CommitmentEntry): Due | undefined => {
  const edtf = commitment.dues.at(-1)?.value
  if (!edtf) return undefined
  const { first, last } = daysOf(edtf)
  const day = last ?? first
  const plain = /^(?:\.\.\/)?\d{4}-\d{2}-\d{2}$/.test(edtf)
  return day === undefined ? undefined : { commitment, edtf, day, certain: plain }
}

const titleOf = ({ commitment, edtf, certain }: Due, index: Index): string => {
  const who = index.refs(commitment.parties) || 'nobody named'
  const doubt = certain ? '' : ` (no certain day: ${dateWord(edtf)})`
  const state = commitment.state[0]!.toUpperCase() + commitment.state.slice(1).replace('-', ' ')
  return clean(`${state}: ${who}: ${short(exactOf(commitment.words))}${doubt}`)
}

const bodyOf = ({ commitment, edtf }: Due, index: Index): string => {
  const before = commitment.dues.slice(0, -1).map(d => (d.value ? dateWord(d.value) : 'no date'))
  return [
    `“${exactOf(commitment.words)}”`,
    `Told by ${tellerOf(commitment.voice, index)}, ${index.line(commitment.words[0]!)}.`,
    `Due ${dateWord(edtf)}${before.length > 0 ? `; before that ${before.join(', then ')}` : ''}.`,
  ]
    .map(clean)
    .join('\n')
}

export const toIcs = (record: SourcedRecord): string => {
  const index = indexRecord(record)
  const dues = record.commitments.flatMap(c => dueOf(c) ?? [])
  const left = record.commitments.length - dues.length
  const calendar = ical({
    name: 'What is due',
    prodId: { company: 'parley-record', product: 'parley', language: 'EN' },
    description: clean(
      `From ${counted(record.reports.length, 'report')}${record.asOf ? `, as of ${dateWord(record.asOf)}` : ''}.${left > 0 ? ` Without a date, and so not here: ${left}.` : ''}`,
    ),
  })
  const stamp = new Date(daysOf(record.asOf ?? '').last ?? '1970-01-01')
  for (const due of dues) {
    const start = new Date(due.day)
    calendar.createEvent({
      id: `${due.commitment.id}@parley-record`,
      stamp,
      start,
      end: new Date(start.getTime() + DAY),
      allDay: true,
      summary: titleOf(due, index),
      description: bodyOf(due, index),
      status: due.certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: due.commitment.kind }, { name: due.commitment.state }],
    })
  }
  const text = calendar.toString()
  return text.endsWith('\r\n') ? text : `${text}\r\n`
}
