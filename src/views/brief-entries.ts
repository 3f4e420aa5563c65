/**
 * Events, proposals, positions, commitments and discrepancies as lines of the brief.
 *
 * "A missile strike on Kyiv killed 12 people" · happened · 2025-04-24 · Kyiv · killed 12 · blamed
 */
import type { EventEntry } from '../record/entries.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor, Told } from '../record/values.ts'
import { type Line, type Piece, piece } from './line.ts'
import type { Index } from './names.ts'

const voiceOf = (voice: string | null | undefined, index: Index): string => {
  const s = index.statement(voice)
  return s ? ` (${index.sources(s)})` : ''
}
const exact = (words: readonly Anchor[]): string => words.map(w => w.exact).join(' … ')
/** Every value told, each with its teller where it is not the report. */
const values = <T>(told: readonly Told<T>[], index: Index, show: (v: T) => string = String): string =>
  [...new Set(told.map(t => show(t.value) + voiceOf(t.voice, index)))].join(' / ')
const fact = (text: string): Piece[] => (text ? [piece(` · ${text}`, 'quiet')] : [])

const tolls = (e: EventEntry, index: Index): string =>
  [
    ...new Set(
      e.counts.map(c => {
        const sign = c.qualifier === 'at-least' ? '≥ ' : c.qualifier === 'at-most' ? '≤ ' : c.qualifier ? 'about ' : ''
        return `${c.of} ${sign}${c.value}${voiceOf(c.voice, index)}`
      }),
    ),
  ].join(', ')

const eventLine = (e: EventEntry, index: Index): Line[] => {
  const first = e.mentions[0]!
  const verdict = e.standing.verdict
  return [
    {
      depth: 0,
      at: index.line(first.words),
      pieces: [
        piece(first.words.exact, 'words'),
        ...(e.mentions.length > 1 ? [piece(` +${e.mentions.length - 1} more`, 'quiet')] : []),
      ],
    },
    {
      depth: 1,
      pieces: [
        piece(e.type, 'label'),
        ...fact(values(e.statuses, index)),
        ...fact(values(e.times, index)),
        ...fact(values(e.durations, index)),
        ...fact(values(e.places, index, id => index.place(id))),
        ...fact(tolls(e, index)),
        ...(verdict === 'reported' ? [] : [piece(` · ${verdict}`, 'warn')]),
        ...fact(e.participants.map(p => `${p.role} ${index.actor(p.actor)}${voiceOf(p.voice, index)}`).join(', ')),
      ],
    },
  ]
}

export const eventLines = (record: SourcedRecord, index: Index): Line[] =>
  record.events.flatMap(e => eventLine(e, index))

export const proposalLines = (record: SourcedRecord, index: Index): Line[] =>
  record.proposals.flatMap(p => [
    {
      depth: 0,
      at: index.line(p.words[0]!),
      pieces: [
        piece(p.proposers.length > 0 ? index.refs(p.proposers) : 'nobody named', 'who'),
        piece(` ${p.status}`, 'label'),
        piece(` · ${p.issue}`, 'quiet'),
        ...fact(voiceOf(p.voice, index).trim()),
      ],
    },
    { depth: 1, pieces: [piece(exact(p.words))] },
    ...p.terms.map(t => ({ depth: 1, pieces: [piece('term ', 'quiet'), piece(t.words.exact)] })),
  ])

export const positionLines = (record: SourcedRecord, index: Index): Line[] =>
  record.positions.flatMap(x => {
    const party = x.party.filter(p => p !== x.holder.actor).map(p => index.actor(p))
    return [
      {
        depth: 0,
        at: index.line(x.words[0]!),
        pieces: [
          piece(index.actor(x.holder.actor), 'who'),
          piece(party.length > 0 ? ` (${party.join(', ')})` : '', 'quiet'),
          piece(` ${x.stance}`, 'label'),
          piece(` · ${x.issue}${voiceOf(x.voice, index)}`, 'quiet'),
        ],
      },
      { depth: 1, pieces: [piece(exact(x.words))] },
      ...x.conditions.map(c => ({ depth: 1, pieces: [piece(`${c.relation}: `, 'warn'), piece(c.words.exact)] })),
    ]
  })

export const commitmentLines = (record: SourcedRecord, index: Index): Line[] =>
  record.commitments.flatMap(c => {
    const due = values(c.dues, index, v => v ?? 'no date')
    const late = c.state === 'overdue' || c.state === 'broken'
    const state = (r: (typeof c.parties)[number]) =>
      index.actor(r.actor) + (r.state && r.state !== c.state ? ` (${r.state})` : '')
    return [
      {
        depth: 0,
        at: index.line(c.words[0]!),
        pieces: [
          piece(c.parties.map(state).join(' and ') || 'nobody named', 'who'),
          piece(` ${c.state}`, late ? 'warn' : 'good'),
          piece(` · ${c.kind}${due ? ` · due ${due}` : ''}`, 'quiet'),
        ],
      },
      { depth: 1, pieces: [piece(exact(c.words))] },
    ]
  })

export const discrepancyLines = (record: SourcedRecord, index: Index): Line[] =>
  record.discrepancies.flatMap(d => [
    { depth: 0, pieces: [piece(d.kind, 'warn'), piece(`  ${d.why}`)] },
    ...d.sides.map(s => ({
      depth: 1,
      at: index.line(s.words),
      pieces: [piece(`“${s.words.exact}”`, 'words'), piece(voiceOf(s.voice, index), 'quiet')],
    })),
  ])
