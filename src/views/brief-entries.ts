/**
 * Events, proposals, positions, commitments and discrepancies as lines of the brief.
 *
 * "A missile strike on Kyiv killed 12 people" · happened · 2025-04-24 · Kyiv · killed 12 · blamed
 */
import { exactOf } from '../record/anchor.ts'
import type { EventEntry } from '../record/entries.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Told } from '../record/values.ts'
import { changeLines } from './how-changed.ts'
import { type Line, type Piece, piece } from './line.ts'
import type { Index } from './names.ts'
import { durationWord, outletWord, RELATION, STANCE, typeWord } from './wording.ts'

const voiceOf = (voice: string | null | undefined, index: Index): string => {
  const s = index.statement(voice)
  return s ? ` (${index.sources(s)})` : ''
}
/** Every value told; who tells it only where tellers differ, since the event's own line says who tells it all. */
const values = <T>(told: readonly Told<T>[], index: Index, show: (v: T) => string = String): string => {
  const voices = new Set(told.map(t => voiceOf(t.voice, index)))
  const several = new Set(told.map(t => show(t.value))).size > 1 && voices.size > 1
  return [...new Set(told.map(t => show(t.value) + (several ? voiceOf(t.voice, index) : '')))].join(' / ')
}
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
  const tellers = [...new Set(e.mentions.flatMap(m => (m.voice ? [voiceOf(m.voice, index).trim().slice(1, -1)] : [])))]
  const told =
    tellers.length > 0
      ? `told by ${tellers.join('; ')}${e.mentions.some(m => m.voice === null) ? ' and the report' : ''}`
      : ''
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
        piece(typeWord(e.type), 'label'),
        ...fact(values(e.statuses, index)),
        ...fact(values(e.times, index)),
        ...fact(values(e.durations, index, durationWord)),
        ...fact(values(e.places, index, id => index.place(id))),
        ...fact(tolls(e, index)),
        ...(verdict === 'reported' ? [] : [piece(` · ${verdict}`, 'warn')]),
        ...fact([...new Set(e.participants.map(p => `${p.role} ${index.actor(p.actor)}`))].join(', ')),
        ...fact(told),
        ...fact((e.outlets ?? []).map(outletWord).join('; ')),
      ],
    },
    ...changeLines(e),
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
    { depth: 1, pieces: [piece(exactOf(p.words))] },
    ...p.terms.map(t => ({ depth: 1, pieces: [piece('term ', 'quiet'), piece(t.words.exact)] })),
  ])

const tellerOf = (who: string): string => (who ? ` · as told by ${who}` : '')

export const positionLines = (record: SourcedRecord, index: Index): Line[] =>
  record.positions.flatMap(x => {
    const party = x.party.filter(p => p !== x.holder.actor).map(p => index.actor(p))
    const told = index.statement(x.voice) ? index.sources(index.statement(x.voice)!) : ''
    return [
      {
        depth: 0,
        at: index.line(x.words[0]!),
        pieces: [
          piece(index.actor(x.holder.actor), 'who'),
          piece(party.length > 0 ? ` (${party.join(', ')})` : '', 'quiet'),
          piece(` ${STANCE[x.stance]}`, 'label'),
          piece(` · ${x.issue}${told === index.actor(x.holder.actor) ? '' : tellerOf(told)}`, 'quiet'),
        ],
      },
      { depth: 1, pieces: [piece(exactOf(x.words))] },
      ...x.conditions.map(c => ({
        depth: 1,
        pieces: [piece(`${RELATION[c.relation]} `, 'warn'), piece(c.words.exact)],
      })),
      ...changeLines(x),
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
      { depth: 1, pieces: [piece(exactOf(c.words))] },
      ...changeLines(c),
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
