/**
 * The CSV tables of the six kinds of entry: one line an entry.
 *
 * A statement -> s-1a, line 3, Highland Wire, 2026-03-12, Ilka Morren, blame, ..., "“They put nothing,”"
 */
import { exactOf } from '../record/anchor.ts'
import type { EventEntry } from '../record/entries.ts'
import type { EntryList, SourcedRecord } from '../record/sourced-record.ts'
import type { Index } from '../views/names.ts'
import { joined, type Table, tellerOf, WHERE, whereOf } from './csv-row.ts'

const ROLES = ['actor', 'recipient', 'victim', 'host', 'mediator', 'proposer'] as const

export const entryTables = (record: SourcedRecord, index: Index): Record<EntryList, Table> => {
  const where = whereOf(record, index)
  const inRole = (e: EventEntry, role: (typeof ROLES)[number]): string =>
    joined(e.participants.filter(p => p.role === role).map(p => index.actor(p.actor)))
  return {
    statements: {
      columns: [
        'id',
        ...WHERE,
        'source',
        'act',
        'negated',
        'manner',
        'cue',
        'words',
        'addressee',
        'medium',
        'time',
        'hedge',
        'told_by',
        'within',
        'same_as',
        'confidence',
      ],
      lines: record.statements.map(s => [
        s.id,
        ...where(s.content[0]!),
        index.refs(s.sources),
        s.act,
        s.negated ? 'yes' : '',
        s.manner,
        s.cue?.exact,
        exactOf(s.content),
        s.addressee && index.actor(s.addressee.actor),
        s.medium && (s.medium.name ? `${s.medium.kind}: ${s.medium.name}` : s.medium.kind),
        s.time?.value,
        s.hedge?.exact,
        tellerOf(s.within, index),
        s.within ?? undefined,
        joined(s.sameAs ?? []),
        s.confidence,
      ]),
    },
    events: {
      columns: [
        'id',
        ...WHERE,
        'type',
        'words',
        'tellings',
        'told_by',
        'status',
        'standing',
        'times',
        'durations',
        'places',
        ...ROLES,
        'confidence',
      ],
      lines: record.events.map(e => [
        e.id,
        ...where(e.mentions[0]!.words),
        e.type,
        e.mentions[0]!.words.exact,
        e.mentions.length,
        joined(e.mentions.map(m => tellerOf(m.voice, index))),
        joined(e.statuses.map(s => s.value)),
        e.standing.verdict,
        joined(e.times.map(t => t.value)),
        joined(e.durations.map(d => d.value)),
        joined(e.places.map(p => index.place(p.value))),
        ...ROLES.map(role => inRole(e, role)),
        e.confidence,
      ]),
    },
    proposals: {
      columns: [
        'id',
        ...WHERE,
        'proposers',
        'issue',
        'status',
        'words',
        'made',
        'responds_to',
        'told_by',
        'confidence',
      ],
      lines: record.proposals.map(p => [
        p.id,
        ...where(p.words[0]!),
        index.refs(p.proposers),
        p.issue,
        p.status,
        exactOf(p.words),
        p.made?.value,
        p.respondsTo,
        tellerOf(p.voice, index),
        p.confidence,
      ]),
    },
    positions: {
      columns: ['id', ...WHERE, 'holder', 'party', 'issue', 'stance', 'words', 'time', 'told_by', 'confidence'],
      lines: record.positions.map(p => [
        p.id,
        ...where(p.words[0]!),
        index.actor(p.holder.actor),
        joined(p.party.map(x => index.actor(x))),
        p.issue,
        p.stance,
        exactOf(p.words),
        p.time?.value,
        tellerOf(p.voice, index),
        p.confidence,
      ]),
    },
    commitments: {
      columns: ['id', ...WHERE, 'kind', 'parties', 'words', 'due', 'due_before', 'state', 'told_by', 'confidence'],
      lines: record.commitments.map(c => [
        c.id,
        ...where(c.words[0]!),
        c.kind,
        joined(c.parties.map(p => index.actor(p.actor) + (p.state && p.state !== c.state ? ` (${p.state})` : ''))),
        exactOf(c.words),
        c.dues.at(-1)?.value ?? undefined,
        joined(c.dues.slice(0, -1).map(d => d.value ?? 'no date')),
        c.state,
        tellerOf(c.voice, index),
        c.confidence,
      ]),
    },
    discrepancies: {
      columns: ['id', ...WHERE, 'kind', 'why', 'about', 'sides', 'confidence'],
      lines: record.discrepancies.map(d => [
        d.id,
        ...where(d.sides[0]!.words),
        d.kind,
        d.why,
        joined(d.about),
        d.sides.length,
        d.confidence,
      ]),
    },
  }
}
