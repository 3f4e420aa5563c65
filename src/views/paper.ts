/**
 * The brief as a paper to hand on: chapters of tables and lines, every line with the words it rests on.
 *
 * paper(record) -> {title: 'What 3 reports say', chapters: [{title: 'At a glance', blocks: [...]}, ...], ...}
 * HTML and DOCX draw it; what a tone looks like and how footnotes are numbered is for them to decide.
 */

import { daysOf } from '../record/agree.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { counted } from '../text/counted.ts'
import { dateWord } from './date-word.ts'
import { piece } from './line.ts'
import { indexRecord } from './names.ts'
import type { Chapter, Paper } from './paper-blocks.ts'
import { discrepancies, dues, glance, tolls } from './paper-facts.ts'
import { happened, offers } from './paper-happenings.ts'
import { quoter } from './paper-quote.ts'
import { matrix, stands, waits } from './paper-stands.ts'
import { silences, speakers, unsettled } from './paper-voices.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

const daysTold = (record: SourcedRecord): string | undefined => {
  const days = record.reports.flatMap(r => (r.published && DAY.test(r.published) ? r.published : [])).sort()
  return days.length > 0 ? dateWord(`${days[0]}/${days.at(-1)}`) : undefined
}

const factsOf = (record: SourcedRecord): string[] => {
  const outlets = [...new Set(record.reports.flatMap(r => r.outlet ?? []))]
  const asOf = record.asOf ? daysOf(record.asOf).last : undefined
  return [
    outlets.length > 6 ? `${outlets.length} outlets` : outlets.join(', '),
    daysTold(record) ?? 'no date of publication known',
    asOf ? `what is due is reckoned on ${dateWord(asOf)}` : '',
  ].filter(Boolean)
}

const sources = (record: SourcedRecord): Chapter => ({
  title: 'Reports read',
  blocks: [
    {
      kind: 'table',
      head: ['Report', 'Outlet', 'Published', 'Address or file', 'Text (SHA-256)'],
      widths: [34, 16, 15, 20, 15],
      rows: record.reports.map(r => [
        [piece(r.title ?? r.name ?? 'without a title', 'who'), ...(r.copyOf ? [piece(' · a copy', 'quiet')] : [])],
        [piece(r.outlet ?? '')],
        [piece(r.published ? dateWord(r.published) : 'unknown')],
        [piece(r.url ?? r.name ?? '', 'quiet')],
        [piece(r.sha256.slice(0, 12), 'quiet')],
      ]),
    },
  ],
})

const counts = ({ statements, events, commitments, discrepancies: apart }: SourcedRecord): string => {
  const speaking = new Set(statements.flatMap(s => s.sources.map(r => r.actor))).size
  return [
    `${counted(statements.length, 'statement')} by ${counted(speaking, 'speaker')}`,
    counted(events.length, 'event'),
    `${events.filter(e => e.standing.verdict === 'disputed').length} disputed`,
    `${counted(commitments.length, 'thing')} due, ${commitments.filter(c => c.state === 'overdue').length} overdue`,
    counted(apart.length, 'contradiction'),
  ].join(' · ')
}

const READING = [
  'Set in serif: the words of a report. Set in sans: what Parley says of them.',
  'Every line rests on words of a report: the footnote quotes them in their sentence and says who speaks and where.',
  'What somebody says is never told as fact. Claimed: one party’s voice only. Blamed: one side names a culprit. Disputed: the accused or another teller denies it. Confirmed: an adverse or independent teller says so too. Reported: the outlet vouches for it.',
  'Where tellers differ, every value stands beside the others with who tells it. A statement marked doubtful has a low confidence: look at its words.',
]

/** Only chapters that have something in them. */
export const paper = (record: SourcedRecord): Paper => {
  const index = indexRecord(record)
  const see = { record, index, quote: quoter(record, index) }
  const chapters: Chapter[] = [
    { title: 'At a glance', intro: counts(record), blocks: glance(see) },
    { title: 'Where things stand', blocks: matrix(see) },
    { title: 'In their words', blocks: stands(see) },
    { title: 'Who waits for whom', blocks: waits(see) },
    { title: 'What is offered', blocks: offers(see) },
    { title: 'What is due', blocks: dues(see) },
    { title: 'Tolls, by who tells them', blocks: tolls(see) },
    { title: 'Where reports contradict each other', blocks: discrepancies(see) },
    { title: 'Who has not answered', blocks: silences(see) },
    { title: 'What happened', blocks: happened(see) },
    { title: 'Who said what', blocks: speakers(see) },
    { title: 'What could not be settled', blocks: unsettled(see) },
    sources(record),
    {
      title: 'How to read this brief',
      blocks: [{ kind: 'items', items: READING.map(text => ({ inlines: [piece(text)] })) }],
    },
  ]
  const [only] = record.reports
  return {
    title:
      record.reports.length === 1
        ? (only!.title ?? 'What one report says')
        : `What ${record.reports.length} reports say`,
    facts: factsOf(record),
    chapters: chapters.filter(c => c.blocks.length > 0 || c.intro),
    generator: record.generator,
  }
}
