/**
 * The CSV tables below an entry: tolls, terms, conditions and the sides of a discrepancy, each with the entry's id.
 *
 * A toll -> e-1a, line 13, Highland Wire, 2026-03-12, killed, , 4, , defence ministry, "four soldiers"
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Index } from '../views/names.ts'
import { type Table, tellerOf, WHERE, whereOf } from './csv-row.ts'

type Detail = 'tolls' | 'terms' | 'conditions' | 'sides'

export const detailTables = (record: SourcedRecord, index: Index): Record<Detail, Table> => {
  const where = whereOf(record, index)
  return {
    tolls: {
      columns: ['event', ...WHERE, 'of', 'qualifier', 'value', 'whose', 'told_by', 'voice', 'words'],
      lines: record.events.flatMap(e =>
        e.counts.map(c => [
          e.id,
          ...where(c.words),
          c.of,
          c.qualifier,
          c.value,
          c.whose && index.actor(c.whose),
          tellerOf(c.voice, index),
          c.voice ?? undefined,
          c.words.exact,
        ]),
      ),
    },
    terms: {
      columns: [
        'proposal',
        ...WHERE,
        'words',
        'duration',
        'date',
        'share',
        'rate',
        'amount',
        'currency',
        'quantity',
        'unit',
        'approximate',
        'told_by',
      ],
      lines: record.proposals.flatMap(p =>
        p.terms.map(t => [
          p.id,
          ...where(t.words),
          t.words.exact,
          t.duration,
          t.date,
          t.share,
          t.rate,
          t.amount?.value,
          t.amount?.currency,
          t.quantity?.value,
          t.quantity?.unit,
          t.approximate ? 'yes' : '',
          tellerOf(t.voice, index),
        ]),
      ),
    },
    conditions: {
      columns: ['position', ...WHERE, 'holder', 'relation', 'words', 'on', 'issue'],
      lines: record.positions.flatMap(p =>
        p.conditions.map(c => [
          p.id,
          ...where(c.words),
          index.actor(p.holder.actor),
          c.relation,
          c.words.exact,
          c.on && index.actor(c.on.actor),
          c.issue,
        ]),
      ),
    },
    sides: {
      columns: ['discrepancy', ...WHERE, 'value', 'words', 'told_by'],
      lines: record.discrepancies.flatMap(d =>
        d.sides.map(s => [d.id, ...where(s.words), s.value, s.words.exact, tellerOf(s.voice, index)]),
      ),
    },
  }
}
