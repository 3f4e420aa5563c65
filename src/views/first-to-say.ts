/**
 * Who had it first: for each event and utterance that several reports tell, the report that told it before the others.
 *
 * Reports of one day cannot be told apart by publication alone and are all named. Copies are nobody's first.
 */
import type { SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'

export interface FirstTelling {
  readonly kind: 'event' | 'statement'
  /** The event, or the smallest id of the statements that are one utterance. */
  readonly about: string
  /** Ids of the reports published first; several where they share a day. */
  readonly reports: readonly string[]
  readonly published: string
  readonly words: Anchor
  /** How many reports tell it. */
  readonly tellings: number
}

export const firstToSay = (record: SourcedRecord): readonly FirstTelling[] => {
  const reports = new Map(record.reports.map(r => [r.id, r]))
  const firstOf = (kind: FirstTelling['kind'], about: string, told: readonly Anchor[]): FirstTelling[] => {
    const own = told.filter(a => !reports.get(a.report)?.copyOf)
    const ids = [...new Set(own.map(a => a.report))]
    const dates = ids.flatMap(id => reports.get(id)?.published ?? [])
    if (ids.length < 2 || dates.length < ids.length) return []
    const published = [...dates].sort()[0]!
    const first = ids.filter(id => reports.get(id)!.published === published).sort()
    const words = own.find(a => a.report === first[0])!
    return [{ kind, about, reports: first, published, words, tellings: ids.length }]
  }
  const statements = new Map(record.statements.map(s => [s.id, s]))
  return [
    ...record.events.flatMap(e =>
      firstOf(
        'event',
        e.id,
        e.mentions.map(m => m.words),
      ),
    ),
    ...record.statements.flatMap(s => {
      const same = [s.id, ...(s.sameAs ?? [])].sort()
      if (same.length < 2 || same[0] !== s.id) return []
      return firstOf(
        'statement',
        s.id,
        same.flatMap(id => statements.get(id)?.content[0] ?? []),
      )
    }),
  ]
}
